#include "fetch/web_reply.h"

#include <QEventLoop>
#include <QHostInfo>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::chrono::milliseconds Glance{50}; ///< between two looks whether it was cancelled
}

QString patienceText(std::chrono::milliseconds time)
{
    return QString::number(std::chrono::ceil<std::chrono::seconds>(time).count()) + u" s"_s;
}

std::optional<QHostInfo> hostNamed(const QString &name, const FetchWishes &wishes)
{
    std::optional<QHostInfo> found;
    QEventLoop loop;
    QTimer glance;
    const QDeadlineTimer deadline(wishes.limits.silence);
    QObject::connect(&glance, &QTimer::timeout, &loop, [&] {
        if (wishes.isCancelled() || deadline.hasExpired())
            loop.quit();
    });
    glance.start(Glance);
    const int lookup = QHostInfo::lookupHost(name, &loop, [&](const QHostInfo &host) {
        found = host;
        loop.quit();
    });
    loop.exec();
    QHostInfo::abortHostLookup(lookup);
    return found;
}

WebReply::WebReply(QNetworkReply *reply, const FetchWishes &wishes, QDeadlineTimer deadline)
    : m_reply(reply)
    , m_wishes(wishes)
    , m_deadline(deadline)
{
}

Result<> WebReply::wait()
{
    QEventLoop loop;
    QTimer glance;
    QObject::connect(m_reply.get(), &QNetworkReply::readyRead, &loop, [this] { read(); });
    QObject::connect(m_reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(&glance, &QTimer::timeout, &loop, [this] {
        if (m_wishes.isCancelled())
            stop(End::Cancelled);
        else if (m_deadline.hasExpired())
            stop(End::OutOfTime);
    });
    glance.start(Glance);
    if (!m_reply->isFinished())
        loop.exec();
    read();
    return outcome();
}

void WebReply::read()
{
    if (m_end != End::Answered || !m_reply->isOpen())
        return;
    m_bytes += m_reply->readAll();
    if (m_bytes.size() > m_wishes.limits.bytes || announced() > m_wishes.limits.bytes)
        return stop(End::TooLarge);
    m_wishes.progressed(m_bytes.size(), announced());
}

void WebReply::stop(End end)
{
    if (m_end != End::Answered || m_reply->isFinished())
        return;
    m_end = end;
    m_bytes.clear();
    m_reply->abort();
}

/// As the server said; of what comes packed it counts the packed bytes and says nothing here.
qint64 WebReply::announced() const
{
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    const bool isPacked = m_reply->hasRawHeader("Content-Encoding");
    return length.isValid() && !isPacked ? length.toLongLong() : -1;
}

int WebReply::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

tl::unexpected<Error> WebReply::failed(Error::Kind kind, const QString &detail) const
{
    return fail(kind, addressText(m_reply->url()), detail);
}

Result<> WebReply::outcome() const
{
    switch (m_end) {
    case End::TooLarge:
        return failed(Error::Kind::TooLarge);
    case End::Cancelled:
        return failed(Error::Kind::Cancelled);
    case End::OutOfTime:
        return failed(Error::Kind::TimedOut, patienceText(m_wishes.limits.total));
    case End::Answered:
        break;
    }
    switch (m_reply->error()) {
    case QNetworkReply::NoError:
        return m_bytes.size() < announced() && redirect().isEmpty()
                   ? Result<>(failed(Error::Kind::Unreadable, FetchProblem::BrokenOff))
                   : statusOutcome();
    case QNetworkReply::OperationCanceledError: // by the time-out of the transfer: nothing else cancels it
    case QNetworkReply::TimeoutError:
        return failed(Error::Kind::TimedOut, patienceText(m_wishes.limits.silence));
    case QNetworkReply::HostNotFoundError:
        return failed(Error::Kind::Unreadable, FetchProblem::Host);
    case QNetworkReply::SslHandshakeFailedError:
        return failed(Error::Kind::Unreadable, FetchProblem::Certificate);
    case QNetworkReply::RemoteHostClosedError:
        return failed(Error::Kind::Unreadable, FetchProblem::BrokenOff);
    case QNetworkReply::UnknownContentError: // far more unpacked than packed, or a status that Qt has no name for
        return status() >= 300 ? statusOutcome() : Result<>(failed(Error::Kind::TooLarge));
    default:
        return status() >= 300 ? statusOutcome() : Result<>(failed(Error::Kind::Unreadable, m_reply->errorString()));
    }
}

Result<> WebReply::statusOutcome() const
{
    switch (const int code = status()) {
    case 404:
    case 410:
        return failed(Error::Kind::NotFound);
    case 401:
    case 403:
    case 407:
    case 451:
        return failed(Error::Kind::Protected, FetchProblem::Status + QString::number(code));
    default:
        if ((code >= 200 && code < 300) || !redirect().isEmpty())
            return {};
        return failed(Error::Kind::Unreadable, FetchProblem::Status + QString::number(code));
    }
}

QUrl WebReply::redirect() const
{
    const bool isRedirect = status() >= 300 && status() < 400;
    return isRedirect ? m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl() : QUrl();
}

Fetched WebReply::take()
{
    const QByteArray type = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
    QByteArray charset;
    for (const QByteArray &part : type.split(';')) {
        const QByteArray parameter = part.trimmed();
        if (parameter.toLower().startsWith("charset="))
            charset = parameter.sliced(8).replace('"', "").replace('\'', "").trimmed();
    }
    return {m_reply->url(), std::move(m_bytes), type.split(';').front().trimmed().toLower(), charset};
}
