#include "layout/display_text.h"

#include <algorithm>

DisplayText::DisplayText(const QString &text, std::vector<qsizetype> hyphens)
    : m_hyphens(std::move(hyphens))
{
    if (m_hyphens.empty()) {
        m_text = text;
        return;
    }
    m_text.reserve(text.size() + qsizetype(m_hyphens.size()));
    qsizetype copied = 0;
    for (const qsizetype offset : m_hyphens) {
        m_text += QStringView(text).sliced(copied, offset - copied);
        m_text += QChar(QChar::SoftHyphen);
        copied = offset;
    }
    m_text += QStringView(text).sliced(copied);
}

int DisplayText::startOf(qsizetype offset) const
{
    return int(offset + (std::ranges::upper_bound(m_hyphens, offset) - m_hyphens.begin()));
}

int DisplayText::endOf(qsizetype offset) const
{
    return int(offset + (std::ranges::lower_bound(m_hyphens, offset) - m_hyphens.begin()));
}

qsizetype DisplayText::articleOffset(int displayOffset) const
{
    // the n-th soft hyphen stands at its offset + n; count those that are wholly before
    size_t low = 0;
    size_t high = m_hyphens.size();
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (m_hyphens[middle] + qsizetype(middle) < displayOffset)
            low = middle + 1;
        else
            high = middle;
    }
    return displayOffset - qsizetype(low);
}
