#pragma once
// What the tests of layout need again and again.

#include "layout/block_layout.h"
#include "layout/hyphenation.h"
#include "support/article_maker.h"

#include <QFontDatabase>

/// 18 px in a column of the usual measure.
inline Typography usualTypography(qreal columnWidth = 0)
{
    Typography typography;
    typography.columnWidth = columnWidth > 0 ? columnWidth : typography.widthOf(Typography::DefaultMeasure);
    return typography;
}

inline bool hasFont(const QString &family)
{
    return QFontDatabase::families().contains(family);
}

/// One block of any kind.
inline ArticlePtr articleOf(Block block, const QString &text, const QString &language = QStringLiteral("fr"),
                            std::vector<Span> spans = {})
{
    auto article = std::make_shared<Article>();
    block.range = {0, text.size()};
    article->text = text;
    article->blocks = {block};
    article->spans = std::move(spans);
    article->metadata.language = language;
    return article;
}

/// The texts of the lines.
inline QStringList linesOf(const BlockLayout &layout, const Article &article)
{
    QStringList lines;
    for (int i = 0; i < layout.lineCount(); ++i)
        lines << layout.lineRange(i).in(article.text).toString();
    return lines;
}
