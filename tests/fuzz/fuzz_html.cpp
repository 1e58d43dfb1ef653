#include "importers/html_importer.h"
#include "importers/mhtml_importer.h"

#include <cstdlib>

namespace {

void check(const Result<ImportedArticle> &read)
{
    if (read && (!read->article.isConsistent() || read->article.metadata.title.isEmpty()))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    ImportOptions whole;
    whole.extent = Extent::WholePage;
    check(readHtml(bytes, {}));
    check(readHtml(bytes, whole));
    check(readMhtml(bytes, {}));
    return 0;
}
