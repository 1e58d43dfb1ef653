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

/// Where a link leads to in this page: a block's or a footnote's id.
QString linkTarget(const HtmlArticle &html, const Span &span)
{
    const qsizetype block = linkedBlock(span.target);
    if (block >= 0 && block < qsizetype(html.article().blocks.size()))
        return u'#' + html.prefix + u'b' + QString::number(block);
    return isSafeAddress(span.target) && !span.target.startsWith(u'#') ? span.target.toHtmlEscaped() : QString();
}

std::pair<QString, QString> elementOf(const HtmlArticle &html, const Span &span)
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
        return {u"<sup><a href=\"#"_s + html.prefix + u"fn-"_s + htmlId(span.target) + u"\">"_s, u"</a></sup>"_s};
    case Span::Kind::Link:
        if (const QString target = linkTarget(html, span); !target.isEmpty())
            return {u"<a href=\""_s + target + u"\">"_s, u"</a>"_s};
        break;
    }
    return {};
}

/// Its first run has the id: a highlight may begin with a line end, which has none.
QString markStart(HtmlArticle &html, const Annotation &annotation)
{
    const QString id = annotation.id.toString();
    QString start = u"<mark class=\""_s + colourWord(annotation.style.colour);
    if (annotation.style.shape == HighlightStyle::Shape::Underline)
        start += u" underline"_s;
    start += u"\" data-h=\""_s + id + u'"';
    if (!html.marked.contains(annotation.id)) {
        html.marked.insert(annotation.id);
        start += u" id=\"h-"_s + id + u'"';
    }
    return start + u'>';
}

QStringView escapedSign(QChar c)
{
    switch (c.unicode()) {
    case u'<':
        return u"&lt;";
    case u'>':
        return u"&gt;";
    case u'&':
        return u"&amp;";
    case u'"':
        return u"&quot;";
    default:
        return c == QChar::LineSeparator ? QStringView(u"<br>") : QStringView();
    }
}

/// Plain runs are most of a text.
void addText(QString &html, QStringView text)
{
    qsizetype taken = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QStringView sign = escapedSign(text[at]);
        if (sign.isEmpty())
            continue;
        html += text.sliced(taken, at - taken);
        html += sign;
        taken = at + 1;
    }
    html += text.sliced(taken);
}

/// What covers a block's range: highlights first, then spans, as segments() counts them from 1.
struct Cover {
    std::vector<const Annotation *> marks;
    std::span<const Span> spans;
    std::vector<TextRange> ranges;
};

Cover coverOf(const HtmlArticle &html, size_t block, TextRange range)
{
    Cover cover{{}, html.article().spansIn(block), {range}};
    for (const Annotation *annotation : html.active) {
        if (annotation->position.overlaps(range)) {
            cover.marks.push_back(annotation);
            cover.ranges.push_back(annotation->position.intersected(range));
        }
    }
    for (const Span &span : cover.spans)
        cover.ranges.push_back(span.range.overlaps(range) ? span.range.intersected(range)
                                                          : TextRange{range.start, range.start});
    return cover;
}

} // namespace

QString markedHtml(HtmlArticle &html, size_t block, TextRange range)
{
    QString text;
    if (range.isEmpty())
        return text;
    const Cover cover = coverOf(html, block, range);
    if (cover.ranges.size() == 1) {
        addText(text, html.article().textIn(range));
        return text;
    }
    for (const Segment &segment : segments(cover.ranges)) {
        QString closed;
        bool hasLink = false;
        for (const size_t owner : segment.owners) {
            if (owner == 0)
                continue;
            if (owner <= cover.marks.size()) {
                const Annotation &annotation = *cover.marks[owner - 1];
                text += markStart(html, annotation);
                closed.prepend(u"</mark>"_s);
                continue;
            }
            const auto [open, close] = elementOf(html, cover.spans[owner - 1 - cover.marks.size()]);
            const bool isLink = open.contains(u"<a "_s);
            if (isLink && std::exchange(hasLink, true))
                continue; // a link in a link is none
            text += open;
            closed.prepend(close);
        }
        addText(text, html.article().textIn(segment.range));
        text += closed;
    }
    return text;
}

QString htmlId(const QString &text)
{
    QString id;
    for (const QChar c : text)
        id += c.isLetterOrNumber() ? QString(c) : u'-' + QString::number(c.unicode(), 16).rightJustified(4, u'0');
    return id;
}
