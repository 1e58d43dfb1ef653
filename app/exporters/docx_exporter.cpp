#include "exporters/docx_exporter.h"

#include "exporters/docx_body.h"
#include "exporters/docx_report.h"
#include "exporters/zip_writer.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

static void loadDocxResources() // outside any namespace: the macro declares a function
{
    Q_INIT_RESOURCE(export);
}

namespace {

constexpr QByteArrayView PageSetup =
    "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"part-footer\"/>"
    "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
    "<w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"708\" w:footer=\"708\" "
    "w:gutter=\"0\"/></w:sectPr>";

/// A part that is the same in every document.
QByteArray fixedPart(const QString &name)
{
    loadDocxResources();
    QFile file(u":/export/docx/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<> writeArticles(const ExportSnapshot &snapshot, DocxParts &parts, ZipWriter &zip)
{
    for (const ExportedArticle &exported : snapshot.articles) {
        parts.facts.add(exported);
        zip.write(DocxBody(exported, snapshot, parts).xml());
    }
    return {};
}

Result<> writeReport(const ExportSnapshot &snapshot, DocxParts &parts, ZipWriter &zip)
{
    for (const ExportedArticle &exported : snapshot.articles.outlines())
        parts.facts.add(exported);
    return writeDocxReport(snapshot, parts, zip);
}

Result<> writeText(const ExportSnapshot &snapshot, DocxParts &parts, ZipWriter &zip)
{
    zip.begin(u"word/document.xml"_s);
    zip.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document " + DocxNamespaces.toUtf8() +
              "><w:body>");
    const Result<> written = (snapshot.options.report ? writeReport : writeArticles)(snapshot, parts, zip);
    zip.write(PageSetup.toByteArray() + "</w:body></w:document>\n");
    zip.end();
    return written;
}

void writeTargets(const DocxParts &parts, ZipWriter &zip)
{
    zip.add(u"word/_rels/document.xml.rels"_s, parts.bodyTargets.xml({{u"styles"_s, u"styles.xml"_s},
                                                                      {u"settings"_s, u"settings.xml"_s},
                                                                      {u"numbering"_s, u"numbering.xml"_s},
                                                                      {u"footnotes"_s, u"footnotes.xml"_s},
                                                                      {u"comments"_s, u"comments.xml"_s},
                                                                      {u"footer"_s, u"footer.xml"_s}}));
    if (!parts.commentTargets.isEmpty())
        zip.add(u"word/_rels/comments.xml.rels"_s, parts.commentTargets.xml());
    if (!parts.footnoteTargets.isEmpty())
        zip.add(u"word/_rels/footnotes.xml.rels"_s, parts.footnoteTargets.xml());
}

} // namespace

Result<> writeDocx(const ExportSnapshot &snapshot, QIODevice &device)
{
    ZipWriter zip(device);
    zip.add(u"[Content_Types].xml"_s, fixedPart(u"content_types.xml"_s));
    zip.add(u"_rels/.rels"_s, fixedPart(u"package.rels"_s));
    zip.add(u"docProps/app.xml"_s, fixedPart(u"app.xml"_s));
    for (const QString &name : {u"styles.xml"_s, u"settings.xml"_s, u"footer.xml"_s})
        zip.add(u"word/"_s + name, fixedPart(name));
    DocxParts parts;
    const Result<> written =
        writeText(snapshot, parts, zip).and_then([&] { return addDocxComments(parts, zip); }).and_then([&] {
            return addDocxFootnotes(parts, zip);
        });
    if (!written)
        return written;
    zip.add(u"word/numbering.xml"_s, docxNumberingXml(parts));
    writeTargets(parts, zip);
    for (const auto &[file, name] : parts.media) {
        const std::optional<Resource> resource = snapshot.resources.find(name);
        const auto image = resource ? documentImage(*resource) : std::nullopt;
        if (image)
            zip.add(u"word/media/"_s + file, image->bytes, ZipWriter::Packing::Stored);
    }
    zip.add(u"docProps/core.xml"_s, docxCoreXml(parts.facts));
    return zip.finish();
}
