#include "exporters/markdown_blocks.h"

#include "exporters/highlight_facts.h"
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

/// A footnote's label, without the signs that would end it: of a PDF it is "1 (ix)".
QString footnoteLabel(QString label)
{
    for (QChar &c : label) {
        if (c.isSpace() || c == u'[' || c == u']' || c == u'^')
            c = u'-';
    }
    return u"[^"_s + label + u']';
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
                text = footnoteLabel(span.target);
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
    const auto rowLine = [columns](const QString &row) {
        QStringList cells = row.split(u'\t');
        std::ranges::transform(cells, cells.begin(), markdownCell);
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

/// A paragraph that belongs to the list item or footnote before it.
QString continued(const QString &text, int depth)
{
    return prefixedLines(text, QString(4 * depth, u' '));
}

/// The label stands once, before the first paragraph.
QString footnote(const Article &article, size_t index, bool isStart)
{
    const Block &block = article.blocks[index];
    const QString text = inlineMarkdown(article, index);
    if (isStart && !block.detail.isEmpty())
        return footnoteLabel(block.detail) + u": "_s + text;
    const bool isContinued = index > 0 && article.blocks[index - 1].kind == Block::Kind::Footnote &&
                             article.blocks[index - 1].detail == block.detail;
    return isContinued ? continued(text, 1) : text;
}

/// `depth`: of the item that the block before belongs to, 0 = none; becomes this one's. What is deeper than that, and
/// what goes on where no item began, would be code.
QString listItem(const Article &article, size_t index, int &depth)
{
    const Block &block = article.blocks[index];
    const QString text = inlineMarkdown(article, index);
    if (block.marker.isEmpty() && depth > 0) {
        depth = std::clamp(block.level, 1, depth);
        return continued(text, depth);
    }
    depth = std::clamp(block.level, 1, depth + 1);
    const bool isNumbered = !block.marker.isEmpty() && block.marker[0].isDigit();
    return QString(4 * (depth - 1), u' ') + (isNumbered ? block.marker : u"-"_s) + u' ' + text;
}

bool isItemWithin(const Block &block, int quoteDepth)
{
    return block.kind == Block::Kind::ListItem && block.quoteDepth == quoteDepth;
}

QString bareMarkdown(const Article &article, size_t index, bool isFootnoteStart, int &itemDepth)
{
    const Block &block = article.blocks[index];
    const QString text = article.textIn(block.range).toString();
    switch (block.kind) {
    case Block::Kind::Heading:
        return QString(std::clamp(block.level, 1, 6), u'#') + u' ' +
               inlineMarkdown(article, index).replace(u"\\\n"_s, u" "_s);
    case Block::Kind::Code:
        return fencedCode(block, text);
    case Block::Kind::Table:
        return tableMarkdown(block, text);
    case Block::Kind::Rule:
        return u"* * *"_s;
    case Block::Kind::Image:
        return u"!["_s + markdownEscaped(text) + u"]()"_s;
    case Block::Kind::Footnote:
        return footnote(article, index, isFootnoteStart);
    case Block::Kind::ListItem:
        return listItem(article, index, itemDepth);
    default:
        return inlineMarkdown(article, index);
    }
}

/// What ends with a line of its own syntax has its id below; a paragraph's is its last word.
bool hasIdBelow(Block::Kind kind)
{
    using enum Block::Kind;
    return kind == Code || kind == Table || kind == Rule || kind == Image;
}

} // namespace

QString paragraphId(qsizetype paragraph)
{
    return u"p-"_s + QString::number(paragraph);
}

QString markdownOf(const Article &article)
{
    const QSet<size_t> footnotes = footnoteStartsOf(article);
    QString result;
    int itemDepth = 0;
    for (size_t index = 0; index < article.blocks.size(); ++index) {
        const Block &block = article.blocks[index];
        if (index > 0 && !isItemWithin(article.blocks[index - 1], block.quoteDepth))
            itemDepth = 0;
        QString text = bareMarkdown(article, index, footnotes.contains(index), itemDepth) +
                       (hasIdBelow(block.kind) ? u"\n\n^"_s : u" ^"_s) + paragraphId(qsizetype(index) + 1);
        for (int depth = 0; depth < block.quoteDepth; ++depth)
            text = prefixedLines(text, u"> "_s);
        result += (index > 0 ? u"\n\n"_s : QString()) + text;
    }
    return result;
}
