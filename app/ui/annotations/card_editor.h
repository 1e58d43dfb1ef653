#pragma once
// A note's editor inside its card: saves while typing, follows changes from elsewhere, checks the spelling.

#include "layout/theme_colours.h"
#include "library/reading_session.h"
#include "ui/annotations/spelling_menu.h"

#include <QTimer>
#include <QWidget>

class Library;
class NoteEditor;
class NoteHighlighter;
class QLabel;
class QToolButton;

class CardEditor final : public QWidget {
    Q_OBJECT
public:
    CardEditor(Library &library, Spelling &spelling, QWidget *parent = nullptr);
    ~CardEditor() override;

    /// Saves the note it had, takes this one and gets the focus.
    void open(const SessionPtr &session, AnnotationId id);
    /// Saves and hides.
    void close();
    /// Writes what was typed; nothing when all is written.
    void save();
    [[nodiscard]] AnnotationId annotation() const { return m_id; }
    [[nodiscard]] bool isOpen() const { return !m_id.isNull(); }
    [[nodiscard]] NoteEditor *editor() const { return m_editor; }
    [[nodiscard]] NoteHighlighter *highlighter() const { return m_highlighter; }
    /// px at this width, at most `most`.
    [[nodiscard]] int heightFor(int width, int most) const;
    void setAppearance(const ThemeColours &colours, const QFont &font, const QFont &smallFont);

Q_SIGNALS:
    /// Ctrl+Enter: the reader is done with the panel.
    void finished();
    /// Esc: one step outward, to the cards.
    void escaped();
    /// Left, and nothing was written.
    void abandoned();
    void heightChanged();

private:
    void build();
    void connectEditor();
    void checkAbandoned();
    void follow();
    void showSpelling();
    void showMenu(const QPoint &globalPosition, QTextCursor word);
    void fillLanguages();
    void chooseLanguages(const QStringList &languages);
    void dismissHint();
    [[nodiscard]] const Annotation *current() const;
    [[nodiscard]] SpellingMenuSubject subject() const;

    Library &m_library;
    Spelling &m_spelling;
    SessionPtr m_session;
    AnnotationId m_id;
    bool m_hasUnsaved = false;
    bool m_isTakingOver = false; ///< the text changes because the note changed elsewhere
    QTimer m_saveSoon;           ///< while typing
    NoteEditor *m_editor;
    NoteHighlighter *m_highlighter;
    QWidget *m_footer;
    QToolButton *m_language;
    QLabel *m_hint;
    QToolButton *m_dismiss;
};
