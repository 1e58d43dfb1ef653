#pragma once
// Shows where a link leads before the browser goes there.

#include <QDialog>

class QUrl;

class LinkDialog final : public QDialog {
    Q_OBJECT
public:
    explicit LinkDialog(const QUrl &address, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(const QUrl &address);
};

/// Whether it is an address that a browser or mail program opens; a document must not start anything else.
[[nodiscard]] bool isOpenable(const QUrl &address);
