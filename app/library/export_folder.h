#pragma once
// An export of one file for each article.

#include "library/export_snapshot.h"

struct ExportedFile {
    QString path;
    QString conflictCopy; ///< see exportToFile(); empty when there is none
};

/// The folder is made when missing. A file is named by the template's pattern or the article's title; a Markdown file
/// that an article was exported to before keeps its name, whatever the title is now. Two articles of one name are told
/// apart by the start of their ids. Stops at the first failure; the files written until then are whole. Unsupported
/// (also for "zip", which is one file), Unwritable.
[[nodiscard]] Result<std::vector<ExportedFile>> exportToFolder(const ExportSnapshot &snapshot, const QString &format,
                                                               const QString &folder);
