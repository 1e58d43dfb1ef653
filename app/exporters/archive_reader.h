#pragma once
// What ZipWriter writes, read again: entry by entry, by name, believing nothing that the archive says of itself.

#include "base/result.h"

#include <QIODevice>
#include <functional>
#include <memory>

class ArchiveReader {
public:
    /// The device is open, seekable and outlives the reader. `mostUnpacked`: bytes that all read() together may give,
    /// which is what stops an archive made to burst.
    ArchiveReader(QIODevice &device, qint64 mostUnpacked);
    ~ArchiveReader();
    Q_DISABLE_COPY_MOVE(ArchiveReader)

    /// False for what is no ZIP archive, or one without its end.
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool contains(const QString &name) const;
    /// The entry's bytes, checked against their checksum. NotFound, TooLarge (the entry is over `limit`, or all are
    /// over what may be unpacked), Malformed.
    [[nodiscard]] Result<QByteArray> read(const QString &name, qint64 limit);
    /// Line by line, without the line ends; at most `longestLine` bytes of one are held. The same errors, and the first
    /// of `visit`.
    [[nodiscard]] Result<> readLines(const QString &name, qint64 longestLine,
                                     const std::function<Result<>(const QByteArray &line)> &visit);

private:
    [[nodiscard]] Result<> readPieces(const QString &name,
                                      const std::function<Result<>(const QByteArray &piece)> &visit);

    struct Private;
    std::unique_ptr<Private> d;
};
