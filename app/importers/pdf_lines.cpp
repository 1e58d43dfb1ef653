#include "importers/pdf_lines.h"

#include "importers/pdf_letters.h"
#include "importers/text_cleaning.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace {

constexpr double SameLine = 0.45;    ///< of the font size: how far middles of words on one line may be apart
constexpr double SmallestGap = 0.17; ///< of the font size: a space
constexpr double ManyLetters = 0.35; ///< of those of the most frequent size
constexpr double LargestSteps = 2.0; ///< a letter that much larger than a line's others is an initial

struct Row {
    double middle = 0;
    double size = 0;
    std::vector<PdfWord> words;
};

/// The row that the word stands on, or null.
Row *rowFor(std::vector<Row> &rows, const PdfWord &word)
{
    Row *nearest = nullptr;
    for (Row &row : rows) {
        const double distance = std::abs(row.middle - word.middle());
        const bool isNear = distance < SameLine * row.size && row.size < LargestSteps * word.size;
        if (isNear && (!nearest || distance < std::abs(nearest->middle - word.middle())))
            nearest = &row;
    }
    return nearest;
}

/// A large first letter stands on the line at its top.
void placeInitials(std::vector<Row> &rows)
{
    for (size_t index = 0; index < rows.size(); ++index) {
        const Row &row = rows[index];
        const bool isInitial = row.words.size() == 1 && row.words.front().text.size() <= 2;
        if (!isInitial)
            continue;
        const QRectF box = row.words.front().box;
        const auto first = std::ranges::find_if(rows, [&](const Row &other) {
            return other.size * LargestSteps <= row.size && other.middle > box.top() && other.middle < box.bottom() &&
                   std::ranges::any_of(other.words, [&](const PdfWord &word) {
                       return word.box.left() >= box.right() - 1 && word.box.left() < box.right() + other.size;
                   });
        });
        if (first == rows.end())
            continue;
        const bool isGlued = row.words.front().text.back().isLetter();
        first->words.push_back(row.words.front());
        first->words.back().spaceAfter = !isGlued;
        rows.erase(rows.begin() + qsizetype(index));
        --index;
    }
}

double gapBetween(const PdfWord &first, const PdfWord &second)
{
    return std::max(second.box.left() - first.box.right(), first.box.left() - second.box.right());
}

bool needsNoSpace(const PdfWord &first, const PdfWord &second)
{
    return isWrittenWithoutSpaces(lastCodePoint(first.text)) && isWrittenWithoutSpaces(firstCodePoint(second.text));
}

/// From left to right → as they are read.
void setReadingOrder(std::vector<PdfWord> &words)
{
    QString text;
    for (const PdfWord &word : words)
        text += word.text;
    const bool isRight = isRightToLeft(text);
    if (isRight)
        std::ranges::reverse(words);
    const auto runsAgainst = [isRight](const PdfWord &word) {
        return isRight ? !isRightToLeft(word.text) && (hasStrongLetters(word.text) || word.text.front().isDigit())
                       : isRightToLeft(word.text);
    };
    for (auto first = words.begin(); first != words.end();) {
        first = std::find_if(first, words.end(), runsAgainst);
        const auto last = std::find_if_not(first, words.end(), runsAgainst);
        std::reverse(first, last);
        first = last;
    }
}

/// How many letters each half point has.
std::map<int, qsizetype> lettersBySize(const std::vector<PdfWord> &words)
{
    std::map<int, qsizetype> letters;
    for (const PdfWord &word : words)
        letters[int(std::lround(word.size * 2))] += word.text.size();
    return letters;
}

} // namespace

double usualSize(const std::vector<PdfWord> &words)
{
    const std::map<int, qsizetype> letters = lettersBySize(words);
    const auto most = std::ranges::max_element(letters, {}, [](const auto &entry) { return entry.second; });
    return most != letters.end() ? most->first / 2.0 : 0;
}

double textSize(const std::vector<PdfWord> &words)
{
    const std::map<int, qsizetype> letters = lettersBySize(words);
    qsizetype most = 0;
    for (const auto &[size, count] : letters)
        most = std::max(most, count);
    const auto largest = std::find_if(letters.rbegin(), letters.rend(), [most](const auto &entry) {
        return double(entry.second) >= double(most) * ManyLetters;
    });
    return largest != letters.rend() ? largest->first / 2.0 : 0;
}

void finishLine(PdfLine &line)
{
    line.size = usualSize(line.words);
    line.page = line.words.front().page;
    line.box = {};
    for (size_t index = 0; index < line.words.size(); ++index) {
        PdfWord &word = line.words[index];
        const bool isUsual = word.size >= line.size * 0.9 && word.size <= line.size * 1.5;
        if (line.box.isNull() || isUsual)
            line.box = line.box.isNull() ? word.box : line.box.united(word.box);
        line.box.setLeft(std::min(line.box.left(), word.box.left()));
        line.box.setRight(std::max(line.box.right(), word.box.right()));
        if (index + 1 == line.words.size())
            continue;
        const PdfWord &next = line.words[index + 1];
        const double gap = gapBetween(word, next);
        const bool isInitial = word.size >= LargestSteps * next.size && word.text.size() <= 2;
        if (needsNoSpace(word, next))
            word.spaceAfter = false;
        else if (!isInitial)
            word.spaceAfter = gap > SmallestGap * std::min(word.size, next.size) || (word.spaceAfter && gap > 0);
    }
}

std::vector<PdfLine> linesOf(std::vector<PdfWord> words)
{
    // Larger words first: a small raised figure joins their line and makes none of its own.
    std::ranges::stable_sort(
        words, [](const PdfWord &a, const PdfWord &b) { return std::lround(a.size * 2) > std::lround(b.size * 2); });
    std::vector<Row> rows;
    for (PdfWord &word : words) {
        if (Row *row = rowFor(rows, word))
            row->words.push_back(std::move(word));
        else
            rows.push_back({word.middle(), word.size, {word}});
    }
    std::ranges::stable_sort(rows, {}, &Row::middle);
    placeInitials(rows);
    std::vector<PdfLine> lines;
    for (Row &row : rows) {
        PdfLine line;
        line.words = std::move(row.words);
        std::ranges::stable_sort(line.words, {}, [](const PdfWord &word) { return word.box.left(); });
        setReadingOrder(line.words);
        finishLine(line);
        lines.push_back(std::move(line));
    }
    return lines;
}
