#pragma once
// Asks for the passwords of protected files, one after the other.

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

class PasswordDialog final : public QDialog {
    Q_OBJECT
public:
    explicit PasswordDialog(QWidget *parent = nullptr);

    /// `left`: how many files wait behind this one.
    void ask(const QString &path, int left);
    /// The password that was entered does not open the file: asks again.
    void sayWrong();

Q_SIGNALS:
    void entered(const QString &password);
    void skipped();
    /// Also when the dialog is closed.
    void allSkipped();

private:
    void enter();
    void setBusy(bool busy);

    QLabel *m_question;
    QLineEdit *m_field;
    QLabel *m_hint;
    QPushButton *m_open;
    QPushButton *m_skip;
    QPushButton *m_skipAll;
};
