#include "ui/reading/selection_toolbar.h"

#include "ui/widgets/colour_button.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int ShadowSize = 10; ///< px around the bar, drawn but not part of it
constexpr int Gap = 6;         ///< px between the bar and the selected lines
constexpr qreal Radius = 8;    ///< px

} // namespace

SelectionToolbar::SelectionToolbar(QWidget *parent)
    : QWidget(parent)
    , m_colours(lightTheme())
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(ShadowSize + 8, ShadowSize + 4, ShadowSize + 8, ShadowSize + 4);
    layout->setSpacing(2);
    for (const Colour colour : AllColours) {
        auto *button = new ColourButton(colour, this);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QAbstractButton::clicked, this, [this, colour] {
            Q_EMIT highlightRequested({HighlightStyle::Shape::Highlight, colour});
        });
        layout->addWidget(button);
        m_colourButtons.push_back(button);
    }
    m_underline = addButton();
    m_tag = addButton();
    m_note = addButton();
    m_copy = addButton();
    addCopyMenu();
    connect(m_underline, &QToolButton::clicked, this, [this] {
        Q_EMIT highlightRequested({HighlightStyle::Shape::Underline, m_lastColour});
    });
    connect(m_tag, &QToolButton::clicked, this, &SelectionToolbar::tagRequested);
    connect(m_note, &QToolButton::clicked, this, &SelectionToolbar::noteRequested);
    connect(m_copy, &QToolButton::clicked, this, &SelectionToolbar::copyRequested);
    setCursor(Qt::ArrowCursor);
    setTexts();
    setColours(m_colours);
    hide();
}

QToolButton *SelectionToolbar::addButton()
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({16, 16});
    layout()->addWidget(button);
    return button;
}

/// Copy does what it says; the arrow beside it offers more.
void SelectionToolbar::addCopyMenu()
{
    auto *menu = new QMenu(m_copy);
    m_copyText = menu->addAction(QString());
    m_copyCitation = menu->addAction(QString());
    connect(m_copyText, &QAction::triggered, this, &SelectionToolbar::copyRequested);
    connect(m_copyCitation, &QAction::triggered, this, &SelectionToolbar::citationRequested);
    m_copy->setPopupMode(QToolButton::MenuButtonPopup);
    m_copy->setMenu(menu);
}

void SelectionToolbar::setTexts()
{
    setAccessibleName(tr("What to do with the selection"));
    m_underline->setText(tr("Underline"));
    m_tag->setText(tr("Tag"));
    m_note->setText(tr("Note"));
    m_copy->setText(tr("Copy"));
    m_copyText->setText(tr("Copy"));
    m_copyCitation->setText(tr("Copy with Citation"));
    m_underline->setToolTip(tr("Underline the selection"));
    m_tag->setToolTip(tr("Highlight the selection and tag it"));
    m_note->setToolTip(tr("Highlight the selection and write a note"));
    m_copy->setToolTip(tr("Copy the selected text"));
}

void SelectionToolbar::setColours(const ThemeColours &colours)
{
    m_colours = colours;
    for (ColourButton *button : m_colourButtons)
        button->setColours(colours);
    m_underline->setIcon(themedIcon(u"underline"_s, colours));
    m_tag->setIcon(themedIcon(u"tag"_s, colours));
    m_note->setIcon(themedIcon(u"note"_s, colours));
    m_copy->setIcon(themedIcon(u"copy"_s, colours));
    update();
}

QSize SelectionToolbar::sizeHint() const
{
    return layout()->sizeHint();
}

void SelectionToolbar::showBeside(const std::vector<QRectF> &lines, QRect area)
{
    ensurePolished();
    layout()->activate();
    resize(sizeHint());
    QRectF all;
    for (const QRectF &line : lines)
        all = all.united(line);
    const QRectF last = lines.back();
    const int barHeight = height() - 2 * ShadowSize;
    int y = int(all.bottom()) + Gap;
    if (y + barHeight + Gap > area.bottom())
        y = int(all.top()) - Gap - barHeight;
    if (y < area.top() + Gap) // the selection fills the window: the bar keeps to its end
        y = area.bottom() - barHeight - Gap;
    const int x = int(last.right()) - width() / 2;
    const int rightmost = std::max(area.left(), area.right() - width());
    move(std::clamp(x, area.left(), rightmost), y - ShadowSize);
    show();
    raise();
}

void SelectionToolbar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF bar = QRectF(rect()).adjusted(ShadowSize, ShadowSize, -ShadowSize, -ShadowSize);
    for (int spread = ShadowSize; spread > 0; --spread) {
        painter.setBrush(QColor(0, 0, 0, m_colours.isDark ? 14 : 5));
        painter.drawRoundedRect(bar.adjusted(-spread, 2 - spread, spread, spread), Radius + spread, Radius + spread);
    }
    painter.setPen(QPen(m_colours.hairline, 1));
    painter.setBrush(m_colours.card);
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
}

void SelectionToolbar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT dismissed();
    else
        QWidget::keyPressEvent(event);
}

void SelectionToolbar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setTexts();
}
