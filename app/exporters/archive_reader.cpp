#include "exporters/archive_reader.h"

#include "exporters/zip_device.h"

#include <QHash>
#include <minizip/unzip.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LongestName = 1024; ///< bytes; longer names are none of ours
constexpr int Piece = 1 << 16;    ///< bytes unpacked at once

} // namespace

struct ArchiveReader::Private {
    unzFile zip = nullptr;
    qint64 left = 0; ///< bytes that may still be unpacked
    QHash<QString, unz64_file_pos> entries;
};

ArchiveReader::ArchiveReader(QIODevice &device, qint64 mostUnpacked)
    : d(std::make_unique<Private>())
{
    zlib_filefunc64_def functions = zipFunctionsOf(device);
    d->zip = unzOpen2_64(&device, &functions);
    d->left = mostUnpacked;
    if (!d->zip)
        return;
    for (int at = unzGoToFirstFile(d->zip); at == UNZ_OK; at = unzGoToNextFile(d->zip)) {
        unz_file_info64 info{};
        char name[LongestName + 1]{};
        unz64_file_pos position{};
        if (unzGetCurrentFileInfo64(d->zip, &info, name, LongestName, nullptr, 0, nullptr, 0) == UNZ_OK &&
            info.size_filename <= LongestName && unzGetFilePos64(d->zip, &position) == UNZ_OK)
            d->entries.insert(QString::fromUtf8(name), position);
    }
}

ArchiveReader::~ArchiveReader()
{
    if (d->zip)
        unzClose(d->zip);
}

bool ArchiveReader::isOpen() const
{
    return d->zip != nullptr;
}

bool ArchiveReader::contains(const QString &name) const
{
    return d->entries.contains(name);
}

Result<> ArchiveReader::readPieces(const QString &name, const std::function<Result<>(const QByteArray &)> &visit)
{
    const auto entry = d->entries.constFind(name);
    if (entry == d->entries.constEnd())
        return fail(Error::Kind::NotFound, name);
    unz64_file_pos position = *entry;
    if (unzGoToFilePos64(d->zip, &position) != UNZ_OK || unzOpenCurrentFile(d->zip) != UNZ_OK)
        return fail(Error::Kind::Malformed, name);
    Result<> result;
    QByteArray piece(Piece, Qt::Uninitialized);
    int size = 0;
    while (result && (size = unzReadCurrentFile(d->zip, piece.data(), Piece)) > 0) {
        d->left -= size;
        result = d->left < 0 ? fail(Error::Kind::TooLarge, name) : visit(piece.first(size));
    }
    const bool isWhole = unzCloseCurrentFile(d->zip) == UNZ_OK; // compares the checksum
    if (result && (size < 0 || !isWhole))
        return fail(Error::Kind::Malformed, name);
    return result;
}

Result<QByteArray> ArchiveReader::read(const QString &name, qint64 limit)
{
    QByteArray bytes;
    const auto append = [&](const QByteArray &piece) -> Result<> {
        if (bytes.size() + piece.size() > limit)
            return fail(Error::Kind::TooLarge, name);
        bytes += piece;
        return {};
    };
    return readPieces(name, append).map([&] { return bytes; });
}

Result<> ArchiveReader::readLines(const QString &name, qint64 longestLine,
                                  const std::function<Result<>(const QByteArray &)> &visit)
{
    QByteArray waiting;
    const auto lines = [&](const QByteArray &piece) -> Result<> {
        waiting += piece;
        qsizetype start = 0;
        for (qsizetype end = waiting.indexOf('\n'); end >= 0; end = waiting.indexOf('\n', start)) {
            if (const Result<> done = visit(waiting.sliced(start, end - start)); !done)
                return done;
            start = end + 1;
        }
        waiting.remove(0, start);
        return waiting.size() > longestLine ? Result<>(fail(Error::Kind::TooLarge, name)) : Result<>();
    };
    return readPieces(name, lines).and_then([&] { return waiting.isEmpty() ? Result<>() : visit(waiting); });
}
