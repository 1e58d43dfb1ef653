#pragma once
// The loaded dictionaries and what they answer; lives on one thread of the pool.

#include "spelling/dictionaries.h"
#include "spelling/user_words.h"
#include "ui/annotations/spelling.h"

#include <functional>
#include <unordered_map>

class SpellChecker;

/// Not safe for several threads; Spelling asks it on one.
class SpellingEngine final {
public:
    SpellingEngine(QStringList folders, const QString &wordFolder);
    ~SpellingEngine();

    /// Looks for dictionaries; those that are loaded are forgotten. Returns their languages, sorted.
    QStringList readDictionaries();
    [[nodiscard]] SpellingAnswer check(const SpellingQuestion &question, const QStringList &preferred,
                                       const QSet<QString> &ignored, const std::function<bool()> &isCancelled);
    [[nodiscard]] QStringList suggestions(const QString &word, const QStringList &languages);
    void addWord(const QString &word, const QString &language);

private:
    [[nodiscard]] SpellChecker *checker(const QString &language);
    [[nodiscard]] QStringList languages() const;
    void choose(const SpellingQuestion &question, const QStringList &preferred, SpellingAnswer &answer) const;

    QStringList m_folders;
    std::vector<Dictionary> m_dictionaries;
    std::unordered_map<QString, std::unique_ptr<SpellChecker>> m_checkers; ///< loaded when first needed
    UserWords m_words;
};
