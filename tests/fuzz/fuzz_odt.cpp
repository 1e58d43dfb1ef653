#include "importers/odt_importer.h"

#include <cstdlib>

/// Flat documents: a fuzzer does not find its way through an archive.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto read = readOdt(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), {});
    if (read && (!read->article.isConsistent() || read->article.metadata.title.isEmpty()))
        std::abort();
    return 0;
}
