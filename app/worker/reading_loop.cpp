#include "worker/reading_loop.h"

#include "base/frame_socket.h"
#include "importers/article_wire.h"
#include "importers/import_protocol.h"
#include "importers/importers.h"
#include "worker/memory_use.h"
#include "worker/sandbox.h"

#include <QDeadlineTimer>
#include <new>
#include <sys/time.h>

namespace {

constexpr int LongestRest = 30000;                      ///< ms without a question, then the worker goes home
constexpr int MostDocuments = 2000;                     ///< what a parser leaks ends with its process
constexpr qint64 LargestResident = 400LL * 1024 * 1024; ///< bytes; what a large document took is given back so

bool forever ()
{
    return true;
}

/// SIGPROF ends the process when the time is used up: no parser can forget to ask for it.
void allowProcessorTime(int seconds)
{
    const itimerval timer{{0, 0}, {seconds, 0}};
    setitimer(ITIMER_PROF, &timer, nullptr);
}

QByteArray neighbour(const FrameSocket &library, const QString &name)
{
    if (!library.send(quint8(Message::Neighbour), name.toUtf8(), forever))
        return {};
    const std::optional<Frame> answer = library.receive(forever);
    return answer && Message(answer->kind) == Message::NeighbourBytes ? answer->bytes : QByteArray();
}

QByteArray partsOf(const FrameSocket &library, const ReadRequest &request, const QByteArray &bytes)
{
    const auto send = [&library](const ArchivePart &part) {
        return library.send(quint8(Message::Part), wireBytes(part), forever);
    };
    return unpackedToWire(unpackArchive(bytes, request.suffix, {.name = request.name}, send));
}

QByteArray answerTo(const FrameSocket &library, const ReadRequest &request, const QByteArray &bytes)
{
    ImportOptions options;
    options.name = request.name;
    options.extent = request.extent;
    options.address = request.address;
    options.password = request.password;
    options.readNeighbour = [&library](const QString &name) { return neighbour(library, name); };
    return wireBytes(readArticle(bytes, request.suffix, options));
}

bool serveOne(const FrameSocket &library, const Frame &asked)
{
    const std::optional<ReadRequest> request = requestFromWire(asked.bytes);
    std::optional<Frame> original = library.receive(forever);
    if (!request || !original || Message(original->kind) != Message::Original)
        return false;
    allowProcessorTime(request->cpuSeconds);
    const QByteArray bytes = std::exchange(original->bytes, {});
    const QByteArray answer =
        request->isArchive ? partsOf(library, *request, bytes) : answerTo(library, *request, bytes);
    allowProcessorTime(0);
    return library.send(quint8(Message::Answer), answer, forever);
}

} // namespace

int runReadingLoop(const FrameSocket &library, const Seal &seal, const MemoryUse &memory)
{
    if (!library.send(quint8(Message::Ready), seal.problem.toUtf8(), forever))
        return WorkerExit::Usage;
    for (int documents = 0; documents < MostDocuments; ++documents) {
        if (documents > 0 && memory.resident() > LargestResident)
            break;
        const QDeadlineTimer rest(LongestRest);
        const std::optional<Frame> asked = library.receive([&rest] { return !rest.hasExpired(); });
        if (!asked)
            break;
        try {
            if (Message(asked->kind) != Message::Request || !serveOne(library, *asked))
                return WorkerExit::Usage;
        } catch (const std::bad_alloc &) {
            return WorkerExit::OutOfMemory;
        }
    }
    return WorkerExit::Idle;
}
