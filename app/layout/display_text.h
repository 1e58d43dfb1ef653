#pragma once
// What QTextLayout is given instead of a stretch of the article: soft hyphens put in, spaces guarded; with the way
// back.

#include "model/text_range.h"

#include <QString>
#include <vector>

/// Offsets into the article's stretch count from its start. A soft hyphen has two display offsets around it, and both
/// are the same offset in the article.
class DisplayText {
public:
    DisplayText() = default;
    /// `text` is as long as the stretch; `hyphens` are ascending offsets before which a soft hyphen is put.
    DisplayText(const QString &text, std::vector<qsizetype> hyphens);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// After the soft hyphens at the offset: where a range starts, and where a caret stands.
    [[nodiscard]] int startOf(qsizetype offset) const;
    /// Before the soft hyphens at the offset: where a range ends.
    [[nodiscard]] int endOf(qsizetype offset) const;
    [[nodiscard]] qsizetype articleOffset(int displayOffset) const;

private:
    QString m_text;
    std::vector<qsizetype> m_hyphens;
};
