#pragma once
// The structure over an article's flat text: paragraph-like blocks and inline spans.

#include "model/text_range.h"

#include <QString>

/// A paragraph-like unit. Blocks are sorted and disjoint; one '\n' stands between a block's text and the next one's.
struct Block {
    enum class Kind {
        Paragraph,
        Heading,  ///< level 1–6
        Quote,    ///< a quoted paragraph; quoteDepth ≥ 1
        ListItem, ///< level = nesting from 1; marker is what stands before it
        Code,     ///< '\n' inside are its lines; detail = language
        Verse,    ///< '\n' inside are its lines
        Table,    ///< '\n' between rows, '\t' between cells; level = header rows; detail = one of l c r a column
        Image,    ///< text = alternative text (may be empty); detail = the resource's name
        Rule,     ///< no text
        Footnote, ///< detail = label, to which FootnoteRef spans point; marker is what is printed before it
        Credit,   ///< "By …", "Rédacteurs : …": shown quietly where it stands
        Caption,  ///< of the image, table or code beside it
    };
    Kind kind = Kind::Paragraph;
    TextRange range; ///< over Article::text, without the separating '\n'
    int level = 0;
    int quoteDepth = 0; ///< > 0 for anything (lists, code) inside a quotation
    QString marker; ///< list items: "•", "3."; notes: "1", "*"; empty for a further paragraph of an item or a note
    QString detail;
    QString language; ///< BCP 47, empty = the article's

    friend bool operator==(const Block &, const Block &) = default;
};

/// An inline mark. Spans are sorted by start, may nest, and never cross a block's bounds.
struct Span {
    enum class Kind {
        Emphasis,
        Strong,
        Code,
        Link, ///< target = address, or "#b17": block 17 of this article (see linkedBlock)
        Superscript,
        Subscript,
        Strikethrough,
        Underline,
        FootnoteRef, ///< target = the footnote's label
    };
    Kind kind = Kind::Emphasis;
    TextRange range;
    QString target;

    friend bool operator==(const Span &, const Span &) = default;
};

/// The target of a link that leads to a block of the same article.
[[nodiscard]] inline QString blockTarget(qsizetype block)
{
    return QStringLiteral("#b") + QString::number(block);
}

/// Index of the block that a link's target names, or -1 when it leads out of the article.
[[nodiscard]] inline qsizetype linkedBlock(QStringView target)
{
    bool isNumber = false;
    const qlonglong block = target.startsWith(u"#b") ? target.sliced(2).toLongLong(&isNumber) : -1;
    return isNumber && block >= 0 ? qsizetype(block) : -1;
}
