#include "spelling/misspellings.h"

#include "spelling/markdown_mask.h"
#include "spelling/spell_checker.h"
#include "text/elisions.h"

#include <QChar>

#include <algorithm>

namespace {

constexpr size_t WordsPerQuestion = 64; // between two looks at isCancelled

char32_t codePointAt(QStringView text, qsizetype offset)
{
    const QChar unit = text[offset];
    if (unit.isHighSurrogate() && offset + 1 < text.size() && text[offset + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[offset + 1]);
    return unit.unicode();
}

qsizetype lengthOf(char32_t c)
{
    return QChar::requiresSurrogates(c) ? 2 : 1;
}

/// Scripts that set no spaces between words: Hunspell has nothing to say about them.
bool isUnspaced(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

bool belongsToWord(char32_t c)
{
    if (c == 0x00AD || c == 0x200C || c == 0x200D || c == U'_')
        return true;
    return (QChar::isLetterOrNumber(c) || QChar::isMark(c)) && !isUnspaced(c);
}

/// Apostrophes and hyphens that stand between two letters hold a word together.
bool isJoiner(QChar c)
{
    return isApostrophe(c) || c == u'-' || c == u'\u2010' || c == u'\u2011' || c == u'\u05F3' || c == u'\u05F4';
}

struct Token {
    TextRange range;
    int letters = 0;
    bool isName = false; ///< digits, underscores: no word of a language
};

class Tokens {
public:
    Tokens(QStringView text, const std::vector<bool> &masked)
        : m_text(text)
        , m_masked(masked)
    {
    }

    /// The next word; an empty range at the end.
    Token next()
    {
        while (m_at < m_text.size() && !startsWord(m_at))
            m_at += lengthOf(codePointAt(m_text, m_at));
        Token token{{m_at, m_at}};
        while (m_at < m_text.size() && (startsWord(m_at) || joinsAt(m_at)))
            take(token);
        token.range.end = m_at;
        return token;
    }

private:
    [[nodiscard]] bool startsWord(qsizetype offset) const
    {
        return !m_masked[size_t(offset)] && belongsToWord(codePointAt(m_text, offset));
    }

    [[nodiscard]] bool joinsAt(qsizetype offset) const
    {
        return isJoiner(m_text[offset]) && offset + 1 < m_text.size() && startsWord(offset + 1);
    }

    void take(Token &token)
    {
        const char32_t c = codePointAt(m_text, m_at);
        token.letters += QChar::isLetter(c) ? 1 : 0;
        token.isName = token.isName || QChar::isNumber(c) || c == U'_';
        m_at += lengthOf(c);
    }

    QStringView m_text;
    const std::vector<bool> &m_masked;
    qsizetype m_at = 0;
};

/// Emphasis may be set with underscores: _word_.
TextRange withoutUnderscores(QStringView text, TextRange range)
{
    while (!range.isEmpty() && text[range.start] == u'_')
        ++range.start;
    while (!range.isEmpty() && text[range.end - 1] == u'_')
        --range.end;
    return range;
}

bool isCheckable(QStringView text, const Token &token)
{
    if (token.letters < 2)
        return false;
    const QStringView word = withoutUnderscores(text, token.range).in(text);
    return !token.isName || std::ranges::none_of(word, [](QChar c) { return c.isNumber() || c == u'_'; });
}

/// As typed or in lower case, with the plain apostrophe, composed.
QString comparable(QStringView word)
{
    QString plain = word.toString().normalized(QString::NormalizationForm_C);
    std::ranges::replace_if(plain, isApostrophe, QChar(u'\''));
    return plain;
}

class Ignored {
public:
    explicit Ignored(const QSet<QString> &words)
    {
        for (const QString &word : words)
            m_words.insert(comparable(word));
    }

    [[nodiscard]] bool contains(QStringView word) const
    {
        if (m_words.isEmpty())
            return false;
        const QString plain = comparable(word);
        return m_words.contains(plain) || m_words.contains(plain.toLower());
    }

private:
    QSet<QString> m_words;
};

bool isWrong(QStringView word, std::span<SpellChecker *const> checkers)
{
    bool isJudged = false;
    for (const SpellChecker *checker : checkers) {
        if (!checker || !checker->isValid() || !checker->writes(word))
            continue;
        if (checker->isCorrect(word))
            return false;
        isJudged = true;
    }
    return isJudged;
}

} // namespace

std::vector<TextRange> checkableWords(const QString &text, const std::function<bool()> &isCancelled)
{
    const std::vector<bool> masked = notProse(text);
    std::vector<TextRange> words;
    Tokens tokens(text, masked);
    for (Token token = tokens.next(); !token.range.isEmpty(); token = tokens.next()) {
        if (isCheckable(text, token))
            words.push_back(withoutUnderscores(text, token.range));
        if (words.size() % WordsPerQuestion == WordsPerQuestion - 1 && isCancelled())
            break;
    }
    return words;
}

std::vector<TextRange> misspellings(const QString &text, std::span<SpellChecker *const> checkers,
                                    const QSet<QString> &ignored, const std::function<bool()> &isCancelled)
{
    std::vector<TextRange> wrong;
    if (checkers.empty())
        return wrong;
    const Ignored passed(ignored);
    size_t count = 0;
    for (const TextRange range : checkableWords(text, isCancelled)) {
        if (++count % WordsPerQuestion == 0 && isCancelled())
            break;
        const QStringView word = range.in(text);
        if (!passed.contains(word) && isWrong(word, checkers))
            wrong.push_back(range);
    }
    return wrong;
}
