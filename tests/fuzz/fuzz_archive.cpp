// Archives of documents: what comes out stays inside, and is within bounds.

#include "importers/archive_parts.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const ZipLimits limits{.unpacked = 1 << 20, .part = 1 << 18, .parts = 100};
    qint64 unpacked = 0;
    const auto take = [&](const ArchivePart &part) {
        unpacked += part.bytes.size();
        if (part.name.isEmpty() || part.name != cleanZipName(part.name) || unpacked > limits.unpacked)
            std::abort();
        return true;
    };
    (void)unpackArchive(bytes, QStringLiteral("zip"), {}, take, limits);
    return 0;
}
