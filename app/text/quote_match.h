#pragma once
// A stored quote found again in a text whose offsets have changed.

#include "model/selector.h"
#include "text/normalize.h"
#include "text/passage_search.h"

#include <memory>
#include <optional>

/// A text made ready for searching many quotes in it; `text` must outlive it.
class QuoteFinder {
public:
    explicit QuoteFinder(QStringView text);

    /// The one place where the quote stands, word for word or much like it, or nothing: the quote is gone, or stands in
    /// several places that its context doesn't tell apart, or is too short to be believed without context.
    [[nodiscard]] std::optional<TextRange> find(const TextQuoteSelector &quote) const;

private:
    struct Words {
        Tokens tokens;
        std::optional<PassageSearch> search; ///< in these tokens
    };
    [[nodiscard]] std::optional<TextRange> findChanged(const TextQuoteSelector &quote) const;

    QStringView m_text;
    FoldedText m_folded;
    mutable std::unique_ptr<Words> m_words; ///< made for the first quote that does not stand in it word for word
};
