#include "base/harmless_picture.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray once = harmlessPicture(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!once.isEmpty() && harmlessPicture(once) != once)
        std::abort();
    return 0;
}
