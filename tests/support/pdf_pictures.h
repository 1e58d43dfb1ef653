#pragma once
// Articles that PDFs with pictures become, looked at by tests.

#include "importers/importers.h"
#include "support/pdf_picture_maker.h"

#include <QColor>
#include <QImage>

inline const QColor Red(255, 0, 0);
inline const QColor Blue(0, 0, 255);

/// Six lines of prose that begin with the word.
inline QStringList prose(const QString &word, int letters = 90)
{
    const QString line =
        QStringLiteral(" and the reader turned a page and found some quiet letters in the night of the book");
    QStringList lines(6, (word + line.repeated(2)).first(letters).trimmed());
    lines.last() = word + QStringLiteral(" ends here.");
    return lines;
}

inline Result<ImportedArticle> readBytes(const QByteArray &bytes)
{
    return readArticle(bytes, QStringLiteral("pdf"), {.name = QStringLiteral("made.pdf")});
}

/// A word for each block: "image", or the first one of its text.
inline QStringList outlineOf(const ImportedArticle &imported)
{
    QStringList words;
    for (const Block &block : imported.article.blocks) {
        const QString text = imported.article.textIn(block.range).toString();
        words += block.kind == Block::Kind::Image ? QStringLiteral("image") : text.section(u' ', 0, 0);
    }
    return words;
}

inline QImage imageOf(const ImportedArticle &imported, size_t index = 0)
{
    return index < imported.resources.size() ? QImage::fromData(imported.resources[index].bytes) : QImage();
}

inline bool isLike(const QColor &first, const QColor &second)
{
    return std::abs(first.red() - second.red()) + std::abs(first.green() - second.green()) +
               std::abs(first.blue() - second.blue()) <
           60;
}

/// The colour at a place told in shares of the sides.
inline QColor colourAt(const QImage &image, double x, double y)
{
    return image.pixelColor(int(x * image.width()), int(y * image.height()));
}

inline bool isRedAndBlue(const QImage &image)
{
    return !image.isNull() && isLike(colourAt(image, 0.1, 0.5), Red) && isLike(colourAt(image, 0.9, 0.5), Blue);
}
