#pragma once
// Find in an article.

#include "model/text_range.h"

#include <QString>
#include <functional>
#include <vector>

struct FindOptions {
    bool caseSensitive = false;
    bool wholeWord = false;
    bool accentSensitive = false; ///< off: é = e, œ = oe; quotes, dashes and spaces always alike
    std::function<bool()> isCancelled = [] { return false; }; ///< asked now and then
};

/// All non-overlapping hits in text order; ranges never split a grapheme. Empty needle: none.
[[nodiscard]] std::vector<TextRange> findAll(QStringView text, const QString &needle, const FindOptions &options = {});
