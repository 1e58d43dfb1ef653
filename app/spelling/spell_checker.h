#pragma once
// One dictionary that answers whether words are right, for text as people type it.

#include "spelling/dictionaries.h"

#include <QString>
#include <QStringList>
#include <QStringView>
#include <memory>

/// Safe to use from several threads: one of them is inside Hunspell at a time. Loading takes 50–200 ms for a large
/// language, a check microseconds, suggestions up to 150 ms: never on the GUI thread.
class SpellChecker final {
public:
    explicit SpellChecker(const Dictionary &dictionary);
    ~SpellChecker();
    SpellChecker(const SpellChecker &) = delete;
    SpellChecker &operator=(const SpellChecker &) = delete;

    /// False when the files couldn't be read or are in an unknown encoding; every word is right then.
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] const QString &language() const;

    /// Elisions (l’idée), compounds with hyphens (by their parts), words in capitals, either apostrophe, composed or
    /// decomposed letters are understood; numbers and the empty word are right.
    [[nodiscard]] bool isCorrect(QStringView word) const;
    /// False when the word is in another script than the language's: it can't be judged then.
    [[nodiscard]] bool writes(QStringView word) const;
    /// At most 8, best first; they keep the word's elided article and its kind of apostrophe.
    [[nodiscard]] QStringList suggestions(const QString &word) const;
    /// Right until remove() or the end of the program (see UserWords for words that last).
    void add(const QString &word);
    void remove(const QString &word);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};
