#pragma once
// NFC for a text that has spans over it.

#include "model/block.h"

#include <vector>

/// Composes the text to NFC; spans keep covering the same letters. Cheap when there is nothing to do.
void compose(QString &text, std::vector<Span> &spans);
