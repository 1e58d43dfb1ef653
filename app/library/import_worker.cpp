#include "library/import_worker.h"

#include "importers/article_wire.h"
#include "importers/import_protocol.h"

#include <QFile>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 MostNeighbourBytes = 1024LL * 1024 * 1024; ///< of one document

/// The process with the socket as its standard input, and with nothing else of ours. 0 = not started.
pid_t spawn(const QString &program, int socket)
{
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, socket, STDIN_FILENO);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes, &signals);
    sigfillset(&signals);
    posix_spawnattr_setsigdefault(&attributes, &signals);
    posix_spawnattr_setpgroup(&attributes, 0); // Ctrl+C is for the program, which then ends its workers
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    QByteArray path = QFile::encodeName(program);
    const std::array<char *, 2> arguments{path.data(), nullptr};
    pid_t process = 0;
    const int error = posix_spawn(&process, path.constData(), &files, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return error == 0 ? process : 0;
}

} // namespace

ImportWorker::ImportWorker(const QString &program)
    : ImportWorker(spawned(program))
{
}

ImportWorker::ImportWorker(Process process)
    : m_process(process.id)
    , m_socket(process.socket)
{
}

ImportWorker::~ImportWorker()
{
    (void)kill();
}

ImportWorker::Process ImportWorker::spawned(const QString &program)
{
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return {};
    const pid_t process = spawn(program, ends[1]);
    close(ends[1]);
    return {process, ends[0]};
}

/// The status of the ended process, as waitpid gives it: its own when it was ending already.
int ImportWorker::kill()
{
    int status = 0;
    if (m_process > 0) {
        ::kill(m_process, SIGKILL);
        while (waitpid(m_process, &status, 0) < 0 && errno == EINTR) {}
        m_process = 0;
    }
    return status;
}

std::optional<Result<ImportedArticle>> ImportWorker::read(const QByteArray &bytes, const QString &suffix,
                                                          const ImportOptions &options, ImportLimits limits)
{
    const ReadRequest request{
        suffix, int(limits.processor.count()), options.name, options.extent, options.address, options.password};
    const Answer answer = ask(request, bytes, options, limits, {});
    if (!answer)
        return std::nullopt;
    if (!*answer)
        return tl::unexpected<Error>(answer->error());
    if (auto read = readFromWire(**answer))
        return read;
    return nonsense(options);
}

std::optional<Result<std::vector<Error>>> ImportWorker::unpack(const QByteArray &bytes, const QString &suffix,
                                                               const ImportOptions &options, ImportLimits limits,
                                                               const PartTaker &take)
{
    const ReadRequest request{
        .suffix = suffix, .cpuSeconds = int(limits.processor.count()), .name = options.name, .isArchive = true};
    const Answer answer = ask(request, bytes, options, limits, take);
    if (!answer)
        return std::nullopt;
    if (!*answer)
        return tl::unexpected<Error>(answer->error());
    if (auto unpacked = unpackedFromWire(**answer))
        return unpacked;
    return nonsense(options);
}

tl::unexpected<Error> ImportWorker::nonsense(const ImportOptions &options)
{
    m_hasFailed = true;
    return fail(Error::Kind::Malformed, options.name, WorkerProblem::Nonsense);
}

ImportWorker::Answer ImportWorker::ask(const ReadRequest &request, const QByteArray &bytes,
                                       const ImportOptions &options, ImportLimits limits, const PartTaker &take)
{
    if (m_process == 0)
        return fail(Error::Kind::Unreadable, options.name, WorkerProblem::Missing);
    m_deadline = QDeadlineTimer(limits.patience);
    m_goOn = [this, &options] { return !m_deadline.hasExpired() && !options.isCancelled(); };
    m_given = 0;
    m_taken = 0;
    m_parts = 0;
    const bool isSent = m_socket.send(quint8(Message::Request), wireBytes(request), m_goOn) &&
                        m_socket.send(quint8(Message::Original), bytes, m_goOn);
    if (isSent) {
        if (auto answer = converse(options, take))
            return answer;
    }
    m_hasFailed = true;
    return deathOf(options, limits);
}

/// Up to the answer; nothing when the worker is gone or was given up.
ImportWorker::Answer ImportWorker::converse(const ImportOptions &options, const PartTaker &take)
{
    while (std::optional<Frame> frame = m_socket.receive(m_goOn)) {
        switch (Message(frame->kind)) {
        case Message::Ready:
            m_sealProblem = QString::fromUtf8(frame->bytes.left(200));
            break;
        case Message::Neighbour:
            if (!answerNeighbour(QString::fromUtf8(frame->bytes), options))
                return std::nullopt;
            break;
        case Message::Part:
            if (!takePart(frame->bytes, take))
                return nonsense(options);
            break;
        case Message::Answer:
            return std::move(frame->bytes);
        default:
            return nonsense(options);
        }
    }
    return std::nullopt;
}

/// False when it is none, or not one that may be taken.
bool ImportWorker::takePart(const QByteArray &bytes, const PartTaker &take)
{
    const std::optional<ArchivePart> part = take ? partFromWire(bytes) : std::nullopt;
    if (!part)
        return false;
    m_taken += part->bytes.size();
    ++m_parts;
    const ZipLimits limits;
    if (m_taken > limits.unpacked || m_parts > limits.parts)
        return false;
    const qint64 left = m_deadline.remainingTime();
    const bool isTaken = take(*part);
    m_deadline.setRemainingTime(left);
    return isTaken;
}

bool ImportWorker::answerNeighbour(const QString &name, const ImportOptions &options)
{
    const qint64 left = m_deadline.remainingTime();
    QByteArray bytes = m_given < MostNeighbourBytes ? options.readNeighbour(name) : QByteArray();
    m_deadline.setRemainingTime(left);
    m_given += bytes.size() + 1;
    return m_socket.send(quint8(Message::NeighbourBytes), bytes, m_goOn);
}

ImportWorker::Answer ImportWorker::deathOf(const ImportOptions &options, ImportLimits limits)
{
    const bool wasGivenUp = !m_goOn();
    const int status = kill();
    if (options.isCancelled())
        return fail(Error::Kind::Cancelled, options.name);
    const auto seconds = [](std::chrono::seconds time) { return QString::number(time.count()) + u" s"_s; };
    if (wasGivenUp)
        return fail(Error::Kind::TimedOut, options.name, seconds(limits.patience));
    if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGPROF || WTERMSIG(status) == SIGXCPU))
        return fail(Error::Kind::TimedOut, options.name, seconds(limits.processor));
    if (WIFEXITED(status) && WEXITSTATUS(status) == WorkerExit::Idle)
        return std::nullopt;
    if (WIFEXITED(status) && WEXITSTATUS(status) == WorkerExit::OutOfMemory)
        return fail(Error::Kind::TooLarge, options.name, WorkerProblem::OutOfMemory);
    return fail(Error::Kind::Malformed, options.name, WorkerProblem::Stopped);
}
