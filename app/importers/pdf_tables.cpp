#include "importers/pdf_tables.h"

#include "importers/pdf_signs.h"

#include <algorithm>
#include <cmath>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double NarrowestGap = 0.6;   ///< em between cells
constexpr double TolerantShare = 0.12; ///< of the rows may have words across a gap (headings over several columns)
constexpr double Step = 0.125;         ///< em

bool isFigure(const PdfWord &word)
{
    const auto digits = std::ranges::count_if(word.text, [](QChar c) { return c.isDigit(); });
    return digits * 2 >= word.text.size() || (word.text.size() == 1 && !word.text.front().isLetter());
}

double figureShare(const std::vector<PdfLine> &lines)
{
    const auto figures = std::ranges::count_if(lines, [](const PdfLine &line) { return isFigure(line.words.front()); });
    return double(figures) / double(std::max(lines.size(), size_t(1)));
}

/// Where cells begin: the right edges of the white strips that (nearly) all rows have.
std::vector<double> cellStarts(const std::vector<PdfLine> &lines, double em)
{
    QRectF box = lines.front().box;
    for (const PdfLine &line : lines)
        box = box.united(line.box);
    const double step = std::max(em * Step, box.width() / 4000);
    std::vector<int> filled(size_t(box.width() / step) + 2, 0);
    for (const PdfLine &line : lines) {
        for (const PdfWord &word : line.words) {
            const auto from = size_t(std::max(0.0, (word.box.left() - box.left()) / step));
            const auto to = std::min(size_t(std::ceil((word.box.right() - box.left()) / step)), filled.size());
            for (size_t at = from; at < to; ++at)
                ++filled[at];
        }
    }
    const int tolerated = int(double(lines.size()) * TolerantShare);
    std::vector<double> starts;
    size_t white = 0;
    for (size_t at = 0; at < filled.size(); ++at) {
        if (filled[at] <= tolerated) {
            ++white;
            continue;
        }
        if (double(white) * step >= NarrowestGap * em && white < at)
            starts.push_back(box.left() + double(at) * step);
        white = 0;
    }
    return starts;
}

bool isOneCell(const PdfLine &line)
{
    size_t filled = 0;
    for (size_t cell = 0; cell < line.cells.size(); ++cell)
        filled += line.cells[cell] < (cell + 1 < line.cells.size() ? line.cells[cell + 1] : line.words.size()) ? 1 : 0;
    return filled < 2;
}

/// Lines above and below that have one cell only are running text that came too close.
void trimEdges(std::vector<PdfLine> &lines)
{
    for (auto line = lines.begin(); line != lines.end() && isOneCell(*line); ++line)
        line->cells.clear();
    for (auto line = lines.rbegin(); line != lines.rend() && isOneCell(*line); ++line)
        line->cells.clear();
}

} // namespace

bool isTable(const std::vector<PdfLine> &left, const std::vector<PdfLine> &right)
{
    const auto markers = std::ranges::count_if(left, [](const PdfLine &line) {
        const QString text = textOf(line);
        return !listMarkerOf(text + u" x"_s).isEmpty() && text.size() <= 5;
    });
    const auto isLeading = [](const PdfLine &line) { return hasLeader(textOf(line)); };
    if (size_t(markers) * 3 > left.size() || std::ranges::any_of(left, isLeading) ||
        std::ranges::any_of(right, isLeading))
        return false;
    const size_t rows = std::min(left.size(), right.size());
    return rows >= 6 || figureShare(right) >= 0.3 || figureShare(left) >= 0.5;
}

std::vector<PdfLine> tableRows(std::vector<PdfLine> lines, double em)
{
    const std::vector<double> starts = cellStarts(lines, em);
    if (starts.empty())
        return lines;
    for (PdfLine &line : lines) {
        size_t column = 0;
        line.cells = {0};
        for (size_t index = 0; index < line.words.size(); ++index) {
            const double middle = line.words[index].box.center().x();
            while (column < starts.size() && middle > starts[column]) {
                ++column;
                line.cells.push_back(index);
            }
        }
        while (column++ < starts.size())
            line.cells.push_back(line.words.size());
    }
    trimEdges(lines);
    return lines;
}
