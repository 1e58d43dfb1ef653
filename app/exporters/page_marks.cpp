#include "exporters/page_marks.h"

#include "exporters/comment_text.h"
#include "exporters/marked_runs.h"

#include <QColor>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Printed = 4;        ///< the flag of annotations that are printed, too
constexpr double Same = 0.8;      ///< of two areas: what they share, for the one to stand for the other
constexpr double NoteSize = 20;   ///< points
constexpr double LineWidth = 1.2; ///< points

QPDFObjectHandle textValue(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

QPDFObjectHandle realValue(double value)
{
    return QPDFObjectHandle::newReal(value, 3);
}

QPDFObjectHandle areaValue(const QRectF &area)
{
    return QPDFObjectHandle::newArray(
        {realValue(area.left()), realValue(area.top()), realValue(area.right()), realValue(area.bottom())});
}

QPDFObjectHandle dateValue(const QDateTime &date)
{
    return QPDFObjectHandle::newString("D:" + date.toUTC().toString(u"yyyyMMddHHmmss"_s).toStdString() + "Z");
}

QColor colourOf(const Annotation &annotation, const ExportOptions &options)
{
    const bool isLine = annotation.style.shape == HighlightStyle::Shape::Underline;
    return QColor(isLine ? lineOf(annotation, options) : shadeOf(annotation, options));
}

QByteArray colourOperands(const QColor &colour)
{
    QByteArray operands;
    for (const double channel : {colour.redF(), colour.greenF(), colour.blueF()})
        operands += QByteArray::number(channel, 'f', 3) + ' ';
    return operands;
}

QByteArray pointOperands(QPointF point)
{
    return QByteArray::number(point.x(), 'f', 2) + ' ' + QByteArray::number(point.y(), 'f', 2) + ' ';
}

/// In the page's own coordinates, normalised.
QRectF hullOf(const std::array<QPointF, 4> &corners)
{
    QRectF hull(corners[0], corners[3]);
    return hull.normalized();
}

/// The hulls of the four corners that an annotation of the file names.
std::vector<QRectF> areasOf(QPDFObjectHandle annotation)
{
    std::vector<QRectF> areas;
    QPDFObjectHandle points = annotation.getKey("/QuadPoints");
    const int count = points.isArray() ? points.getArrayNItems() : 0;
    for (int at = 0; at + 8 <= count; at += 8) {
        double left = 1e9, right = -1e9, bottom = 1e9, top = -1e9;
        for (int corner = 0; corner < 4; ++corner) {
            const double x = points.getArrayItem(at + 2 * corner).getNumericValue();
            const double y = points.getArrayItem(at + 2 * corner + 1).getNumericValue();
            left = std::min(left, x);
            right = std::max(right, x);
            bottom = std::min(bottom, y);
            top = std::max(top, y);
        }
        areas.emplace_back(left, bottom, right - left, top - bottom);
    }
    return areas;
}

double areaOf(const QRectF &rect)
{
    return std::max(0.0, rect.width()) * std::max(0.0, rect.height());
}

/// How much of all areas lies under the others.
double shared(const std::vector<QRectF> &areas, const std::vector<QRectF> &others)
{
    double all = 0, common = 0;
    for (const QRectF &area : areas) {
        all += areaOf(area);
        for (const QRectF &other : others)
            common += areaOf(area & other);
    }
    return all > 0 ? common / all : 0;
}

} // namespace

PageMarks::PageMarks(QPDF &pdf, PdfUpdate &update, const ExportSnapshot &snapshot)
    : m_update(update)
    , m_snapshot(snapshot)
{
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        Sheet sheet{page.getObjectHandle()};
        QPDFObjectHandle box = page.getAttribute("/CropBox", false);
        if (!box.isRectangle())
            box = page.getAttribute("/MediaBox", false);
        if (box.isRectangle()) {
            const QPDFObjectHandle::Rectangle area = box.getArrayAsRectangle();
            sheet.left = std::min(area.llx, area.urx);
            sheet.right = std::max(area.llx, area.urx);
            sheet.bottom = std::min(area.lly, area.ury);
            sheet.top = std::max(area.lly, area.ury);
        }
        QPDFObjectHandle turn = page.getAttribute("/Rotate", false);
        sheet.turn = turn.isInteger() ? int((turn.getIntValue() / 90 % 4 + 4) % 4) : 0;
        m_sheets.push_back(sheet);
    }
}

/// From the page as it is shown to the page as it was written.
PageMarks::Corners PageMarks::cornersOf(const QRectF &box, const Sheet &sheet) const
{
    const auto place = [&sheet](QPointF point) -> QPointF {
        switch (sheet.turn) {
        case 1:
            return {sheet.left + point.y(), sheet.bottom + point.x()};
        case 2:
            return {sheet.right - point.x(), sheet.bottom + point.y()};
        case 3:
            return {sheet.right - point.y(), sheet.top - point.x()};
        default:
            return {sheet.left + point.x(), sheet.top - point.y()};
        }
    };
    return {place(box.topLeft()), place(box.topRight()), place(box.bottomLeft()), place(box.bottomRight())};
}

QString PageMarks::contentsOf(const Annotation &annotation) const
{
    QStringList parts;
    if (m_snapshot.options.includeNotes)
        parts += annotation.note.trimmed();
    parts += tagLine(annotation, m_snapshot);
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s);
}

QPDFObjectHandle PageMarks::annotationObject(const Annotation &annotation, const Sheet &sheet, const QRectF &area) const
{
    QPDFObjectHandle object = QPDFObjectHandle::parse("<</Type/Annot>>");
    object.replaceKey("/Rect", areaValue(area));
    object.replaceKey("/P", sheet.object);
    object.replaceKey("/F", QPDFObjectHandle::newInteger(Printed));
    object.replaceKey("/T", textValue(commentAuthor(annotation)));
    QPDFObjectHandle colour = QPDFObjectHandle::newArray();
    const QColor tone = colourOf(annotation, m_snapshot.options);
    for (const double channel : {tone.redF(), tone.greenF(), tone.blueF()})
        colour.appendItem(realValue(channel));
    object.replaceKey("/C", colour);
    if (m_snapshot.options.includeDates && annotation.created.isValid()) {
        object.replaceKey("/CreationDate", dateValue(annotation.created));
        object.replaceKey("/M", dateValue(annotation.modified.isValid() ? annotation.modified : annotation.created));
    }
    return object;
}

/// For readers that draw no markup by themselves.
QPDFObjectHandle PageMarks::appearance(const Annotation &annotation, const std::vector<Corners> &quads,
                                       const QRectF &area)
{
    const bool isLine = annotation.style.shape == HighlightStyle::Shape::Underline;
    const QByteArray colour = colourOperands(colourOf(annotation, m_snapshot.options));
    QByteArray content =
        "/M gs " + colour + (isLine ? "RG " + QByteArray::number(LineWidth) + " w\n" : QByteArray("rg\n"));
    for (const Corners &quad : quads) {
        if (isLine)
            content += pointOperands(quad[2]) + "m " + pointOperands(quad[3]) + "l S\n";
        else
            content += pointOperands(quad[0]) + "m " + pointOperands(quad[1]) + "l " + pointOperands(quad[3]) + "l " +
                       pointOperands(quad[2]) + "l h f\n";
    }
    QPDFObjectHandle form = QPDFObjectHandle::newStream(m_sheets.front().object.getOwningQPDF(), content.toStdString());
    form.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    form.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
    form.getDict().replaceKey("/BBox", areaValue(area));
    form.getDict().replaceKey("/Resources",
                              QPDFObjectHandle::parse("<</ExtGState<</M<</Type/ExtGState /BM/Multiply>>>>>>"));
    QPDFObjectHandle appearances = QPDFObjectHandle::newDictionary();
    appearances.replaceKey("/N", m_update.add(form));
    return appearances;
}

/// What the file came with and the library took over would lie there twice.
void PageMarks::removeSame(Sheet &sheet, const std::vector<Corners> &quads)
{
    QPDFObjectHandle annotations = sheet.object.getKey("/Annots");
    if (!annotations.isArray())
        return;
    std::vector<QRectF> areas;
    for (const Corners &quad : quads)
        areas.push_back(hullOf(quad));
    QPDFObjectHandle kept = QPDFObjectHandle::newArray();
    for (int at = 0; at < annotations.getArrayNItems(); ++at) {
        QPDFObjectHandle annotation = annotations.getArrayItem(at);
        const std::vector<QRectF> theirs = annotation.isDictionary() ? areasOf(annotation) : std::vector<QRectF>();
        const bool isOurs = annotation.isDictionary() && annotation.getKey("/NM").isString() &&
                            annotation.getKey("/NM").getUTF8Value().starts_with("scholiast-");
        if (isOurs || shared(areas, theirs) < Same || shared(theirs, areas) < Same)
            kept.appendItem(annotation);
    }
    sheet.object.replaceKey("/Annots", kept);
}

void PageMarks::hang(Sheet &sheet, const QPDFObjectHandle &object)
{
    QPDFObjectHandle annotations = sheet.object.getKey("/Annots");
    QPDFObjectHandle all = annotations.isArray() ? annotations.shallowCopy() : QPDFObjectHandle::newArray();
    all.appendItem(m_update.add(object));
    sheet.object.replaceKey("/Annots", all);
    m_update.change(sheet.object);
}

void PageMarks::mark(const Annotation &annotation, const std::vector<PageBox> &boxes)
{
    bool isFirst = true;
    for (size_t from = 0; from < boxes.size();) {
        const int page = boxes[from].page;
        std::vector<Corners> quads;
        Sheet &sheet = m_sheets[std::min(size_t(page), m_sheets.size() - 1)];
        QRectF area;
        for (; from < boxes.size() && boxes[from].page == page; ++from) {
            quads.push_back(cornersOf(boxes[from].box, sheet));
            area |= hullOf(quads.back());
        }
        area.adjust(-LineWidth, -LineWidth, LineWidth, LineWidth);
        QPDFObjectHandle object = annotationObject(annotation, sheet, area);
        const bool isLine = annotation.style.shape == HighlightStyle::Shape::Underline;
        object.replaceKey("/Subtype", QPDFObjectHandle::newName(isLine ? "/Underline" : "/Highlight"));
        QPDFObjectHandle points = QPDFObjectHandle::newArray();
        for (const Corners &quad : quads) {
            for (const QPointF corner : quad) {
                points.appendItem(realValue(corner.x()));
                points.appendItem(realValue(corner.y()));
            }
        }
        object.replaceKey("/QuadPoints", points);
        const QString suffix = isFirst ? QString() : u"-p"_s + QString::number(page + 1);
        object.replaceKey("/NM", textValue(u"scholiast-"_s + annotation.id.toString() + suffix));
        if (const QString contents = contentsOf(annotation); isFirst && !contents.isEmpty())
            object.replaceKey("/Contents", textValue(contents));
        object.replaceKey("/AP", appearance(annotation, quads, area));
        removeSame(sheet, quads);
        hang(sheet, object);
        isFirst = false;
    }
}

void PageMarks::noteBeside(const Annotation &annotation, int page)
{
    Sheet &sheet = m_sheets[std::min(size_t(std::max(0, page)), m_sheets.size() - 1)];
    const QRectF box(6, 12 + (NoteSize + 6) * sheet.notes++, NoteSize, NoteSize);
    QPDFObjectHandle object = annotationObject(annotation, sheet, hullOf(cornersOf(box, sheet)));
    object.replaceKey("/Subtype", QPDFObjectHandle::newName("/Text"));
    object.replaceKey("/Name", QPDFObjectHandle::newName("/Comment"));
    object.replaceKey("/NM", textValue(u"scholiast-"_s + annotation.id.toString()));
    QStringList parts{u'“' + annotation.quote.exact.simplified() + u'”', contentsOf(annotation)};
    parts.removeAll(QString());
    object.replaceKey("/Contents", textValue(parts.join(u"\n\n"_s)));
    hang(sheet, object);
}
