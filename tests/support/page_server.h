#pragma once
// A web server on this computer that answers as it was told, well or badly. It works in the thread that waits for it,
// as long as that one runs an event loop.

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <algorithm>

struct PageAnswer {
    QByteArray status = "200 OK";
    QByteArray type = "text/html; charset=utf-8";
    QByteArray body;
    QByteArray headers;         ///< more of them, each with its line end
    qsizetype announced = -1;   ///< Content-Length; -1 = as long as the body, -2 = not said
    bool isSilent = false;      ///< the connection stays open and nothing comes
    qsizetype silentAfter = -1; ///< bytes of the body, then nothing comes any more
};

class PageServer final : public QTcpServer {
public:
    explicit PageServer(const QHostAddress &address = QHostAddress::AnyIPv4)
    {
        if (!listen(address))
            qFatal("no server");
        connect(this, &QTcpServer::newConnection, this, &PageServer::greet);
    }

    void set(const QByteArray &path, const PageAnswer &answer) { m_answers.insert(path, answer); }
    void setPage(const QByteArray &path, const QByteArray &html) { set(path, {.body = html}); }
    void redirect(const QByteArray &path, const QString &target)
    {
        set(path, {.status = "302 Found", .headers = "Location: " + target.toUtf8() + "\r\n"});
    }
    [[nodiscard]] QString address(const QString &path, const QString &host = QStringLiteral("127.0.0.1")) const
    {
        return QStringLiteral("http://%1:%2%3").arg(host).arg(serverPort()).arg(path);
    }
    [[nodiscard]] QUrl url(const QString &path, const QString &host = QStringLiteral("127.0.0.1")) const
    {
        return QUrl(address(path, host));
    }
    /// What was asked for, headers and all, in order.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    [[nodiscard]] qsizetype asked(const QByteArray &path) const
    {
        return std::count_if(m_requests.begin(), m_requests.end(),
                             [&](const QByteArray &request) { return request.startsWith("GET " + path + ' '); });
    }

private:
    void greet()
    {
        while (QTcpSocket *socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    }

    void answer(QTcpSocket &socket)
    {
        const QByteArray request = socket.property("request").toByteArray() + socket.readAll();
        socket.setProperty("request", request);
        if (!request.contains("\r\n\r\n"))
            return;
        m_requests << request;
        const PageAnswer missing{.status = "404 Not Found", .body = "<p>Nothing here."};
        const PageAnswer &found = m_answers.value(request.split(' ').value(1), missing);
        if (found.isSilent)
            return;
        QByteArray head = "HTTP/1.1 " + found.status + "\r\nConnection: close\r\n" + found.headers;
        if (!found.type.isEmpty())
            head += "Content-Type: " + found.type + "\r\n";
        if (found.announced != -2)
            head +=
                "Content-Length: " + QByteArray::number(found.announced >= 0 ? found.announced : found.body.size()) +
                "\r\n";
        socket.write(head + "\r\n" + (found.silentAfter < 0 ? found.body : found.body.left(found.silentAfter)));
        if (found.silentAfter < 0)
            socket.disconnectFromHost();
    }

    QHash<QByteArray, PageAnswer> m_answers;
    QList<QByteArray> m_requests;
};
