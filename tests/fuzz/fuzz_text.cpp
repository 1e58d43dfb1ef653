// Folding, find and quote search on anything: the first byte says where the needle ends and the text begins.

#include "text/anchoring.h"
#include "text/breaks.h"
#include "text/find.h"
#include "text/normalize.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 4)
        return 0;
    const size_t cut = std::min<size_t>(data[0] / 8U, (size - 2) / 2);
    const QString all(reinterpret_cast<const QChar *>(data + 2), qsizetype(size - 2) / 2);
    const QString needle = all.first(qsizetype(cut));
    const QString text = all.sliced(qsizetype(cut));
    const FoldedText result = folded(text, Fold(data[1] % 16U));
    Q_ASSERT(result.origin.size() == size_t(result.text.size()) + 1);
    (void)findAll(text, needle, {.caseSensitive = (data[1] & 16U) != 0, .wholeWord = (data[1] & 32U) != 0});
    Annotation annotation;
    annotation.position = {data[0], data[0] + needle.size()};
    annotation.quote = describe(needle + text, annotation.position);
    (void)anchorIn(text, annotation);
    (void)wordCount(text);
    return 0;
}
