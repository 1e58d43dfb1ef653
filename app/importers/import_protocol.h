#pragma once
// What the library and the process that reads files for it say to each other.
//
//     worker   Ready               once: how it is sealed
//     library  Request, Original   what to read and how; then its bytes, as they are
//     worker   Neighbour           any number of times: a part that the document names
//     library  NeighbourBytes      the answer to each; empty = nothing
//     worker   Answer              an article or an error, see article_wire.h; from here again

#include "importers/importer.h"

#include <optional>

enum class Message : quint8 { Ready, Request, Original, Neighbour, NeighbourBytes, Answer };

struct ReadRequest {
    QString suffix;     ///< of the file's name, without dot
    int cpuSeconds = 0; ///< processor time that reading may take
    QString name;       ///< this and the rest: see ImportOptions
    Extent extent = Extent::FoundArticle;
    QString address;
    QString password;
    friend bool operator==(const ReadRequest &, const ReadRequest &) = default;
};

[[nodiscard]] QByteArray wireBytes(const ReadRequest &request);
/// Nothing when the bytes are not a request.
[[nodiscard]] std::optional<ReadRequest> requestFromWire(const QByteArray &bytes);

/// Exit codes of the worker that mean something to the library.
namespace WorkerExit {
inline constexpr int Idle = 0;        ///< nothing to do for a while, or grown large: start another one
inline constexpr int Usage = 2;       ///< not started by the library
inline constexpr int OutOfMemory = 3; ///< the document needs more than there is
} // namespace WorkerExit
