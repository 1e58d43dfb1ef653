#include "worker/sandbox_check.h"

#include "worker/sandbox.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

bool canOpen(const char *path, int flags)
{
    return open(path, flags, 0600) >= 0;
}

bool canFork()
{
    const pid_t child = fork();
    if (child == 0)
        _exit(0);
    return child > 0;
}

bool canRun()
{
    char *const arguments[] = {nullptr};
    return execve("/bin/true", arguments, arguments) == 0;
}

bool canMakeCode()
{
    return mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

bool canTakeMemory()
{
    return mmap(nullptr, size_t(64) << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1,
                0) != MAP_FAILED;
}

struct Attempt {
    const char *what;
    bool (*succeeds)();
};

/// Running a program comes last: there would be no way back.
constexpr std::array Attempts{
    Attempt{"read a file of the system", [] { return canOpen("/etc/passwd", O_RDONLY); }},
    Attempt{"read the home folder", [] { return canOpen("/home", O_RDONLY | O_DIRECTORY); }},
    Attempt{"read about itself", [] { return canOpen("/proc/self/environ", O_RDONLY); }},
    Attempt{"write a file", [] { return canOpen("/tmp/scholiast-sandbox-check", O_WRONLY | O_CREAT); }},
    Attempt{"write where it may read", [] { return canOpen("/usr/share/poppler/check", O_WRONLY | O_CREAT); }},
    Attempt{"remove a file", [] { return unlink("/tmp/scholiast-sandbox-check") == 0 || errno == ENOENT; }},
    Attempt{"open a network connection", [] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
    Attempt{"open a local connection", [] { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }},
    Attempt{"look into another process", [] { return ptrace(PTRACE_ATTACH, getppid(), nullptr, nullptr) == 0; }},
    Attempt{"signal another process", [] { return kill(getppid(), 0) == 0; }},
    Attempt{"make memory executable", canMakeCode},
    Attempt{"take 64 GiB of memory", canTakeMemory},
    Attempt{"start a process", canFork},
    Attempt{"run a program", canRun},
};

} // namespace

int checkSandbox()
{
    const Seal seal = sealProcess();
    std::printf("filter: %s\nread-only places: %s\n", seal.hasFilter ? "yes" : qUtf8Printable(seal.problem),
                seal.hasReadOnlyPlaces ? "yes" : "no");
    int succeeded = 0;
    for (const Attempt &attempt : Attempts) {
        const bool isPossible = attempt.succeeds();
        succeeded += isPossible ? 1 : 0;
        std::printf("%s: %s\n", attempt.what, isPossible ? "POSSIBLE" : "refused");
    }
    return succeeded == 0 ? 0 : 1;
}
