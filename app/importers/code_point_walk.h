#pragma once
// Walks a text by code points; lone surrogates read as U+FFFD.

#include <QStringView>

class CodePointWalk {
public:
    explicit CodePointWalk(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool hasNext() const { return m_offset < m_text.size(); }
    /// The one that next() will return. Only while hasNext().
    [[nodiscard]] char32_t peekNext() const
    {
        const QChar first = m_text[m_offset];
        if (!first.isSurrogate())
            return first.unicode();
        return isPair() ? QChar::surrogateToUcs4(first, m_text[m_offset + 1]) : char32_t(0xFFFD);
    }
    char32_t next()
    {
        const char32_t c = peekNext();
        m_offset += isPair() ? 2 : 1;
        return c;
    }

private:
    [[nodiscard]] bool isPair() const
    {
        return m_text[m_offset].isHighSurrogate() && m_offset + 1 < m_text.size() &&
               m_text[m_offset + 1].isLowSurrogate();
    }

    QStringView m_text;
    qsizetype m_offset = 0;
};
