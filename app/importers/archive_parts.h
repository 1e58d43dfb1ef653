#pragma once
// An archive of documents: its parts one after the other, within bounds.

#include "importers/importer.h"
#include "importers/zip_reader.h"

struct ArchivePart {
    QString name; ///< with '/' between folders; never leads out of the archive
    QByteArray bytes;
};

/// False ends it.
using PartTaker = std::function<bool(const ArchivePart &part)>;

/// Hands over each part of a ZIP archive, without those that systems add by themselves (".DS_Store", "__MACOSX/…").
/// What could not be read of it comes back: Incomplete, and the errors of ZipReader::read, each with the part's name as
/// its subject. Errors: Unsupported (it is a document of its own, or no archive), Protected, Malformed (also a bomb),
/// Cancelled (a part was not taken).
[[nodiscard]] Result<std::vector<Error>> unpackArchive(const QByteArray &bytes, const QString &suffix,
                                                       const ImportOptions &options, const PartTaker &take,
                                                       const ZipLimits &limits = {});
