#include "ui/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 2000;               // ms for the first instance to answer
constexpr qint64 LongestMessage = 1'000'000; // bytes

/// The same for all ways to write the path of one file.
QString canonical(const QString &path)
{
    const QFileInfo file(path);
    const QString folder = file.dir().canonicalPath();
    if (file.exists())
        return file.canonicalFilePath();
    return folder.isEmpty() ? QDir::cleanPath(file.absoluteFilePath()) : folder + u'/' + file.fileName();
}

QString socketPath(const QString &libraryPath)
{
    const QByteArray hash =
        QCryptographicHash::hash(canonical(libraryPath).toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty())
        folder = QDir::tempPath();
    return folder + u"/scholiast-"_s + QString::fromLatin1(hash);
}

} // namespace

SingleInstance::SingleInstance(const QString &libraryPath, QObject *parent)
    : QObject(parent)
    , m_name(socketPath(libraryPath))
    , m_lock(m_name + u".lock"_s)
{
    m_lock.setStaleLockTime(0); // held as long as the program runs; a dead owner is told by its process id
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

bool SingleInstance::becomeFirst()
{
    if (!m_lock.tryLock(0) && m_lock.error() == QLockFile::LockFailedError)
        return false;
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
    return true; // also where no socket can be made: better two windows than none
}

bool SingleInstance::handOver(const QStringList &paths) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(Patience))
        return false;
    socket.write(QJsonDocument(QJsonArray::fromStringList(paths)).toJson(QJsonDocument::Compact) + '\n');
    if (!socket.waitForBytesWritten(Patience))
        return false;
    return socket.waitForReadyRead(Patience) && socket.readAll().startsWith("ok");
}

void SingleInstance::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > LongestMessage)
                    socket->abort();
                return;
            }
            QStringList paths;
            for (const QJsonValue &path : QJsonDocument::fromJson(socket->readLine()).array())
                paths << path.toString();
            socket->write("ok\n");
            socket->flush();
            Q_EMIT requested(paths);
        });
    }
}
