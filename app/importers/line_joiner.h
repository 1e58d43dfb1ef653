#pragma once
// Makes one text of lines that were broken at a column.

#include "importers/article_builder.h"
#include "importers/text_shape.h"

#include <QSet>

class LineJoiner {
public:
    explicit LineJoiner(QStringView wholeText)
        : m_wholeText(wholeText)
    {
    }

    /// Adds a line to the open block; `next` follows it in the same paragraph, null for the last line.
    void add(QStringView line, const TextLine *next, ArticleBuilder &builder);

private:
    [[nodiscard]] bool isWord(const QString &word);

    QStringView m_wholeText;
    bool m_hasWords = false;
    QSet<QString> m_words; ///< of the whole text in lower case, made when first asked for
};
