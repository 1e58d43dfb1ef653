#pragma once
// A PDF as geometry: words with their fonts, lines in reading order. Points (1/72 inch) from the top left corner.

#include "importers/importer.h"

#include <QRectF>
#include <QStringList>
#include <vector>

/// How the letters of a word look.
struct PdfStyle {
    bool isBold = false;
    bool isItalic = false;
    bool isMono = false;
    friend bool operator==(const PdfStyle &, const PdfStyle &) = default;
};

/// The part of a word that a comment of the document covers.
struct PdfTouch {
    int comment = 0; ///< index in PdfDocument::comments
    qsizetype from = 0;
    qsizetype to = 0; ///< UTF-16 units of the word
};

/// Letters that stand together in one style; a word whose style changes comes in several pieces.
struct PdfWord {
    QString text;
    QRectF box;
    double size = 0; ///< of the font, points
    PdfStyle style;
    int page = 0; ///< index
    int turn = 0; ///< clockwise quarters that the letters are rotated by
    bool isVertical = false;
    bool spaceAfter = true;
    int link = -1; ///< index in PdfDocument::links
    int note = -1; ///< index of the footnote that it refers to
    std::vector<PdfTouch> touches;

    [[nodiscard]] double middle() const { return box.center().y(); }
};

/// Words on one base line, in reading order.
struct PdfLine {
    std::vector<PdfWord> words;
    std::vector<size_t> cells; ///< of a table's row: the index of each cell's first word; empty for running text
    QRectF box;
    QRectF column;   ///< of the text column that it stands in
    double size = 0; ///< of most letters
    int page = 0;
    int columnIndex = 0; ///< counts the columns of the document
    [[nodiscard]] bool isRow() const { return !cells.empty(); }
};

/// A note on a point of a page, about the line nearest to it.
struct PdfNote {
    int comment = 0;
    QPointF point;
};

/// A figure of a page, kept as it looks.
struct PdfPicture {
    QRectF box;
    int page = 0;
    double sharpness = 0; ///< pixels an inch, of the finest image in it
    QByteArray bytes;
    QString mediaType;
};

struct PdfPage {
    QString label;
    QSizeF size;
    std::vector<PdfWord> words;
    std::vector<PdfNote> notes;
    std::vector<PdfPicture> pictures; ///< from top to bottom
};

struct PdfOutlineEntry {
    QString title;
    int depth = 0; ///< from 0
};

/// All that is read of the file before its structure is looked for.
struct PdfDocument {
    Metadata metadata;
    std::vector<PdfPage> pages;
    std::vector<PdfOutlineEntry> outline;
    std::vector<ImportedAnnotation> comments; ///< without ranges
    QStringList links;
    std::vector<Error> notices;
};

/// A line's words as text, with the spaces between them.
[[nodiscard]] QString textOf(const PdfLine &line);
/// What most letters of the line look like.
[[nodiscard]] PdfStyle styleOf(const PdfLine &line);
