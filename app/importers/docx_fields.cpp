#include "importers/docx_fields.h"

#include "importers/symbol_fonts.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr size_t DeepestField = 100;

/// Words and quoted strings of an instruction; \" and \\ inside quotes are the signs themselves.
QStringList wordsOf(const QString &instruction)
{
    QStringList words;
    QString word;
    bool isQuoted = false;
    bool isWord = false;
    for (qsizetype at = 0; at < instruction.size(); ++at) {
        const QChar c = instruction[at];
        const bool isEscaped = isQuoted && c == u'\\' && at + 1 < instruction.size();
        if (isEscaped) {
            word += instruction[++at];
        } else if (c == u'"' || c == QChar(0x201C) || c == QChar(0x201D)) {
            isQuoted = !isQuoted;
            isWord = true;
        } else if (c.isSpace() && !isQuoted) {
            if (isWord)
                words.push_back(std::exchange(word, {}));
            isWord = false;
        } else {
            word += c;
            isWord = true;
        }
    }
    return isWord ? words << word : words;
}

/// HYPERLINK "address" \l "place": switches with a value of their own are \l, \o and \t.
QString linkOf(const QStringList &words)
{
    QString address;
    QString place;
    for (qsizetype at = 1; at < words.size(); ++at) {
        const QString &word = words[at];
        if (word == u"\\l" && at + 1 < words.size())
            place = words[++at];
        else if ((word == u"\\o" || word == u"\\t") && at + 1 < words.size())
            ++at;
        else if (!word.startsWith(u'\\') && address.isEmpty())
            address = word;
    }
    return place.isEmpty() ? address : address + u'#' + place;
}

} // namespace

void DocxFields::begin()
{
    if (m_open.size() >= DeepestField)
        ++m_tooDeep;
    else
        m_open.push_back({});
}

void DocxFields::addInstruction(QStringView text)
{
    if (!m_open.empty() && !m_open.back().isResult)
        m_open.back().instruction += text;
}

void DocxFields::understand(Field &field) const
{
    const QStringList words = wordsOf(field.instruction);
    const QString name = words.value(0).toUpper();
    const bool inContents = std::ranges::any_of(m_open, &Field::isContents);
    field.isContents = name == u"TOC" || name == u"INDEX";
    field.isSilent =
        name == u"PAGE" || name == u"NUMPAGES" || name == u"SECTIONPAGES" || (name == u"PAGEREF" && inContents);
    if (name == u"HYPERLINK")
        field.link = linkOf(words);
    else if ((name == u"REF" || name == u"PAGEREF" || name == u"NOTEREF") && words.contains(u"\\h"_s))
        field.link = u'#' + words.value(1);
}

void DocxFields::separate()
{
    if (m_open.empty() || m_tooDeep > 0)
        return;
    Field field = std::move(m_open.back());
    m_open.pop_back();
    understand(field);
    field.isResult = true;
    m_open.push_back(std::move(field));
}

QString DocxFields::end()
{
    if (m_tooDeep > 0) {
        --m_tooDeep;
        return {};
    }
    if (m_open.empty())
        return {};
    const Field field = std::move(m_open.back());
    m_open.pop_back();
    if (field.isResult)
        return {};
    const QStringList words = wordsOf(field.instruction);
    const QString name = words.value(0).toUpper();
    if (name == u"MACROBUTTON" || name == u"GOTOBUTTON")
        return words.sliced(std::min(qsizetype(2), words.size())).join(u' ');
    if (name != u"SYMBOL")
        return {};
    const qsizetype font = words.indexOf(u"\\f"_s);
    const int code = words.value(1).toInt(nullptr, 0);
    return code > 0 && code < 0xFFFF ? symbolText(font > 0 ? words.value(font + 1) : QString(), char16_t(code))
                                     : QString();
}

bool DocxFields::isSilent() const
{
    return std::ranges::any_of(m_open, [](const Field &field) { return !field.isResult || field.isSilent; });
}

QString DocxFields::link() const
{
    for (auto field = m_open.rbegin(); field != m_open.rend(); ++field) {
        if (!field->link.isEmpty())
            return field->link;
    }
    return {};
}
