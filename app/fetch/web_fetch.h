#pragma once
// Gets a page or a picture from the web, and from nowhere else.

#include "base/result.h"
#include "fetch/web_address.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <chrono>
#include <functional>

/// Who named an address: only a reader may send the program into a private network.
enum class AskedBy {
    Reader,   ///< it was typed
    Document, ///< a page, a link or a redirect names it
};

struct FetchLimits {
    qint64 bytes = 256LL * 1024 * 1024; ///< of what is fetched, unpacked
    int redirects = 10;
    std::chrono::milliseconds silence{30'000}; ///< without a byte
    std::chrono::milliseconds total{600'000};
};

struct FetchWishes {
    AskedBy askedBy = AskedBy::Document;
    FetchLimits limits;
    std::function<bool()> isCancelled = [] { return false; };
    /// Bytes so far and in all; -1 where the server does not say.
    std::function<void(qint64 got, qint64 all)> progressed = [](qint64, qint64) {};
};

struct Fetched {
    QUrl address; ///< where it was in the end
    QByteArray bytes;
    QByteArray mediaType; ///< "text/html", lower case; what the server says, which may be wrong; may be empty
    QByteArray charset;   ///< as the server says; may be empty
};

/// Error details that error_text has sentences for.
namespace FetchProblem {
inline constexpr QLatin1StringView Private("private network");
inline constexpr QLatin1StringView Scheme("no web address");
inline constexpr QLatin1StringView BrokenOff("broken off");
inline constexpr QLatin1StringView Certificate("certificate");
inline constexpr QLatin1StringView Redirects("redirects");
inline constexpr QLatin1StringView Host("no such host");
inline constexpr QLatin1StringView Status("HTTP "); ///< and the number of its status
} // namespace FetchProblem

/// Keeps no cookies, no cache and no passwords. For one thread, which waits; it needs no event loop of its own.
class WebFetch {
public:
    /// Tells the addresses of private networks; tests have their own.
    using IsPrivate = std::function<bool(const QHostAddress &)>;
    explicit WebFetch(IsPrivate isPrivate = isPrivateAddress);

    /// Follows redirects, each of which is asked for by a document. Errors, the address as their subject: Unreadable
    /// (FetchProblem, or what the system says), NotFound, Protected (the server wants a password), TimedOut, TooLarge,
    /// Cancelled.
    [[nodiscard]] Result<Fetched> get(const QUrl &address, const FetchWishes &wishes);

private:
    [[nodiscard]] Result<> checked(const QUrl &address, const FetchWishes &wishes);

    IsPrivate m_isPrivate;
    QNetworkAccessManager m_network;
};
