#pragma once
// One window for each library: a second start hands its files to the first and leaves.

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QStringList>

class SingleInstance final : public QObject {
    Q_OBJECT
public:
    /// `libraryPath` may not exist yet; links and “..” in it don't matter.
    explicit SingleInstance(const QString &libraryPath, QObject *parent = nullptr);

    /// True when this is the first: it listens from now on. A socket or lock left by a crash is cleared away.
    [[nodiscard]] bool becomeFirst();
    /// Hands the files (absolute paths) to the first; false when it doesn't answer within two seconds.
    [[nodiscard]] bool handOver(const QStringList &paths) const;

Q_SIGNALS:
    /// Another start asked for these files (perhaps none) and for the window.
    void requested(const QStringList &paths);

private:
    void receive();

    QString m_name;
    QLockFile m_lock;
    QLocalServer m_server;
};
