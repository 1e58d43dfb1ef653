#include "importers/pdf_importer.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto read = readPdf(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), {});
    if (read && (!read->article.isConsistent() || read->article.metadata.title.isEmpty()))
        std::abort();
    return 0;
}
