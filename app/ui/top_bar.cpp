#include "ui/top_bar.h"

#include "ui/actions.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr QSize IconSize(18, 18);

QToolButton *flatButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIconSize(IconSize);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// The tool tip says the key too: the quickest way to learn it.
void explain(QToolButton *button, const QAction *action)
{
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    const QString title = action->toolTip();
    button->setToolTip(key.isEmpty() ? title : title + u" ("_s + key + u')');
    button->setAccessibleName(title);
}
} // namespace

TopBar::TopBar(const Actions &actions, QMenu *menu, QWidget *parent)
    : QWidget(parent)
    , m_left(new QWidget(this))
    , m_title(new ElidedLabel(this))
    , m_right(new QWidget(this))
    , m_menu(flatButton(this))
{
    auto *left = new QHBoxLayout(m_left);
    auto *right = new QHBoxLayout(m_right);
    for (QHBoxLayout *row : {left, right}) {
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(2);
    }
    m_menu->setMenu(menu);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setToolTip(tr("Menu") + u" (F10)"_s);
    m_menu->setAccessibleName(tr("Menu"));
    left->addWidget(m_menu);
    for (const char *id : {"view.articles", "go.back", "go.forward"})
        addButton(left, actions.action(QString::fromLatin1(id)));
    left->addStretch();
    right->addStretch();
    addButton(right, actions.action(u"file.import"_s));
    addButton(right, actions.action(u"edit.find"_s));
    m_appearance = addButton(right, actions.action(u"view.appearance"_s));
    addButton(right, actions.action(u"file.export"_s))->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addButton(right, actions.action(u"view.panel"_s));

    m_title->setProperty("role", u"title"_s);
    m_title->setAlignment(Qt::AlignCenter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 5);
    row->setSpacing(12);
    row->addWidget(m_left);
    row->addWidget(m_title, 1);
    row->addWidget(m_right);
    balance();
}

QToolButton *TopBar::addButton(QHBoxLayout *row, QAction *action)
{
    QToolButton *button = flatButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    const auto describe = [button, action] { explain(button, action); };
    connect(action, &QAction::changed, button, describe);
    describe();
    row->addWidget(button);
    return button;
}

void TopBar::setTitle(const QString &title)
{
    m_title->setFullText(title);
}

void TopBar::setColours(const ThemeColours &colours)
{
    m_hairline = colours.hairline;
    m_menu->setIcon(themedIcon(u"menu"_s, colours));
    update();
}

/// Both sides equally wide, so that the title stands in the window's middle; where there is no room for that, it takes
/// what is left.
void TopBar::balance()
{
    const int wider = qMax(m_left->sizeHint().width(), m_right->sizeHint().width());
    m_left->setMinimumWidth(width() > 3 * wider ? wider : m_left->sizeHint().width());
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    balance();
    QWidget::resizeEvent(event);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_hairline);
}
