#pragma once
// Where an article is read: a view with its find bar, selection bar, highlights and jumps, fed by one session.

#include "layout/theme_colours.h"
#include "layout/typography.h"
#include "library/library.h"
#include "ui/reading/jump_history.h"

#include <QWidget>
#include <memory>
#include <vector>

class ArticleImages;
class Decorations;
class FindBar;
class NoticeBar;
class QAction;
class QTimer;
class ReadingView;
class SelectionToolbar;

class ReadingPane final : public QWidget {
    Q_OBJECT
public:
    enum class Edge { Start, End };

    explicit ReadingPane(Library &library, QWidget *parent = nullptr);
    ~ReadingPane() override;

    void setSession(SessionPtr session); ///< null = the empty state
    [[nodiscard]] SessionPtr session() const { return m_session; }
    void setAppearance(const Typography &typography, const ThemeColours &colours);

    [[nodiscard]] TextRange selection() const;
    void clearSelection();
    void selectAll();
    [[nodiscard]] QString selectedText() const; ///< clean: no soft hyphens, paragraphs apart
    void copySelection();                       ///< the selection, else the focused highlight's passage

    [[nodiscard]] AnnotationId focusedAnnotation() const;
    void focusAnnotation(AnnotationId annotation); ///< no scroll; null clears
    void showAnnotation(AnnotationId annotation);  ///< scrolls, focuses, flashes
    void nextAnnotation();                         ///< from the focused one, else from the place
    void previousAnnotation();
    void moveEdge(Edge edge, int words); ///< of the focused highlight; steps in a row are one undo step

    void showRange(TextRange range); ///< a jump: back() returns
    void goTo(Place place);          ///< a jump: back() returns
    void back();
    void forward();
    [[nodiscard]] bool canGoBack() const { return m_jumps.canGoBack(); }
    [[nodiscard]] bool canGoForward() const { return m_jumps.canGoForward(); }

    void openFind();
    void findNext();
    void findPrevious();
    [[nodiscard]] const std::vector<TextRange> &markedHits() const;

    [[nodiscard]] Place place() const;
    [[nodiscard]] qreal progress() const;
    [[nodiscard]] ReadingView *view() const { return m_view; }
    [[nodiscard]] SelectionToolbar *selectionToolbar() const { return m_toolbar; }
    [[nodiscard]] FindBar *findBar() const { return m_find; }
    [[nodiscard]] NoticeBar *noticeBar() const { return m_notices; }
    [[nodiscard]] bool isCaretBrowsing() const;
    void setCaretBrowsing(bool on);
    void setContextActions(const QList<QAction *> &forSelection, const QList<QAction *> &forHighlight);

Q_SIGNALS:
    void selectionChanged(TextRange range);
    void annotationFocused(AnnotationId annotation); ///< null id when none
    void annotationActivated(AnnotationId annotation);
    void placeChanged(Place place, qreal progress);
    void historyChanged();
    void highlightRequested(HighlightStyle style);
    void tagRequested();
    void noteRequested();
    /// The selection with where it is from, onto the clipboard.
    void citationRequested();
    void zoomRequested(int steps);
    void linkActivated(const QString &address);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A highlight that has a mark beside the scroll bar.
    struct Marked {
        AnnotationId annotation;
        Place place;
        Colour colour = Colour::Yellow;
    };

    void connectView();
    void connectMarks();
    void connectFind();
    [[nodiscard]] bool resumesFind();
    void connectToolbar();
    void followSession();
    void stepAnnotation(int steps);
    void chooseEdges(AnnotationId annotation, TextRange range, const QString &mergeKey);
    [[nodiscard]] qsizetype offsetOf(Place place) const;
    [[nodiscard]] qsizetype offsetOfPlace() const { return offsetOf(place()); }
    void jumpTo(Place target);
    void markHits();
    void closeFind();
    void collectMarked();
    void updateMarks();
    void showToolbar();
    void placeToolbar();
    void hideToolbar();
    [[nodiscard]] QString toolTipOf(AnnotationId annotation) const;

    Library &m_library;
    SessionPtr m_session;
    JumpHistory m_jumps;
    Place m_beforeFind;
    std::vector<Marked> m_marked; ///< in the order of the scroll marks; empty = to be collected
    std::unique_ptr<Decorations> m_decorations;
    ArticleImages *m_images = nullptr;
    ReadingView *m_view = nullptr;
    NoticeBar *m_notices = nullptr;
    FindBar *m_find = nullptr;
    SelectionToolbar *m_toolbar = nullptr;
    bool m_isToolbarWanted = false; ///< also while its selection is scrolled out of sight
    QTimer *m_toolbarDelay = nullptr;
    QTimer *m_marksDelay = nullptr;
};
