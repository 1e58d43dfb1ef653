#include "importers/docx_importer.h"
#include "support/office_samples.h"

#include <cstdlib>

/// The bytes as a main part with its own styles, lists, notes and comments in it: a fuzzer does not find its way
/// through an archive.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QByteArray links = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (const char *type :
         {"styles", "numbering", "footnotes", "endnotes", "comments", "commentsExtended", "settings"})
        links += QByteArray("<Relationship Id=\"") + type + "\" Type=\"x/" + type + "\" Target=\"document.xml\"/>";
    const QByteArray zip =
        zipOf({{"word/document.xml", bytes}, {"word/_rels/document.xml.rels", links + "</Relationships>"}});
    for (const QByteArray &document : {bytes, zip}) {
        const auto read = readDocx(document, {});
        if (read && (!read->article.isConsistent() || read->article.metadata.title.isEmpty()))
            std::abort();
    }
    return 0;
}
