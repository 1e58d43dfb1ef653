#pragma once
// An article to read: lays out, paints and scrolls only what is seen, and tells what the reader points at and selects.

#include "layout/decoration_set.h"
#include "ui/reading/edge_handles.h"
#include "ui/reading/text_column.h"
#include "ui/reading/text_selection.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <functional>
#include <optional>

class QVariantAnimation;
class ScrollMarks;

/// Keys: Up, Down, Space, Page keys, Home and End scroll. A click puts a caret into the text; Left, Right and Shift
/// with any arrow wake it, Esc lets it sleep, and caret browsing keeps it awake. Awake: arrows by letter and line,
/// Ctrl+Left and Right by word, Ctrl+Up and Down by paragraph, Alt+Up and Down by sentence, Home and End by line,
/// Ctrl+Home and End by article, Shift extends, Enter follows the link that it stands on. Alt+Page Up and Down go from
/// highlight to highlight.
class ReadingView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit ReadingView(QWidget *parent = nullptr);
    ~ReadingView() override;

    void setArticle(ArticlePtr article); ///< null = the empty state
    [[nodiscard]] const ArticlePtr &article() const { return m_column.article(); }
    void setAppearance(const Typography &typography, const ThemeColours &colours);
    [[nodiscard]] const ThemeColours &colours() const { return m_colours; }
    /// Painted over the text; must live as long as the view or until another is set. Null = none.
    void setDecorations(const DecorationSet *decorations);
    void setImageSource(LayoutCache::ImageSource source);
    void imageArrived(const QString &resource);
    [[nodiscard]] ScrollMarks *scrollMarks() const { return m_marks; }
    [[nodiscard]] TextColumn &column() { return m_column; }

    [[nodiscard]] TextRange selection() const { return m_selection.range(); }
    void select(TextRange range);
    void clearSelection();
    [[nodiscard]] qsizetype caret() const { return m_selection.caret(); }
    void setCaret(qsizetype offset);
    void bringCaret(qsizetype offset); ///< after a jump: an awake caret comes along, a sleeping one stays
    [[nodiscard]] bool isCaretBrowsing() const { return m_caretBrowsing; }
    void setCaretBrowsing(bool on);

    [[nodiscard]] AnnotationId focusedAnnotation() const { return m_focused; }
    void setFocusedAnnotation(AnnotationId annotation); ///< null = none; paints an outline and edge handles
    [[nodiscard]] std::vector<AnnotationId> annotationsAt(qsizetype offset) const; ///< shortest first
    void flash(TextRange range); ///< a moment of emphasis; steady where animations are unwanted

    [[nodiscard]] Place place() const { return m_place; } ///< of the viewport's top edge
    [[nodiscard]] qreal progress() const;                 ///< 0–1
    void showPlace(Place place);                          ///< at the viewport's top
    void showRange(TextRange range);                      ///< to the upper third, unless all of it is in sight already
    void scrollByPixels(int dy); ///< > 0 goes on in the text; without jumps over estimated heights

    /// Viewport px.
    [[nodiscard]] qsizetype offsetAt(QPoint point);
    [[nodiscard]] QRect caretRect(qsizetype offset);
    [[nodiscard]] std::vector<QRectF> visibleRects(TextRange range);
    void repaintRange(TextRange range);

    /// For the context menu and tooltip.
    void setContextActions(const QList<QAction *> &forSelection, const QList<QAction *> &forHighlight);
    /// A highlight's tooltip: its tags, its note.
    void setToolTipSource(std::function<QString(AnnotationId)> source) { m_toolTips = std::move(source); }

Q_SIGNALS:
    void selectionChanged(TextRange range);
    void selectionFinished(TextRange range); ///< the mouse is up; not empty
    void caretMoved(qsizetype offset);
    void placeChanged(Place place, qreal progress);  ///< after scrolling, resizing or a new appearance
    void annotationClicked(AnnotationId annotation); ///< null: a click beside all highlights
    void annotationActivated(AnnotationId annotation);
    void annotationStepRequested(int steps);                       ///< from the focused one, ±1
    void edgesPreviewed(AnnotationId annotation, TextRange range); ///< while an edge is dragged
    void edgesChosen(AnnotationId annotation, TextRange range);
    void edgesCancelled(AnnotationId annotation);
    void jumpRequested(Place place); ///< a footnote and back
    void linkActivated(const QString &address);
    void zoomRequested(int steps);
    void escapePressed();
    void copyRequested();
    void geometryChanged(); ///< heights or the viewport differ: marks and floating bars move

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Dragging { Nothing, Text, Edge };
    enum class CaretSide { Before, After }; ///< of a soft line break that it stands on

    // reading_view.cpp: geometry and scrolling
    void settle(); ///< puts m_place at the top again and lays out what is seen
    void syncScrollBar();
    void moveTo(qreal top); ///< a far move: no relation to what was seen
    void placeMoved();
    [[nodiscard]] qreal largestTop() const;
    [[nodiscard]] QPointF toDocument(QPointF viewportPoint) const { return viewportPoint + QPointF(0, m_top); }
    void ensureCaretVisible();
    [[nodiscard]] QRectF caretInDocument();
    /// True when its block is (partly) seen: what stands elsewhere is not laid out for a caret.
    [[nodiscard]] bool isInSight(qsizetype offset) const;

    // reading_view_paint.cpp
    void paintEmptyState(QPainter &painter);
    void paintBlocks(QPainter &painter, const QRect &area);
    void paintFlash(QPainter &painter);
    void paintEdges(QPainter &painter);
    void paintCaret(QPainter &painter);

    // reading_view_mouse.cpp
    [[nodiscard]] std::vector<AnnotationId> annotationsUnder(QPoint point);
    [[nodiscard]] std::optional<EdgeHandles::Edge> edgeUnder(QPoint point);
    [[nodiscard]] qsizetype wordStartUnder(QPoint point);
    void dragTo(QPoint point);
    void finishClick(QPoint point);
    void updateCursor(QPoint point);
    void followLink(const Span &link);
    [[nodiscard]] std::optional<Place> footnoteReturnAt(QPointF documentPoint);
    bool showToolTip(QPoint point, QPoint global);
    void autoScroll();

    // reading_view_keys.cpp
    [[nodiscard]] const Span *linkByKey(const QKeyEvent &event) const;
    bool moveCaretByKey(QKeyEvent *event);
    bool scrollByKey(QKeyEvent *event);
    bool pageByKey(int direction, Qt::KeyboardModifiers modifiers);
    bool escape();
    [[nodiscard]] int pageStep() const;
    void repaintCaret();
    void moveCaretTo(qsizetype offset, TextSelection::Extend extend, CaretSide side = CaretSide::After);
    void wakeCaret(bool awake);
    void selectionDiffers(TextRange before);

    TextColumn m_column;
    TextSelection m_selection;
    ThemeColours m_colours;
    const DecorationSet *m_decorations = nullptr;
    ScrollMarks *m_marks = nullptr;
    QVariantAnimation *m_flash = nullptr;
    TextRange m_flashed;
    qreal m_flashStrength = 0;
    AnnotationId m_focused;
    EdgeHandles m_edges;

    qreal m_top = 0; ///< document px of the viewport's top edge
    Place m_place;   ///< the same; kept as it was while the geometry changes
    bool m_isSyncing = false;
    QPointF m_wheelRest; ///< parts of a pixel or step not yet scrolled

    Dragging m_dragging = Dragging::Nothing;
    QPoint m_pressedAt;
    QPoint m_mouse; ///< last known, viewport px
    bool m_hasMoved = false;
    bool m_clickCounts = false;   ///< this press may end as a click on a highlight
    qint64 m_doubleClickedAt = 0; ///< ms; a press soon after is a triple click
    QBasicTimer m_autoScroll;
    QBasicTimer m_blink;
    CaretSide m_caretSide = CaretSide::After;
    bool m_caretBrowsing = false;
    bool m_caretAwake = false;
    bool m_caretShown = false; ///< the blink's phase
    qreal m_goalX = -1;        ///< px, -1 = from the caret
    QList<QAction *> m_selectionActions;
    QList<QAction *> m_highlightActions;
    std::function<QString(AnnotationId)> m_toolTips;
};
