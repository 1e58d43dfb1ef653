#include "ui/reading/reading_view.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDateTime>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int DragDistance = 3;        ///< px before a press becomes a drag
constexpr int AutoScrollInterval = 30; ///< ms
constexpr int StepOfWheel = 120;       ///< eighths of a degree, as Qt counts

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

/// Where a link leads: its address, or how the place in the article begins.
QString linkText(const Article &article, const QString &target)
{
    constexpr qsizetype longest = 200; // UTF-16 units
    const qsizetype block = linkedBlock(target);
    if (block < 0)
        return target;
    return block < qsizetype(article.blocks.size())
               ? article.textIn(article.blocks[size_t(block)].range).left(longest).toString()
               : QString();
}

} // namespace

bool ReadingView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        return showToolTip(help->pos(), help->globalPos());
    }
    if (event->type() == QEvent::Leave)
        viewport()->unsetCursor();
    return QAbstractScrollArea::viewportEvent(event);
}

void ReadingView::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (event->modifiers() & Qt::ControlModifier) {
        m_wheelRest.ry() += qreal(event->angleDelta().y()) / StepOfWheel;
        const int steps = int(m_wheelRest.y());
        m_wheelRest.ry() -= steps;
        if (steps != 0)
            Q_EMIT zoomRequested(steps);
        return;
    }
    // X11 drivers report pixels that mean nothing.
    const bool hasPixels = !event->pixelDelta().isNull() && QGuiApplication::platformName() != QLatin1String("xcb");
    const qreal lines = qreal(QApplication::wheelScrollLines() * event->angleDelta().y()) / StepOfWheel;
    m_wheelRest.rx() += hasPixels ? event->pixelDelta().y() : lines * verticalScrollBar()->singleStep();
    const int pixels = int(m_wheelRest.x());
    m_wheelRest.rx() -= pixels;
    scrollByPixels(-pixels);
    updateCursor(event->position().toPoint());
}

void ReadingView::mousePressEvent(QMouseEvent *event)
{
    m_mouse = event->position().toPoint();
    if (event->button() != Qt::LeftButton) {
        event->ignore(); // the pane knows what to do with Back and Forward
        return;
    }
    if (m_column.blockCount() == 0)
        return;
    const bool isTriple = now() - m_doubleClickedAt < QApplication::doubleClickInterval() &&
                          (m_mouse - m_pressedAt).manhattanLength() < QApplication::startDragDistance();
    m_doubleClickedAt = 0;
    m_pressedAt = m_mouse;
    m_hasMoved = false;
    m_goalX = -1;
    m_caretSide = CaretSide::After;
    if (const auto edge = edgeUnder(m_mouse)) {
        m_edges.grab(*edge);
        m_dragging = Dragging::Edge;
        return;
    }
    m_dragging = Dragging::Text;
    const TextRange before = selection();
    const bool extends = event->modifiers() & Qt::ShiftModifier;
    m_clickCounts = !isTriple && !extends;
    if (extends)
        m_selection.extendTo(offsetAt(m_mouse));
    else
        m_selection.press(isTriple ? wordStartUnder(m_mouse) : offsetAt(m_mouse),
                          isTriple ? TextSelection::Unit::Paragraph : TextSelection::Unit::Grapheme);
    if (!m_caretBrowsing)
        wakeCaret(false);
    selectionDiffers(before);
}

void ReadingView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_column.blockCount() == 0)
        return;
    m_mouse = m_pressedAt = event->position().toPoint();
    m_doubleClickedAt = now();
    m_hasMoved = false;
    m_clickCounts = false;
    m_dragging = Dragging::Text;
    const TextRange before = selection();
    m_selection.press(wordStartUnder(m_mouse), TextSelection::Unit::Word);
    selectionDiffers(before);
}

/// The letter under the mouse begins at the caret place to its left (or right, in right-to-left text), not at the
/// nearest one: a press on a word's last half letter still means that word.
qsizetype ReadingView::wordStartUnder(QPoint point)
{
    const qsizetype nearest = offsetAt(point);
    if (nearest <= 0 || !article())
        return nearest;
    const TextRange block = article()->blocks[article()->blockAt(nearest)].range;
    if (nearest <= block.start)
        return nearest;
    for (const QRectF &rect : visibleRects({nearest - 1, nearest}))
        if (rect.contains(point))
            return nearest - 1;
    return nearest;
}

void ReadingView::mouseMoveEvent(QMouseEvent *event)
{
    m_mouse = event->position().toPoint();
    if (m_dragging == Dragging::Nothing || !(event->buttons() & Qt::LeftButton)) {
        updateCursor(m_mouse);
        return;
    }
    if (!m_hasMoved && (m_mouse - m_pressedAt).manhattanLength() < DragDistance)
        return;
    m_hasMoved = true;
    dragTo(m_mouse);
    const bool isOutside = m_mouse.y() < 0 || m_mouse.y() >= viewport()->height();
    if (isOutside && !m_autoScroll.isActive())
        m_autoScroll.start(AutoScrollInterval, this);
    else if (!isOutside)
        m_autoScroll.stop();
}

void ReadingView::dragTo(QPoint point)
{
    if (m_dragging == Dragging::Edge) {
        const TextRange before = m_edges.range();
        const TextRange range = m_edges.draggedTo(offsetAt(point), article()->text.size());
        if (range == before)
            return;
        repaintRange({std::min(before.start, range.start), std::max(before.end, range.end)});
        Q_EMIT edgesPreviewed(m_focused, range);
        return;
    }
    const TextRange before = selection();
    m_selection.extendTo(offsetAt(point));
    if (selection() != before)
        selectionDiffers(before);
}

/// The farther outside the mouse is, the faster.
void ReadingView::autoScroll()
{
    const int outside = m_mouse.y() < 0 ? m_mouse.y() : std::max(0, m_mouse.y() - viewport()->height() + 1);
    if (m_dragging == Dragging::Nothing || outside == 0) {
        m_autoScroll.stop();
        return;
    }
    scrollByPixels(std::clamp(outside, -80, 80));
    dragTo(m_mouse);
}

void ReadingView::mouseReleaseEvent(QMouseEvent *event)
{
    m_autoScroll.stop();
    m_mouse = event->position().toPoint();
    if (event->button() != Qt::LeftButton || m_dragging == Dragging::Nothing)
        return;
    const Dragging dragged = std::exchange(m_dragging, Dragging::Nothing);
    if (dragged == Dragging::Edge) {
        const TextRange range = m_edges.release();
        if (m_hasMoved)
            Q_EMIT edgesChosen(m_focused, range);
        viewport()->update();
    } else if (!m_selection.isEmpty()) {
        if (!m_focused.isNull())
            Q_EMIT annotationClicked({});
        Q_EMIT selectionFinished(selection());
    } else if (m_clickCounts && !m_hasMoved) {
        finishClick(m_mouse);
    }
    updateCursor(m_mouse);
}

void ReadingView::finishClick(QPoint point)
{
    if (const Span *link = m_column.linkAt(toDocument(point))) {
        followLink(*link);
        return;
    }
    if (const auto reference = footnoteReturnAt(toDocument(point))) {
        Q_EMIT jumpRequested(*reference);
        return;
    }
    const std::vector<AnnotationId> here = annotationsUnder(point);
    if (here.empty()) {
        Q_EMIT annotationClicked({});
        return;
    }
    const auto focused = std::ranges::find(here, m_focused);
    const bool hasNext = focused != here.end() && focused + 1 != here.end();
    Q_EMIT annotationClicked(hasNext ? *(focused + 1) : here.front());
}

std::vector<AnnotationId> ReadingView::annotationsUnder(QPoint point)
{
    if (m_column.blockCount() == 0 || !m_decorations || !m_column.hasTextAt(toDocument(point)))
        return {};
    const qsizetype offset = offsetAt(point);
    std::vector<AnnotationId> ids = annotationsAt(offset);
    if (const qsizetype under = wordStartUnder(point); under != offset)
        ids = annotationsAt(under);
    else if (const auto rects = visibleRects({offset, offset + 1});
             std::ranges::none_of(rects, [&](const QRectF &rect) { return rect.contains(point); }))
        ids.clear();
    return ids;
}

std::optional<EdgeHandles::Edge> ReadingView::edgeUnder(QPoint point)
{
    if (!m_edges.areShown() || (!isInSight(m_edges.range().start) && !isInSight(m_edges.range().end)))
        return {};
    const auto caretOf = [this](qsizetype offset) {
        return isInSight(offset) ? m_column.caretRect(offset).translated(0, -m_top) : QRectF(-1e6, -1e6, 1, 1);
    };
    return m_edges.at(point, caretOf(m_edges.range().start), caretOf(m_edges.range().end));
}

void ReadingView::followLink(const Span &link)
{
    const auto &blocks = article()->blocks;
    if (link.kind == Span::Kind::Link) {
        const qsizetype block = linkedBlock(link.target);
        if (block < 0)
            Q_EMIT linkActivated(link.target);
        else if (block < qsizetype(blocks.size()))
            Q_EMIT jumpRequested({block, 0});
        return;
    }
    const auto note = std::ranges::find_if(
        blocks, [&](const Block &block) { return block.kind == Block::Kind::Footnote && block.detail == link.target; });
    if (note != blocks.end())
        Q_EMIT jumpRequested({note - blocks.begin(), 0});
}

/// A click on a footnote's own mark goes back to the first reference to it.
std::optional<Place> ReadingView::footnoteReturnAt(QPointF documentPoint)
{
    if (m_column.hasTextAt(documentPoint) || documentPoint.x() < m_column.left() ||
        documentPoint.x() > m_column.left() + m_column.width())
        return {};
    const Block &block = article()->blocks[m_column.blockAtY(documentPoint.y())];
    if (block.kind != Block::Kind::Footnote)
        return {};
    const auto reference = std::ranges::find_if(article()->spans, [&](const Span &span) {
        return span.kind == Span::Kind::FootnoteRef && span.target == block.detail;
    });
    if (reference == article()->spans.end())
        return {};
    return m_column.placeOf(reference->range.start);
}

void ReadingView::updateCursor(QPoint point)
{
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (m_column.blockCount() > 0) {
        if (edgeUnder(point))
            shape = Qt::SizeHorCursor;
        else if (m_column.linkAt(toDocument(point)) || footnoteReturnAt(toDocument(point)) ||
                 !annotationsUnder(point).empty())
            shape = Qt::PointingHandCursor;
        else if (m_column.hasTextAt(toDocument(point)))
            shape = Qt::IBeamCursor;
    }
    if (viewport()->cursor().shape() != shape)
        viewport()->setCursor(shape);
}

bool ReadingView::showToolTip(QPoint point, QPoint global)
{
    QString text;
    if (const Span *link = m_column.linkAt(toDocument(point)); link && link->kind == Span::Kind::Link)
        text = linkText(*article(), link->target);
    else if (const auto here = annotationsUnder(point); !here.empty() && m_toolTips)
        text = m_toolTips(here.front());
    if (text.isEmpty())
        QToolTip::hideText();
    else // as rich text that is escaped: an article's words never become markup
        QToolTip::showText(global, u"<p style=\"white-space: pre-wrap\">"_s + text.toHtmlEscaped() + u"</p>"_s,
                           viewport());
    return true;
}

void ReadingView::setContextActions(const QList<QAction *> &forSelection, const QList<QAction *> &forHighlight)
{
    m_selectionActions = forSelection;
    m_highlightActions = forHighlight;
}

void ReadingView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint point = byKey ? caretRect(caret()).bottomLeft() : event->pos();
    const std::vector<AnnotationId> here = byKey ? std::vector<AnnotationId>() : annotationsUnder(point);
    const bool isOnHighlight = selection().isEmpty() && (!here.empty() || (byKey && !m_focused.isNull()));
    if (isOnHighlight && !here.empty() && std::ranges::find(here, m_focused) == here.end())
        Q_EMIT annotationClicked(here.front());
    const QList<QAction *> &actions = isOnHighlight ? m_highlightActions : m_selectionActions;
    if (actions.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions);
    menu->popup(viewport()->mapToGlobal(point));
}
