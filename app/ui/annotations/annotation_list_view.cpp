#include "ui/annotations/annotation_list_view.h"

#include "ui/annotations/annotation_delegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

AnnotationListView::AnnotationListView(AnnotationDelegate &delegate, QWidget *parent)
    : QListView(parent)
    , m_delegate(delegate)
{
    setItemDelegate(&delegate);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setResizeMode(Adjust);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    verticalScrollBar()->setSingleStep(24);
    // One pass: heights of a long list are guessed, so it is quick, and the scroll bar never jumps.
    setLayoutMode(SinglePass);
    connect(&delegate, &AnnotationDelegate::heightCorrected, this, &AnnotationListView::layOutAgain,
            Qt::QueuedConnection);
}

void AnnotationListView::layOutAgain()
{
    const QModelIndex top = indexAt({viewport()->width() / 2, 0});
    const int offset = top.isValid() ? visualRect(top).top() : 0;
    doItemsLayout();
    if (top.isValid())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(top).top() - offset);
}

bool AnnotationListView::requestByKey(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT escaped();
        return true;
    }
    if (!index.isValid() || (event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        Q_EMIT editRequested(index);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removeRequested(index);
        return true;
    case Qt::Key_T:
        Q_EMIT tagsRequested(index);
        return true;
    case Qt::Key_Menu:
        Q_EMIT menuRequested(index,
                             viewport()->mapToGlobal(m_delegate.menuRect(visualRect(index), index).bottomLeft()));
        return true;
    default:
        return false;
    }
}

void AnnotationListView::keyPressEvent(QKeyEvent *event)
{
    if (requestByKey(event)) {
        event->accept();
        return;
    }
    const QPersistentModelIndex before = currentIndex();
    QListView::keyPressEvent(event);
    if (currentIndex().isValid() && currentIndex() != before)
        Q_EMIT chosen(currentIndex());
}

void AnnotationListView::mousePressEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    if (index.isValid() && event->button() == Qt::LeftButton) {
        const AnnotationDelegate::Part part = m_delegate.partAt(visualRect(index), index, position);
        if (part == AnnotationDelegate::Part::Outside)
            return;
        m_pressed = part == AnnotationDelegate::Part::Note && currentIndex() == index ? index : QModelIndex();
        if (part == AnnotationDelegate::Part::Menu) {
            setCurrentIndex(index);
            Q_EMIT menuRequested(index, event->globalPosition().toPoint());
            return;
        }
    }
    QListView::mousePressEvent(event);
    if (index.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT chosen(index);
}

void AnnotationListView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex pressed = m_pressed;
    m_pressed = QModelIndex();
    if (pressed.isValid() && indexAt(event->position().toPoint()) == pressed)
        Q_EMIT editRequested(pressed);
}

void AnnotationListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return;
    const AnnotationDelegate::Part part = m_delegate.partAt(visualRect(index), index, position);
    if (part == AnnotationDelegate::Part::Body || part == AnnotationDelegate::Part::Note)
        Q_EMIT editRequested(index);
}

void AnnotationListView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    const auto part =
        index.isValid() ? m_delegate.partAt(visualRect(index), index, position) : AnnotationDelegate::Part::Outside;
    hover(part == AnnotationDelegate::Part::Outside ? QModelIndex() : index);
    viewport()->setCursor(part == AnnotationDelegate::Part::Menu ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (event->buttons() == Qt::NoButton)
        QListView::mouseMoveEvent(event);
}

void AnnotationListView::leaveEvent(QEvent *event)
{
    hover({});
    QListView::leaveEvent(event);
}

void AnnotationListView::hover(const QModelIndex &index)
{
    const QModelIndex before = m_delegate.hovered();
    if (before == index)
        return;
    m_delegate.setHovered(index);
    update(before);
    update(index);
}

void AnnotationListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    const QPoint below = m_delegate.menuRect(visualRect(index), index).bottomLeft();
    Q_EMIT menuRequested(index, isByKey ? viewport()->mapToGlobal(below) : event->globalPos());
}

void AnnotationListView::resizeEvent(QResizeEvent *event)
{
    m_delegate.setWidth(viewport()->width());
    QListView::resizeEvent(event);
    Q_EMIT moved();
}

void AnnotationListView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    Q_EMIT moved();
}

void AnnotationListView::updateGeometries()
{
    QListView::updateGeometries();
    Q_EMIT moved();
}

void AnnotationListView::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    // QListView lays out all rows at any change; most changes, as typing a note, leave the height as it was.
    const bool isAsHigh = first == last && m_delegate.sizeHint({}, first).height() == visualRect(first).height();
    if (isAsHigh)
        QAbstractItemView::dataChanged(first, last, roles);
    else
        QListView::dataChanged(first, last, roles);
}
