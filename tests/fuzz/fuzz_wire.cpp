// What arrives from the other process, on either side: an article that passes the checks is one.

#include "importers/article_wire.h"
#include "importers/import_protocol.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto read = readFromWire(bytes)) {
        if (*read && !(*read)->article.isConsistent())
            std::abort();
        const auto again = readFromWire(wireBytes(*read));
        if (!again || again->has_value() != read->has_value() || (*read && !(**again == **read)))
            std::abort();
    }
    (void)unpackedFromWire(bytes);
    (void)requestFromWire(bytes);
    (void)partFromWire(bytes);
    return 0;
}
