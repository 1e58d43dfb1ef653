// Reads documents for the library in a process of its own, which no document can lead to do anything else.

#include "base/frame_socket.h"
#include "importers/import_protocol.h"
#include "worker/memory_use.h"
#include "worker/reading_loop.h"
#include "worker/sandbox.h"
#include "worker/sandbox_check.h"
#include "worker/warm_up.h"

#include <cstdio>
#include <cstring>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr int LibraryDescriptor = 0; ///< where the library put its socket

bool isSocket(int descriptor)
{
    int type = 0;
    socklen_t size = sizeof type;
    return getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &size) == 0;
}

/// Parsers say to the terminal what they think of a document, with the document's own bytes in it.
void silence(QtMsgType, const QMessageLogContext &, const QString &) {}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 2 && std::strcmp(argv[1], "--check-sandbox") == 0)
        return checkSandbox();
    if (argc > 1 || !isSocket(LibraryDescriptor)) {
        std::fputs("This program reads files for Scholiast, which starts it when there is something to read.\n"
                   "scholiast-import-worker --check-sandbox says how it is locked up on this system.\n",
                   stderr);
        return WorkerExit::Usage;
    }
    closefrom(STDERR_FILENO + 1);
    qInstallMessageHandler(silence);
    const MemoryUse memory;
    warmUp();
    const Seal seal = sealProcess();
    const FrameSocket library(LibraryDescriptor);
    return runReadingLoop(library, seal, memory);
}
