#include "importers/charset.h"
#include "importers/text_cleaning.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const DecodedText read = decoded(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    const QString clean = cleanedText(read.text);
    if (read.encoding.isEmpty() || clean != cleanedText(clean))
        std::abort();
    return 0;
}
