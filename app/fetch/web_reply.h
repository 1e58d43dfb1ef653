#pragma once
// One answer of a server, waited for with patience, a limit and an ear for being cancelled.

#include "fetch/web_fetch.h"

#include <QDeadlineTimer>
#include <QNetworkReply>
#include <memory>
#include <optional>

class QHostInfo;

class WebReply {
public:
    WebReply(QNetworkReply *reply, const FetchWishes &wishes, QDeadlineTimer deadline);

    /// Until it is there or is given up. Errors as of WebFetch::get.
    [[nodiscard]] Result<> wait();
    /// Where the server sends on to; empty when it gives what was asked for.
    [[nodiscard]] QUrl redirect() const;
    [[nodiscard]] Fetched take();

private:
    enum class End { Answered, TooLarge, Cancelled, OutOfTime };
    void read();
    void stop(End end);
    [[nodiscard]] qint64 announced() const;
    [[nodiscard]] int status() const;
    [[nodiscard]] Result<> outcome() const;
    [[nodiscard]] Result<> statusOutcome() const;
    [[nodiscard]] tl::unexpected<Error> failed(Error::Kind kind, const QString &detail = {}) const;

    std::unique_ptr<QNetworkReply> m_reply;
    const FetchWishes &m_wishes;
    QDeadlineTimer m_deadline;
    QByteArray m_bytes;
    End m_end = End::Answered;
};

/// What is known of a host; nothing when that took too long or was cancelled.
[[nodiscard]] std::optional<QHostInfo> hostNamed(const QString &name, const FetchWishes &wishes);
/// "30 s"
[[nodiscard]] QString patienceText(std::chrono::milliseconds time);
