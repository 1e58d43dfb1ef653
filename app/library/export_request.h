#pragma once
// What to export, and what came of it.

#include "exporters/exporter.h"
#include "library/export_formats.h"

struct ExportRequest {
    std::vector<ArticleId> articles; ///< in this order; empty = all that are not in the bin, newest first
    QString format;                  ///< one of exporterNames(), or a template
    ExportOptions options;           ///< also which tags or highlights it is narrowed to

    /// Nothing narrows it: the whole library is meant.
    [[nodiscard]] bool isEverything() const
    {
        return articles.empty() && options.onlyTags.empty() && options.onlyHighlights.empty();
    }
};

/// How much an export holds.
struct ExportAmount {
    int articles = 0;
    int highlights = 0;
    friend bool operator==(const ExportAmount &, const ExportAmount &) = default;
};

/// The beginning of an export as a reader may read it.
struct ExportSample {
    QString text;        ///< at most LongestSample UTF-16 units; of a web page its words, without marks and styles
    int articles = 0;    ///< that it was made of
    bool isWhole = true; ///< nothing of the export is missing in it
    QString fileName;    ///< what a template calls its file; empty for the program's own formats
};
inline constexpr qsizetype LongestSample = 60'000;

/// An export that is done.
struct ExportReport {
    QString path;         ///< empty: into `bytes`
    QByteArray bytes;     ///< UTF-8 for text formats
    QString conflictCopy; ///< see exportToFile(); empty when there is none
    ExportAmount amount;
};
