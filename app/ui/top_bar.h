#pragma once
// The slim bar above the text: menu, back and forward, the title, and what is used most.

#include "layout/theme_colours.h"

#include <QWidget>

class Actions;
class ElidedLabel;
class QHBoxLayout;
class QMenu;
class QToolButton;

class TopBar final : public QWidget {
    Q_OBJECT
public:
    /// `menu`: what the menu button opens.
    TopBar(const Actions &actions, QMenu *menu, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setColours(const ThemeColours &colours);
    [[nodiscard]] QToolButton *menuButton() const { return m_menu; }
    [[nodiscard]] QToolButton *appearanceButton() const { return m_appearance; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addButton(QHBoxLayout *row, QAction *action);
    void balance();

    QColor m_hairline;
    QWidget *m_left;
    ElidedLabel *m_title;
    QWidget *m_right;
    QToolButton *m_menu;
    QToolButton *m_appearance = nullptr;
};
