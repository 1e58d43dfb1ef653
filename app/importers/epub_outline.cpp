#include "importers/epub_outline.h"

#include "importers/epub_address.h"
#include "importers/xml_reader.h"

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr size_t MostMarks = 50'000;

/// Both documents are lists in lists of a label and an address.
class OutlineReader {
public:
    OutlineReader(const ZipReader &zip, const QString &path)
        : m_zip(zip)
        , m_path(path)
    {
    }

    [[nodiscard]] EpubOutline read(const QByteArray &bytes)
    {
        XmlReader xml(bytes);
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == XmlReader::StartElement)
                begin(xml);
            else if (token == XmlReader::EndElement)
                end(xml.localName());
        }
        return std::move(m_outline);
    }

private:
    void begin(XmlReader &xml)
    {
        const QStringView name = xml.localName();
        if (name == u"nav") {
            const QStringList types = xml.attributeNamed(u"type").split(u' ');
            m_list = types.contains(u"toc"_s)         ? &m_outline.contents
                     : types.contains(u"page-list"_s) ? &m_outline.pages
                                                      : nullptr;
            m_level = 0;
        } else if (name == u"navMap" || name == u"pageList") {
            m_list = name == u"navMap" ? &m_outline.contents : &m_outline.pages;
            m_level = 0;
        } else if (name == u"ol" || name == u"navPoint") {
            ++m_level;
        } else if (name == u"a" && m_list != nullptr) {
            const QString address = xml.attributeNamed(u"href");
            add(xml.textInside(), address);
        } else if (name == u"text" && m_list != nullptr) {
            m_label = xml.textInside();
        } else if (name == u"content" && m_list != nullptr) {
            add(m_label, xml.attributeNamed(u"src"));
        }
    }

    void end(QStringView name)
    {
        if (name == u"ol" || name == u"navPoint")
            --m_level;
        else if (name == u"nav" || name == u"navMap" || name == u"pageList")
            m_list = nullptr;
    }

    void add(const QString &label, const QString &written)
    {
        const EpubAddress address = epubAddress(m_path, written);
        const QString path = m_zip.storedName(address.path);
        if (label.trimmed().isEmpty() || path.isEmpty() || m_list->size() >= MostMarks)
            return;
        m_list->push_back({label.simplified(), path, address.fragment, std::max(m_level, 1)});
    }

    const ZipReader &m_zip;
    const QString m_path;
    EpubOutline m_outline;
    std::vector<EpubMark> *m_list = nullptr;
    QString m_label;
    int m_level = 0;
};

EpubOutline outlineIn(const ZipReader &zip, const QString &path)
{
    const auto bytes = path.isEmpty() ? fail(Error::Kind::NotFound) : zip.read(path);
    return bytes ? OutlineReader(zip, path).read(*bytes) : EpubOutline();
}

} // namespace

EpubOutline readEpubOutline(const ZipReader &zip, const EpubPackage &package)
{
    EpubOutline outline = outlineIn(zip, package.navigation);
    if (!outline.contents.empty() && !outline.pages.empty())
        return outline;
    EpubOutline older = outlineIn(zip, package.ncx);
    if (outline.contents.empty())
        outline.contents = std::move(older.contents);
    if (outline.pages.empty())
        outline.pages = std::move(older.pages);
    return outline;
}
