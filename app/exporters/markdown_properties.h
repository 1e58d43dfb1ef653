#pragma once
// The front matter of a Markdown file, which its reader and the editors he uses change too.

#include <QString>
#include <QStringList>

struct MergedProperties {
    QStringList lines;
    bool wasEdited = false; ///< the old file has other values than those that were exported to it
};

/// The fresh lines, and after them the keys of the old file that no export writes. That an editor takes quotation marks
/// away or breaks long lines is no edit.
[[nodiscard]] MergedProperties mergedProperties(const QStringList &existing, const QStringList &fresh);

/// Lines of YAML with "scholiast-checksum" as their last.
[[nodiscard]] QStringList sealedFrontMatter(QStringList lines);
