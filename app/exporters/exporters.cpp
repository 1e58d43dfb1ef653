#include "exporters/exporters.h"

#include "exporters/bibtex_exporter.h"
#include "exporters/csl_json_exporter.h"
#include "exporters/csv_exporter.h"
#include "exporters/docx_exporter.h"
#include "exporters/html_exporter.h"
#include "exporters/json_ld_exporter.h"
#include "exporters/markdown_exporter.h"
#include "exporters/odt_exporter.h"
#include "exporters/original_pdf_exporter.h"
#include "exporters/pdf_exporter.h"
#include "exporters/qdc_exporter.h"
#include "exporters/qdpx_exporter.h"
#include "exporters/ris_exporter.h"
#include "exporters/xlsx_exporter.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

Result<> writeZip(const ExportSnapshot &snapshot, QIODevice &device)
{
    if (!snapshot.archive)
        return fail(Error::Kind::Invalid, u"zip"_s,
                    QString::fromLatin1(QT_TRANSLATE_NOOP("ErrorDetail", "there is no library to take it from")));
    return snapshot.archive(snapshot, device);
}

} // namespace

std::span<const Exporter> exporters()
{
    using enum Exporter::Content;
    static const std::array table{
        Exporter{u"markdown"_s, u"md"_s, u"text/markdown"_s, Text, &writeMarkdown, &updateMarkdown},
        Exporter{u"html"_s, u"html"_s, u"text/html"_s, Text, &writeHtml},
        Exporter{u"docx"_s, u"docx"_s, u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s,
                 Binary, &writeDocx},
        Exporter{u"odt"_s, u"odt"_s, u"application/vnd.oasis.opendocument.text"_s, Binary, &writeOdt},
        Exporter{u"pdf"_s, u"pdf"_s, u"application/pdf"_s, Binary, &writePdf},
        Exporter{u"pdf-original"_s, u"pdf"_s, u"application/pdf"_s, Binary, &writeOriginalPdf, nullptr,
                 &checkOriginalPdf},
        Exporter{u"csv"_s, u"csv"_s, u"text/csv"_s, Text, &writeCsv},
        Exporter{u"xlsx"_s, u"xlsx"_s, u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s, Binary,
                 &writeXlsx},
        Exporter{u"json-ld"_s, u"jsonld"_s, u"application/ld+json"_s, Text, &writeJsonLd},
        Exporter{u"qdpx"_s, u"qdpx"_s, u"application/zip"_s, Binary, &writeQdpx},
        Exporter{u"qdc"_s, u"qdc"_s, u"application/xml"_s, Text, &writeQdc},
        Exporter{u"csl-json"_s, u"json"_s, u"application/vnd.citationstyles.csl+json"_s, Text, &writeCslJson},
        Exporter{u"bibtex"_s, u"bib"_s, u"application/x-bibtex"_s, Text, &writeBibtex},
        Exporter{u"ris"_s, u"ris"_s, u"application/x-research-info-systems"_s, Text, &writeRis},
        Exporter{u"zip"_s, u"zip"_s, u"application/zip"_s, Binary, &writeZip},
    };
    return table;
}

Result<> writeExport(const Exporter &exporter, const ExportSnapshot &snapshot, QIODevice &device)
{
    return exporter.write(snapshot, device).and_then([&]() -> Result<> {
        if (const std::optional<Error> &failure = snapshot.articles.failure())
            return tl::unexpected(*failure);
        return {};
    });
}

const Exporter *exporterNamed(const QString &name)
{
    const auto found = std::ranges::find(exporters(), name, &Exporter::name);
    return found == exporters().end() ? nullptr : &*found;
}
