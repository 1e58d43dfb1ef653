#include "spelling/spell_checker.h"

#include "spelling/dictionary_encoding.h"
#include "text/elisions.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QMutex>
#include <QSet>

#include <hunspell/hunspell.hxx>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype LongestWord = 90;      // UTF-16 units; Hunspell itself gives up at 100
constexpr qsizetype LongestToSuggest = 40; // suggestions for more take seconds
constexpr qsizetype MostSuggestions = 8;
constexpr qsizetype MostRemembered = 50000; // words

bool isHyphen(QChar c)
{
    return c == u'-' || c == u'\u2010' || c == u'\u2011';
}

bool hasLetter(QStringView word)
{
    return std::ranges::any_of(word, [](QChar c) { return c.isLetter() || c.isSurrogate(); });
}

/// Composed, without soft hyphens, with the plain apostrophe and hyphen.
QString plainWord(QStringView word)
{
    QString plain = word.toString().normalized(QString::NormalizationForm_C);
    plain.remove(u'\u00AD');
    for (QChar &c : plain) {
        if (isApostrophe(c))
            c = u'\'';
        else if (isHyphen(c))
            c = u'-';
    }
    return plain;
}

/// œ as two letters, for dictionaries in encodings that lack it; empty when there is none.
QString withoutLigatures(const QString &word)
{
    if (!word.contains(u'œ') && !word.contains(u'Œ'))
        return {};
    const bool isUpper = word.toUpper() == word;
    return QString(word).replace(u"œ"_s, u"oe"_s).replace(u"Œ"_s, isUpper ? u"OE"_s : u"Oe"_s);
}

/// oe as one letter, for those who lack the key; empty when there is none.
QString withLigatures(const QString &word)
{
    const QString with = QString(word).replace(u"oe"_s, u"œ"_s).replace(u"Oe"_s, u"Œ"_s).replace(u"OE"_s, u"Œ"_s);
    return with == word ? QString() : with;
}

QStringView withoutQuotes(QStringView word)
{
    while (word.startsWith(u'\''))
        word = word.sliced(1);
    while (word.endsWith(u'\''))
        word.chop(1);
    return word;
}

QChar::Script scriptOfLanguage(const QString &language)
{
    switch (QLocale(language).script()) {
    case QLocale::LatinScript:
        return QLocale(language).language() == QLocale::C ? QChar::Script_Unknown : QChar::Script_Latin;
    case QLocale::CyrillicScript:
        return QChar::Script_Cyrillic;
    case QLocale::GreekScript:
        return QChar::Script_Greek;
    case QLocale::ArabicScript:
        return QChar::Script_Arabic;
    case QLocale::HebrewScript:
        return QChar::Script_Hebrew;
    case QLocale::KoreanScript:
        return QChar::Script_Hangul;
    case QLocale::DevanagariScript:
        return QChar::Script_Devanagari;
    default:
        return QChar::Script_Unknown;
    }
}

/// Of its first letter.
QChar::Script scriptOf(QStringView word)
{
    const auto letter = std::ranges::find_if(word, [](QChar c) { return c.isLetter(); });
    return letter == word.end() ? QChar::Script_Unknown : letter->script();
}

std::unique_ptr<Hunspell> opened(const Dictionary &dictionary)
{
    for (const QString &path : {dictionary.aff, dictionary.dic}) {
        if (const QFileInfo file(path); !file.isFile() || !file.isReadable())
            return nullptr; // Hunspell would only print a complaint
    }
    return std::make_unique<Hunspell>(QFile::encodeName(dictionary.aff).constData(),
                                      QFile::encodeName(dictionary.dic).constData());
}

} // namespace

class SpellChecker::Private {
public:
    explicit Private(const Dictionary &dictionary)
        : language(dictionary.language)
        , hunspell(opened(dictionary))
        , encoding(hunspell ? hunspell->get_dict_encoding() : "none")
        , isValid(hunspell && encoding.isValid())
        , script(scriptOfLanguage(dictionary.language))
    {
        knowsElisions = isValid && isKnown(u"l'homme"_s);
    }

    bool isCorrect(const QString &word)
    {
        if (!hasLetter(word) || word.size() > LongestWord)
            return true;
        if (const auto found = remembered.constFind(word); found != remembered.constEnd())
            return *found;
        const bool correct = isRightSomehow(word);
        if (remembered.size() >= MostRemembered)
            remembered.clear();
        remembered.insert(word, correct);
        return correct;
    }

    QStringList suggestions(const QString &word)
    {
        const qsizetype elided = elidedPrefix(word, elidingLanguage());
        QStringList found;
        if (const QString other = withLigatures(word); !other.isEmpty() && isRightSomehow(other))
            found += other;
        for (const QString &one : raw(word.sliced(elided))) {
            const QString whole = word.first(elided) + one;
            if (elided == 0 || elidedPrefix(whole, elidingLanguage()) == elided)
                found += whole;
        }
        if (found.size() < 3)
            found += compoundSuggestions(word);
        found.removeDuplicates();
        return found.first(std::min(found.size(), MostSuggestions));
    }

    void add(const QString &word)
    {
        if (word.isEmpty() || word.size() > LongestWord || added.contains(word) || isKnown(word))
            return;
        added.insert(word);
        if (const auto bytes = encoding.encoded(word))
            hunspell->add(*bytes);
        remembered.clear();
    }

    void remove(const QString &word)
    {
        if (!added.remove(word))
            return;
        if (const auto bytes = encoding.encoded(word))
            hunspell->remove(*bytes);
        remembered.clear();
    }

    QString language;
    std::unique_ptr<Hunspell> hunspell; ///< null: unreadable
    DictionaryEncoding encoding;
    bool isValid = false;
    bool knowsElisions = false;
    QChar::Script script; ///< Unknown: may be any
    QHash<QString, bool> remembered;
    QSet<QString> added; ///< all of them; those outside the dictionary's encoding are known only here
    QMutex mutex;

private:
    /// An unknown language elides nothing.
    [[nodiscard]] QString elidingLanguage() const { return language.isEmpty() ? u"en"_s : language; }

    bool isKnown(const QString &word)
    {
        if (added.contains(word) || added.contains(word.toLower()))
            return true;
        const auto bytes = encoding.encoded(word);
        if (bytes && hunspell->spell(*bytes))
            return true;
        if (!word.contains(u'\''))
            return false;
        const auto curly = encoding.encoded(QString(word).replace(u'\'', u'\u2019'));
        return curly && hunspell->spell(*curly);
    }

    bool isRightSomehow(const QString &word)
    {
        if (isKnown(word) || isRightAfterElision(word) || isRightInParts(word))
            return true;
        const QStringView inner = withoutQuotes(word);
        if (inner.size() < word.size())
            return isRightSomehow(inner.toString());
        const QString other = withoutLigatures(word);
        return !other.isEmpty() && (isKnown(other) || isRightAfterElision(other));
    }

    bool isRightAfterElision(const QString &word)
    {
        const qsizetype elided = elidedPrefix(word, elidingLanguage());
        if (elided == 0)
            return false;
        const QString rest = word.sliced(elided);
        // Before h and single letters only the dictionary knows: l'homme, but le héros; qu'a, but jusqu'à.
        const bool isDoubtful = rest.front().toLower() == u'h' || rest.size() == 1;
        if (knowsElisions && isDoubtful && !added.contains(rest))
            return isKnown(word.first(elided).toLower() + rest) || isKnown(word.toLower());
        return isRightSomehow(rest);
    }

    bool isRightInParts(const QString &word)
    {
        if (!word.contains(u'-'))
            return false;
        const QStringList parts = word.split(u'-', Qt::SkipEmptyParts);
        return std::ranges::all_of(parts, [this](const QString &part) { return isPart(part); });
    }

    /// a-t-il: a letter alone is right between hyphens.
    bool isPart(const QString &part) { return part.size() == 1 || !hasLetter(part) || isRightSomehow(part); }

    QStringList raw(const QString &word)
    {
        const auto bytes = word.size() <= LongestToSuggest ? encoding.encoded(word) : std::nullopt;
        QStringList found;
        if (!bytes || word.isEmpty())
            return found;
        for (const std::string &one : hunspell->suggest(*bytes))
            found += encoding.decoded(one).replace(u'\u2019', u'\'');
        return found;
    }

    /// One wrong part is replaced within its compound.
    QStringList compoundSuggestions(const QString &word)
    {
        QStringList parts = word.split(u'-');
        const auto isWrong = [this](const QString &part) { return !part.isEmpty() && !isPart(part); };
        if (parts.size() < 2 || std::ranges::count_if(parts, isWrong) != 1)
            return {};
        QString &wrong = *std::ranges::find_if(parts, isWrong);
        QStringList found;
        for (const QString &one : suggestions(wrong)) {
            wrong = one;
            found += parts.join(u'-');
        }
        return found;
    }
};

SpellChecker::SpellChecker(const Dictionary &dictionary)
    : m_private(std::make_unique<Private>(dictionary))
{
}

SpellChecker::~SpellChecker() = default;

bool SpellChecker::isValid() const
{
    return m_private->isValid;
}

const QString &SpellChecker::language() const
{
    return m_private->language;
}

bool SpellChecker::writes(QStringView word) const
{
    return m_private->script == QChar::Script_Unknown || scriptOf(word) == m_private->script;
}

bool SpellChecker::isCorrect(QStringView word) const
{
    if (!m_private->isValid)
        return true;
    const QString plain = plainWord(word);
    const QMutexLocker lock(&m_private->mutex);
    return m_private->isCorrect(plain);
}

QStringList SpellChecker::suggestions(const QString &word) const
{
    if (!m_private->isValid)
        return {};
    const auto apostrophe = std::ranges::find_if(word, isApostrophe);
    QMutexLocker lock(&m_private->mutex);
    QStringList found = m_private->suggestions(plainWord(word));
    lock.unlock();
    if (apostrophe != word.end())
        found.replaceInStrings(u"'"_s, QString(*apostrophe));
    return found;
}

void SpellChecker::add(const QString &word)
{
    const QMutexLocker lock(&m_private->mutex);
    if (m_private->isValid)
        m_private->add(plainWord(word));
}

void SpellChecker::remove(const QString &word)
{
    const QMutexLocker lock(&m_private->mutex);
    if (m_private->isValid)
        m_private->remove(plainWord(word));
}
