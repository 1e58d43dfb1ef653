#pragma once
// What stands where in a library's archive (see library_archive.h).

#include "base/id.h"

#include <QString>

namespace ArchiveNames {

inline const QString Format = QStringLiteral("scholiast-library");
constexpr int Version = 1;
inline const QString Manifest = QStringLiteral("scholiast.json");
inline const QString Codebook = QStringLiteral("codebook.json");
inline const QString QdaCodebook = QStringLiteral("codebook.qdc");
inline const QString History = QStringLiteral("history.jsonl");

/// A format that the reader made himself; its file is called the same in the library's folder of templates.
[[nodiscard]] inline QString ofTemplate(const QString &file)
{
    return QStringLiteral("templates/") + file;
}

[[nodiscard]] inline QString ofArticle(ArticleId id, const QString &file)
{
    return QStringLiteral("articles/") + id.toString() + u'/' + file;
}

} // namespace ArchiveNames
