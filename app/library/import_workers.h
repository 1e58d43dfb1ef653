#pragma once
// Reads documents in processes of their own: what a parser does wrong costs one document, nothing else.

#include "library/import_worker.h"

#include <memory>
#include <mutex>
#include <vector>

/// Where the worker program is: beside this program in a build tree, below libexec when installed. The environment
/// variable SCHOLIAST_IMPORT_WORKER names another one, for tests.
[[nodiscard]] QString importWorkerProgram();

/// As many processes as there are threads that ask at the same time, started when they are needed and used again.
/// Thread-safe.
class ImportWorkers {
public:
    explicit ImportWorkers(QString program = importWorkerProgram(), ImportLimits limits = {});
    Q_DISABLE_COPY(ImportWorkers)

    /// As readArticle() of the importers, in another process; waits for it. Errors: readArticle's and ImportWorker's.
    [[nodiscard]] Result<ImportedArticle> read(const QByteArray &bytes, const QString &suffix,
                                               const ImportOptions &options);

    /// As unpackArchive() of the importers, in another process; waits for it. Errors: unpackArchive's and
    /// ImportWorker's.
    [[nodiscard]] Result<std::vector<Error>> unpack(const QByteArray &bytes, const QString &suffix,
                                                    const ImportOptions &options, const PartTaker &take);

private:
    template <typename Answer, typename Ask>
    [[nodiscard]] Result<Answer> asked(const ImportOptions &options, Ask ask);
    using WorkerPtr = std::unique_ptr<ImportWorker>;
    [[nodiscard]] WorkerPtr takeResting();
    void putBack(WorkerPtr worker);

    QString m_program;
    ImportLimits m_limits;
    std::mutex m_mutex;
    std::vector<WorkerPtr> m_resting;
    bool m_hasNotedSeal = false; ///< that it is missing
};
