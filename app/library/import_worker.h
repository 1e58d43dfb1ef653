#pragma once
// One process that reads documents, and this end of what is said to it.

#include "base/frame_socket.h"
#include "importers/archive_parts.h"

#include <QDeadlineTimer>
#include <chrono>
#include <optional>
#include <sys/types.h>

struct ReadRequest;

/// What reading one document may take.
struct ImportLimits {
    std::chrono::seconds processor{60};
    std::chrono::seconds patience{120}; ///< by the clock on the wall; answering for neighbours does not count
};

/// Error details that error_text has sentences for.
namespace WorkerProblem {
inline constexpr QLatin1StringView Missing("no import worker");
inline constexpr QLatin1StringView OutOfMemory("out of memory");
inline constexpr QLatin1StringView Stopped(QT_TRANSLATE_NOOP("ErrorDetail", "its reader stopped working"));
inline constexpr QLatin1StringView Nonsense(QT_TRANSLATE_NOOP("ErrorDetail", "its reader answered nonsense"));
} // namespace WorkerProblem

/// Used by one thread at a time. Once it failed or was cancelled it is of no more use.
class ImportWorker {
public:
    /// Starts the process and does not wait for it.
    explicit ImportWorker(const QString &program);
    /// Ends the process, whatever it is doing.
    ~ImportWorker();
    Q_DISABLE_COPY(ImportWorker)

    /// Nothing when the process had ended by itself, being old or idle: another one can be asked.
    /// Errors: the importers', and of the process: Unreadable (WorkerProblem::Missing), TimedOut, TooLarge
    /// (WorkerProblem::OutOfMemory), Malformed, Cancelled.
    [[nodiscard]] std::optional<Result<ImportedArticle>> read(const QByteArray &bytes, const QString &suffix,
                                                              const ImportOptions &options, ImportLimits limits);
    /// The parts of an archive, see unpackArchive(); what they may come to is looked after here too. Errors:
    /// unpackArchive's, read()'s.
    [[nodiscard]] std::optional<Result<std::vector<Error>>> unpack(const QByteArray &bytes, const QString &suffix,
                                                                   const ImportOptions &options, ImportLimits limits,
                                                                   const PartTaker &take);
    /// Whether it waits for the next document.
    [[nodiscard]] bool isResting() const { return m_socket.isQuiet(); }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    /// Why the process is not sealed; empty when it is. Known after the first document.
    [[nodiscard]] const QString &sealProblem() const { return m_sealProblem; }

private:
    struct Process {
        pid_t id = 0;    ///< 0 = not started, or reaped
        int socket = -1; ///< our end
    };
    explicit ImportWorker(Process process);
    [[nodiscard]] static Process spawned(const QString &program);
    using Answer = std::optional<Result<QByteArray>>; ///< nothing: see read()
    [[nodiscard]] Answer ask(const ReadRequest &request, const QByteArray &bytes, const ImportOptions &options,
                             ImportLimits limits, const PartTaker &take);
    [[nodiscard]] Answer converse(const ImportOptions &options, const PartTaker &take);
    [[nodiscard]] tl::unexpected<Error> nonsense(const ImportOptions &options);
    [[nodiscard]] bool answerNeighbour(const QString &name, const ImportOptions &options);
    [[nodiscard]] bool takePart(const QByteArray &bytes, const PartTaker &take);
    [[nodiscard]] Answer deathOf(const ImportOptions &options, ImportLimits limits);
    [[nodiscard]] int kill();

    pid_t m_process; ///< 0 = not started, or reaped
    FrameSocket m_socket;
    QDeadlineTimer m_deadline;
    FrameSocket::Patience m_goOn;
    qint64 m_given = 0; ///< bytes of neighbours for this document
    qint64 m_taken = 0; ///< bytes of parts of this archive
    int m_parts = 0;    ///< of this archive
    bool m_hasFailed = false;
    QString m_sealProblem;
};
