#pragma once
// An article on its way into an HTML page.

#include "exporters/exporter.h"

#include <QSet>

struct HtmlArticle {
    const ExportedArticle &exported;
    const ExportSnapshot &snapshot;
    QString prefix;               ///< of all ids, so that several articles in one page don't clash; may be empty
    QSet<qsizetype> linkedBlocks; ///< that links in its text lead to
    QSet<size_t> footnoteStarts;  ///< the first block of each footnote
    std::vector<const Annotation *> active; ///< the highlights in the block at hand, in text order
    QSet<AnnotationId> marked;              ///< the highlights that a mark names already: what links can lead to

    [[nodiscard]] const Article &article() const { return *exported.article; }
};

/// An attribute's value that can be an id, another one for each text: other signs than letters and digits are "-"
/// with four hexadecimal digits.
[[nodiscard]] QString htmlId(const QString &text);
