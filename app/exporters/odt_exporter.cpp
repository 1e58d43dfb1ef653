#include "exporters/odt_exporter.h"

#include "exporters/odt_body.h"
#include "exporters/odt_report.h"

#include <QFile>

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

Result<> writeArticles(const ExportSnapshot &snapshot, OdtParts &parts, Spool &bodies)
{
    for (const ExportedArticle &exported : snapshot.articles) {
        parts.facts.add(exported);
        bodies.write(OdtBody(exported, snapshot, parts).xml());
    }
    return {};
}

Result<> writeReport(const ExportSnapshot &snapshot, OdtParts &parts, Spool &bodies)
{
    for (const ExportedArticle &exported : snapshot.articles.outlines())
        parts.facts.add(exported);
    return writeOdtReport(snapshot, parts, bodies);
}

/// The looks are known only when the text is written, and stand before it.
Result<> writeContent(const OdtParts &parts, Spool &bodies, ZipWriter &zip)
{
    zip.begin(u"content.xml"_s);
    zip.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content " + OdtNamespaces.toByteArray() +
              "><office:automatic-styles>" + TableStyles.toByteArray() + parts.looks.xml() + odtListStylesXml(parts) +
              "</office:automatic-styles><office:body><office:text>");
    const Result<> copied = bodies.copyTo(zip);
    zip.write("</office:text></office:body></office:document-content>\n");
    zip.end();
    return copied;
}

} // namespace

Result<> writeOdt(const ExportSnapshot &snapshot, QIODevice &device)
{
    OdtParts parts;
    Spool bodies;
    if (const auto written = (snapshot.options.report ? writeReport : writeArticles)(snapshot, parts, bodies); !written)
        return written;
    ZipWriter zip(device);
    zip.add(u"mimetype"_s, "application/vnd.oasis.opendocument.text", ZipWriter::Packing::Stored);
    if (const Result<> written = writeContent(parts, bodies, zip); !written)
        return written;
    zip.add(u"styles.xml"_s, odtStyles());
    zip.add(u"meta.xml"_s, odtMetaXml(parts.facts));
    for (const OdtParts::Medium &medium : parts.media) {
        const std::optional<Resource> resource = snapshot.resources.find(medium.resource);
        const auto image = resource ? documentImage(*resource) : std::nullopt;
        if (image)
            zip.add(u"Pictures/"_s + medium.file, image->bytes, ZipWriter::Packing::Stored);
    }
    zip.add(u"META-INF/manifest.xml"_s, odtManifestXml(parts));
    return zip.finish();
}
