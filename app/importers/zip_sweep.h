#pragma once
// One way through an archive from its first part to its last, as far as it can be gone.

#include "importers/zip_reader.h"

class ZipSweep {
public:
    explicit ZipSweep(ZipReader &reader)
        : m_reader(reader)
    {
    }

    /// Fills the reader: all names, and the bytes of all but the large parts.
    [[nodiscard]] Result<> readAll();
    /// The bytes of the part at that position.
    [[nodiscard]] static Result<QByteArray> readOne(const QByteArray &archive, qsizetype position, qint64 limit);

private:
    enum class Outcome { End, BrokenPart, Broken };

    [[nodiscard]] Result<Outcome> pass();
    [[nodiscard]] Result<Outcome> readPart(struct archive *handle, struct archive_entry *entry);
    void note(const QString &part, const QString &detail);

    ZipReader &m_reader;
    qsizetype m_done = 0;  ///< parts that need not be looked at again
    qint64 m_unpacked = 0; ///< bytes
};
