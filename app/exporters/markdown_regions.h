#pragma once
// Generated regions in a Markdown file that somebody also writes in. A region stands between two comment lines that no
// program shows, the first of which names it and bears a checksum of what was generated, so that an edit inside is
// noticed:
//
//   <!-- scholiast highlight 3f2a… 9c01d2e4a7b85f60 -->
//   > The quote
//   <!-- scholiast end -->

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

struct MarkdownRegion {
    QString key;     ///< "title ID", "heading HASH", "highlight ID", "text ID": unique in its file
    QString content; ///< lines without the last line end
    friend bool operator==(const MarkdownRegion &, const MarkdownRegion &) = default;
};

/// A file taken apart: what the writer wrote, and the regions between it.
struct MarkdownPart {
    QString text;                         ///< as it stands in the file, with its line ends ('\n')
    std::optional<MarkdownRegion> region; ///< nothing for the writer's own text
    bool isEdited = false;                ///< the region's content is not what was generated
    bool isGone = false;                  ///< marked as no longer exported
};

struct MarkdownFile {
    QStringList frontMatter; ///< its lines without the rules
    std::vector<MarkdownPart> parts;
    [[nodiscard]] bool hasRegions() const;
};

/// The region with its comment lines and a line end.
[[nodiscard]] QString regionText(const MarkdownRegion &region, bool isGone = false);
/// Sixteen hexadecimal digits over the content without line ends, blanks at line ends and empty lines around it, which
/// editors change by themselves.
[[nodiscard]] QString markdownChecksum(const QString &content);
/// Line ends are '\n'. A region without its end, and the second one with the same key, is the writer's text.
[[nodiscard]] MarkdownFile markdownFile(const QString &text);
