#pragma once
// Articles for tests, from a few words.

#include "model/article.h"

/// Paragraphs joined as an importer would; a leading "# " makes a heading of level 1, "## " of level 2, "> " a quote.
inline std::shared_ptr<Article> makeArticle(const QStringList &paragraphs,
                                            const QString &language = QStringLiteral("en"))
{
    auto article = std::make_shared<Article>();
    article->id = ArticleId::create();
    for (const QString &paragraph : paragraphs) {
        QString text = paragraph;
        Block block;
        if (text.startsWith(u"## ")) {
            block.kind = Block::Kind::Heading;
            block.level = 2;
            text.remove(0, 3);
        } else if (text.startsWith(u"# ")) {
            block.kind = Block::Kind::Heading;
            block.level = 1;
            text.remove(0, 2);
        } else if (text.startsWith(u"> ")) {
            block.kind = Block::Kind::Quote;
            block.quoteDepth = 1;
            text.remove(0, 2);
        }
        if (!article->blocks.empty())
            article->text += u'\n';
        block.range = {article->text.size(), article->text.size() + text.size()};
        article->text += text;
        article->blocks.push_back(block);
    }
    article->metadata.title = paragraphs.value(0).left(60);
    article->metadata.language = language;
    article->added = QDateTime(QDate(2026, 3, 14), QTime(9, 0), Qt::UTC);
    return article;
}
