#include "importers/docx_importer.h"

#include "importers/docx_reader.h"
#include "importers/office_metadata.h"

namespace {

using namespace Qt::Literals::StringLiterals;

void readProperties(const OfficePackage &package, const ImportOptions &options, Metadata &metadata)
{
    QString name = package.related({}, u"core-properties"_s);
    if (name.isEmpty())
        name = u"docProps/core.xml"_s;
    const OfficePart part = package.part(name);
    const XmlNode core = part.root();
    setOfficeTitle(metadata, core.child(u"dc:title").text(), options.name);
    addOfficeAuthors(metadata, core.child(u"dc:creator").text());
    setOfficeDate(metadata, core.child(u"dcterms:created").text());
    setOfficeDate(metadata, core.child(u"dcterms:modified").text());
    setOfficeIdentifier(metadata, core.child(u"dc:identifier").text());
}

} // namespace

Result<ImportedArticle> readDocx(const QByteArray &bytes, const ImportOptions &options)
{
    const auto package = OfficePackage::open(bytes, options);
    if (!package)
        return tl::unexpected(package.error());
    ArticleBuilder builder(u"docx"_s);
    for (const Error &notice : package->zip().notices())
        builder.addNotice(notice);
    readProperties(*package, options, builder.metadata());
    DocxReader reader(*package, options, builder);
    if (const auto read = reader.read(); !read)
        return tl::unexpected(read.error());
    if (!reader.bylines().isEmpty()) // rather than whose machine it was
        builder.metadata().authors = reader.bylines();
    auto imported = builder.finish(options);
    if (imported && imported->article.metadata.language.isEmpty()) // too short to tell
        imported->article.metadata.language = reader.language();
    return imported;
}
