#pragma once
// How articles, highlights and tags are named, read and shown on the command line.

#include "cli/command.h"
#include "library/read_article.h"
#include "model/codebook.h"

#include <QJsonObject>

/// The article that a reader means: an id, the first four or more characters of one, or words of a title that only one
/// article has. NotFound, Ambiguous.
[[nodiscard]] Result<ArticleId> articleNamed(Session &session, const QString &name);

/// What comes over standard input.
[[nodiscard]] Result<NewArticle> readInput(Session &session, const ReadingWishes &wishes);

/// At least id, title, language, added, words, highlights.
[[nodiscard]] QJsonObject jsonOf(const ArticleSummary &summary);
[[nodiscard]] QJsonObject jsonOf(const Annotation &annotation, const Codebook &codebook);
