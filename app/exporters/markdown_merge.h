#pragma once
// An export over a file that its reader has written in: nothing of his is lost.

#include "exporters/markdown_regions.h"

/// What an export makes anew.
struct MarkdownExport {
    QStringList frontMatter; ///< lines, the checksum among them
    std::vector<MarkdownRegion> regions;
};

struct MergedMarkdown {
    QString text;
    bool hasConflict = false; ///< the old file holds something that the new one does not: keep a copy of it
};

/// The whole file of an export that nobody has written in.
[[nodiscard]] QString markdownText(const MarkdownExport &fresh);

/// Own text and own front matter keys stay where they are. A region that is generated anew takes the place of the old
/// one; a new highlight comes after the one that it follows, a new heading with its highlights before the region that
/// it precedes. A highlight that is no longer exported is marked and stays, with its heading when no other one stands
/// under it; other regions go. A region that was edited is replaced too, and so is a file without regions: then there
/// is a conflict.
[[nodiscard]] MergedMarkdown mergedMarkdown(const QString &existing, const MarkdownExport &fresh);
