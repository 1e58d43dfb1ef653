#pragma once
// The list of cards: turns keys and clicks into what the reader wants.

#include <QListView>

class AnnotationDelegate;

class AnnotationListView final : public QListView {
    Q_OBJECT
public:
    explicit AnnotationListView(AnnotationDelegate &delegate, QWidget *parent = nullptr);
    void keyboardSearch(const QString &) override {} ///< letters are actions of the window, not a search
    /// Lays out again, keeping what is seen where it is.
    void layOutAgain();

Q_SIGNALS:
    /// By a click or an arrow key.
    void chosen(const QModelIndex &index);
    void editRequested(const QModelIndex &index);
    void tagsRequested(const QModelIndex &index);
    void removeRequested(const QModelIndex &index);
    void menuRequested(const QModelIndex &index, const QPoint &globalPosition);
    void escaped();
    /// Cells may be elsewhere.
    void moved();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) override;

private:
    void hover(const QModelIndex &index);
    bool requestByKey(QKeyEvent *event);

    AnnotationDelegate &m_delegate;
    QPersistentModelIndex m_pressed; ///< was the current card already when the button went down
};
