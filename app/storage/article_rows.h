#pragma once
// The row of an article: its columns stand here once, for writing and reading.

#include "model/article.h"
#include "storage/database.h"

/// Makes the row; Database::lastKey() is its key.
void insertArticleRow(Database &database, const Article &article, qsizetype words);

/// Bind: id.
[[nodiscard]] Statement articleRows(Database &database);
/// Newest added first. Bind: removed, folded words that all must occur (JSON array), limit, offset.
[[nodiscard]] Statement matchingArticleRows(Database &database);

/// Of a row of either.
[[nodiscard]] ArticleSummary summaryFrom(const Statement &row);
/// What could not be read of the original of the article with this key.
[[nodiscard]] std::vector<Error> noticesOf(Database &database, qint64 key);
[[nodiscard]] qint64 articleKey(const Statement &row);
[[nodiscard]] qsizetype textLength(const Statement &row); ///< UTF-16 units
