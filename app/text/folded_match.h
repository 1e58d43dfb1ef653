#pragma once
// What a hit in a folded text means in the original one.

#include "text/normalize.h"

#include <optional>

/// The original range of a hit, or nothing when the hit begins or ends inside a letter that was folded to several
/// units (the o of œ) or inside a grapheme cluster (the woman of a family emoji). Soft hyphens and other invisible
/// characters after the hit stay outside. `text` is what `folded` was made of.
[[nodiscard]] std::optional<TextRange> wholeMatch(QStringView text, const FoldedText &folded, TextRange hit);
