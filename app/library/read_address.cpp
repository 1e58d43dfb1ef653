#include "library/read_address.h"

#include "importers/importers.h"
#include "library/import_workers.h"
#include "library/saved_page.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QHash>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

struct NamedType {
    QByteArrayView mediaType;
    QLatin1StringView suffix;
};

constexpr std::array NamedTypes{
    NamedType{"text/html", "html"_L1},
    NamedType{"application/xhtml+xml", "html"_L1},
    NamedType{"text/markdown", "md"_L1},
    NamedType{"application/pdf", "pdf"_L1},
    NamedType{"application/epub+zip", "epub"_L1},
    NamedType{"multipart/related", "mhtml"_L1},
    NamedType{"application/vnd.oasis.opendocument.text", "odt"_L1},
    NamedType{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"_L1},
};

/// What a file of this kind would be called: by the server's word, else by the address.
QString suffixOf(const Fetched &fetched)
{
    const auto known = std::ranges::find(NamedTypes, QByteArrayView(fetched.mediaType), &NamedType::mediaType);
    if (known != NamedTypes.end())
        return known->suffix;
    const QString suffix = QFileInfo(fetched.address.path()).suffix();
    return isReadableSuffix(suffix) ? suffix : u"txt"_s;
}

/// The pictures of one page, each fetched when it is asked for, within what a page may take.
class PageImages {
public:
    PageImages(WebFetch &fetch, const AddressWishes &wishes)
        : m_fetch(fetch)
        , m_wishes(wishes)
        , m_left(wishes.mostImageBytes)
    {
        m_time.start();
    }

    QByteArray bytes(const QString &address)
    {
        if (const auto known = m_known.constFind(address); known != m_known.cend())
            return *known < 0 ? QByteArray() : m_parts[size_t(*known)].bytes;
        m_known.insert(address, -1);
        if (m_known.size() > m_wishes.mostImages || m_left <= 0 || m_time.elapsed() >= m_wishes.imagePatience.count())
            return {};
        FetchWishes asked{.askedBy = AskedBy::Document, .limits = m_wishes.images, .isCancelled = m_wishes.isCancelled};
        asked.limits.bytes = std::min(asked.limits.bytes, m_left);
        asked.limits.total =
            std::min(asked.limits.total, m_wishes.imagePatience - std::chrono::milliseconds(m_time.elapsed()));
        Result<Fetched> fetched = m_fetch.get(QUrl(address), asked);
        if (!fetched)
            return {};
        m_left -= fetched->bytes.size();
        m_known[address] = qsizetype(m_parts.size());
        m_parts.push_back({address, fetched->mediaType, {}, std::move(fetched->bytes)});
        return m_parts.back().bytes;
    }

    [[nodiscard]] const std::vector<SavedPart> &parts() const { return m_parts; }

private:
    WebFetch &m_fetch;
    const AddressWishes &m_wishes;
    std::vector<SavedPart> m_parts;
    QHash<QString, qsizetype> m_known; ///< address -> index of its part; -1 = it can't be had
    qint64 m_left;                     ///< bytes
    QElapsedTimer m_time;
};

Result<NewArticle> readFetchedPage(ImportWorkers &workers, WebFetch &fetch, const Fetched &fetched,
                                   const QDateTime &now, const AddressWishes &wishes)
{
    PageImages images(fetch, wishes);
    std::vector<SavedPart> parts{{addressText(fetched.address), "text/html", fetched.charset, fetched.bytes}};
    ImportOptions options;
    options.address = addressText(fetched.address);
    options.isCancelled = wishes.isCancelled;
    options.readNeighbour = [&images](const QString &address) { return images.bytes(address); };
    return workers.read(savedPage(parts), u"mhtml"_s, options).map([&](ImportedArticle read) {
        parts.insert(parts.end(), images.parts().begin(), images.parts().end());
        return newArticle(std::move(read), savedPage(parts), {}, now);
    });
}

Result<NewArticle> readFetched(ImportWorkers &workers, WebFetch &fetch, const Fetched &fetched, const QDateTime &now,
                               const AddressWishes &wishes)
{
    const QString suffix = suffixOf(fetched);
    const Importer *importer = importerFor(fetched.bytes, suffix);
    if (importer && importer->name == u"html")
        return readFetchedPage(workers, fetch, fetched, now, wishes);
    ImportOptions options;
    options.name = fetched.address.fileName();
    options.isCancelled = wishes.isCancelled;
    return workers.read(fetched.bytes, suffix, options).map([&](ImportedArticle read) {
        return newArticle(std::move(read), fetched.bytes, {}, now);
    });
}

} // namespace

QString addressFrom(const QString &typed)
{
    return addressText(webAddress(typed));
}

bool isAddress(const QString &text)
{
    return isWebAddress(text);
}

Result<NewArticle> readArticleAddress(ImportWorkers &workers, const QString &address, const QDateTime &now,
                                      const AddressWishes &wishes)
{
    const QUrl url = webAddress(address).adjusted(QUrl::RemoveFragment);
    if (url.isEmpty())
        return fail(Error::Kind::Unreadable, address, FetchProblem::Scheme);
    WebFetch fetch(wishes.isPrivate);
    Result<Fetched> fetched = fetch.get(url, {.askedBy = wishes.askedBy,
                                              .limits = wishes.limits,
                                              .isCancelled = wishes.isCancelled,
                                              .progressed = wishes.progressed});
    return std::move(fetched)
        .and_then([&](const Fetched &page) -> Result<NewArticle> {
            return readFetched(workers, fetch, page, now, wishes).map([&page](NewArticle read) {
                read.article.metadata.url = addressText(page.address);
                return read;
            });
        })
        .map_error([&address](Error error) {
            error.subject = address;
            return error;
        });
}
