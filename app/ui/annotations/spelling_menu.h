#pragma once
// The context menu of a note: suggestions for a wrong word, the reader's own words, languages, and the usual edits.

#include "ui/annotations/spelling.h"

#include <QMenu>
#include <QTextCursor>
#include <functional>

class NoteEditor;

/// What the menu is about.
struct SpellingMenuSubject {
    QTextCursor word;   ///< the wrong word; without a selection the menu has no suggestions
    QStringList used;   ///< dictionaries the note was checked with, "fr_FR"
    QStringList chosen; ///< by the reader; empty = told from the text
};

class SpellingMenu final : public QMenu {
    Q_OBJECT
public:
    SpellingMenu(NoteEditor &editor, Spelling &spelling, SpellingMenuSubject subject, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Empty = told from the text.
    void languagesChosen(const QStringList &languages);

private:
    void addWordActions();
    void addLanguages();
    void showSuggestions(const QStringList &suggestions);
    void replaceWord(const QString &text);
    void toggleLanguage(const QString &language, bool isOn);

    Spelling &m_spelling;
    SpellingMenuSubject m_subject;
    QAction *m_lookingUp = nullptr;
};

/// The submenu of languages, checkable, several at once; `toggled` gets the language ("fr_FR", empty = told from the
/// text) and whether it is on.
void fillLanguageMenu(QMenu &menu, const Spelling &spelling, const SpellingMenuSubject &subject,
                      const std::function<void(const QString &, bool)> &toggled);
/// What is chosen after toggling one.
[[nodiscard]] QStringList toggledLanguages(const SpellingMenuSubject &subject, const QString &language, bool isOn);
