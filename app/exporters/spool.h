#pragma once
// Bytes of an archive that come before their turn: they wait on the disk, not in memory.

#include "exporters/zip_writer.h"

#include <QTemporaryFile>

class Spool {
public:
    /// Remembers the first failure; copyTo() says it.
    void write(const QByteArray &bytes);
    /// All of it into the entry that is open, once. Unwritable when it did not fit on the disk.
    [[nodiscard]] Result<> copyTo(ZipWriter &zip);

private:
    QTemporaryFile m_file;
    bool m_hasFailed = false;
};
