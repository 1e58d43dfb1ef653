#include "exporters/html_marks.h"

#include "model/colour_words.h"
#include "text/segments.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Only addresses that can't run anything; others stay visible as text.
bool isSafeAddress(const QString &address)
{
    const QString scheme = QUrl(address).scheme().toLower();
    return scheme == u"http" || scheme == u"https" || scheme == u"mailto" ||
           (scheme.isEmpty() && address.startsWith(u'#'));
}

std::pair<QString, QString> elementOf(const Span &span)
{
    switch (span.kind) {
    case Span::Kind::Emphasis:
        return {u"<em>"_s, u"</em>"_s};
    case Span::Kind::Strong:
        return {u"<strong>"_s, u"</strong>"_s};
    case Span::Kind::Code:
        return {u"<code>"_s, u"</code>"_s};
    case Span::Kind::Superscript:
        return {u"<sup>"_s, u"</sup>"_s};
    case Span::Kind::Subscript:
        return {u"<sub>"_s, u"</sub>"_s};
    case Span::Kind::Strikethrough:
        return {u"<s>"_s, u"</s>"_s};
    case Span::Kind::Underline:
        return {u"<u>"_s, u"</u>"_s};
    case Span::Kind::FootnoteRef:
        return {u"<sup><a href=\"#fn-"_s + span.target.toHtmlEscaped() + u"\">"_s, u"</a></sup>"_s};
    case Span::Kind::Link:
        if (!isSafeAddress(span.target))
            return {};
        return {u"<a href=\""_s + span.target.toHtmlEscaped() + u"\">"_s, u"</a>"_s};
    }
    return {};
}

std::pair<QString, QString> markOf(const Annotation &annotation, bool isFirstRun)
{
    QString classes = colourWord(annotation.style.colour);
    if (annotation.style.shape == HighlightStyle::Shape::Underline)
        classes += u" underline"_s;
    const QString id = isFirstRun ? u" id=\"h-"_s + annotation.id.toString() + u'"' : QString();
    return {u"<mark class=\""_s + classes + u'"' + id + u'>', u"</mark>"_s};
}

} // namespace

QString markedHtml(const ExportedArticle &exported, size_t block, TextRange range)
{
    if (range.isEmpty())
        return {};
    const Article &article = *exported.article;
    const auto spans = article.spansIn(block);
    std::vector<TextRange> ranges{range};
    std::vector<const Annotation *> marks;
    for (const Annotation &annotation : exported.annotations) {
        if (annotation.position.start >= range.end)
            break; // in text order
        if (annotation.position.overlaps(range)) {
            marks.push_back(&annotation);
            ranges.push_back(annotation.position.intersected(range));
        }
    }
    const size_t firstSpan = ranges.size();
    for (const Span &span : spans) {
        if (span.range.overlaps(range))
            ranges.push_back(span.range.intersected(range));
        else
            ranges.push_back({range.start, range.start});
    }
    QString html;
    for (const Segment &segment : segments(ranges)) {
        QString opened, closed;
        for (const size_t owner : segment.owners) {
            if (owner == 0)
                continue;
            const auto [open, close] =
                owner < firstSpan ? markOf(*marks[owner - 1], segment.range.start == marks[owner - 1]->position.start)
                                  : elementOf(spans[owner - firstSpan]);
            opened += open;
            closed.prepend(close);
        }
        QString text = article.textIn(segment.range).toString().toHtmlEscaped();
        html += opened + text.replace(QChar::LineSeparator, u"<br>"_s) + closed;
    }
    return html;
}
