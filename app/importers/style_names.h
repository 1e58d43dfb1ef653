#pragma once
// What the names of paragraph and letter styles say, in the languages that word processors come in.

#include <QStringView>

/// 1-9 for "Heading 1", "Titre 2", "标题 3", "Heading_20_1"; 0 for other names.
[[nodiscard]] int headingLevelOf(QStringView styleName);

[[nodiscard]] bool isTitleName(QStringView styleName);
[[nodiscard]] bool isSubtitleName(QStringView styleName);
[[nodiscard]] bool isAuthorName(QStringView styleName);
[[nodiscard]] bool isQuoteName(QStringView styleName);
[[nodiscard]] bool isCodeName(QStringView styleName);
[[nodiscard]] bool isCaptionName(QStringView styleName);
/// A line of a table of contents.
[[nodiscard]] bool isContentsName(QStringView styleName);
[[nodiscard]] bool isListContinueName(QStringView styleName);
