#include "importers/epub_package.h"

#include "importers/epub_address.h"
#include "importers/epub_metadata.h"
#include "importers/xml_reader.h"

#include <QCollator>
#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr size_t LongestSpine = 20'000;
constexpr int LongestFallback = 8; ///< steps, as fallbacks may go in circles

struct SpineEntry {
    QString id;
    bool isLinear = true;
};

/// The package document as it was read.
struct Reading {
    EpubPackage package;
    std::vector<SpineEntry> spine;
    QString ncxId;
};

bool isNamedChapter(const QString &path)
{
    const QString suffix = path.section(u'.', -1).toLower();
    return suffix == u"xhtml" || suffix == u"html" || suffix == u"htm" || suffix == u"xht";
}

/// The first part whose name ends so, in any case.
QString firstEnding(const ZipReader &zip, QStringView ending)
{
    const auto found = std::ranges::find_if(
        zip.names(), [ending](const QString &name) { return name.endsWith(ending, Qt::CaseInsensitive); });
    return found != zip.names().end() ? *found : QString();
}

/// The package document that the container names, else the first one there is; empty without any.
QString packagePath(const ZipReader &zip)
{
    const QString container = firstEnding(zip, u"META-INF/container.xml");
    const QString root = container.chopped(container.isEmpty() ? 0 : qsizetype(qstrlen("META-INF/container.xml")));
    if (const auto bytes = zip.read(container); bytes) {
        XmlReader xml(*bytes);
        while (!xml.atEnd()) {
            if (xml.readNext() != XmlReader::StartElement || xml.localName() != u"rootfile")
                continue;
            const EpubAddress address = epubAddress(root, xml.attributeNamed(u"full-path"));
            const QString mediaType = xml.attributeNamed(u"media-type");
            const bool isPackage = mediaType.isEmpty() || mediaType.contains(u"oebps-package");
            if (isPackage && zip.contains(address.path))
                return zip.storedName(address.path);
        }
    }
    return firstEnding(zip, u".opf");
}

void readItem(const XmlReader &xml, const ZipReader &zip, const QString &packagePath, EpubPackage &package)
{
    const QString href = xml.attributeNamed(u"href");
    const EpubAddress address = epubAddress(packagePath, href);
    const QString raw = zip.storedName(epubAddress(packagePath, QString(href).replace(u'%', u"%25"_s)).path);
    EpubItem item{.path = zip.storedName(address.path),
                  .mediaType = xml.attributeNamed(u"media-type").trimmed().toLower(),
                  .fallback = xml.attributeNamed(u"fallback"),
                  .properties = xml.attributeNamed(u"properties")};
    if (item.path.isEmpty())
        item.path = raw; // a part that is really called "a%20b"
    item.isMissing = item.path.isEmpty();
    if (item.isMissing)
        item.path = address.path.isEmpty() ? href : address.path;
    if (item.properties.split(u' ').contains(u"nav"_s) && !item.isMissing)
        package.navigation = item.path;
    if (item.mediaType == u"application/x-dtbncx+xml" && !item.isMissing)
        package.ncx = item.path;
    package.items.insert(xml.attributeNamed(u"id"), std::move(item));
}

Reading readPackageDocument(const ZipReader &zip, const QString &path)
{
    Reading reading;
    const auto bytes = zip.read(path);
    if (!bytes)
        return reading;
    EpubMetadata metadata;
    XmlReader xml(*bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != XmlReader::StartElement)
            continue;
        const QStringView name = xml.localName();
        if (name == u"package")
            metadata.setUniqueId(xml.attributeNamed(u"unique-identifier"));
        else if (name == u"item")
            readItem(xml, zip, path, reading.package);
        else if (name == u"spine")
            reading.ncxId = xml.attributeNamed(u"toc");
        else if (name == u"itemref" && reading.spine.size() < LongestSpine)
            reading.spine.push_back({xml.attributeNamed(u"idref"), xml.attributeNamed(u"linear").trimmed() != u"no"});
        else
            metadata.read(xml);
    }
    if (const EpubItem ncx = reading.package.items.value(reading.ncxId); !ncx.path.isEmpty() && !ncx.isMissing)
        reading.package.ncx = ncx.path;
    reading.package.metadata = metadata.metadata();
    return reading;
}

/// The item, or the first of its fallbacks that can be read.
EpubItem readable(const EpubPackage &package, const QString &id)
{
    EpubItem item = package.items.value(id);
    const EpubItem first = item;
    for (int step = 0; step < LongestFallback && !isChapter(item) && !item.fallback.isEmpty(); ++step)
        item = package.items.value(item.fallback);
    return isChapter(item) ? item : first;
}

void fillSpine(Reading &reading)
{
    EpubPackage &package = reading.package;
    std::vector<EpubItem> aside;
    for (const SpineEntry &entry : reading.spine) {
        if (!package.items.contains(entry.id)) {
            package.notices.push_back(
                {Error::Kind::Incomplete, entry.id,
                 QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "a chapter that the book does not hold"))});
            continue;
        }
        const bool isCover = package.spine.empty();
        (entry.isLinear || isCover ? package.spine : aside).push_back(readable(package, entry.id));
    }
    std::ranges::move(aside, std::back_inserter(package.spine));
}

/// Every chapter of the archive, in the order in which people number files.
void useAllChapters(const ZipReader &zip, EpubPackage &package)
{
    QStringList paths = zip.names();
    paths.removeIf([](const QString &path) { return !isNamedChapter(path); });
    QCollator byNumber{QLocale(QLocale::English)}; // the C locale does not know numbers
    byNumber.setNumericMode(true);
    std::ranges::stable_sort(paths, [&](const QString &a, const QString &b) { return byNumber.compare(a, b) < 0; });
    for (const QString &path : paths) {
        if (path != package.navigation)
            package.spine.push_back({.path = path, .mediaType = u"application/xhtml+xml"_s});
    }
    if (package.ncx.isEmpty())
        package.ncx = firstEnding(zip, u".ncx");
}

} // namespace

bool isChapter(const EpubItem &item)
{
    return item.mediaType.contains(u"html") || item.mediaType == u"text/x-oeb1-document" ||
           ((item.mediaType.isEmpty() || item.mediaType == u"text/xml" || item.mediaType == u"application/xml") &&
            isNamedChapter(item.path));
}

Result<EpubPackage> readEpubPackage(const ZipReader &zip)
{
    const QString path = packagePath(zip);
    Reading reading = readPackageDocument(zip, path);
    fillSpine(reading);
    EpubPackage package = std::move(reading.package);
    const bool hasChapter = std::ranges::any_of(package.spine, [](const EpubItem &i) { return !i.isMissing; });
    if (hasChapter)
        return package;
    package.spine.clear();
    package.notices = {{Error::Kind::Incomplete, path,
                        QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "the order of its chapters is lost"))}};
    useAllChapters(zip, package);
    if (package.spine.empty())
        return fail(Error::Kind::Malformed, {},
                    QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "a book without chapters")));
    return package;
}
