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

QRectF turned(const QRectF &box, int turn, const QSizeF &size)
{
    return QRectF(turned(box.topLeft(), turn, size), turned(box.bottomRight(), turn, size)).normalized();
}

} // namespace

int textTurn(const PdfPage &page)
{
    std::array<qsizetype, 4> letters = {};
    for (const PdfWord &word : page.words)
        letters[size_t(word.turn & 3)] += word.text.size();
    return int(std::ranges::max_element(letters) - letters.begin());
}

void setUpright(PdfPage &page)
{
    const int most = textTurn(page);
    std::array<size_t, 4> words = {};
    for (PdfWord &word : page.words) {
        word.turn &= 3;
        ++words[size_t(word.turn)];
    }
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
            word.box = turned(word.box, turn, size);
            if (turn != most)
                word.box.translate(0, below);
        }
        below += turn != most ? turned(size, turn).height() : 0;
    }
    for (PdfNote &note : page.notes)
        note.point = turned(note.point, most, size);
    for (PdfPicture &picture : page.pictures)
        picture.box = turned(picture.box, most, size);
}
