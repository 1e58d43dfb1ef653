#include "ui/reading/caret_moves.h"
#include "ui/reading/reading_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimerEvent>

namespace {

struct KeyMove {
    int key;
    Qt::KeyboardModifier modifier;
    CaretMove move;
    bool wakes; ///< also without an awake caret and without Shift: nothing else would use the key
};

constexpr std::array KeyMoves{
    KeyMove{Qt::Key_Left, Qt::NoModifier, CaretMove::Left, true},
    KeyMove{Qt::Key_Right, Qt::NoModifier, CaretMove::Right, true},
    KeyMove{Qt::Key_Left, Qt::ControlModifier, CaretMove::WordLeft, true},
    KeyMove{Qt::Key_Right, Qt::ControlModifier, CaretMove::WordRight, true},
    KeyMove{Qt::Key_Up, Qt::NoModifier, CaretMove::LineUp, false},
    KeyMove{Qt::Key_Down, Qt::NoModifier, CaretMove::LineDown, false},
    KeyMove{Qt::Key_Up, Qt::ControlModifier, CaretMove::ParagraphBack, true},
    KeyMove{Qt::Key_Down, Qt::ControlModifier, CaretMove::ParagraphForward, true},
    KeyMove{Qt::Key_Up, Qt::AltModifier, CaretMove::SentenceBack, true},
    KeyMove{Qt::Key_Down, Qt::AltModifier, CaretMove::SentenceForward, true},
    KeyMove{Qt::Key_Home, Qt::NoModifier, CaretMove::LineStart, false},
    KeyMove{Qt::Key_End, Qt::NoModifier, CaretMove::LineEnd, false},
    KeyMove{Qt::Key_Home, Qt::ControlModifier, CaretMove::ArticleStart, false},
    KeyMove{Qt::Key_End, Qt::ControlModifier, CaretMove::ArticleEnd, false},
};

bool isWithinLines(CaretMove move)
{
    return move == CaretMove::LineUp || move == CaretMove::LineDown || move == CaretMove::LineStart ||
           move == CaretMove::LineEnd;
}

bool isVertical(CaretMove move)
{
    return move == CaretMove::LineUp || move == CaretMove::LineDown;
}

bool isHorizontal(CaretMove move)
{
    return move == CaretMove::Left || move == CaretMove::Right;
}

} // namespace

void ReadingView::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    const bool isStep =
        modifiers == Qt::AltModifier && (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown);
    if (event->matches(QKeySequence::Copy))
        Q_EMIT copyRequested();
    else if (event->matches(QKeySequence::SelectAll) && article())
        select({0, article()->text.size()});
    else if (event->key() == Qt::Key_Escape && modifiers == Qt::NoModifier)
        event->setAccepted(escape());
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && modifiers == Qt::NoModifier &&
             !m_focused.isNull())
        Q_EMIT annotationActivated(m_focused);
    else if (const Span *link = linkByKey(*event))
        followLink(*link);
    else if (isStep)
        Q_EMIT annotationStepRequested(event->key() == Qt::Key_PageDown ? 1 : -1);
    else if (m_column.blockCount() == 0 || (!moveCaretByKey(event) && !scrollByKey(event)))
        event->ignore();
}

/// The link or footnote mark at the waking caret, when the key follows it.
const Span *ReadingView::linkByKey(const QKeyEvent &event) const
{
    const bool follows = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (!follows || !m_caretAwake || !article() || (event.modifiers() & ~Qt::KeypadModifier))
        return nullptr;
    const auto &spans = article()->spans;
    const auto found = std::ranges::find_if(spans, [at = caret()](const Span &span) {
        const bool leads = span.kind == Span::Kind::Link || span.kind == Span::Kind::FootnoteRef;
        return leads && span.range.start <= at && at <= span.range.end;
    });
    return found == spans.end() ? nullptr : &*found;
}

bool ReadingView::moveCaretByKey(QKeyEvent *event)
{
    const bool extends = event->modifiers() & Qt::ShiftModifier;
    const auto modifiers = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    const auto known = std::ranges::find_if(KeyMoves, [&](const KeyMove &one) {
        return one.key == event->key() && Qt::KeyboardModifiers(one.modifier) == modifiers;
    });
    if (known == KeyMoves.end() || !(m_caretAwake || extends || known->wakes))
        return false;
    if (!m_caretAwake && m_selection.isEmpty() && !isInSight(caret())) // the reader has scrolled on since
        m_selection.moveCaret(offsetAt({int(m_column.left()), int(m_column.typography().size)}),
                              TextSelection::Extend::No);
    wakeCaret(true);
    if (!extends && isHorizontal(known->move) && !m_selection.isEmpty()) {
        const bool toStart =
            (known->move == CaretMove::Left) != m_column.block(article()->blockAt(caret())).isRightToLeft();
        moveCaretTo(toStart ? selection().start : selection().end, TextSelection::Extend::No);
        return true;
    }
    if (isVertical(known->move) && m_goalX < 0)
        m_goalX = caretInDocument().center().x();
    const qreal goalX = m_goalX;
    const bool isBeforeBreak = m_caretSide == CaretSide::Before && isWithinLines(known->move) && caret() > 0;
    const qsizetype target = moved(m_column, isBeforeBreak ? caret() - 1 : caret(), known->move, goalX);
    moveCaretTo(target, extends ? TextSelection::Extend::Yes : TextSelection::Extend::No,
                known->move == CaretMove::LineEnd ? CaretSide::Before : CaretSide::After);
    if (isVertical(known->move))
        m_goalX = goalX;
    return true;
}

void ReadingView::moveCaretTo(qsizetype offset, TextSelection::Extend extend, CaretSide side)
{
    const TextRange before = selection();
    repaintCaret();
    m_caretSide = side;
    m_selection.moveCaret(offset, extend);
    m_goalX = -1;
    ensureCaretVisible();
    wakeCaret(true);
    selectionDiffers(before);
}

bool ReadingView::scrollByKey(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
    const bool isPlain = modifiers == Qt::NoModifier;
    const bool isWhole = isPlain || modifiers == Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (isPlain)
            scrollByPixels((event->key() == Qt::Key_Up ? -1 : 1) * 2 * verticalScrollBar()->singleStep());
        return isPlain;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return pageByKey(event->key() == Qt::Key_PageUp ? -1 : 1, modifiers);
    case Qt::Key_Space:
        if (!isPlain && modifiers != Qt::ShiftModifier)
            return false;
        scrollByPixels(isPlain ? pageStep() : -pageStep());
        return true;
    case Qt::Key_Home:
        if (isWhole)
            Q_EMIT jumpRequested({0, 0});
        return isWhole;
    case Qt::Key_End:
        if (isWhole)
            Q_EMIT jumpRequested({qsizetype(m_column.blockCount()) - 1, 1});
        return isWhole;
    default:
        return false;
    }
}

/// px; two lines of the last page stay in sight.
int ReadingView::pageStep() const
{
    const int lines = 2 * verticalScrollBar()->singleStep();
    return std::max(viewport()->height() - lines, viewport()->height() / 2);
}

bool ReadingView::pageByKey(int direction, Qt::KeyboardModifiers modifiers)
{
    const bool extends = modifiers == Qt::ShiftModifier;
    if (modifiers != Qt::NoModifier && !extends)
        return false;
    if (!m_caretAwake && !extends) {
        scrollByPixels(direction * pageStep());
        return true;
    }
    const qreal goalX = m_goalX < 0 ? caretInDocument().center().x() : m_goalX;
    scrollByPixels(direction * pageStep());
    const QRectF now = m_column.caretRect(caret()); // heights above may have changed
    moveCaretTo(m_column.offsetAt({goalX, now.center().y() + direction * pageStep()}),
                extends ? TextSelection::Extend::Yes : TextSelection::Extend::No);
    m_goalX = goalX;
    return true;
}

/// One step outwards: the drag, the selection, the caret; false when there is nothing left to leave here.
bool ReadingView::escape()
{
    if (m_dragging == Dragging::Edge) {
        m_dragging = Dragging::Nothing;
        m_autoScroll.stop();
        m_edges.cancel();
        viewport()->update();
        Q_EMIT edgesCancelled(m_focused);
        return true;
    }
    if (!m_selection.isEmpty()) {
        clearSelection();
        return true;
    }
    if (m_caretAwake && !m_caretBrowsing) {
        wakeCaret(false);
        return true;
    }
    if (!m_focused.isNull()) {
        Q_EMIT annotationClicked({});
        return true;
    }
    Q_EMIT escapePressed();
    return false;
}

void ReadingView::setCaretBrowsing(bool on)
{
    m_caretBrowsing = on;
    if (on && m_column.blockCount() > 0 && m_selection.isEmpty() && !isInSight(caret()))
        setCaret(offsetAt({int(m_column.left()), int(m_column.typography().size)}));
    wakeCaret(on);
}

void ReadingView::bringCaret(qsizetype offset)
{
    if (!m_caretAwake || m_column.blockCount() == 0)
        return;
    repaintCaret();
    m_goalX = -1;
    setCaret(offset);
    wakeCaret(true);
}

void ReadingView::repaintCaret()
{
    if (m_column.blockCount() > 0 && isInSight(caret()))
        viewport()->update(caretInDocument().translated(0, -m_top).toAlignedRect().adjusted(-3, -1, 3, 1));
}

/// Awake and with the focus it is seen and blinks, if this desktop's carets do.
void ReadingView::wakeCaret(bool awake)
{
    m_caretAwake = awake;
    m_caretShown = awake && hasFocus();
    const int flashTime = QApplication::cursorFlashTime();
    if (m_caretShown && flashTime > 1)
        m_blink.start(flashTime / 2, this);
    else
        m_blink.stop();
    repaintCaret();
}

void ReadingView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    wakeCaret(m_caretAwake);
}

void ReadingView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    wakeCaret(m_caretAwake);
}

void ReadingView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_autoScroll.timerId()) {
        autoScroll();
    } else if (event->timerId() == m_blink.timerId()) {
        m_caretShown = !m_caretShown;
        repaintCaret();
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}
