#pragma once
// A quote with where it is from, to paste into a text.

#include "model/annotation.h"
#include "model/article.h"

/// Ada Berg, “The market”, Le Quai, 2026-03-14, p. 12, https://…; `page` as printed, may be empty.
[[nodiscard]] QString sourceCitation(const Metadata &metadata, const QString &page);
/// “Quote” (Ada Berg, “The market”, Le Quai, 2026-03-14, p. 12, https://…), in the quotation marks of the article's
/// language; what is not known is left out.
[[nodiscard]] QString quoteWithCitation(const Article &article, const Annotation &annotation);
