#include "exporters/document_table.h"

#include <algorithm>

namespace {

constexpr qsizetype NarrowestCell = 6; ///< letters that a column has room for
constexpr qsizetype WidestCell = 48;   ///< letters; longer texts wrap

} // namespace

std::vector<TextRange> textPieces(const QString &text, TextRange range, QChar separator)
{
    std::vector<TextRange> result;
    qsizetype start = range.start;
    for (qsizetype at = range.start; at <= range.end; ++at) {
        if (at == range.end || text[at] == separator) {
            result.push_back({start, at});
            start = at + 1;
        }
    }
    return result;
}

std::vector<int> documentColumns(const Article &article, const Block &table, int width)
{
    std::vector<qsizetype> lengths;
    for (const TextRange row : textPieces(article.text, table.range, u'\n')) {
        const std::vector<TextRange> cells = textPieces(article.text, row, u'\t');
        lengths.resize(std::max(lengths.size(), cells.size()), NarrowestCell);
        for (size_t column = 0; column < cells.size(); ++column)
            lengths[column] = std::max(lengths[column], std::min(cells[column].length(), WidestCell));
    }
    qsizetype all = 0;
    for (const qsizetype length : lengths)
        all += length;
    std::vector<int> widths;
    for (const qsizetype length : lengths)
        widths.push_back(int(width * length / all));
    return widths;
}
