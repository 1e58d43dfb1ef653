#pragma once
// Quotes and notes under headings, without the articles that they are from: what an office document says then,
// paragraph by paragraph.

#include "exporters/exporter.h"
#include "exporters/marked_runs.h"

#include <functional>

struct ReportRun {
    QString text; ///< '\n' = a new line in the same paragraph
    RunLook look;
    QString link = {}; ///< an address that is safe to open, or empty
};

struct ReportParagraph {
    enum class Kind {
        Heading,
        Source, ///< under an article's title: where it is from
        Quote,
        Facts, ///< under a quote: page, tags, date and so on
        Note,
    };
    Kind kind = Kind::Note;
    std::vector<ReportRun> runs;
    int level = 0;         ///< of a heading, from 1
    QString language = {}; ///< BCP 47, empty for what the reader wrote

    [[nodiscard]] QString text() const;
};

/// Article after article, with the headings that each quote stands under; or group after group, as the options say –
/// by tag, what has two of them stands under both. Stops at the first failure of the articles.
[[nodiscard]] Result<> eachReportParagraph(const ExportSnapshot &snapshot,
                                           const std::function<void(const ReportParagraph &)> &take);
