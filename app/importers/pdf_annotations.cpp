#include "importers/pdf_annotations.h"

#include <QColor>
#include <algorithm>
#include <array>
#include <poppler-annotation.h>
#include <poppler-link.h>
#include <poppler-qt6.h>

namespace {

constexpr size_t MostMarks = 20'000; ///< links and comments of a document

QRectF onPage(const QRectF &unit, const QSizeF &size)
{
    const QRectF box = unit.normalized();
    return {box.x() * size.width(), box.y() * size.height(), box.width() * size.width(), box.height() * size.height()};
}

/// The box around the four corners, a little lower than drawn so that it holds no letters of the lines around.
QRectF boxOf(const Poppler::HighlightAnnotation::Quad &quad, const QSizeF &size)
{
    const auto [left, right] = std::ranges::minmax(quad.points, {}, &QPointF::x);
    const auto [top, bottom] = std::ranges::minmax(quad.points, {}, &QPointF::y);
    return onPage(QRectF(QPointF(left.x(), top.y()), QPointF(right.x(), bottom.y())), size);
}

ImportedAnnotation commentOf(const Poppler::Annotation &annotation)
{
    ImportedAnnotation comment;
    comment.note = annotation.contents().trimmed();
    comment.author = annotation.author().trimmed();
    const QDateTime created = annotation.creationDate();
    comment.created = (created.isValid() ? created : annotation.modificationDate()).toUTC();
    const QColor colour = annotation.style().color();
    if (colour.isValid())
        comment.style.colour = nearestColour(colour.redF(), colour.greenF(), colour.blueF());
    return comment;
}

void addHighlight(const Poppler::HighlightAnnotation &annotation, const QSizeF &size, PdfDocument &document,
                  PdfMarks &marks)
{
    ImportedAnnotation comment = commentOf(annotation);
    if (annotation.highlightType() != Poppler::HighlightAnnotation::Highlight)
        comment.style.shape = HighlightStyle::Shape::Underline;
    const int index = int(document.comments.size());
    for (const Poppler::HighlightAnnotation::Quad &quad : annotation.highlightQuads())
        marks.comments.push_back({boxOf(quad, size), index});
    document.comments.push_back(std::move(comment));
}

void addNote(const Poppler::Annotation &annotation, const QSizeF &size, PdfDocument &document,
             std::vector<PdfNote> &notes)
{
    ImportedAnnotation comment = commentOf(annotation);
    if (comment.note.isEmpty())
        return;
    notes.push_back({int(document.comments.size()), onPage(annotation.boundary(), size).center()});
    document.comments.push_back(std::move(comment));
}

} // namespace

Colour nearestColour(double red, double green, double blue)
{
    const QColor colour = QColor::fromRgbF(float(std::clamp(red, 0.0, 1.0)), float(std::clamp(green, 0.0, 1.0)),
                                           float(std::clamp(blue, 0.0, 1.0)));
    if (colour.hsvSaturationF() < 0.12F)
        return Colour::Yellow;
    struct Hue {
        int from; ///< degrees
        Colour colour;
    };
    static constexpr std::array hues = {Hue{12, Colour::Pink},   Hue{45, Colour::Orange}, Hue{70, Colour::Yellow},
                                        Hue{165, Colour::Green}, Hue{250, Colour::Blue},  Hue{295, Colour::Purple}};
    const auto found = std::ranges::find_if(hues, [&](const Hue &hue) { return colour.hsvHue() < hue.from; });
    return found != hues.end() ? found->colour : Colour::Pink;
}

PdfMarks marksOf(const Poppler::Page &page, PdfDocument &document, std::vector<PdfNote> &notes)
{
    PdfMarks marks;
    const QSizeF size = page.pageSizeF();
    for (const auto &link : page.links()) {
        if (link->linkType() != Poppler::Link::Browse || size_t(document.links.size()) >= MostMarks)
            continue;
        const QString url = static_cast<const Poppler::LinkBrowse &>(*link).url();
        if (url.isEmpty())
            continue;
        marks.links.push_back({onPage(link->linkArea(), size), int(document.links.size())});
        document.links.push_back(url);
    }
    const QSet<Poppler::Annotation::SubType> wanted = {Poppler::Annotation::AHighlight, Poppler::Annotation::AText,
                                                       Poppler::Annotation::ACaret,     Poppler::Annotation::AInk,
                                                       Poppler::Annotation::AGeom,      Poppler::Annotation::ALine,
                                                       Poppler::Annotation::AStamp};
    for (const auto &annotation : page.annotations(wanted)) {
        const bool isHidden = annotation->flags().testFlag(Poppler::Annotation::Hidden);
        if (isHidden || document.comments.size() >= MostMarks)
            continue;
        if (annotation->subType() == Poppler::Annotation::AHighlight)
            addHighlight(static_cast<const Poppler::HighlightAnnotation &>(*annotation), size, document, marks);
        else
            addNote(*annotation, size, document, notes);
    }
    return marks;
}
