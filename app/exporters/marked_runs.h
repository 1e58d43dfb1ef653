#pragma once
// A block's text cut where its look changes, for formats that are written in runs. Spans and highlights may overlap in
// any way.

#include "exporters/exporter.h"
#include "exporters/note_text.h"

#include <span>

struct RunLook {
    bool isStrong = false;
    bool isEmphasis = false;
    bool isCode = false;
    bool isSuperscript = false;
    bool isSubscript = false;
    bool isStruck = false;
    bool isUnderlined = false;
    bool isLink = false;
    QString shade;     ///< "#rrggbb" behind the text, empty = none; of highlights over each other what they blend to
    QString underline; ///< "#rrggbb" of a highlight that is a line, empty = none
    friend bool operator==(const RunLook &, const RunLook &) = default;
};

struct MarkedRun {
    TextRange range;
    RunLook look;
    QString link;                   ///< where it leads: an address, or "#b17"; empty = nowhere
    const Span *footnote = nullptr; ///< the reference to a footnote that it is (part of)
};

/// Which highlights touch which block. Holds as long as the article's annotations.
class MarkIndex {
public:
    explicit MarkIndex(const ExportedArticle &exported);
    [[nodiscard]] std::span<const Annotation *const> in(size_t block) const;

private:
    std::vector<std::vector<const Annotation *>> m_byBlock;
};

/// The text of `range` (inside the block), whole and in order. Without colours all highlights are grey.
[[nodiscard]] std::vector<MarkedRun> markedRuns(const Article &article, size_t block, TextRange range,
                                                const MarkIndex &marks, const ExportOptions &options);
/// What a run of a note looks like.
[[nodiscard]] RunLook lookOf(const NoteRun &run);
/// What stands before the words of a list item, "  1. "; empty for other paragraphs.
[[nodiscard]] QString markerOf(const NoteParagraph &paragraph);
/// What a highlight looks like in exported files, "#rrggbb": behind its text, and where it is a line.
[[nodiscard]] QString shadeOf(const Annotation &annotation, const ExportOptions &options);
[[nodiscard]] QString lineOf(const Annotation &annotation, const ExportOptions &options);
/// True for an address that a file may lead to without running anything.
[[nodiscard]] bool isSafeLink(const QString &address);
