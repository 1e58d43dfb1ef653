#include "fetch/web_fetch.h"

#include "fetch/web_reply.h"

#include <QHostInfo>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

Error about(Error::Kind kind, const QUrl &address, const QString &detail = {})
{
    return {kind, addressText(address), detail};
}

QNetworkRequest requestFor(const QUrl &address, const FetchLimits &limits)
{
    QNetworkRequest request(address);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Scholiast/" SCHOLIAST_VERSION));
    request.setRawHeader("Accept",
                         "text/html, application/xhtml+xml, application/pdf, application/epub+zip, */*;q=0.8");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setTransferTimeout(int(limits.silence.count()));
    return request;
}

} // namespace

WebFetch::WebFetch(IsPrivate isPrivate)
    : m_isPrivate(std::move(isPrivate))
{
}

/// The names of hosts are looked up before anything is sent to them. Qt keeps the answer for a minute, so that what
/// was checked is what is connected to.
Result<> WebFetch::checked(const QUrl &address, const FetchWishes &wishes)
{
    if (webAddress(addressText(address)).isEmpty())
        return tl::unexpected(about(Error::Kind::Unreadable, address, FetchProblem::Scheme));
    if (wishes.askedBy == AskedBy::Reader)
        return {};
    QList<QHostAddress> found{QHostAddress(address.host())};
    if (found.front().isNull()) {
        const std::optional<QHostInfo> host = hostNamed(address.host(), wishes);
        if (!host)
            return tl::unexpected(about(wishes.isCancelled() ? Error::Kind::Cancelled : Error::Kind::TimedOut, address,
                                        patienceText(wishes.limits.silence)));
        found = host->addresses();
    }
    if (found.isEmpty())
        return tl::unexpected(about(Error::Kind::Unreadable, address, FetchProblem::Host));
    if (std::ranges::any_of(found, m_isPrivate))
        return tl::unexpected(about(Error::Kind::Unreadable, address, FetchProblem::Private));
    return {};
}

Result<Fetched> WebFetch::get(const QUrl &address, const FetchWishes &wishes)
{
    QUrl next = address;
    FetchWishes asked = wishes;
    const QDeadlineTimer deadline(wishes.limits.total);
    for (int redirects = 0; redirects <= wishes.limits.redirects; ++redirects) {
        if (const Result<> allowed = checked(next, asked); !allowed)
            return tl::unexpected(allowed.error());
        WebReply reply(m_network.get(requestFor(next, wishes.limits)), asked, deadline);
        if (const Result<> answered = reply.wait(); !answered)
            return tl::unexpected(answered.error());
        if (reply.redirect().isEmpty())
            return reply.take();
        next = next.resolved(reply.redirect());
        asked.askedBy = AskedBy::Document;
    }
    return tl::unexpected(about(Error::Kind::Unreadable, address, FetchProblem::Redirects));
}
