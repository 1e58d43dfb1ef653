#pragma once
// What the library and the process that reads files for it say to each other.
//
//     worker   Ready               once: how it is sealed
//     library  Request, Original   what to read and how; then its bytes, as they are
//     worker   Neighbour           any number of times: a part that the document names
//     library  NeighbourBytes      the answer to each; empty = nothing
//     worker   Part                any number of times, of an archive: one of its parts
//     worker   Answer              an article or an error, see article_wire.h; of an archive what could not be read of
//                                  it, or an error; from here again

#include "importers/archive_parts.h"
#include "importers/importer.h"

#include <optional>

enum class Message : quint8 { Ready, Request, Original, Neighbour, NeighbourBytes, Part, Answer };

struct ReadRequest {
    QString suffix;     ///< of the file's name, without dot
    int cpuSeconds = 0; ///< processor time that reading may take
    QString name;       ///< this and the rest: see ImportOptions
    Extent extent = Extent::FoundArticle;
    QString address;
    QString password;
    bool isArchive = false; ///< its parts are wanted, see archive_parts.h
    friend bool operator==(const ReadRequest &, const ReadRequest &) = default;
};

[[nodiscard]] QByteArray wireBytes(const ReadRequest &request);
/// Nothing when the bytes are not a request.
[[nodiscard]] std::optional<ReadRequest> requestFromWire(const QByteArray &bytes);

[[nodiscard]] QByteArray wireBytes(const ArchivePart &part);
/// Nothing when the bytes are not a part, or its name is not one that an archive's part may have.
[[nodiscard]] std::optional<ArchivePart> partFromWire(const QByteArray &bytes);

/// Exit codes of the worker that mean something to the library.
namespace WorkerExit {
inline constexpr int Idle = 0;        ///< nothing to do for a while, or grown large: start another one
inline constexpr int Usage = 2;       ///< not started by the library
inline constexpr int OutOfMemory = 3; ///< the document needs more than there is
} // namespace WorkerExit
