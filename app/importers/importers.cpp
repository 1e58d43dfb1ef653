#include "importers/importers.h"

#include "importers/docx_importer.h"
#include "importers/epub_importer.h"
#include "importers/file_kind.h"
#include "importers/html_importer.h"
#include "importers/markdown_importer.h"
#include "importers/mhtml_importer.h"
#include "importers/odt_importer.h"
#include "importers/pdf_importer.h"
#include "importers/plain_text_importer.h"

#include <algorithm>
#include <array>

namespace {

using namespace Qt::Literals::StringLiterals;

/// Bytes that say nothing: white space and byte order marks.
bool isBlank(const QByteArray &bytes)
{
    return std::ranges::all_of(bytes, [](char c) {
        const uchar byte = uchar(c);
        return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) || byte == 0xEF || byte == 0xBB || byte == 0xBF ||
               byte == 0xFE || byte == 0xFF;
    });
}

} // namespace

std::span<const Importer> importers()
{
    static const auto table = std::to_array<Importer>({
        {u"epub"_s, {u"epub"_s}, readEpub},
        {u"html"_s, {u"html"_s, u"htm"_s, u"xhtml"_s, u"xht"_s, u"shtml"_s}, readHtml},
        {u"mhtml"_s, {u"mhtml"_s, u"mht"_s}, readMhtml},
        {u"markdown"_s,
         {u"md"_s, u"markdown"_s, u"mdown"_s, u"mkd"_s, u"mkdn"_s, u"mdtext"_s, u"mdwn"_s, u"qmd"_s, u"rmd"_s},
         readMarkdown},
        {u"pdf"_s, {u"pdf"_s}, readPdf},
        {u"docx"_s, {u"docx"_s, u"docm"_s, u"dotx"_s, u"dotm"_s}, readDocx},
        {u"odt"_s, {u"odt"_s, u"ott"_s, u"fodt"_s}, readOdt},
        {u"text"_s, {u"txt"_s, u"text"_s, u"asc"_s, u"log"_s}, readPlainText},
    });
    return table;
}

const Importer *importerFor(const QByteArray &bytes, const QString &suffix)
{
    const FileKind kind = fileKindOf(bytes, suffix);
    if (kind.reading == FileKind::Reading::Binary)
        return nullptr;
    if (kind.reading == FileKind::Reading::Document) {
        const auto byFormat = std::ranges::find(importers(), kind.format, &Importer::name);
        return byFormat != importers().end() ? &*byFormat : nullptr;
    }
    const QString ending = suffix.toLower();
    const auto byName =
        std::ranges::find_if(importers(), [&](const Importer &i) { return i.extensions.contains(ending); });
    return byName != importers().end() ? &*byName : &importers().back(); // any other text is plain text
}

Result<ImportedArticle> readArticle(const QByteArray &bytes, const QString &suffix, const ImportOptions &options)
{
    if (isBlank(bytes))
        return fail(Error::Kind::Empty, options.name);
    const FileKind kind = fileKindOf(bytes, suffix);
    if (kind.reading == FileKind::Reading::Binary)
        return fail(Error::Kind::Binary, options.name, kind.name);
    const Importer *importer = importerFor(bytes, suffix);
    if (!importer)
        return fail(Error::Kind::Unsupported, options.name, kind.name);
    return importer->read(bytes, options);
}
