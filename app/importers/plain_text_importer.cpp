#include "importers/plain_text_importer.h"

#include "importers/article_builder.h"
#include "importers/article_title.h"
#include "importers/charset.h"
#include "importers/credits.h"
#include "importers/front_matter.h"
#include "importers/line_joiner.h"
#include "importers/line_shape.h"
#include "importers/text_cleaning.h"
#include "importers/text_shape.h"

#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype QuoteIndent = 4;        ///< columns more than the rest that make a quotation of a paragraph
constexpr size_t HeaderGroups = 16;         ///< groups among which "Language: French" is no heading
constexpr size_t GroupsBetweenAsking = 500; ///< how often the reader may have cancelled

/// Walks the groups of lines and tells the builder what they are.
class PlainTextReader {
public:
    PlainTextReader(QStringView text, ArticleBuilder &builder)
        : m_joiner(text)
        , m_builder(builder)
        , m_lines(linesOf(text))
        , m_groups(groupsOf(m_lines))
        , m_shape(shapeOf(m_groups))
    {
    }

    [[nodiscard]] bool read(const ImportOptions &options);

private:
    void readGroup(size_t index);
    void readPart(LineGroup group, int quoteDepth);
    void readQuoted(LineGroup group);
    void readList(LineGroup group, int quoteDepth);
    void readProse(LineGroup group, int quoteDepth);
    void readVerse(LineGroup group, int quoteDepth);
    void begin(Block::Kind kind, int quoteDepth, int level = 0);
    [[nodiscard]] bool readTitle(size_t index);
    [[nodiscard]] int headingLevel(size_t index) const;
    [[nodiscard]] bool isListStart(LineGroup group, size_t line) const;
    [[nodiscard]] bool beginsNumbered(size_t index) const;
    void addHeading(QStringView line, int level);

    LineJoiner m_joiner;
    ArticleBuilder &m_builder;
    std::vector<TextLine> m_lines;
    std::vector<LineGroup> m_groups;
    TextShape m_shape;
    std::vector<qsizetype> m_listIndents; ///< of the open list levels
    size_t m_current = 0;
};

bool PlainTextReader::read(const ImportOptions &options)
{
    for (size_t index = 0; index < m_groups.size(); ++index) {
        if (index % GroupsBetweenAsking == 0 && options.isCancelled())
            return false;
        readGroup(index);
    }
    m_builder.endBlock();
    return true;
}

void PlainTextReader::begin(Block::Kind kind, int quoteDepth, int level)
{
    if (kind != Block::Kind::ListItem)
        m_listIndents.clear();
    m_builder.beginBlock(kind == Block::Kind::Paragraph && quoteDepth > 0 ? Block::Kind::Quote : kind, level);
    m_builder.setQuoteDepth(quoteDepth);
}

void PlainTextReader::addHeading(QStringView line, int level)
{
    begin(Block::Kind::Heading, 0, level);
    m_builder.addText(line.trimmed());
}

/// The first line as a title; what else is in its group goes on as usual.
bool PlainTextReader::readTitle(size_t index)
{
    const LineGroup group = m_groups[index];
    const QStringView line = group[0].text.trimmed();
    const bool hasMore = m_groups.size() > 1 || group.size() > 1;
    if (index != 0 || !hasMore || !looksLikeTitle(line) || listMark(line) || isRule(line) || quotedLine(line).depth > 0)
        return false;
    if (creditIn(line).certainty == Credit::Certainty::Sure)
        return false;
    const QString &known = m_builder.metadata().title;
    if (!known.isEmpty() && line != known && line.contains(known)) // "Title: …"
        return false;
    if (group.size() > 1 && underlineLevel(group[1].text) == 0 && group[1].columns <= LongestTitleLine)
        return false; // the beginning of a paragraph or of a poem
    addHeading(line, 1);
    const size_t used = group.size() > 1 && underlineLevel(group[1].text) > 0 ? 2 : 1;
    if (group.size() > used)
        readPart(group.subspan(used), 0);
    return true;
}

int PlainTextReader::headingLevel(size_t index) const
{
    const LineGroup group = m_groups[index];
    const QStringView line = group[0].text.trimmed();
    if (group.size() != 1 || index + 1 >= m_groups.size())
        return 0;
    if (const int level = chapterLevel(line); level > 0 && !endsSentence(line.chopped(1)))
        return level;
    if (!mayBeHeading(group[0]))
        return 0;
    const LineGroup next = m_groups[index + 1];
    const bool leadsSomewhere = next.size() > 1 || next[0].columns > 2 * group[0].columns || next[0].columns > 60;
    if (isAllCapitals(line))
        return 2;
    const bool isHeader = index < HeaderGroups && !m_builder.metadata().title.isEmpty() && line.contains(u": "_s);
    const bool afterHeading = !m_builder.blocks().empty() && m_builder.blocks().back().kind == Block::Kind::Heading;
    const bool isSetOff =
        !m_shape.hasWideGaps || afterHeading || (index > 0 && blankLinesBetween(m_groups[index - 1], group) > 1);
    return m_shape.hasHeadings && leadsSomewhere && isSetOff && !isHeader ? 2 : 0;
}

/// A number alone may be a date or a year; next to another numbered paragraph it is a list.
bool PlainTextReader::beginsNumbered(size_t index) const
{
    if (index >= m_groups.size())
        return false;
    const auto mark = listMark(m_groups[index][0].text);
    return mark && mark->isNumbered;
}

bool PlainTextReader::isListStart(LineGroup group, size_t line) const
{
    const auto mark = listMark(group[line].text);
    if (!mark)
        return false;
    const auto follows =
        std::ranges::any_of(group.subspan(line + 1), [](const TextLine &l) { return bool(listMark(l.text)); });
    if (line > 0)
        return follows || endsSentence(group[line - 1].text);
    return !mark->isNumbered || follows || beginsNumbered(m_current + 1) ||
           (m_current > 0 && beginsNumbered(m_current - 1));
}

void PlainTextReader::readGroup(size_t index)
{
    m_current = index;
    const LineGroup group = m_groups[index];
    if (readTitle(index))
        return;
    if (const int level = headingLevel(index); level > 0) {
        addHeading(group[0].text, level);
        return;
    }
    if (std::ranges::any_of(group, [](const TextLine &l) { return quotedLine(l.text).depth > 0; })) {
        readQuoted(group);
        return;
    }
    const auto least = std::ranges::min(group, {}, &TextLine::indent).indent;
    const bool isSetOff = group.size() > 1 && least >= m_shape.indent + QuoteIndent && m_listIndents.empty() &&
                          shapeOf(group, m_shape) == GroupShape::Paragraph; // indented verse is not a quotation
    readPart(group, isSetOff ? 1 : 0);
}

void PlainTextReader::readQuoted(LineGroup group)
{
    std::vector<TextLine> part;
    int depth = -1;
    const auto flush = [&] {
        for (const LineGroup &inner : groupsOf(part))
            readPart(inner, depth);
        part.clear();
    };
    for (const TextLine &line : group) {
        const QuotedLine quoted = quotedLine(line.text);
        if (quoted.depth != depth)
            flush();
        depth = quoted.depth;
        part.push_back({quoted.text, indentation(quoted.text), columns(quoted.text)});
    }
    flush();
}

void PlainTextReader::readPart(LineGroup group, int quoteDepth)
{
    size_t start = 0;
    const auto flush = [&](size_t end) {
        if (end > start)
            readProse(group.subspan(start, end - start), quoteDepth);
        start = end;
    };
    for (size_t line = 0; line < group.size(); ++line) {
        const int underline = line + 1 < group.size() ? underlineLevel(group[line + 1].text) : 0;
        if (underline > 0 && group[line].columns <= LongestTitleLine && !isRule(group[line].text)) {
            flush(line);
            addHeading(group[line].text, underline);
            start = ++line + 1;
        } else if (isRule(group[line].text)) {
            flush(line);
            begin(Block::Kind::Rule, quoteDepth);
            start = line + 1;
        } else if (isListStart(group, line)) {
            flush(line);
            readList(group.subspan(line), quoteDepth);
            return;
        }
    }
    flush(group.size());
}

void PlainTextReader::readList(LineGroup group, int quoteDepth)
{
    for (size_t line = 0; line < group.size(); ++line) {
        const auto mark = listMark(group[line].text);
        if (mark) {
            while (!m_listIndents.empty() && m_listIndents.back() > group[line].indent)
                m_listIndents.pop_back();
            if (m_listIndents.empty() || m_listIndents.back() < group[line].indent)
                m_listIndents.push_back(group[line].indent);
            begin(Block::Kind::ListItem, quoteDepth, int(m_listIndents.size()));
            m_builder.setMarker(mark->marker);
        }
        const bool goesOn = line + 1 < group.size() && !listMark(group[line + 1].text);
        m_joiner.add(mark ? group[line].text.sliced(mark->length) : group[line].text,
                     goesOn ? &group[line + 1] : nullptr, m_builder);
    }
    m_builder.endBlock();
}

void PlainTextReader::readVerse(LineGroup group, int quoteDepth)
{
    const auto least = std::ranges::min(group, {}, &TextLine::indent).indent;
    begin(Block::Kind::Verse, quoteDepth);
    for (size_t line = 0; line < group.size(); ++line) {
        m_builder.addText(QString(group[line].indent - least, u' ').append(group[line].text.trimmed()));
        if (line + 1 < group.size())
            m_builder.addHardBreak();
    }
}

void PlainTextReader::readProse(LineGroup group, int quoteDepth)
{
    const bool areCredits = group.size() > 1 && std::ranges::all_of(group, [](const TextLine &l) {
                                return creditIn(l.text).certainty != Credit::Certainty::None;
                            });
    const GroupShape shape = areCredits ? GroupShape::Lines : shapeOf(group, m_shape);
    if (shape == GroupShape::Verse) {
        readVerse(group, quoteDepth);
        return;
    }
    for (size_t line = 0; line < group.size(); ++line) {
        if (!m_builder.hasOpenBlock() || line == 0)
            begin(Block::Kind::Paragraph, quoteDepth);
        const TextLine *next = line + 1 < group.size() ? &group[line + 1] : nullptr;
        const bool endsHere =
            next && (shape == GroupShape::Lines ||
                     (endsSentence(group[line].text) && (next->indent > group[line].indent + 1 ||
                                                         !isFull(group[line], *next, m_shape.wrapColumn * 4 / 5))));
        m_joiner.add(group[line].text, endsHere ? nullptr : next, m_builder);
        if (endsHere)
            m_builder.endBlock();
    }
    m_builder.endBlock();
}

} // namespace

Result<ImportedArticle> readPlainText(const QByteArray &bytes, const ImportOptions &options)
{
    const QString text = cleanedText(decoded(bytes).text);
    ArticleBuilder builder(u"text"_s);
    const qsizetype start = readFrontMatter(text, builder.metadata());
    const QStringView body = QStringView(text).sliced(start);
    readHeaderLines(body, builder.metadata());
    PlainTextReader reader(body, builder);
    if (!reader.read(options))
        return fail(Error::Kind::Cancelled, options.name);
    return builder.finish(options);
}
