#include "importers/pdf_gutters.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double CellWidth = 0.125;     ///< em
constexpr double CellHeight = 0.35;     ///< em
constexpr double NarrowestGutter = 0.6; ///< em
constexpr double ShortestGutter = 3.0;  ///< em
constexpr int MostCells = 2000;         ///< in one direction
constexpr size_t MostCandidates = 12;

/// The page as a grid of cells that are white or not.
class Grid {
public:
    Grid(const std::vector<PdfWord> &words, double em)
    {
        for (const PdfWord &word : words)
            m_box = m_box.isNull() ? word.box : m_box.united(word.box);
        m_width = std::max(em * CellWidth, m_box.width() / MostCells);
        m_height = std::max(em * CellHeight, m_box.height() / MostCells);
        columns = int(m_box.width() / m_width) + 1;
        rows = int(m_box.height() / m_height) + 1;
        m_filled.assign(size_t(columns + 1) * size_t(rows), 0);
        left.assign(size_t(rows), columns);
        right.assign(size_t(rows), -1);
        for (const PdfWord &word : words)
            fill(word.box);
        for (int row = 0; row < rows; ++row) {
            for (int column = 1; column <= columns; ++column)
                at(row, column) += at(row, column - 1);
        }
    }

    /// How many cells of the row before this column have letters; of a half-open range the difference.
    [[nodiscard]] int filled(int row, int from, int to) const
    {
        const size_t start = size_t(row) * size_t(columns + 1);
        return m_filled[start + size_t(to)] - m_filled[start + size_t(from)];
    }
    [[nodiscard]] QRectF boxOf(int top, int bottom, int from, int to) const
    {
        return {m_box.left() + from * m_width, m_box.top() + top * m_height, (to - from) * m_width,
                (bottom - top) * m_height};
    }

    int columns = 0;
    int rows = 0;
    std::vector<int> left;  ///< of each row, the first cell with letters
    std::vector<int> right; ///< … and the last

private:
    int &at(int row, int column) { return m_filled[size_t(row) * size_t(columns + 1) + size_t(column)]; }
    void fill(const QRectF &box)
    {
        const double trim = box.height() * 0.2; // lines that touch leave a white row between them
        const int top = std::clamp(int((box.top() + trim - m_box.top()) / m_height), 0, rows - 1);
        const int bottom = std::clamp(int((box.bottom() - trim - m_box.top()) / m_height), top, rows - 1);
        const int from = std::clamp(int((box.left() - m_box.left()) / m_width), 0, columns - 1);
        const int to = std::clamp(int(std::ceil((box.right() - m_box.left()) / m_width)), from + 1, columns);
        for (int row = top; row <= bottom; ++row) {
            for (int column = from; column < to; ++column)
                at(row, column + 1) = 1;
            left[size_t(row)] = std::min(left[size_t(row)], from);
            right[size_t(row)] = std::max(right[size_t(row)], to - 1);
        }
    }

    QRectF m_box;
    double m_width = 1;
    double m_height = 1;
    std::vector<int> m_filled; ///< per row the running count of cells with letters
};

class GutterSearch {
public:
    GutterSearch(const Grid &grid)
        : m_grid(grid)
        , m_white(size_t(grid.columns), 0)
    {
    }

    std::vector<PdfGutter> run()
    {
        for (int row = 0; row < m_grid.rows; ++row) {
            for (int column = 0; column < m_grid.columns; ++column) {
                int &white = m_white[size_t(column)];
                white = m_grid.filled(row, column, column + 1) > 0 ? 0 : white + 1;
            }
            endAt(row);
        }
        std::ranges::stable_sort(m_found, std::greater(), &PdfGutter::weight);
        m_found.resize(std::min(m_found.size(), MostCandidates));
        return std::move(m_found);
    }

private:
    /// All maximal white rectangles whose last row this is (the usual walk over a histogram with a stack).
    void endAt(int row)
    {
        std::vector<std::pair<int, int>> open; // first column, height
        for (int column = 0; column <= m_grid.columns; ++column) {
            const int height = column < m_grid.columns ? m_white[size_t(column)] : 0;
            int from = column;
            while (!open.empty() && open.back().second > height) {
                from = open.back().first;
                consider(row, open.back().second, from, column);
                open.pop_back();
            }
            if (height > 0 && (open.empty() || open.back().second < height))
                open.emplace_back(from, height);
        }
    }

    void consider(int row, int height, int from, int to)
    {
        if ((to - from) * CellWidth < NarrowestGutter || height * CellHeight < ShortestGutter || from == 0 ||
            to == m_grid.columns)
            return;
        const bool goesOn = row + 1 < m_grid.rows && m_grid.filled(row + 1, from, to) == 0;
        if (goesOn)
            return;
        int parted = 0;
        for (int r = row - height + 1; r <= row; ++r)
            parted += m_grid.left[size_t(r)] < from && m_grid.right[size_t(r)] >= to ? 1 : 0;
        if (parted * CellHeight < ShortestGutter / 2)
            return;
        const double width = std::min((to - from) * CellWidth, 4.0);
        m_found.push_back({m_grid.boxOf(row - height + 1, row + 1, from, to), parted * (1 + 0.1 * width)});
    }

    const Grid &m_grid;
    std::vector<int> m_white; ///< of each column, how many white cells end in the current row
    std::vector<PdfGutter> m_found;
};

} // namespace

std::vector<PdfGutter> guttersOf(const std::vector<PdfWord> &words, double em)
{
    if (words.size() < 8 || em <= 0)
        return {};
    const Grid grid(words, em);
    return GutterSearch(grid).run();
}
