#pragma once
// Wavy lines under a note's wrong words, found off the GUI thread; the text and its undo stay as they are.

#include "layout/theme_colours.h"
#include "ui/annotations/spelling.h"

#include <QTimer>

class NoteEditor;
class QTextCursor;

class NoteHighlighter final : public QObject {
    Q_OBJECT
public:
    NoteHighlighter(NoteEditor &editor, Spelling &spelling);
    /// Another note. `languages`: chosen by the reader; empty = told from the text and the hint.
    void begin(const QStringList &languages, const QString &hint);
    void setLanguages(const QStringList &languages);
    void setColour(const QColor &colour);

    /// Of the last answer.
    [[nodiscard]] const QStringList &usedLanguages() const { return m_answer.languages; }
    [[nodiscard]] const QString &missingLanguage() const { return m_answer.missing; }
    /// The wrong words as they stand now.
    [[nodiscard]] std::vector<TextRange> marks() const;
    /// The marked word that holds the position, or an empty range.
    [[nodiscard]] TextRange markAt(int position) const;

Q_SIGNALS:
    /// Marks, languages in use or the missing one may differ.
    void answered();

private:
    void ask();
    void take(const SpellingAnswer &answer, int revision);
    void show();
    void followEdit();

    NoteEditor &m_editor;
    Spelling &m_spelling;
    QStringList m_languages;
    QString m_hint;
    QColor m_colour = Qt::red;
    SpellingAnswer m_answer;
    QFuture<SpellingAnswer> m_pending;
    QTimer m_pause; ///< while typing
    bool m_isTyping = false;
    bool m_isStale = false; ///< the answer is about an earlier text
};
