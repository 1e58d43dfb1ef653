#include "library/import_workers.h"

#include "base/log.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

QString importWorkerProgram()
{
    if (const QString wanted = qEnvironmentVariable("SCHOLIAST_IMPORT_WORKER"); !wanted.isEmpty())
        return wanted;
    const QDir here(QCoreApplication::applicationDirPath());
    const QString beside = here.filePath(u"scholiast-import-worker"_s);
    return QFileInfo(beside).isExecutable()
               ? beside
               : here.filePath(QStringLiteral(SCHOLIAST_LIBEXEC "/scholiast-import-worker"));
}

ImportWorkers::ImportWorkers(QString program, ImportLimits limits)
    : m_program(std::move(program))
    , m_limits(limits)
{
}

/// `ask` puts the question to a worker, once more to a fresh one when the first had gone.
template <typename Answer, typename Ask>
Result<Answer> ImportWorkers::asked(const ImportOptions &options, Ask ask)
{
    WorkerPtr worker = takeResting();
    std::optional<Result<Answer>> answer;
    if (worker)
        answer = ask(*worker);
    if (!answer) {
        worker = std::make_unique<ImportWorker>(m_program);
        answer = ask(*worker);
    }
    if (!answer) // a fresh one has no reason to end by itself
        return fail(Error::Kind::Malformed, options.name, WorkerProblem::Stopped);
    putBack(std::move(worker));
    return *std::move(answer);
}

Result<ImportedArticle> ImportWorkers::read(const QByteArray &bytes, const QString &suffix,
                                            const ImportOptions &options)
{
    return asked<ImportedArticle>(options,
                                  [&](ImportWorker &worker) { return worker.read(bytes, suffix, options, m_limits); });
}

Result<std::vector<Error>> ImportWorkers::unpack(const QByteArray &bytes, const QString &suffix,
                                                 const ImportOptions &options, const PartTaker &take)
{
    return asked<std::vector<Error>>(
        options, [&](ImportWorker &worker) { return worker.unpack(bytes, suffix, options, m_limits, take); });
}

/// The one that worked last: the others may go home. Those that did are dropped here.
ImportWorkers::WorkerPtr ImportWorkers::takeResting()
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_resting, [](const WorkerPtr &worker) { return !worker->isResting(); });
    if (m_resting.empty())
        return nullptr;
    WorkerPtr worker = std::move(m_resting.back());
    m_resting.pop_back();
    return worker;
}

void ImportWorkers::putBack(WorkerPtr worker)
{
    const std::lock_guard lock(m_mutex);
    if (!worker->sealProblem().isEmpty() && !std::exchange(m_hasNotedSeal, true))
        qCWarning(logImport, "Files are read without a sandbox: %ls", qUtf16Printable(worker->sealProblem()));
    if (!worker->hasFailed())
        m_resting.push_back(std::move(worker));
}
