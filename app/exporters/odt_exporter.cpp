#include "exporters/odt_exporter.h"

#include "exporters/odt_body.h"
#include "exporters/zip_writer.h"

#include <QFile>
#include <QTemporaryFile>

using namespace Qt::Literals::StringLiterals;

static void loadOdtResources() // outside any namespace: the macro declares a function
{
    Q_INIT_RESOURCE(export);
}

namespace {

/// What tables and cells look like, which named styles can't say.
constexpr QByteArrayView TableStyles =
    "<style:style style:name=\"HeaderCell\" style:family=\"table-cell\"><style:table-cell-properties "
    "fo:padding=\"4pt\" fo:border-top=\"0.75pt solid #8c867b\" fo:border-bottom=\"0.75pt solid #8c867b\"/>"
    "</style:style>"
    "<style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties fo:padding=\"4pt\" "
    "fo:border-bottom=\"0.5pt solid #d8d3c9\"/></style:style>";

QByteArray odtStyles()
{
    loadOdtResources();
    QFile file(u":/export/odt/styles.xml"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<DocumentFacts> writeBodies(const ExportSnapshot &snapshot, OdtParts &parts, QTemporaryFile &file)
{
    if (!file.open())
        return fail(Error::Kind::Unwritable, {}, file.errorString());
    DocumentFacts facts;
    for (const ExportedArticle &exported : snapshot.articles) {
        facts.add(exported);
        const QByteArray xml = OdtBody(exported, snapshot, parts).xml();
        if (file.write(xml) != xml.size())
            return fail(Error::Kind::Unwritable, {}, file.errorString());
    }
    file.seek(0);
    return facts;
}

/// The looks are known only when the text is written, and stand before it.
void writeContent(const OdtParts &parts, QTemporaryFile &bodies, ZipWriter &zip)
{
    zip.begin(u"content.xml"_s);
    zip.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content " + OdtNamespaces.toByteArray() +
              "><office:automatic-styles>" + TableStyles.toByteArray() + parts.looks.xml() + odtListStylesXml(parts) +
              "</office:automatic-styles><office:body><office:text>");
    while (!bodies.atEnd())
        zip.write(bodies.read(1 << 20));
    zip.write("</office:text></office:body></office:document-content>\n");
    zip.end();
}

} // namespace

Result<> writeOdt(const ExportSnapshot &snapshot, QIODevice &device)
{
    OdtParts parts;
    QTemporaryFile bodies;
    const Result<DocumentFacts> facts = writeBodies(snapshot, parts, bodies);
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    ZipWriter zip(device);
    zip.add(u"mimetype"_s, "application/vnd.oasis.opendocument.text", ZipWriter::Packing::Stored);
    writeContent(parts, bodies, zip);
    zip.add(u"styles.xml"_s, odtStyles());
    zip.add(u"meta.xml"_s, odtMetaXml(*facts));
    for (const OdtParts::Medium &medium : parts.media) {
        const std::optional<Resource> resource = snapshot.resources.find(medium.resource);
        const auto image = resource ? documentImage(*resource) : std::nullopt;
        if (image)
            zip.add(u"Pictures/"_s + medium.file, image->bytes, ZipWriter::Packing::Stored);
    }
    zip.add(u"META-INF/manifest.xml"_s, odtManifestXml(parts));
    return zip.finish();
}
