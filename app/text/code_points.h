#pragma once
// UTF-16 offsets to code points and back; used only by the exchange formats.

#include "model/text_range.h"

#include <QStringView>

/// How many code points stand before the UTF-16 offset.
[[nodiscard]] qsizetype codePointOffset(QStringView text, qsizetype utf16Offset);
/// The UTF-16 offset of the n-th code point; the text's size if there are fewer.
[[nodiscard]] qsizetype utf16Offset(QStringView text, qsizetype codePoints);
