#pragma once
// SIGTERM and SIGINT as a Qt signal, so that ending the session or Ctrl+C saves what is still in the window.

#include <QObject>

class QSocketNotifier;

class QuitSignals final : public QObject {
    Q_OBJECT
public:
    explicit QuitSignals(QObject *parent = nullptr);

Q_SIGNALS:
    void received();

private:
    QSocketNotifier *m_notifier = nullptr;
};
