#include "importers/pdf_turns.h"

#include <algorithm>
#include <array>

namespace {

constexpr size_t FewWords = 15; ///< running another way: not a text of its own

QPointF turned(QPointF point, int turn, const QSizeF &size)
{
    switch (turn) {
    case 1:
        return {point.y(), size.width() - point.x()};
    case 2:
        return {size.width() - point.x(), size.height() - point.y()};
    case 3:
        return {size.height() - point.y(), point.x()};
    default:
        return point;
    }
}

QSizeF turned(const QSizeF &size, int turn)
{
    return turn % 2 == 1 ? size.transposed() : size;
}

void turnWord(PdfWord &word, const QSizeF &size)
{
    word.box = QRectF(turned(word.box.topLeft(), word.turn, size), turned(word.box.bottomRight(), word.turn, size))
                   .normalized();
}

} // namespace

void setUpright(PdfPage &page)
{
    std::array<size_t, 4> words = {};
    std::array<qsizetype, 4> letters = {};
    for (PdfWord &word : page.words) {
        word.turn &= 3;
        ++words[size_t(word.turn)];
        letters[size_t(word.turn)] += word.text.size();
    }
    const int most = int(std::ranges::max_element(letters) - letters.begin());
    std::erase_if(page.words,
                  [&](const PdfWord &word) { return word.turn != most && words[size_t(word.turn)] < FewWords; });
    const QSizeF size = page.size;
    page.size = turned(size, most);
    double below = page.size.height();
    for (int turn = 0; turn < 4; ++turn) {
        if (words[size_t(turn)] == 0)
            continue;
        for (PdfWord &word : page.words) {
            if (word.turn != turn)
                continue;
            turnWord(word, size);
            if (turn != most)
                word.box.translate(0, below);
        }
        below += turn != most ? turned(size, turn).height() : 0;
    }
    for (PdfNote &note : page.notes)
        note.point = turned(note.point, most, size);
}
