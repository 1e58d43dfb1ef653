#include "spelling/markdown_mask.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What is recognised by its look alone, wherever it stands.
const std::array<QRegularExpression, 8> &addressPatterns()
{
    constexpr auto Options = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption;
    static const std::array<QRegularExpression, 8> patterns{
        QRegularExpression(uR"((?:[a-z][a-z0-9+.\-]{1,20}:\/\/|\bwww\.|\bmailto:|\bdoi:)[^\s<>"«»“”]+)"_s, Options),
        QRegularExpression(uR"([\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+)"_s, Options),
        QRegularExpression(uR"((?<=\])(?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\]))"_s, Options),
        QRegularExpression(uR"(<\/?[a-z][^<>\n]*>|&#?\w{1,10};)"_s, Options),
        QRegularExpression(uR"((?<![\w&#\/])[#@][\p{L}\p{N}_][\w\-\/:.]*)"_s, Options),
        QRegularExpression(uR"((?<![\w.\/\\~])(?:~|\.{1,2}|[a-z]:)?[\/\\][\w.\-]+(?:[\/\\][\w.\-]*)*)"_s, Options),
        QRegularExpression(
            uR"((?<![\w.\-])(?:[\w\-]{1,63}+\.){1,8}(?:com|org|net|fr|eu|io|html?|pdf|txt|md|docx?|odt|epub|csv|json|xml|png|jpe?g|svg|py|cpp|js|sh|zip)(?![\w\-]|\.\w)(?:\/\S*)?)"_s,
            Options),
        QRegularExpression(uR"(^ {0,3}\[[^\]\n]+\]:[ \t]*\S+)"_s, Options | QRegularExpression::MultilineOption),
    };
    return patterns;
}

class Mask {
public:
    explicit Mask(const QString &text)
        : m_text(text)
        , m_mask(size_t(text.size()), false)
    {
    }

    std::vector<bool> make() &&
    {
        maskLines();
        maskCodeSpans();
        for (const QRegularExpression &pattern : addressPatterns()) {
            for (auto matches = pattern.globalMatch(m_text); matches.hasNext();) {
                const QRegularExpressionMatch match = matches.next();
                mask({match.capturedStart(), match.capturedEnd()});
            }
        }
        return std::move(m_mask);
    }

private:
    void mask(TextRange range) { std::fill(m_mask.begin() + range.start, m_mask.begin() + range.end, true); }

    /// Fenced and indented code, quoted lines.
    void maskLines()
    {
        for (qsizetype start = 0; start < m_text.size();) {
            const qsizetype lineEnd = m_text.indexOf(u'\n', start);
            const qsizetype end = lineEnd < 0 ? m_text.size() : lineEnd + 1;
            if (isLineMasked(QStringView(m_text).sliced(start, end - start)))
                mask({start, end});
            start = end;
        }
    }

    bool isLineMasked(QStringView line)
    {
        const QStringView content = line.trimmed();
        const bool wasBlank = m_afterBlank;
        m_afterBlank = content.isEmpty();
        if (!m_fence.isEmpty()) {
            if (content.startsWith(m_fence) && content.count(m_fence.front()) == content.size())
                m_fence.clear();
            return true;
        }
        if (content.startsWith(u"```") || content.startsWith(u"~~~")) {
            const QChar sign = content.front();
            const auto end = std::ranges::find_if(content, [sign](QChar c) { return c != sign; });
            m_fence = QString(end - content.begin(), sign);
            return true;
        }
        if (m_afterBlank)
            return m_inCode;
        const bool isIndented = line.startsWith(u"    ") || line.startsWith(u'\t');
        m_inCode = isIndented && !m_inList && (wasBlank || m_inCode);
        if (!isIndented)
            m_inList = isListItem(content);
        return m_inCode || content.startsWith(u'>');
    }

    static bool isListItem(QStringView content)
    {
        static const QRegularExpression item(uR"(^(?:[-*+]|\d{1,9}[.)])(?:\s|$))"_s);
        return item.match(content.toString()).hasMatch();
    }

    [[nodiscard]] qsizetype runLength(qsizetype start) const
    {
        qsizetype end = start;
        while (end < m_text.size() && m_text[end] == u'`')
            ++end;
        return end - start;
    }

    /// From a run of backticks to the next run of the same length in the paragraph.
    void maskCodeSpans()
    {
        for (qsizetype at = m_text.indexOf(u'`'); at >= 0; at = m_text.indexOf(u'`', at)) {
            const qsizetype length = runLength(at);
            const qsizetype end = m_mask[size_t(at)] ? -1 : closing(at + length, length);
            if (end >= 0)
                mask({at, end});
            at = end >= 0 ? end : at + length;
        }
    }

    [[nodiscard]] qsizetype closing(qsizetype from, qsizetype length) const
    {
        const qsizetype blank = m_text.indexOf(u"\n\n", from);
        const qsizetype limit = blank < 0 ? m_text.size() : blank;
        for (qsizetype at = m_text.indexOf(u'`', from); at >= 0 && at < limit; at = m_text.indexOf(u'`', at)) {
            const qsizetype found = runLength(at);
            if (found == length)
                return at + found;
            at += found;
        }
        return -1;
    }

    const QString &m_text;
    std::vector<bool> m_mask;
    QString m_fence;
    bool m_afterBlank = true;
    bool m_inCode = false;
    bool m_inList = false;
};

} // namespace

std::vector<bool> notProse(const QString &text)
{
    return Mask(text).make();
}
