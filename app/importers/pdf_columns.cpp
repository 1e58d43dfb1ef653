#include "importers/pdf_columns.h"

#include "importers/pdf_gutters.h"
#include "importers/pdf_letters.h"
#include "importers/pdf_lines.h"
#include "importers/pdf_tables.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr int DeepestSplit = 24;
constexpr double NarrowestColumn = 7;  ///< em
constexpr double AlignedEdge = 0.6;    ///< em
constexpr double SafeGutter = 1.3;     ///< em: wider than the spaces of justified lines
constexpr size_t FewestLines = 3;      ///< of a column beside a wide gutter
constexpr size_t SurelyColumns = 15;   ///< lines: by chance no white goes through so many
constexpr size_t FewestTightLines = 8; ///< … beside a narrow one

/// What stands on one side of a gutter.
struct Side {
    std::vector<PdfLine> lines;
    QRectF box;
    double ink = 0;   ///< share of the column's width that the words of a line fill, on average
    double words = 0; ///< in a line, on average
};

Side sideOf(std::vector<PdfWord> words)
{
    Side side;
    if (words.empty())
        return side;
    side.lines = linesOf(std::move(words));
    double filled = 0;
    double count = 0;
    for (const PdfLine &line : side.lines) {
        side.box = side.box.isNull() ? line.box : side.box.united(line.box);
        for (const PdfWord &word : line.words)
            filled += word.box.width();
        count += double(line.words.size());
    }
    const auto lines = double(side.lines.size());
    side.ink = filled / std::max(lines * side.box.width(), 1.0);
    side.words = count / lines;
    return side;
}

/// The share of the lines of the shorter side that have one of the other side beside them.
double alignedShare(const Side &first, const Side &second, double em)
{
    const Side &fewer = first.lines.size() <= second.lines.size() ? first : second;
    const Side &more = &fewer == &first ? second : first;
    const auto aligned = std::ranges::count_if(fewer.lines, [&](const PdfLine &line) {
        return std::ranges::any_of(more.lines, [&](const PdfLine &other) {
            return std::abs(line.box.bottom() - other.box.bottom()) < em * 0.2;
        });
    });
    return double(aligned) / double(std::max(fewer.lines.size(), size_t(1)));
}

/// The share of lines that begin where most of them do.
double edgeShare(const Side &side, double em)
{
    size_t most = 0;
    for (const PdfLine &line : side.lines) {
        const auto same = std::ranges::count_if(side.lines, [&](const PdfLine &other) {
            return std::abs(line.box.left() - other.box.left()) < em * AlignedEdge;
        });
        most = std::max(most, size_t(same));
    }
    return double(most) / double(std::max(side.lines.size(), size_t(1)));
}

enum class Meaning { Nothing, Columns, Table };

Meaning meaningOf(const PdfGutter &gutter, const Side &left, const Side &right, double em)
{
    const size_t lines = std::min(left.lines.size(), right.lines.size());
    if (lines < FewestLines)
        return Meaning::Nothing;
    const double narrower = std::min(left.box.width(), right.box.width());
    const double wider = std::max(left.box.width(), right.box.width());
    const bool areTwins = narrower > wider * 0.85 && lines > 20;
    const bool isSparse = left.ink < 0.55 || right.ink < 0.5 || left.words < 2.5 || right.words < 2.5;
    if (!areTwins && isSparse && alignedShare(left, right, em) > 0.85)
        return isTable(left.lines, right.lines) ? Meaning::Table : Meaning::Nothing;
    if (narrower < NarrowestColumn * em || (edgeShare(right, em) < 0.3 && lines < SurelyColumns))
        return Meaning::Nothing;
    const bool isSafe = gutter.box.width() > SafeGutter * em || lines >= FewestTightLines;
    return isSafe ? Meaning::Columns : Meaning::Nothing;
}

class PageSplit {
public:
    PageSplit(double em, int &column, bool isRight)
        : m_em(em)
        , m_column(column)
        , m_isRight(isRight)
    {
    }

    void add(std::vector<PdfWord> words, int depth)
    {
        if (words.empty())
            return;
        if (depth < DeepestSplit) {
            for (const PdfGutter &gutter : guttersOf(words, m_em)) {
                if (splitAt(gutter, words, depth))
                    return;
            }
        }
        addColumn(linesOf(std::move(words)));
    }

    std::vector<PdfLine> lines;

private:
    bool splitAt(const PdfGutter &gutter, std::vector<PdfWord> &words, int depth)
    {
        std::vector<PdfWord> above, below, left, right;
        for (const PdfWord &word : words) {
            const QPointF middle = word.box.center();
            if (middle.y() < gutter.box.top())
                above.push_back(word);
            else if (middle.y() > gutter.box.bottom())
                below.push_back(word);
            else
                (middle.x() < gutter.box.center().x() ? left : right).push_back(word);
        }
        const Side first = sideOf(left);
        const Side second = sideOf(right);
        const Meaning meaning = meaningOf(gutter, first, second, m_em);
        if (meaning == Meaning::Nothing)
            return false;
        add(std::move(above), depth + 1);
        if (meaning == Meaning::Table) {
            left.insert(left.end(), right.begin(), right.end());
            addColumn(tableRows(linesOf(std::move(left)), m_em));
        } else {
            add(std::move(m_isRight ? right : left), depth + 1);
            add(std::move(m_isRight ? left : right), depth + 1);
        }
        add(std::move(below), depth + 1);
        return true;
    }

    void addColumn(std::vector<PdfLine> column)
    {
        QRectF box;
        for (const PdfLine &line : column)
            box = box.isNull() ? line.box : box.united(line.box);
        for (PdfLine &line : column) {
            line.column = box;
            line.columnIndex = m_column;
            lines.push_back(std::move(line));
        }
        ++m_column;
    }

    double m_em;
    int &m_column;
    bool m_isRight;
};

} // namespace

std::vector<PdfLine> linesInReadingOrder(std::vector<PdfWord> words, int &column)
{
    QString text;
    for (const PdfWord &word : words)
        text += word.text;
    PageSplit split(usualSize(words), column, isRightToLeft(text));
    split.add(std::move(words), 0);
    return std::move(split.lines);
}
