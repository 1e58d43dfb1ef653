#include "importers/html_tokens.h"

#include "importers/html_entities.h"

#include <algorithm>

namespace {

constexpr size_t MostAttributes = 1000; ///< of one tag

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

template <typename T>
T *copied(std::pmr::memory_resource &memory, const T *from, size_t count)
{
    T *to = static_cast<T *>(memory.allocate(std::max(count, size_t(1)) * sizeof(T), alignof(T)));
    std::uninitialized_copy_n(from, count, to);
    return to;
}

} // namespace

HtmlToken HtmlTokens::next()
{
    while (m_at < m_source.size()) {
        const qsizetype start = m_at;
        qsizetype open = m_source.indexOf(u'<', start);
        // A "<" that begins no tag is text.
        while (open >= 0 && open + 1 < m_source.size() && !isLetter(m_source[open + 1]) && m_source[open + 1] != u'/' &&
               m_source[open + 1] != u'!' && m_source[open + 1] != u'?')
            open = m_source.indexOf(u'<', open + 1);
        if (open < 0 || open + 1 >= m_source.size())
            open = m_source.size();
        if (open > start) {
            m_at = open;
            return {.kind = HtmlToken::Kind::Text, .text = decoded(m_source.sliced(start, open - start), false)};
        }
        const QStringView cdata = u"<![CDATA[";
        if (m_source.sliced(open).startsWith(cdata)) {
            const qsizetype inside = open + cdata.size();
            const qsizetype found = m_source.indexOf(u"]]>", inside);
            const qsizetype end = found < 0 ? m_source.size() : found;
            m_at = std::min(m_source.size(), end + 3);
            return {.kind = HtmlToken::Kind::Text, .text = m_source.sliced(inside, end - inside)};
        }
        if (skipDeclaration())
            continue;
        return tagAt(open);
    }
    return {};
}

bool HtmlTokens::skipDeclaration()
{
    const QStringView rest = m_source.sliced(m_at);
    const bool isBogus = rest.startsWith(u"<!") || rest.startsWith(u"<?") ||
                         (rest.startsWith(u"</") && (rest.size() < 3 || !isLetter(rest[2])));
    if (!isBogus)
        return false;
    if (rest.startsWith(u"<!-->") || rest.startsWith(u"<!--->")) {
        m_at = m_source.indexOf(u'>', m_at) + 1;
        return true;
    }
    const bool isComment = rest.startsWith(u"<!--");
    const qsizetype end = isComment ? m_source.indexOf(u"-->", m_at + 4) : m_source.indexOf(u'>', m_at);
    m_at = end < 0 ? m_source.size() : end + (isComment ? 3 : 1);
    return true;
}

HtmlToken HtmlTokens::tagAt(qsizetype start)
{
    const bool closes = m_source[start + 1] == u'/';
    const qsizetype nameStart = start + (closes ? 2 : 1);
    m_at = nameStart;
    while (m_at < m_source.size() && !isSpace(m_source[m_at]) && m_source[m_at] != u'>' && m_source[m_at] != u'/')
        ++m_at;
    HtmlToken token{.kind = closes ? HtmlToken::Kind::Close : HtmlToken::Kind::Open};
    const QStringView name = m_source.sliced(nameStart, m_at - nameStart);
    token.tag = htmlTag(name);
    token.name = token.tag == HtmlTag::Other ? lower(name) : nameOf(token.tag);
    token.attributes = attributes(token.closesItself);
    return token;
}

std::span<const HtmlAttribute> HtmlTokens::attributes(bool &closesItself)
{
    m_read.clear();
    while (m_at < m_source.size()) {
        skipSpace();
        if (m_at >= m_source.size())
            break;
        if (m_source[m_at] == u'>') {
            ++m_at;
            break;
        }
        if (m_source[m_at] == u'/') {
            ++m_at;
            closesItself = m_at < m_source.size() && m_source[m_at] == u'>';
            continue;
        }
        const HtmlAttribute read = attribute();
        if (m_read.size() < MostAttributes)
            m_read.push_back(read);
    }
    return {copied(m_memory, m_read.data(), m_read.size()), m_read.size()};
}

HtmlAttribute HtmlTokens::attribute()
{
    const qsizetype nameStart = m_at++; // a leading "=" belongs to the name
    while (m_at < m_source.size() && !isSpace(m_source[m_at]) && m_source[m_at] != u'=' && m_source[m_at] != u'>' &&
           m_source[m_at] != u'/')
        ++m_at;
    HtmlAttribute read{.name = lower(m_source.sliced(nameStart, m_at - nameStart))};
    skipSpace();
    if (m_at >= m_source.size() || m_source[m_at] != u'=')
        return read;
    ++m_at;
    skipSpace();
    if (m_at >= m_source.size() || m_source[m_at] == u'>')
        return read;
    const QChar quote = m_source[m_at];
    qsizetype end = m_at;
    if (quote == u'"' || quote == u'\'') {
        end = m_source.indexOf(quote, ++m_at);
        end = end < 0 ? m_source.size() : end;
    } else {
        while (end < m_source.size() && !isSpace(m_source[end]) && m_source[end] != u'>')
            ++end;
    }
    read.value = decoded(m_source.sliced(m_at, end - m_at), true);
    m_at = std::min(m_source.size(), quote == u'"' || quote == u'\'' ? end + 1 : end);
    return read;
}

QStringView HtmlTokens::rawText(HtmlTag tag)
{
    const QStringView name = nameOf(tag);
    const qsizetype start = m_at;
    qsizetype end = tag == HtmlTag::Plaintext ? -1 : m_source.indexOf(u"</", start);
    while (end >= 0 && !m_source.sliced(end + 2).startsWith(name, Qt::CaseInsensitive))
        end = m_source.indexOf(u"</", end + 2);
    if (end < 0) {
        m_at = m_source.size();
        end = m_at;
    } else {
        const qsizetype close = m_source.indexOf(u'>', end);
        m_at = close < 0 ? m_source.size() : close + 1;
    }
    const QStringView text = m_source.sliced(start, end - start);
    return tag == HtmlTag::Title || tag == HtmlTag::Textarea ? decoded(text, false) : text;
}

void HtmlTokens::skipSpace()
{
    while (m_at < m_source.size() && isSpace(m_source[m_at]))
        ++m_at;
}

QStringView HtmlTokens::lower(QStringView name)
{
    const bool isLower = std::ranges::none_of(name, [](QChar c) { return c >= u'A' && c <= u'Z'; });
    return isLower ? name : kept(name.toString().toLower());
}

QStringView HtmlTokens::kept(const QString &text)
{
    return {copied(m_memory, text.constData(), size_t(text.size())), text.size()};
}

QStringView HtmlTokens::decoded(QStringView text, bool isAttribute)
{
    return text.contains(u'&')
               ? kept(withoutHtmlEntities(text, isAttribute ? EntityPlace::Attribute : EntityPlace::Text))
               : text;
}
