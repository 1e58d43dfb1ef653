#include "importers/html_tables.h"

#include <algorithm>

namespace {

constexpr int WidestSpan = 60;        ///< columns or rows of one cell
constexpr size_t MostCells = 200'000; ///< of a grid
constexpr size_t MostColumns = 500;
constexpr qsizetype LongestCell = 500; ///< UTF-16 units, on average, of a table that is one
constexpr int DeepestListing = 32;     ///< nodes of a cell among which its listing begins
constexpr int MostGutters = 3;         ///< cells before a listing

int span(const HtmlNode *cell, QStringView name)
{
    bool isNumber = false;
    const int value = cell->attribute(name).toInt(&isNumber);
    return isNumber ? std::clamp(value, 1, WidestSpan) : 1;
}

/// Calls for each row of the table, not of tables inside it.
template <typename Visit>
void forEachRow(const HtmlNode *table, Visit visit)
{
    for (const HtmlNode *part = table->firstChild; part != nullptr; part = part->next) {
        if (part->is(HtmlTag::Tr))
            visit(part, false);
        if (!part->is(HtmlTag::Tbody) && !part->is(HtmlTag::Thead) && !part->is(HtmlTag::Tfoot))
            continue;
        for (const HtmlNode *row = part->firstChild; row != nullptr; row = row->next) {
            if (row->is(HtmlTag::Tr))
                visit(row, part->is(HtmlTag::Thead));
        }
    }
}

/// Places cells row by row; knows which columns are still taken by a cell from above.
class Placing {
public:
    explicit Placing(HtmlGrid &grid)
        : m_grid(grid)
    {
    }

    void addRow(const HtmlNode *row)
    {
        HtmlGrid::Row &cells = m_grid.rows.emplace_back();
        for (const HtmlNode *cell = row->firstChild; cell != nullptr; cell = cell->next) {
            if (!cell->is(HtmlTag::Td) && !cell->is(HtmlTag::Th))
                continue;
            skipTaken(cells);
            const int rows = span(cell, u"rowspan");
            for (int column = 0; column < span(cell, u"colspan") && cells.size() < MostColumns; ++column) {
                take(cells.size(), rows - 1);
                cells.push_back(column == 0 ? cell : nullptr);
            }
        }
        skipTaken(cells);
        m_grid.columns = std::max(m_grid.columns, cells.size());
    }

private:
    void skipTaken(HtmlGrid::Row &cells)
    {
        while (cells.size() < m_taken.size() && m_taken[cells.size()] > 0) {
            --m_taken[cells.size()];
            cells.push_back(nullptr);
        }
    }

    void take(size_t column, int rows)
    {
        if (m_taken.size() <= column)
            m_taken.resize(column + 1);
        m_taken[column] = rows;
    }

    HtmlGrid &m_grid;
    std::vector<int> m_taken; ///< rows that a cell from above still fills, by column
};

bool isHeaderRow(const HtmlGrid::Row &row)
{
    bool hasHeader = false;
    for (const HtmlNode *cell : row) {
        if (cell != nullptr && !cell->is(HtmlTag::Th))
            return false;
        hasHeader = hasHeader || cell != nullptr;
    }
    return hasHeader;
}

/// Paragraphs, lists, headings, images inside a cell: rather a part of a page than a datum.
bool holdsBlocks(const HtmlNode *cell)
{
    int blocks = 0;
    for (const HtmlNode *node = nextNode(cell, cell); node != nullptr; node = nextNode(node, cell)) {
        if (node->is(HtmlTag::Table) || isHeading(node->tag) || node->is(HtmlTag::Pre) || node->is(HtmlTag::Blockquote))
            return true;
        blocks += node->is(HtmlTag::P) || node->is(HtmlTag::Figure) ? 1 : 0;
    }
    return blocks > 2;
}

template <typename Visit>
void forEachCell(const HtmlGrid &grid, Visit visit)
{
    for (const HtmlGrid::Row &row : grid.rows) {
        for (const HtmlNode *cell : row) {
            if (cell != nullptr)
                visit(cell);
        }
    }
}

bool isDataTable(const HtmlNode *table, const HtmlGrid &grid)
{
    const QStringView role = table->attribute(u"role");
    if (role == u"presentation" || role == u"none" || grid.columns < 2 || grid.rows.empty())
        return false;
    qsizetype cells = 0;
    qsizetype blocky = 0;
    bool hasHeader = grid.headerRows > 0 || !grid.captions.empty();
    forEachCell(grid, [&](const HtmlNode *cell) {
        ++cells;
        blocky += holdsBlocks(cell) ? 1 : 0;
        hasHeader = hasHeader || cell->is(HtmlTag::Th);
    });
    if (cells == 0 || (hasHeader ? blocky * 4 >= cells : grid.rows.size() < 2 || blocky > 0))
        return false;
    qsizetype length = 0;
    forEachCell(grid, [&](const HtmlNode *cell) { length += textInside(cell).simplified().size(); });
    return length > 0 && length / cells <= LongestCell; // pictures alone are no data
}

QChar alignmentOf(const HtmlNode *cell)
{
    const QString said = cell->attribute(u"align").toString() + cell->attribute(u"style").toString();
    const bool isStyled = said.contains(QStringView(u"text-align")) || cell->has(u"align");
    if (isStyled && said.contains(QStringView(u"right"), Qt::CaseInsensitive))
        return u'r';
    return isStyled && said.contains(QStringView(u"center"), Qt::CaseInsensitive) ? u'c' : u'l';
}

/// As most cells of the column below the header say.
QString alignmentsOf(const HtmlGrid &grid)
{
    QString alignments(qsizetype(grid.columns), u'l');
    for (size_t column = 0; column < grid.columns; ++column) {
        size_t right = 0;
        size_t centre = 0;
        size_t cells = 0;
        for (size_t row = size_t(grid.headerRows); row < grid.rows.size(); ++row) {
            const HtmlNode *cell = column < grid.rows[row].size() ? grid.rows[row][column] : nullptr;
            if (cell == nullptr)
                continue;
            ++cells;
            const QChar alignment = alignmentOf(cell);
            right += alignment == u'r' ? 1 : 0;
            centre += alignment == u'c' ? 1 : 0;
        }
        if (right * 2 > cells)
            alignments[qsizetype(column)] = u'r';
        else if (centre * 2 > cells)
            alignments[qsizetype(column)] = u'c';
    }
    return alignments;
}

/// How many there are in "1 2 3", each in an element of its own or not; 0 when they do not count up.
int consecutiveNumbers(const HtmlNode *root)
{
    qint64 last = 0;
    int count = 0;
    for (const HtmlNode *node = root; node != nullptr; node = nextNode(node, root)) {
        const QString words = node->text.toString().simplified();
        for (const QStringView word : QStringView(words).tokenize(u' ', Qt::SkipEmptyParts)) {
            bool isNumber = false;
            const int number = word.toInt(&isNumber);
            if (!isNumber || (count > 0 && number != last + 1))
                return 0;
            last = number;
            ++count;
        }
    }
    return count;
}

/// Null when there is none where a listing begins.
const HtmlNode *listingIn(const HtmlNode *cell)
{
    const HtmlNode *node = nextNode(cell, cell);
    for (int seen = 0; node != nullptr && seen < DeepestListing; ++seen, node = nextNode(node, cell)) {
        if (node->is(HtmlTag::Pre))
            return node;
    }
    return nullptr;
}

/// Empty ones at the end may have a number or not.
bool hasLines(const HtmlNode *listing, int count)
{
    QString text;
    for (const HtmlNode *node = listing; node != nullptr; node = nextNode(node, listing)) {
        const bool isLine = node->is(HtmlTag::Div) || node->is(HtmlTag::Li) || node->is(HtmlTag::P);
        if (node->is(HtmlTag::Br) || (isLine && !text.isEmpty() && !text.endsWith(u'\n')))
            text += u'\n';
        text += node->text;
    }
    const qsizetype most = text.count(u'\n') + 1;
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return count <= most && count > text.count(u'\n');
}

bool isNamedGutter(const HtmlNode *node)
{
    const QStringView name = node->attribute(u"class");
    return name.contains(u"line", Qt::CaseInsensitive) || name.contains(u"gutter", Qt::CaseInsensitive);
}

} // namespace

HtmlGrid gridOf(const HtmlNode *table)
{
    HtmlGrid grid;
    Placing placing(grid);
    size_t cells = 0;
    bool inHeader = true;
    forEachRow(table, [&](const HtmlNode *row, bool isHead) {
        if (cells > MostCells)
            return;
        placing.addRow(row);
        cells += grid.rows.back().size();
        inHeader = inHeader && (isHead || isHeaderRow(grid.rows.back()));
        grid.headerRows += inHeader ? 1 : 0;
    });
    if (size_t(grid.headerRows) == grid.rows.size())
        grid.headerRows = grid.rows.size() > 1 ? 1 : 0;
    for (const HtmlNode *part = table->firstChild; part != nullptr; part = part->next) {
        if (part->is(HtmlTag::Caption))
            grid.captions.push_back(part);
    }
    grid.isData = isDataTable(table, grid) && cells <= MostCells;
    if (grid.isData)
        grid.alignments = alignmentsOf(grid);
    return grid;
}

bool isLineGutter(const HtmlNode *preformatted)
{
    const HtmlNode *cell = enclosing(preformatted, HtmlTag::Td);
    if (cell == nullptr || listingIn(cell) != preformatted)
        return false;
    const int numbers = consecutiveNumbers(preformatted);
    const bool isFirst = textInside(preformatted).trimmed() == u"1";
    if (numbers == 0 || (numbers == 1 && !isFirst && !isNamedGutter(preformatted) && !isNamedGutter(cell)))
        return false;
    int cells = 0;
    for (const HtmlNode *beside = cell->next; beside != nullptr && cells < MostGutters; beside = beside->next) {
        if (!beside->is(HtmlTag::Td))
            continue;
        const HtmlNode *listing = listingIn(beside);
        if (listing != nullptr && consecutiveNumbers(listing) == 0 && hasLines(listing, numbers))
            return true;
        ++cells;
    }
    return false;
}
