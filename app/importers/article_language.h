#pragma once
// Which language an article and its paragraphs are in.

#include "model/article.h"

/// BCP 47 ("fr", "zh", "zh-Hant"); empty when it can't be told.
[[nodiscard]] QString languageOfText(QStringView text);

/// Fills the article's language where the file named none, and the language of each paragraph that is reliably in
/// another one.
void recogniseLanguages(Article &article);
