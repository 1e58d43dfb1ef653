#include "importers/epub_protection.h"

#include "importers/epub_address.h"
#include "importers/xml_reader.h"

namespace {

using namespace Qt::Literals::StringLiterals;

/// Ways of garbling fonts, which anybody may undo: no lock.
bool isFontGarbling(const QString &algorithm)
{
    return algorithm.contains(u"idpf.org/2008/embedding") || algorithm.contains(u"ns.adobe.com/pdf/enc");
}

QString reasonIn(const ZipReader &zip)
{
    if (zip.contains(u"META-INF/license.lcpl"_s))
        return QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "locked by Readium LCP"));
    if (zip.contains(u"META-INF/sinf.xml"_s))
        return QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "locked by Apple’s copy protection"));
    const auto rights = zip.read(u"META-INF/rights.xml"_s);
    if (!rights)
        return {};
    if (rights->contains("ns.adobe.com/adept"))
        return QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "locked by Adobe’s copy protection"));
    return QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "locked by a copy protection"));
}

} // namespace

EpubProtection readEpubProtection(const ZipReader &zip)
{
    EpubProtection protection{.reason = reasonIn(zip)};
    const auto bytes = zip.read(u"META-INF/encryption.xml"_s);
    if (!bytes)
        return protection;
    XmlReader xml(*bytes);
    QString algorithm;
    while (!xml.atEnd()) {
        if (xml.readNext() != XmlReader::StartElement)
            continue;
        if (xml.localName() == u"EncryptedData")
            algorithm.clear();
        else if (xml.localName() == u"EncryptionMethod" && algorithm.isEmpty())
            algorithm = xml.attributeNamed(u"Algorithm");
        else if (xml.localName() == u"CipherReference" && !isFontGarbling(algorithm))
            protection.locked.insert(zip.storedName(epubAddress({}, xml.attributeNamed(u"URI")).path));
    }
    protection.locked.remove(QString());
    if (!protection.locked.isEmpty() && protection.reason.isEmpty())
        protection.reason = QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "locked by a copy protection"));
    return protection;
}
