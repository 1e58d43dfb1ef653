#pragma once
// A quote with where it is from, as the clipboard takes it.

#include "model/annotation.h"
#include "model/article.h"

struct QuoteCopy {
    QString text; ///< “Quote” (Ada Berg, “The market”, 2026-03-14, p. 12, https://…)
    QString html; ///< the same as a fragment, with a link
};

/// Without soft hyphens; line ends of the quote stay.
[[nodiscard]] QuoteCopy copyOfQuote(const Article &article, const Annotation &annotation);
