#include "ui/annotations/spelling_engine.h"

#include "base/log.h"
#include "spelling/misspellings.h"
#include "spelling/note_language.h"
#include "spelling/spell_checker.h"

#include <QLocale>
#include <algorithm>

namespace {

constexpr qsizetype MostSuggestions = 7;

/// The language a note is expected to be in when nobody chose one.
QString expectedLanguage(const SpellingQuestion &question)
{
    const QString told = languageOfText(question.text);
    if (!told.isEmpty())
        return told;
    return question.hint.isEmpty() ? QLocale().bcp47Name() : question.hint;
}

} // namespace

SpellingEngine::SpellingEngine(QStringList folders, const QString &wordFolder)
    : m_folders(std::move(folders))
    , m_words(wordFolder)
{
}

SpellingEngine::~SpellingEngine() = default;

QStringList SpellingEngine::readDictionaries()
{
    m_checkers.clear();
    m_dictionaries = installedDictionaries(m_folders);
    return languages();
}

QStringList SpellingEngine::languages() const
{
    QStringList result;
    for (const Dictionary &dictionary : m_dictionaries)
        result.append(dictionary.language);
    return result;
}

SpellChecker *SpellingEngine::checker(const QString &language)
{
    if (const auto known = m_checkers.find(language); known != m_checkers.end())
        return known->second.get();
    const auto dictionary = std::ranges::find(m_dictionaries, language, &Dictionary::language);
    if (dictionary == m_dictionaries.end())
        return nullptr;
    auto fresh = std::make_unique<SpellChecker>(*dictionary);
    for (const QString &word : m_words.words(language))
        fresh->add(word);
    return m_checkers.emplace(language, std::move(fresh)).first->second.get();
}

/// Which dictionaries answer, and which one is missing.
void SpellingEngine::choose(const SpellingQuestion &question, const QStringList &preferred,
                            SpellingAnswer &answer) const
{
    const QStringList available = languages();
    for (const QString &wanted : question.languages) {
        const QString best = bestLanguage(wanted, available);
        if (best.isEmpty())
            answer.missing = wanted;
        else if (!answer.languages.contains(best))
            answer.languages.append(best);
    }
    if (!question.languages.isEmpty())
        return;
    QStringList thoughtOf;
    for (const QString &wanted : preferred) {
        if (const QString best = bestLanguage(wanted, available); !best.isEmpty())
            thoughtOf.append(best);
    }
    QString guessed = guessLanguage(question.text, question.hint, thoughtOf.isEmpty() ? available : thoughtOf);
    if (guessed.isEmpty() && !thoughtOf.isEmpty())
        guessed = guessLanguage(question.text, question.hint, available);
    if (!guessed.isEmpty())
        answer.languages = {guessed};
    if (const QString expected = expectedLanguage(question); bestLanguage(expected, available).isEmpty())
        answer.missing = expected;
}

SpellingAnswer SpellingEngine::check(const SpellingQuestion &question, const QStringList &preferred,
                                     const QSet<QString> &ignored, const std::function<bool()> &isCancelled)
{
    SpellingAnswer answer;
    choose(question, preferred, answer);
    std::vector<SpellChecker *> checkers;
    for (const QString &language : answer.languages) {
        SpellChecker *one = checker(language);
        if (one && one->isValid())
            checkers.push_back(one);
    }
    if (!checkers.empty())
        answer.misspelled = misspellings(question.text, checkers, ignored, isCancelled);
    return answer;
}

QStringList SpellingEngine::suggestions(const QString &word, const QStringList &languages)
{
    QStringList result;
    for (const QString &language : languages) {
        SpellChecker *one = checker(language);
        if (!one || !one->isValid())
            continue;
        for (const QString &suggestion : one->suggestions(word)) {
            if (!result.contains(suggestion))
                result.append(suggestion);
        }
    }
    return result.first(std::min(result.size(), MostSuggestions));
}

void SpellingEngine::addWord(const QString &word, const QString &language)
{
    if (SpellChecker *one = checker(language))
        one->add(word);
    if (const Result<> written = m_words.add(language, word); !written)
        qCWarning(logUi) << "the word could not be kept:" << written.error().subject << written.error().detail;
}
