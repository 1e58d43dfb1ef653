#include "text/break_iterators.h"
#include "text/breaks.h"

#include <array>

namespace {

/// What a character means to a word count, after the Word_Break property (UAX 29), simplified.
enum class Role : unsigned char {
    Other,
    Letter,
    Digit,
    Connector,  ///< _ joins anything
    Apostrophe, ///< joins letters, and digits: ' ’ .
    MiddleDot,  ///< joins letters
    Comma,      ///< joins digits
    Mark,       ///< combining mark or joiner: belongs to what stands before it
    Dictionary, ///< a script without spaces between words
};

Role roleOfMark(char16_t c)
{
    switch (c) {
    case u'_':
    case u'\u203F':
        return Role::Connector;
    case u'\'':
    case u'.':
    case u'\u2018':
    case u'\u2019':
    case u'\u2024':
        return Role::Apostrophe;
    case u'\u00B7':
    case u'\u05F4':
    case u'\u2027':
        return Role::MiddleDot;
    case u',':
    case u';':
    case u'\u060C':
    case u'\u066C':
        return Role::Comma;
    default:
        return Role::Other;
    }
}

Role computedRole(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return Role::Dictionary;
    default:
        break;
    }
    if (QChar::isMark(c) || QChar::category(c) == QChar::Other_Format)
        return c == 0x200B ? Role::Other : Role::Mark;
    if (QChar::category(c) == QChar::Number_DecimalDigit)
        return Role::Digit;
    if (QChar::isLetter(c) || QChar::category(c) == QChar::Number_Letter)
        return Role::Letter;
    return c < 0x10000 ? roleOfMark(char16_t(c)) : Role::Other;
}

constexpr char16_t TableEnd = 0x250;

const std::array<Role, TableEnd> &roleTable()
{
    static const std::array<Role, TableEnd> table = [] {
        std::array<Role, TableEnd> made{};
        for (char16_t c = 0; c < TableEnd; ++c)
            made[c] = computedRole(c);
        return made;
    }();
    return table;
}

qsizetype countByDictionary(QStringView run)
{
    UBreakIterator *iterator = breakIterator(UBRK_WORD, run);
    if (!iterator)
        return 0;
    qsizetype count = 0;
    ubrk_first(iterator);
    while (ubrk_next(iterator) != UBRK_DONE)
        count += ubrk_getRuleStatus(iterator) >= UBRK_WORD_NONE_LIMIT ? 1 : 0;
    return count;
}

bool joins(Role left, Role middle, Role right)
{
    const bool letters = left == Role::Letter && right == Role::Letter;
    const bool digits = left == Role::Digit && right == Role::Digit;
    return (middle == Role::Apostrophe && (letters || digits)) || (middle == Role::MiddleDot && letters) ||
           (middle == Role::Comma && digits);
}

class WordCounter {
public:
    explicit WordCounter(QStringView text)
        : m_text(text)
        , m_table(roleTable())
    {
    }

    qsizetype count()
    {
        while (m_at < m_text.size()) {
            const qsizetype start = m_at;
            const Role role = takeRole();
            if (role == Role::Dictionary)
                countRun(start);
            else if (role == Role::Letter || role == Role::Digit || role == Role::Connector)
                continueWord(role);
            else if (role != Role::Mark)
                endWord(role);
        }
        return m_count;
    }

private:
    Role takeRole()
    {
        const char16_t unit = m_text[m_at++].unicode();
        if (unit < TableEnd)
            return m_table[unit];
        if (QChar::isHighSurrogate(unit) && m_at < m_text.size() && m_text[m_at].isLowSurrogate())
            return computedRole(QChar::surrogateToUcs4(unit, m_text[m_at++].unicode()));
        return computedRole(unit);
    }

    void continueWord(Role role)
    {
        const bool joined = m_middle == Role::Other || joins(m_last, m_middle, role);
        if (!m_inWord || !joined) {
            m_inWord = true;
            m_counted = false;
        }
        if (!m_counted && role != Role::Connector) {
            m_counted = true;
            ++m_count;
        }
        m_last = role;
        m_middle = Role::Other;
    }

    void endWord(Role role)
    {
        const bool mayJoin = role == Role::Apostrophe || role == Role::MiddleDot || role == Role::Comma;
        m_inWord = m_inWord && mayJoin && m_middle == Role::Other;
        m_middle = m_inWord ? role : Role::Other;
    }

    void countRun(qsizetype start)
    {
        qsizetype end = m_at;
        for (Role role = Role::Dictionary; role == Role::Dictionary || role == Role::Mark;) {
            end = m_at;
            role = m_at < m_text.size() ? takeRole() : Role::Other;
        }
        m_at = end;
        m_count += countByDictionary(m_text.sliced(start, end - start));
        m_inWord = false;
        m_middle = Role::Other;
    }

    QStringView m_text;
    const std::array<Role, TableEnd> &m_table;
    qsizetype m_at = 0;
    qsizetype m_count = 0;
    bool m_inWord = false;
    bool m_counted = false;
    Role m_last = Role::Other;
    Role m_middle = Role::Other;
};

} // namespace

qsizetype wordCount(QStringView text)
{
    return WordCounter(text).count();
}
