#include "importers/page_addresses.h"

#include "importers/markdown_images.h"

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype SmallestImage = 100; ///< bytes; what is smaller only holds a place

QString baseOf(const HtmlTree &tree)
{
    for (const HtmlNode *node = tree.head(); node != nullptr; node = nextNode(node, tree.head())) {
        if (node->is(HtmlTag::Base) && node->has(u"href"))
            return node->attribute(u"href").trimmed().toString();
    }
    return {};
}

bool isFromWeb(const QUrl &url)
{
    return url.scheme() == u"http" || url.scheme() == u"https";
}

/// Bytes of "data:image/svg+xml,%3Csvg …"; those in base 64 are read as for every format.
QByteArray plainDataBytes(const QString &address)
{
    const qsizetype comma = address.indexOf(u',');
    const bool isPlain = comma > 0 && !address.first(comma).endsWith(u";base64"_s, Qt::CaseInsensitive);
    return isPlain ? QByteArray::fromPercentEncoding(address.sliced(comma + 1).toUtf8()) : QByteArray();
}

} // namespace

PageAddresses::PageAddresses(const HtmlTree &tree, const QString &address, ArticleBuilder &builder,
                             const ImportOptions &options)
    : m_builder(builder)
    , m_options(options)
    , m_page(QUrl(options.address.isEmpty() ? address : options.address).adjusted(QUrl::RemoveFragment))
    , m_isFetched(!options.address.isEmpty())
{
    m_base = m_page.resolved(QUrl(baseOf(tree)));
}

QString PageAddresses::link(const QString &written) const
{
    if (written.startsWith(u'#'))
        return QUrl::fromPercentEncoding(written.toUtf8());
    const QUrl url = m_base.resolved(QUrl(written));
    if (url.hasFragment() && isFromWeb(m_page) && url.adjusted(QUrl::RemoveFragment) == m_page)
        return u'#' + url.fragment();
    return url.isRelative() ? QString() : url.toString();
}

QByteArray PageAddresses::bytesOf(const QString &written) const
{
    if (written.startsWith(u"data:"_s, Qt::CaseInsensitive)) {
        const QByteArray plain = plainDataBytes(written);
        return plain.isEmpty() ? imageBytes(written, m_options) : plain;
    }
    return m_isFetched ? m_options.readNeighbour(m_base.resolved(QUrl(written)).toString())
                       : imageBytes(written, m_options);
}

QString PageAddresses::image(const QString &written)
{
    if (const auto known = m_known.constFind(written); known != m_known.cend())
        return *known;
    QString resource;
    const QByteArray bytes = bytesOf(written);
    const QString mediaType = bytes.size() >= SmallestImage ? imageMediaType(bytes) : QString();
    if (!mediaType.isEmpty())
        resource = m_builder.addResource(bytes, mediaType);
    m_known.insert(written, resource);
    return resource;
}
