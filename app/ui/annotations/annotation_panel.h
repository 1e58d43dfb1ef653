#pragma once
// The article's highlights as cards in text order: filter, choose, edit notes in place, tag, recolour, delete.

#include "layout/theme_colours.h"
#include "library/reading_session.h"

#include <QWidget>

class AnnotationDelegate;
class AnnotationFilterProxy;
class AnnotationListModel;
class AnnotationListView;
class CardEditor;
class FilterBar;
class Library;
class QLabel;
class QStackedWidget;
class Spelling;
class TagPicker;

class AnnotationPanel final : public QWidget {
    Q_OBJECT
public:
    AnnotationPanel(Library &library, Spelling &spelling, QWidget *parent = nullptr);
    ~AnnotationPanel() override;

    /// Null shows the empty state. A note that is being edited is saved first.
    void setSession(SessionPtr session);
    void setAppearance(const ThemeColours &colours, const QFont &readingFont);
    /// Selects and shows the card without emitting cardChosen(); null clears. A filter that hides it is cleared.
    void selectCard(AnnotationId id);
    [[nodiscard]] AnnotationId currentCard() const;
    /// The current card when the list or its editor has the focus, else null.
    [[nodiscard]] AnnotationId cardInFocus() const;
    /// Opens the note editor in the card and gives it the focus.
    void editNote(AnnotationId id);
    /// Opens the tag picker at the card.
    void pickTags(AnnotationId id);
    void focusFilter();
    void filterByTag(TagId id);
    void clearFilter();
    /// The newest first, else in the order of the text.
    void setSortedByDate(bool byDate);
    [[nodiscard]] bool isSortedByDate() const;
    /// What the filter leaves, in text order; nothing without a filter.
    [[nodiscard]] std::vector<AnnotationId> filtered() const;
    /// Writes what is still only in the editor.
    void saveNote();

Q_SIGNALS:
    /// The reader chose a card (click, arrow keys): show its passage.
    void cardChosen(AnnotationId id);
    /// The reader is done here (Esc, Ctrl+Enter): the focus may go back to the text.
    void editingFinished();
    void countChanged(int shown, int all);
    /// The reader deleted highlights: offer undo.
    void deleted(int count);
    void citationRequested(AnnotationId id);
    /// The reader wants what filtered() holds in a file.
    void exportRequested();

private:
    void build();
    void connectList();
    void connectEditor();
    void follow();
    void applyFilter();
    void showCount();
    void followLink(const QString &link);
    void finishEditing();
    void growEditor();
    void placeEditor();
    void enterList();
    void removeCard(AnnotationId id);
    void showMenu(AnnotationId id, const QPoint &globalPosition);
    [[nodiscard]] QRect cardRect(AnnotationId id) const; ///< on the screen, px
    [[nodiscard]] QModelIndex indexOf(AnnotationId id) const;

    Library &m_library;
    SessionPtr m_session;
    FilterBar *m_filterBar;
    QLabel *m_filterState;
    QStackedWidget *m_pages;
    QLabel *m_message;
    AnnotationListModel *m_model;
    AnnotationFilterProxy *m_proxy;
    AnnotationListView *m_view;
    AnnotationDelegate *m_delegate;
    CardEditor *m_editor;
    TagPicker *m_picker;
};
