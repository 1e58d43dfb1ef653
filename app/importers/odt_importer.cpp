#include "importers/odt_importer.h"

#include "importers/odt_reader.h"
#include "importers/office_metadata.h"
#include "importers/zip_reader.h"

namespace {

using namespace Qt::Literals::StringLiterals;

void readProperties(XmlNode root, const ImportOptions &options, Metadata &metadata)
{
    const XmlNode meta = root.child(u"office:meta");
    setOfficeTitle(metadata, meta.child(u"dc:title").text(), options.name);
    addOfficeAuthors(metadata, meta.child(u"meta:initial-creator").text());
    if (metadata.authors.empty())
        addOfficeAuthors(metadata, meta.child(u"dc:creator").text());
    setOfficeDate(metadata, meta.child(u"meta:creation-date").text());
    setOfficeDate(metadata, meta.child(u"dc:date").text());
    setOfficeIdentifier(metadata, meta.child(u"dc:identifier").text());
}

Result<ImportedArticle> finished(const OdtReader::Source &source, const ImportOptions &options, ArticleBuilder &builder,
                                 const XmlTree &content)
{
    OdtReader reader(source, options, builder);
    if (const auto read = reader.read(); !read)
        return tl::unexpected(read.error());
    if (!reader.bylines().isEmpty()) // rather than whose machine it was
        builder.metadata().authors = reader.bylines();
    if (content.isDamaged())
        builder.addNotice({Error::Kind::Incomplete, options.name,
                           QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "its text is cut off or damaged"))});
    return builder.finish(options);
}

Result<ImportedArticle> readFlat(const QByteArray &bytes, const ImportOptions &options)
{
    ArticleBuilder builder(u"odt"_s);
    const XmlTree document(bytes);
    readProperties(document.root(), options, builder.metadata());
    const OdtReader::Source source = {document.root(), document.root(), [](const QString &) { return QByteArray(); }};
    return finished(source, options, builder, document);
}

} // namespace

Result<ImportedArticle> readOdt(const QByteArray &bytes, const ImportOptions &options)
{
    if (!bytes.startsWith("PK"))
        return readFlat(bytes, options);
    const auto zip = ZipReader::open(bytes);
    if (!zip)
        return fail(zip.error().kind, options.name, zip.error().detail);
    const auto part = [&zip](const QString &name) { return zip->read(name).value_or(QByteArray()); };
    const XmlTree manifest(part(u"META-INF/manifest.xml"_s));
    if (manifest.root().descendant(u"manifest:encryption-data"))
        return fail(Error::Kind::Protected, options.name,
                    QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "encrypted with a password")));
    ArticleBuilder builder(u"odt"_s);
    for (const Error &notice : zip->notices())
        builder.addNotice(notice);
    const XmlTree meta(part(u"meta.xml"_s));
    readProperties(meta.root(), options, builder.metadata());
    const XmlTree content(part(u"content.xml"_s));
    const XmlTree styles(part(u"styles.xml"_s));
    return finished({content.root(), styles.root(), part}, options, builder, content);
}
