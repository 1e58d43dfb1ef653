#include "importers/zip_directory.h"

#include <QtEndian>

namespace {

constexpr qsizetype EndSize = 22;            ///< bytes of the record at the end, without its comment
constexpr qsizetype EntrySize = 46;          ///< bytes of a directory entry, without its name and what follows it
constexpr qsizetype LongestComment = 0xFFFF; ///< bytes
constexpr qsizetype MostNames = 50'000;

/// `at` and what follows it must be inside.
template <typename Number>
Number numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<Number>(bytes.constData() + at);
}

/// Where the record at the end begins, or -1.
qsizetype endOf(const QByteArray &bytes)
{
    const qsizetype last = bytes.size() - EndSize;
    if (last < 0)
        return -1;
    const qsizetype found = bytes.lastIndexOf("PK\x05\x06", last);
    return found >= last - LongestComment ? found : -1;
}

} // namespace

QByteArrayList zipDirectoryNames(const QByteArray &bytes)
{
    const qsizetype end = endOf(bytes);
    if (end < 0)
        return {};
    // Counted back from the end: something may stand before the archive, and then its offsets are wrong.
    const qsizetype size = numberAt<quint32>(bytes, end + 12);
    QByteArrayList names;
    qsizetype at = end - size;
    while (at >= 0 && at + EntrySize <= end && names.size() < MostNames) {
        if (numberAt<quint32>(bytes, at) != 0x02014B50)
            return {};
        const qsizetype length = numberAt<quint16>(bytes, at + 28);
        const qsizetype rest = qsizetype(numberAt<quint16>(bytes, at + 30)) + numberAt<quint16>(bytes, at + 32);
        if (at + EntrySize + length > end)
            return {};
        names.append(bytes.sliced(at + EntrySize, length));
        at += EntrySize + length + rest;
    }
    return names;
}
