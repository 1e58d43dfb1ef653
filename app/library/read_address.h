#pragma once
// From an address to an article that the store can keep. Synchronous: for the import job and the command line.

#include "fetch/web_fetch.h"
#include "library/read_article.h"

/// The address that was typed, ready for importing: see webAddress().
[[nodiscard]] QString addressFrom(const QString &typed);
/// Whether the text is one address of the web, as one copies it from a browser.
[[nodiscard]] bool isAddress(const QString &text);

/// How a page is fetched.
struct AddressWishes {
    AskedBy askedBy = AskedBy::Reader;
    FetchLimits limits;
    FetchLimits images{.bytes = 32LL * 1024 * 1024,
                       .redirects = 5,
                       .silence = std::chrono::milliseconds(15'000),
                       .total = std::chrono::milliseconds(60'000)}; ///< of each
    int mostImages = 200;
    qint64 mostImageBytes = 128LL * 1024 * 1024;      ///< of all
    std::chrono::milliseconds imagePatience{120'000}; ///< for all
    std::function<bool()> isCancelled = [] { return false; };
    std::function<void(qint64 got, qint64 all)> progressed = [](qint64, qint64) {};
    WebFetch::IsPrivate isPrivate = isPrivateAddress;
};

/// Fetches what is there, and of a web page the images of its article, and reads it as what its bytes are. The article
/// keeps the address; a page is kept as a saved page with its images. Errors: those of WebFetch::get, of the importers
/// and of ImportWorkers, with the address as their subject.
[[nodiscard]] Result<NewArticle> readArticleAddress(ImportWorkers &workers, const QString &address,
                                                    const QDateTime &now, const AddressWishes &wishes = {});
