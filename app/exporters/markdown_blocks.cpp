#include "exporters/markdown_blocks.h"

#include "exporters/markdown_text.h"
#include "text/segments.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QString opening(const Span &span)
{
    switch (span.kind) {
    case Span::Kind::Emphasis:
        return u"*"_s;
    case Span::Kind::Strong:
        return u"**"_s;
    case Span::Kind::Code:
        return u"`"_s;
    case Span::Kind::Link:
        return u"["_s;
    case Span::Kind::Superscript:
        return u"<sup>"_s;
    case Span::Kind::Subscript:
        return u"<sub>"_s;
    case Span::Kind::Strikethrough:
        return u"~~"_s;
    case Span::Kind::Underline:
        return u"<u>"_s;
    case Span::Kind::FootnoteRef:
        return {};
    }
    return {};
}

QString closing(const Span &span)
{
    switch (span.kind) {
    case Span::Kind::Link:
        return u"](<"_s + span.target + u">)"_s;
    case Span::Kind::Superscript:
        return u"</sup>"_s;
    case Span::Kind::Subscript:
        return u"</sub>"_s;
    case Span::Kind::Underline:
        return u"</u>"_s;
    default:
        return opening(span);
    }
}

/// Runs with the same marks, opened and closed one by one: spans may nest in any way.
QString inlineMarkdown(const Article &article, size_t block)
{
    const TextRange range = article.blocks[block].range;
    const auto spans = article.spansIn(block);
    std::vector<TextRange> ranges{range};
    for (const Span &span : spans)
        ranges.push_back(span.range);
    QString result;
    for (const Segment &segment : segments(ranges)) {
        QString before, after;
        QString text = markdownEscaped(article.textIn(segment.range).toString().replace(QChar::LineSeparator, u'\n'));
        for (const size_t owner : segment.owners) {
            if (owner == 0)
                continue;
            const Span &span = spans[owner - 1];
            if (span.kind == Span::Kind::FootnoteRef)
                text = u"[^"_s + span.target + u']';
            if (span.kind == Span::Kind::Code)
                text = article.textIn(segment.range).toString();
            before += opening(span);
            after.prepend(closing(span));
        }
        result += before + text + after;
    }
    return result.replace(u"\n"_s, u"\\\n"_s);
}

QString fencedCode(const Block &block, const QString &text)
{
    QString fence = u"```"_s;
    while (text.contains(fence))
        fence += u'`';
    return fence + block.detail + u'\n' + text + u'\n' + fence;
}

QString tableMarkdown(const Block &block, const QString &text)
{
    QStringList lines;
    const QStringList rows = text.split(u'\n');
    qsizetype columns = 1;
    for (const QString &row : rows)
        columns = std::max(columns, row.count(u'\t') + 1);
    const auto rowLine = [columns](QString row) {
        row.replace(u'|', u"\\|"_s).replace(QChar::LineSeparator, u"<br>"_s);
        QStringList cells = row.split(u'\t');
        while (cells.size() < columns)
            cells.push_back({});
        return u"| "_s + cells.join(u" | "_s) + u" |"_s;
    };
    lines += block.level > 0 ? rowLine(rows.first()) : rowLine({});
    QStringList rules;
    for (qsizetype column = 0; column < columns; ++column) {
        const QChar align = column < block.detail.size() ? block.detail[column] : u'l';
        rules += align == u'r' ? u"---:"_s : align == u'c' ? u":---:"_s : u"---"_s;
    }
    lines += u"| "_s + rules.join(u" | "_s) + u" |"_s;
    for (qsizetype row = block.level > 0 ? 1 : 0; row < rows.size(); ++row)
        lines += rowLine(rows[row]);
    return lines.join(u'\n');
}

QString bareMarkdown(const Article &article, size_t index)
{
    const Block &block = article.blocks[index];
    const QString text = article.textIn(block.range).toString();
    switch (block.kind) {
    case Block::Kind::Heading:
        return QString(std::clamp(block.level, 1, 6), u'#') + u' ' + inlineMarkdown(article, index);
    case Block::Kind::Code:
        return fencedCode(block, text);
    case Block::Kind::Table:
        return tableMarkdown(block, text);
    case Block::Kind::Rule:
        return u"* * *"_s;
    case Block::Kind::Image:
        return u"!["_s + markdownEscaped(text) + u"]()"_s;
    case Block::Kind::Footnote:
        return u"[^"_s + block.detail + u"]: "_s + inlineMarkdown(article, index);
    case Block::Kind::ListItem: {
        const QString indent(4 * std::max(0, block.level - 1), u' ');
        const bool isNumber = !block.marker.isEmpty() && block.marker[0].isDigit();
        return indent + (isNumber ? block.marker : u"-"_s) + u' ' + inlineMarkdown(article, index);
    }
    default:
        return inlineMarkdown(article, index);
    }
}

} // namespace

QString markdownOf(const Article &article, size_t block, const QString &blockId)
{
    QString text = bareMarkdown(article, block);
    if (!blockId.isEmpty())
        text += u" ^"_s + blockId;
    for (int depth = 0; depth < article.blocks[block].quoteDepth; ++depth)
        text = prefixedLines(text, u"> "_s);
    return text;
}
