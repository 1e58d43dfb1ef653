#pragma once
// A ZIP archive onto a device, one entry after the other; the same entries give the same bytes.

#include "base/result.h"

#include <QIODevice>
#include <memory>

/// Entries carry a fixed date and no extra fields, as EPUB and OpenDocument demand of their first one. The device must
/// be seekable.
class ZipWriter {
public:
    enum class Packing { Stored, Deflated };

    explicit ZipWriter(QIODevice &device);
    ~ZipWriter();
    Q_DISABLE_COPY_MOVE(ZipWriter)

    /// `name` with '/' between folders. Remembers the first failure; finish() says it.
    void add(const QString &name, const QByteArray &bytes, Packing packing = Packing::Deflated);
    /// An entry that grows: begin(), write() as often as one likes, end(); at most 4 GiB.
    void begin(const QString &name, Packing packing = Packing::Deflated);
    void write(const QByteArray &bytes);
    void end();
    /// Writes the directory. Unwritable. Nothing can be added afterwards.
    [[nodiscard]] Result<> finish();

private:
    void open(const QString &name, Packing packing, bool isLarge);

    struct Private;
    std::unique_ptr<Private> d;
};
