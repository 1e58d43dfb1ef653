#pragma once
// Spelling for the whole window: dictionaries, the reader's own words, and checks off the GUI thread.

#include "model/text_range.h"

#include <QFuture>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThreadPool>
#include <memory>
#include <vector>

class SpellingEngine;

/// What to check, and what is known about its language.
struct SpellingQuestion {
    QString text;          ///< Markdown
    QStringList languages; ///< chosen by the reader, BCP 47; empty = told from the text
    QString hint;          ///< the article's language, BCP 47; may be empty
};

struct SpellingAnswer {
    std::vector<TextRange> misspelled; ///< over the question's text
    QStringList languages;             ///< of the dictionaries used, as "fr_FR"
    QString missing;                   ///< the language that has no dictionary, BCP 47; empty = none is missing
};

/// All futures are answered by one thread of its own, in order; cancel one and it isn't answered (see whenDone).
class Spelling final : public QObject {
    Q_OBJECT
public:
    /// `folders`: where to look for dictionaries besides the system's, the user's and DICPATH.
    explicit Spelling(const QStringList &folders = {}, QObject *parent = nullptr);
    ~Spelling() override;

    QFuture<SpellingAnswer> check(const SpellingQuestion &question);
    /// The best few first.
    QFuture<QStringList> suggestions(const QString &word, const QStringList &languages);

    [[nodiscard]] bool isEnabled() const { return m_enabled; }
    void setEnabled(bool enabled);
    /// Only these are thought of when the language is told from the text; empty = all installed ones.
    [[nodiscard]] const QStringList &preferredLanguages() const { return m_preferred; }
    void setPreferredLanguages(const QStringList &languages);
    /// Languages with a dictionary ("fr_FR"), sorted; empty until they were looked for.
    [[nodiscard]] const QStringList &availableLanguages() const { return m_available; }
    /// True once the folders were read.
    [[nodiscard]] bool isReady() const { return m_ready; }
    /// Looks for dictionaries again.
    void reloadDictionaries();

    /// Written to the reader's words of the language.
    void addWord(const QString &word, const QString &language);
    /// Right until the program ends.
    void ignoreWord(const QString &word);
    /// The hint about this missing dictionary isn't wanted any more.
    void dismissHint(const QString &language) { m_dismissed.insert(language); }
    [[nodiscard]] bool isHintDismissed(const QString &language) const { return m_dismissed.contains(language); }

Q_SIGNALS:
    /// Dictionaries, words or settings differ: check again.
    void changed();

private:
    QStringList m_folders;
    QStringList m_available;
    QStringList m_preferred;
    QSet<QString> m_ignored;
    QSet<QString> m_dismissed;
    bool m_enabled = true;
    bool m_ready = false;
    std::shared_ptr<SpellingEngine> m_engine; ///< touched only on the pool's one thread
    QThreadPool m_pool;
};

/// The Debian package that holds a language's dictionary: "fr-CA" → "hunspell-fr".
[[nodiscard]] QString dictionaryPackage(const QString &language);
/// A language as those who speak it call it: "fr_FR" → "Français (France)".
[[nodiscard]] QString languageTitle(const QString &language);
