#pragma once
// A scroll bar that shows where the highlights are; a click on a mark goes there.

#include <QColor>
#include <QPixmap>
#include <QScrollBar>
#include <optional>
#include <vector>

class ScrollMarks final : public QScrollBar {
    Q_OBJECT
public:
    struct Mark {
        qreal position = 0; ///< 0–1 of the document's height
        QColor colour;
        friend bool operator==(const Mark &, const Mark &) = default;
    };

    explicit ScrollMarks(QWidget *parent = nullptr);
    void setMarks(std::vector<Mark> marks);
    [[nodiscard]] const std::vector<Mark> &marks() const { return m_marks; }
    void setColours(const QColor &track, const QColor &handle, const QColor &activeHandle);
    /// px from the top of the bar.
    [[nodiscard]] int yOf(const Mark &mark) const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void markClicked(size_t index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] std::optional<size_t> markAt(QPoint point) const;
    [[nodiscard]] QRect handleRect() const;
    void rasterise();

    std::vector<Mark> m_marks;
    QPixmap m_picture; ///< all marks, made once a change; null = to be made
    QColor m_track = Qt::white;
    QColor m_handle = Qt::lightGray;
    QColor m_activeHandle = Qt::gray;
    int m_grabbedAt = -1;                ///< px within the handle, -1 = not dragged
    std::optional<size_t> m_pressedMark; ///< under the grabbed handle, while the mouse has not moved
};
