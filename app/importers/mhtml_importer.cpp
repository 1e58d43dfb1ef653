#include "importers/mhtml_importer.h"

#include "importers/html_importer.h"
#include "importers/mime_message.h"

#include <QUrl>
#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

/// The bytes of the parts by the addresses under which the page names them.
QHash<QString, QByteArray> neighboursIn(const std::vector<MimePart> &parts, const QUrl &page)
{
    QHash<QString, QByteArray> neighbours;
    for (const MimePart &part : parts) {
        if (!part.id.isEmpty())
            neighbours.insert(u"cid:"_s + QString::fromUtf8(part.id), part.bytes);
        if (!part.location.isEmpty())
            neighbours.insert(page.resolved(QUrl(QString::fromUtf8(part.location))).toString(), part.bytes);
    }
    return neighbours;
}

} // namespace

Result<ImportedArticle> readMhtml(const QByteArray &bytes, const ImportOptions &options)
{
    const std::vector<MimePart> parts = mimeParts(bytes);
    const auto page = std::ranges::find_if(
        parts, [](const MimePart &p) { return p.mediaType == "text/html" || p.mediaType == "application/xhtml+xml"; });
    if (page == parts.end())
        return fail(Error::Kind::Malformed, options.name);
    const QUrl address(QString::fromUtf8(page->location));
    const auto neighbours = neighboursIn(parts, address);
    ImportOptions inside = options;
    inside.address = address.isRelative() ? u"cid:page"_s : address.toString();
    inside.readNeighbour = [&](const QString &name) {
        const auto part = neighbours.constFind(name);
        if (part != neighbours.cend())
            return *part;
        return options.address.isEmpty() ? QByteArray() : options.readNeighbour(name);
    };
    auto read = readPage(page->bytes, page->charset, u"mhtml"_s, inside);
    if (read && address.isRelative())
        read->article.metadata.url.remove(u"cid:page"_s);
    return read;
}
