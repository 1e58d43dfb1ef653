#pragma once
// Stored descriptions of a place in a text, after the W3C Web Annotation Data Model.

#include "model/text_range.h"

#include <QString>

/// Offsets in UTF-16 units over Article::text; converted to code points only in exchange formats.
using TextPositionSelector = TextRange;

/// The quoted text and what stands around it (up to a sentence, at most 160 code points a side).
struct TextQuoteSelector {
    QString exact;
    QString prefix;
    QString suffix;
    friend bool operator==(const TextQuoteSelector &, const TextQuoteSelector &) = default;
};

/// The page of a paged original (PDF, or a book that names its printed pages).
struct PageSelector {
    qsizetype index = 0; ///< counted from 0
    QString label;       ///< as printed: "iv", "12"
    friend bool operator==(const PageSelector &, const PageSelector &) = default;
};
