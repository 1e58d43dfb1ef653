#include "importers/composition.h"

#include <algorithm>
#include <unicode/unorm2.h>

namespace {

const char16_t *units(const QString &text)
{
    return reinterpret_cast<const char16_t *>(text.utf16());
}

qsizetype unitsAt(const QString &text, qsizetype offset)
{
    return text[offset].isHighSurrogate() && offset + 1 < text.size() ? 2 : 1;
}

UChar32 codePointAt(const QString &text, qsizetype offset)
{
    if (unitsAt(text, offset) == 2)
        return UChar32(QChar::surrogateToUcs4(text[offset], text[offset + 1]));
    return UChar32(text[offset].unicode());
}

} // namespace

QString composed(const QString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *composer = unorm2_getNFCInstance(&status);
    if (U_FAILURE(status) || unorm2_isNormalized(composer, units(text), int32_t(text.size()), &status))
        return text;
    QString fresh(text.size(), Qt::Uninitialized); // composing seldom makes a text longer
    const auto normalize = [&] {
        status = U_ZERO_ERROR;
        return unorm2_normalize(composer, units(text), int32_t(text.size()), reinterpret_cast<UChar *>(fresh.data()),
                                int32_t(fresh.size()), &status);
    };
    int32_t size = normalize();
    if (status == U_BUFFER_OVERFLOW_ERROR) {
        fresh.resize(size);
        size = normalize();
    }
    if (U_FAILURE(status))
        return text;
    fresh.truncate(size);
    return fresh;
}

void compose(QString &text, std::vector<Span> &spans)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *composer = unorm2_getNFCInstance(&status);
    if (U_FAILURE(status) || text.isEmpty() ||
        unorm2_isNormalized(composer, units(text), int32_t(text.size()), &status))
        return;
    if (spans.empty()) {
        text = composed(text);
        return;
    }
    std::vector<qsizetype> starts(size_t(text.size()) + 1); // of an old offset: where its piece begins and ends now
    std::vector<qsizetype> ends(size_t(text.size()) + 1);
    QString fresh;
    fresh.reserve(text.size());
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = start + unitsAt(text, start);
        while (end < text.size() && !unorm2_hasBoundaryBefore(composer, codePointAt(text, end)))
            end += unitsAt(text, end);
        std::fill(starts.begin() + start, starts.begin() + end, fresh.size());
        fresh += composed(text.sliced(start, end - start));
        std::fill(ends.begin() + start + 1, ends.begin() + end + 1, fresh.size());
        start = end;
    }
    for (Span &span : spans)
        span.range = {starts[size_t(span.range.start)], ends[size_t(span.range.end)]};
    text = std::move(fresh);
}
