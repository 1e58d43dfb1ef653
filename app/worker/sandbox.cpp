#include "worker/sandbox.h"

#include "worker/read_only_places.h"

#include <QFile>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#ifdef SCHOLIAST_SECCOMP
#include <memory>
#include <seccomp.h>
#include <sys/prctl.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr rlim_t MostMemory = 3ULL * 1024 * 1024 * 1024; ///< bytes of address space

void limit(int resource, rlim_t value)
{
    const rlimit both{value, value};
    setrlimit(resource, &both); // a lower one that is there already does as well
}

void setLimits()
{
#ifndef __SANITIZE_ADDRESS__ // which reserves terabytes of addresses
    limit(RLIMIT_AS, MostMemory);
#endif
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 64);
}

#ifdef SCHOLIAST_SECCOMP

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

/// Everything else fails with EPERM, which libraries take for what it is. (A library that does not know a new system
/// call's name calls it by -1 here: passed over.)
void allow(const Filter &filter, int call)
{
    if (call != __NR_SCMP_ERROR)
        seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0);
}

void allowHarmlessCalls(const Filter &filter)
{
    // Memory and time, the socket that is there, files that are open.
    for (const int call : {SCMP_SYS(read),          SCMP_SYS(readv),        SCMP_SYS(pread64),
                           SCMP_SYS(write),         SCMP_SYS(recvfrom),     SCMP_SYS(poll),
                           SCMP_SYS(ppoll),         SCMP_SYS(close),        SCMP_SYS(lseek),
                           SCMP_SYS(fstat),         SCMP_SYS(newfstatat),   SCMP_SYS(statx),
                           SCMP_SYS(munmap),        SCMP_SYS(mremap),       SCMP_SYS(madvise),
                           SCMP_SYS(brk),           SCMP_SYS(futex),        SCMP_SYS(sched_yield),
                           SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(clock_nanosleep),
                           SCMP_SYS(gettimeofday),  SCMP_SYS(time),         SCMP_SYS(setitimer),
                           SCMP_SYS(getrusage),     SCMP_SYS(getrandom),    SCMP_SYS(getpid),
                           SCMP_SYS(gettid),        SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask),
                           SCMP_SYS(rt_sigreturn),  SCMP_SYS(sigaltstack),  SCMP_SYS(restart_syscall),
                           SCMP_SYS(rseq),          SCMP_SYS(exit),         SCMP_SYS(exit_group)})
        allow(filter, call);
#ifdef __SANITIZE_ADDRESS__ // the checks of objects' types ask with a pipe whether an address can be read
    allow(filter, SCMP_SYS(pipe2));
#endif
}

void allowWithinBounds(const Filter &filter)
{
    const auto add = [&filter](int call, std::initializer_list<scmp_arg_cmp> conditions) {
        if (call != __NR_SCMP_ERROR)
            seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, call, unsigned(conditions.size()),
                                   std::data(conditions));
    };
    add(SCMP_SYS(mmap), {SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)});
    add(SCMP_SYS(mprotect), {SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)});
    add(SCMP_SYS(sendto), {SCMP_A0(SCMP_CMP_EQ, 0), SCMP_A4(SCMP_CMP_EQ, 0)}); // to the library, to no address
    add(SCMP_SYS(tgkill), {SCMP_A0(SCMP_CMP_EQ, scmp_datum_t(getpid()))});     // abort()
    add(SCMP_SYS(fcntl), {SCMP_A1(SCMP_CMP_EQ, F_GETFL)});
    add(SCMP_SYS(fcntl), {SCMP_A1(SCMP_CMP_EQ, F_GETFD)});
    add(SCMP_SYS(fcntl), {SCMP_A1(SCMP_CMP_EQ, F_SETFD)});
}

/// Where Landlock says which files they may be, files may be opened for reading.
void allowOpening(const Filter &filter)
{
    constexpr scmp_datum_t Writing = O_ACCMODE | O_CREAT | O_TRUNC;
    seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, Writing, 0));
    allow(filter, SCMP_SYS(getdents64));
}

/// 0, or an errno.
int installFilter(bool mayOpen)
{
    const Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)), seccomp_release);
    if (!filter)
        return ENOMEM;
    allowHarmlessCalls(filter);
    allowWithinBounds(filter);
    if (mayOpen)
        allowOpening(filter);
    return -seccomp_load(filter.get());
}

#endif

} // namespace

Seal sealProcess()
{
    setLimits();
    Seal seal;
#ifdef SCHOLIAST_SECCOMP
    prctl(PR_SET_DUMPABLE, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    seal.hasReadOnlyPlaces = restrictToReadOnlyPlaces();
    const int error = installFilter(seal.hasReadOnlyPlaces);
    seal.hasFilter = error == 0;
    if (error != 0)
        seal.problem = QString::fromLocal8Bit(strerror(error));
#else
    limit(RLIMIT_FSIZE, 0); // no file grows, at least
    seal.problem = u"not known on this system"_s;
#endif
    return seal;
}
