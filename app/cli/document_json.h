#pragma once
// What a file holds, as JSON: the metadata and the structure that reading it found.

#include "library/read_article.h"

#include <QJsonObject>

/// At least title, authors, site, url, language, published, identifier, format, words, blocks, pages, notices, images,
/// comments. Offsets are UTF-16 units.
[[nodiscard]] QJsonObject jsonOf(const NewArticle &document);
