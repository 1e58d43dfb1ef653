#pragma once
// A short message that floats at the bottom of a widget and goes away by itself; it may offer one action.

#include <QFrame>
#include <QTimer>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

class MessageBar final : public QFrame {
    Q_OBJECT
public:
    enum class Tone {
        Information, ///< leaves by itself
        Problem,     ///< stays until it is closed or replaced
    };

    /// Floats over `host`, centred above its lower edge.
    explicit MessageBar(QWidget *host);

    void showMessage(const QString &text, Tone tone = Tone::Information);
    /// With a button; the message leaves when it is pressed.
    void showMessage(const QString &text, const QString &actionText, std::function<void()> action,
                     Tone tone = Tone::Information);
    void dismiss();
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString actionText() const;
    /// Of the message shown last, counted from 1: tells whether it is still the same one.
    [[nodiscard]] int number() const { return m_number; }
    /// Presses the action's button, as a key might.
    void triggerAction();

Q_SIGNALS:
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void present(const QString &text, Tone tone);
    void place();
    void setTexts();

    QLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
    QTimer m_timer;
    Tone m_tone = Tone::Information;
    int m_number = 0;
    std::function<void()> m_action;
};
