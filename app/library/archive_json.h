#pragma once
// A library's values as the JSON of its archive (see library_archive.h), and back.

#include "model/article.h"
#include "model/place.h"
#include "model/tag.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

/// What stands beside an article's text in an archive.
struct ArchivedArticle {
    Article article;
    ArticleSummary summary;     ///< what changes while one reads
    std::optional<Place> place; ///< nothing when it was never opened
    std::vector<Annotation> annotations;
    struct Image {
        QString name, mediaType;
        QString entry; ///< in the archive
    };
    std::vector<Image> images;
    QString originalEntry; ///< empty when the bytes are not kept
};

/// Times are ISO 8601 in UTC with milliseconds, offsets UTF-16 units, members in the order of their names.
[[nodiscard]] QByteArray toArchiveJson(const ArchivedArticle &archived);
/// `text` is the article's. Malformed when anything is missing, out of its bounds or does not hold together.
[[nodiscard]] Result<ArchivedArticle> archivedArticle(const QByteArray &json, const QString &text);

[[nodiscard]] QByteArray toArchiveJson(const std::vector<Tag> &tags);
/// Malformed when an id comes twice, a parent is missing or tags form a circle.
[[nodiscard]] Result<std::vector<Tag>> archivedTags(const QByteArray &json);
