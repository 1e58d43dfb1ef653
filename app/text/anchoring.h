#pragma once
// From a range to the selectors that are stored, and back.

#include "model/anchor.h"
#include "model/annotation.h"

#include <span>
#include <vector>

/// The quote selector of a range: exact text, and on either side a sentence (or the few that make 24 code points), at
/// most 160 code points, cut at words.
[[nodiscard]] TextQuoteSelector describe(QStringView text, TextRange range);

/// Where the annotation is in this text: Exact when the offsets still hold the quote (one compare), Moved when the
/// quote was found elsewhere with its context, Orphan otherwise. Believes nothing unverified.
[[nodiscard]] Anchor anchorIn(QStringView text, const Annotation &annotation);

/// All of them, sorted by start (orphans last).
[[nodiscard]] std::vector<Anchor> anchorAll(QStringView text, std::span<const Annotation> annotations);
