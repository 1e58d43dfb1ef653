#pragma once
// The letters of a PDF's word as people write them: ligatures and shapes undone, right-to-left text in logical order.

#include <QString>

/// How the letters of a word follow each other on the page.
enum class LetterOrder { Logical, Visual };

/// Presentation forms become the letters that they show ("ﬁ" → "fi", "ﻻ" → "لا"); soft hyphens inside go, at the end
/// they stay; text in visual order is turned around.
[[nodiscard]] QString plainLetters(const QString &text, LetterOrder order);

/// Letters of Hebrew, Arabic and the other scripts written from right to left; digits and marks are neither.
[[nodiscard]] bool isRightToLeft(QStringView text);
[[nodiscard]] bool hasStrongLetters(QStringView text);
