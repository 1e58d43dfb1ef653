#pragma once
// What a single code point becomes when texts are folded for comparison.

#include "text/normalize.h"

#include <QList>
#include <QString>

/// Appends what `codePoint` becomes under `fold` (nothing, when it is removed). White space comes out as ' ' under
/// Fold::Whitespace; runs are the caller's.
void appendFolded(QString &out, char32_t codePoint, Fold fold);

/// True for marks that combine with the character before them into one piece.
[[nodiscard]] bool extendsPiece(char32_t codePoint);
