#pragma once
// UTF-16 offsets to code points for many offsets of one long text.

#include "text/code_points.h"

#include <vector>

/// Counts the text once; then an offset costs at most Step units.
class CodePointIndex {
public:
    explicit CodePointIndex(QStringView text)
        : m_text(text)
    {
        for (qsizetype at = 0, count = 0; at <= text.size(); at += Step) {
            m_counts.push_back(count);
            count += codePointOffset(text.sliced(at), std::min(Step, text.size() - at));
        }
    }

    /// How many code points stand before the offset; offsets beyond the text count as its end.
    [[nodiscard]] qsizetype at(qsizetype utf16Offset) const
    {
        const qsizetype offset = std::clamp<qsizetype>(utf16Offset, 0, m_text.size());
        const qsizetype start = offset / Step * Step;
        return m_counts[size_t(offset / Step)] + codePointOffset(m_text.sliced(start), offset - start);
    }

private:
    static constexpr qsizetype Step = 1024;
    QStringView m_text;
    std::vector<qsizetype> m_counts; ///< code points before each step
};
