#include "ui/widgets/message_bar.h"

#include "ui/widgets/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int ShortStay = 5000;   // ms, to read a sentence
constexpr int LongStay = 10000;   // ms, to read it and decide on the action
constexpr int Distance = 16;      // px from the host's lower edge
constexpr int LargestWidth = 560; // px
} // namespace

MessageBar::MessageBar(QWidget *host)
    : QFrame(host)
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setProperty("role", u"floating"_s);
    setAutoFillBackground(true);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setTextFormat(Qt::PlainText);
    m_button->setProperty("role", u"link"_s);
    m_button->setAutoDefault(false);
    m_close->setIconSize({16, 16});

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);

    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(24);
    shadow->setOffset(0, 4);
    shadow->setColor(QColor(0, 0, 0, 70));
    setGraphicsEffect(shadow);

    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MessageBar::dismiss);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_button, &QPushButton::clicked, this, &MessageBar::triggerAction);
    host->installEventFilter(this);
    setTexts();
    hide();
}

void MessageBar::setTexts()
{
    setAccessibleName(tr("Message"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the message"));
}

void MessageBar::showMessage(const QString &text, Tone tone)
{
    m_action = nullptr;
    m_button->hide();
    present(text, tone);
}

void MessageBar::showMessage(const QString &text, const QString &actionText, std::function<void()> action, Tone tone)
{
    m_action = std::move(action);
    m_button->setText(actionText);
    m_button->show();
    present(text, tone);
}

void MessageBar::present(const QString &text, Tone tone)
{
    m_tone = tone;
    ++m_number;
    m_text->setText(text);
    m_close->setIcon(themedIcon(u"close"_s, palette().color(QPalette::WindowText)));
    setAccessibleDescription(text);
    ensurePolished();
    show();
    place();
    raise();
    if (tone == Tone::Problem)
        m_timer.stop();
    else
        m_timer.start(m_action ? LongStay : ShortStay);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::dismiss()
{
    m_timer.stop();
    m_action = nullptr;
    if (!isVisible() && isHidden())
        return;
    hide();
    Q_EMIT dismissed();
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

QString MessageBar::actionText() const
{
    return m_action && !isHidden() ? m_button->text() : QString();
}

void MessageBar::triggerAction()
{
    const std::function<void()> action = std::exchange(m_action, nullptr);
    dismiss();
    if (action)
        action();
}

void MessageBar::place()
{
    const QWidget *host = parentWidget();
    const QMargins inner = layout()->contentsMargins();
    const QSize border = size() - contentsRect().size(); // the style sheet's
    const int margins = inner.left() + inner.right() + border.width();
    const int controls = (m_action ? m_button->sizeHint().width() + 8 : 0) + m_close->sizeHint().width() + 8;
    const int widest = qMin(LargestWidth, host->width() - 2 * Distance);
    const int oneLine = m_text->fontMetrics().horizontalAdvance(m_text->text()) + controls + margins + 8;
    const int width = qMax(120, qMin(widest, oneLine));
    const int textWidth = width - controls - margins;
    const int height = qMax(m_text->heightForWidth(textWidth), m_close->sizeHint().height()) + inner.top() +
                       inner.bottom() + border.height();
    setGeometry((host->width() - width) / 2, host->height() - height - Distance, width, height);
}

bool MessageBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        place();
    return QFrame::eventFilter(watched, event);
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::enterEvent(QEnterEvent *event)
{
    m_timer.stop();
    QFrame::enterEvent(event);
}

void MessageBar::leaveEvent(QEvent *event)
{
    if (m_tone == Tone::Information && !isHidden())
        m_timer.start(ShortStay);
    QFrame::leaveEvent(event);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setTexts();
    QFrame::changeEvent(event);
}
