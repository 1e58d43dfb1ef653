#pragma once
// A stored quote found again in a text whose offsets have changed.

#include "model/selector.h"
#include "text/normalize.h"

#include <optional>

/// A text made ready for searching many quotes in it; `text` must outlive it.
class QuoteFinder {
public:
    explicit QuoteFinder(QStringView text);

    /// The one place where the quote stands, or nothing: the quote is gone, or stands in several places that its
    /// context doesn't tell apart, or is too short to be believed without context.
    [[nodiscard]] std::optional<TextRange> find(const TextQuoteSelector &quote) const;

private:
    QStringView m_text;
    FoldedText m_folded;
};
