#include "importers/office_package.h"

#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr char OldContainer[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

QString folderOf(const QString &part)
{
    return part.left(part.lastIndexOf(u'/') + 1);
}

/// "word/document.xml" -> "word/_rels/document.xml.rels"; the package itself has "_rels/.rels".
QString relationshipsName(const QString &part)
{
    const QString folder = folderOf(part);
    return u"%1_rels/%2.rels"_s.arg(folder, part.sliced(folder.size()));
}

} // namespace

bool isEncryptedOffice(const QByteArray &bytes)
{
    static const QByteArray wide(reinterpret_cast<const char *>(u"EncryptedPackage"), 32);
    return bytes.startsWith(OldContainer) && bytes.contains(wide);
}

Result<OfficePackage> OfficePackage::open(const QByteArray &bytes, const ImportOptions &options)
{
    if (isEncryptedOffice(bytes))
        return fail(Error::Kind::Protected, options.name,
                    QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "encrypted with a password")));
    auto zip = ZipReader::open(bytes);
    if (!zip)
        return fail(zip.error().kind, options.name, zip.error().detail);
    return OfficePackage(std::move(*zip));
}

QHash<QString, Relationship> OfficePackage::relationshipsOf(const QString &part) const
{
    QHash<QString, Relationship> all;
    const XmlTree tree(bytes(relationshipsName(part)));
    for (const XmlNode node : tree.root()) {
        Relationship relationship;
        relationship.type = node.attribute(u"Type").section(u'/', -1);
        relationship.target = node.attribute(u"Target");
        relationship.isExternal = node.attribute(u"TargetMode") == u"External";
        if (!relationship.isExternal) {
            const bool isAbsolute = relationship.target.startsWith(u'/');
            relationship.target =
                cleanZipName(isAbsolute ? relationship.target.sliced(1) : folderOf(part) + relationship.target);
        }
        if (!node.isText())
            all.insert(node.attribute(u"Id"), relationship);
    }
    return all;
}

QString OfficePackage::related(const QString &from, const QString &type) const
{
    QStringList found;
    const auto relationships = relationshipsOf(from);
    for (const Relationship &relationship : relationships) {
        if (relationship.type == type && !relationship.isExternal && m_zip.contains(relationship.target))
            found.push_back(relationship.target);
    }
    found.sort(); // whichever order the hash has
    return found.value(0);
}

QString OfficePackage::mainPart() const
{
    const QString named = related({}, u"officeDocument"_s);
    if (!named.isEmpty())
        return named;
    const XmlTree types(bytes(u"[Content_Types].xml"_s));
    for (const XmlNode node : types.root()) {
        const QString name = node.attribute(u"PartName").section(u'/', 1);
        const QString type = node.attribute(u"ContentType");
        if (type.contains(u"word") && type.endsWith(u"main+xml") && m_zip.contains(name))
            return name;
    }
    const auto found = std::ranges::find_if(m_zip.names(), [](const QString &name) {
        return name.startsWith(u"word/document", Qt::CaseInsensitive) && name.endsWith(u".xml", Qt::CaseInsensitive);
    });
    return found != m_zip.names().end() ? *found : QString();
}

OfficePart OfficePackage::part(const QString &name) const
{
    const QByteArray xml = name.isEmpty() ? QByteArray() : bytes(name);
    return {name, std::make_unique<XmlTree>(xml),
            name.isEmpty() ? QHash<QString, Relationship>() : relationshipsOf(name)};
}
