#include "text/code_points.h"

namespace {

bool isPairAt(QStringView text, qsizetype offset)
{
    return text[offset].isHighSurrogate() && offset + 1 < text.size() && text[offset + 1].isLowSurrogate();
}

} // namespace

qsizetype codePointOffset(QStringView text, qsizetype utf16Offset)
{
    const qsizetype limit = std::clamp(utf16Offset, qsizetype(0), text.size());
    qsizetype count = 0;
    for (qsizetype i = 0; i < limit; ++count)
        i += isPairAt(text, i) ? 2 : 1;
    return count;
}

qsizetype utf16Offset(QStringView text, qsizetype codePoints)
{
    qsizetype offset = 0;
    for (qsizetype left = codePoints; left > 0 && offset < text.size(); --left)
        offset += isPairAt(text, offset) ? 2 : 1;
    return offset;
}
