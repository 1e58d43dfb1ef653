#include "ui/reading/scroll_marks.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <cmath>
#include <utility>

namespace {

constexpr int Width = 14;          ///< px
constexpr int MarkWidth = 7;       ///< px
constexpr int MarkMargin = 2;      ///< px to the right of a mark
constexpr int MarkHeight = 4;      ///< px
constexpr int HandleWidth = 6;     ///< px
constexpr int ShortestHandle = 28; ///< px
constexpr int Nearness = 3;        ///< px from a mark's middle that still hit it

} // namespace

ScrollMarks::ScrollMarks(QWidget *parent)
    : QScrollBar(Qt::Vertical, parent)
{
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setContextMenuPolicy(Qt::NoContextMenu);
}

void ScrollMarks::setMarks(std::vector<Mark> marks)
{
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    m_pressedMark.reset();
    m_picture = {};
    update();
}

void ScrollMarks::setColours(const QColor &track, const QColor &handle, const QColor &activeHandle)
{
    m_track = track;
    m_handle = handle;
    m_activeHandle = activeHandle;
    m_picture = {};
    update();
}

int ScrollMarks::yOf(const Mark &mark) const
{
    return int(std::lround(std::clamp(mark.position, 0.0, 1.0) * (height() - MarkHeight))) + MarkHeight / 2;
}

QSize ScrollMarks::sizeHint() const
{
    return {Width, QScrollBar::sizeHint().height()};
}

QRect ScrollMarks::handleRect() const
{
    const qint64 span = qint64(maximum()) - minimum();
    if (span <= 0)
        return {};
    const int length = std::max(ShortestHandle, int(qint64(height()) * pageStep() / (span + pageStep())));
    const int top = int(qint64(height() - length) * (sliderPosition() - minimum()) / span);
    return {(width() - HandleWidth) / 2, top, HandleWidth, length};
}

void ScrollMarks::rasterise()
{
    m_picture = QPixmap(size() * devicePixelRatioF());
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    std::vector<QColor> colours(size_t(std::max(0, height()) + 1)); // where many share a pixel, the last is seen
    for (const Mark &mark : m_marks)
        colours[size_t(std::clamp(yOf(mark), 0, height()))] = mark.colour;
    for (size_t y = 0; y < colours.size(); ++y) {
        if (!colours[y].isValid())
            continue;
        painter.setBrush(colours[y]);
        painter.drawRoundedRect(
            QRectF(width() - MarkWidth - MarkMargin, qreal(y) - MarkHeight / 2, MarkWidth, MarkHeight), 2, 2);
    }
}

void ScrollMarks::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull())
        rasterise();
    QPainter painter(this);
    painter.fillRect(rect(), m_track);
    if (const QRect handle = handleRect(); !handle.isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(underMouse() || isSliderDown() ? m_activeHandle : m_handle);
        painter.drawRoundedRect(handle.adjusted(0, 2, 0, -2), HandleWidth / 2.0, HandleWidth / 2.0);
    }
    painter.drawPixmap(0, 0, m_picture);
}

std::optional<size_t> ScrollMarks::markAt(QPoint point) const
{
    const int y = point.y();
    std::optional<size_t> nearest;
    if (point.x() < width() - MarkWidth - MarkMargin)
        return nearest;
    int distance = Nearness + 1;
    for (size_t index = 0; index < m_marks.size(); ++index) {
        if (const int away = std::abs(yOf(m_marks[index]) - y); away < distance) {
            distance = away;
            nearest = index;
        }
    }
    return nearest;
}

void ScrollMarks::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    const int y = point.y();
    const QRect handle = handleRect();
    const auto mark = markAt(point);
    if (!handle.isEmpty() && y >= handle.top() && y <= handle.bottom()) {
        m_grabbedAt = y - handle.top();
        m_pressedMark = mark;
        setSliderDown(true);
        update();
    } else if (mark) {
        Q_EMIT markClicked(*mark);
    } else if (!handle.isEmpty()) {
        triggerAction(y < handle.top() ? SliderPageStepSub : SliderPageStepAdd);
    }
}

void ScrollMarks::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const int y = point.y();
    if (m_grabbedAt < 0) {
        setCursor(markAt(point) ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    m_pressedMark.reset();
    const int room = height() - handleRect().height();
    if (room > 0)
        setSliderPosition(minimum() + int(qint64(y - m_grabbedAt) * (maximum() - minimum()) / room));
}

void ScrollMarks::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_grabbedAt < 0)
        return;
    m_grabbedAt = -1;
    setSliderDown(false);
    update();
    if (const auto mark = std::exchange(m_pressedMark, std::nullopt))
        Q_EMIT markClicked(*mark);
}

void ScrollMarks::resizeEvent(QResizeEvent *event)
{
    m_picture = {};
    QScrollBar::resizeEvent(event);
}

void ScrollMarks::enterEvent(QEnterEvent *event)
{
    QScrollBar::enterEvent(event);
    update();
}

void ScrollMarks::leaveEvent(QEvent *event)
{
    QScrollBar::leaveEvent(event);
    update();
}
