#pragma once
// Asks for the address of a page to add.

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

class AddressDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Origin {
        Typed,   ///< by the reader, in this dialog
        Offered, ///< as it was found on the clipboard
    };

    /// `offered`: what stands in the field at first; may be empty.
    explicit AddressDialog(const QString &offered, QWidget *parent = nullptr);

Q_SIGNALS:
    /// An address of the web, complete.
    void addressChosen(const QString &address, AddressDialog::Origin origin);
    /// A "file:" address was typed: the file it means.
    void fileChosen(const QString &path);

private:
    void check();
    void choose();

    QString m_offered;
    QLineEdit *m_field;
    QLabel *m_hint;
    QPushButton *m_add;
};
