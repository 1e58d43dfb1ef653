#include "ui/reading/caret_moves.h"

#include "text/breaks.h"

namespace {

/// A step inside a block's text: nextGrapheme, previousWord … with offsets of the block.
using Step = qsizetype (*)(QStringView text, qsizetype offset, const QString &language);

qsizetype nextLetter(QStringView text, qsizetype offset, const QString &)
{
    return nextGrapheme(text, offset);
}

qsizetype previousLetter(QStringView text, qsizetype offset, const QString &)
{
    return previousGrapheme(text, offset);
}

qsizetype forwards(const Article &article, qsizetype from, Step step)
{
    const size_t index = article.blockAt(from);
    const TextRange block = article.blocks[index].range;
    if (from >= block.end)
        return index + 1 < article.blocks.size() ? article.blocks[index + 1].range.start : from;
    return block.start + step(article.textIn(block), from - block.start, article.languageOf(index));
}

qsizetype backwards(const Article &article, qsizetype from, Step step)
{
    const size_t index = article.blockAt(from);
    const TextRange block = article.blocks[index].range;
    if (from <= block.start)
        return index > 0 ? article.blocks[index - 1].range.end : from;
    return block.start + step(article.textIn(block), from - block.start, article.languageOf(index));
}

qsizetype paragraphForward(const Article &article, qsizetype from)
{
    const size_t index = article.blockAt(from);
    return index + 1 < article.blocks.size() ? article.blocks[index + 1].range.start : article.blocks[index].range.end;
}

qsizetype paragraphBack(const Article &article, qsizetype from)
{
    const size_t index = article.blockAt(from);
    const qsizetype start = article.blocks[index].range.start;
    return from > start || index == 0 ? start : article.blocks[index - 1].range.start;
}

/// A step within a block: the end of the word here if it is ahead, else of the next one.
qsizetype nextWordEnd(QStringView text, qsizetype offset, const QString &language)
{
    for (const qsizetype at : {offset, nextWord(text, offset, language)}) {
        const TextRange word = at < text.size() ? wordAt(text, at, language) : TextRange();
        if (word.end > offset && text[word.start].isLetterOrNumber())
            return word.end;
    }
    return text.size();
}

/// A step within a block: the end of the last word that ends before.
qsizetype previousWordEnd(QStringView text, qsizetype offset, const QString &language)
{
    for (qsizetype at = offset; at > 0;) {
        at = previousWord(text, at, language);
        const TextRange word = wordAt(text, at, language);
        if (word.end < offset && text[word.start].isLetterOrNumber())
            return word.end;
    }
    return 0;
}

/// The nearest block in a direction that has lines of text to stand in; the same one when there is none.
size_t neighbour(TextColumn &column, size_t block, int direction)
{
    for (size_t index = block; direction > 0 ? index + 1 < column.blockCount() : index > 0;) {
        index = direction > 0 ? index + 1 : index - 1;
        if (column.block(index).lineCount() > 0)
            return index;
    }
    return block;
}

qsizetype inLine(TextColumn &column, size_t block, int line, qreal x)
{
    const BlockLayout &layout = column.block(block);
    const QRectF rect = layout.lineRect(line);
    return layout.offsetAt({x - column.left(), rect.center().y()});
}

qsizetype byLine(TextColumn &column, qsizetype from, int direction, qreal goalX)
{
    const size_t index = column.article()->blockAt(from);
    const BlockLayout &layout = column.block(index);
    const int line = layout.lineAt(from) + direction;
    if (line >= 0 && line < layout.lineCount())
        return inLine(column, index, line, goalX);
    const size_t next = neighbour(column, index, direction);
    if (next == index)
        return direction > 0 ? column.article()->blocks[index].range.end : column.article()->blocks[index].range.start;
    return inLine(column, next, direction > 0 ? 0 : column.block(next).lineCount() - 1, goalX);
}

qsizetype lineEnd(TextColumn &column, qsizetype from)
{
    const Article &article = *column.article();
    const size_t index = article.blockAt(from);
    const BlockLayout &layout = column.block(index);
    if (layout.lineCount() == 0)
        return from;
    const int line = layout.lineAt(from);
    qsizetype end = layout.lineRange(line).end;
    if (line + 1 == layout.lineCount())
        return article.blocks[index].range.end;
    while (end > from && article.text[end - 1].isSpace()) // else the caret would stand in the next line
        --end;
    return end;
}

qsizetype lineStart(TextColumn &column, qsizetype from)
{
    const BlockLayout &layout = column.block(column.article()->blockAt(from));
    return layout.lineCount() > 0 ? layout.lineRange(layout.lineAt(from)).start : from;
}

} // namespace

qsizetype moved(TextColumn &column, qsizetype from, CaretMove move, qreal goalX)
{
    if (column.blockCount() == 0)
        return 0;
    const Article &article = *column.article();
    const bool rightToLeft = column.block(article.blockAt(from)).isRightToLeft();
    switch (move) {
    case CaretMove::Left:
        return rightToLeft ? forwards(article, from, nextLetter) : backwards(article, from, previousLetter);
    case CaretMove::Right:
        return rightToLeft ? backwards(article, from, previousLetter) : forwards(article, from, nextLetter);
    case CaretMove::WordLeft:
        return movedByWords(article, from, rightToLeft ? 1 : -1);
    case CaretMove::WordRight:
        return movedByWords(article, from, rightToLeft ? -1 : 1);
    case CaretMove::SentenceBack:
        return backwards(article, from, previousSentence);
    case CaretMove::SentenceForward:
        return forwards(article, from, nextSentence);
    case CaretMove::ParagraphBack:
        return paragraphBack(article, from);
    case CaretMove::ParagraphForward:
        return paragraphForward(article, from);
    case CaretMove::LineUp:
        return byLine(column, from, -1, goalX);
    case CaretMove::LineDown:
        return byLine(column, from, 1, goalX);
    case CaretMove::LineStart:
        return lineStart(column, from);
    case CaretMove::LineEnd:
        return lineEnd(column, from);
    case CaretMove::ArticleStart:
        return 0;
    case CaretMove::ArticleEnd:
        return article.text.size();
    }
    return from;
}

qsizetype movedByWords(const Article &article, qsizetype from, int words)
{
    if (article.blocks.empty())
        return 0;
    for (; words > 0; --words)
        from = forwards(article, from, nextWord);
    for (; words < 0; ++words)
        from = backwards(article, from, previousWord);
    return from;
}

qsizetype movedByWordStarts(const Article &article, qsizetype from, int words)
{
    for (; words < 0 && !article.blocks.empty(); ++words) {
        while (from > 0 && from <= article.blocks[article.blockAt(from)].range.start) // only a step into the last block
            from = backwards(article, from, previousWord);
        from = backwards(article, from, previousWord);
    }
    return movedByWords(article, from, words);
}

qsizetype movedByWordEnds(const Article &article, qsizetype from, int words)
{
    if (article.blocks.empty())
        return 0;
    for (; words > 0; --words) {
        const bool isAtEnd = from >= article.blocks[article.blockAt(from)].range.end;
        from = forwards(article, from, nextWordEnd);
        if (isAtEnd) // that was only the step into the next block
            from = forwards(article, from, nextWordEnd);
    }
    for (; words < 0; ++words)
        from = backwards(article, from, previousWordEnd);
    return from;
}
