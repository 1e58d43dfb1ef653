#pragma once
// NFC for a text that has spans over it.

#include "model/block.h"

#include <vector>

/// The text in NFC. In linear time, which QString::normalized() is not for texts full of combining marks.
[[nodiscard]] QString composed(const QString &text);

/// Composes the text to NFC; spans keep covering the same letters. Cheap when there is nothing to do.
void compose(QString &text, std::vector<Span> &spans);
