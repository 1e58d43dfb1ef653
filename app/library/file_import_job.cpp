#include "library/file_import_job.h"

#include "base/when_done.h"
#include "library/import_paths.h"
#include "storage/store_thread.h"
#include "storage/transaction.h"

#include <QCoreApplication>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace {

constexpr std::chrono::milliseconds GlanceInterval{100};

/// One transaction: a commit waits for the disk, and with several files they wait together.
std::vector<AddedArticle> addAll(Store &store, const std::vector<std::shared_ptr<const NewArticle>> &articles)
{
    Transaction transaction(store.database());
    std::vector<AddedArticle> added;
    for (const auto &article : articles)
        added.push_back(addArticle(store, *article));
    transaction.commit();
    return added;
}

ImportReport::Outcome outcomeOf(const AddedArticle &added)
{
    switch (added.outcome) {
    case AddedArticle::Outcome::Added:
        return ImportReport::Outcome::Imported;
    case AddedArticle::Outcome::NewRevision:
        return ImportReport::Outcome::NewRevision;
    case AddedArticle::Outcome::AlreadyThere:
    case AddedArticle::Outcome::BroughtBack:
        break;
    }
    return ImportReport::Outcome::AlreadyThere;
}

} // namespace

FileImportJob::FileImportJob(StoreThread &store, QThreadPool &pool, ImportWorkers &workers, Clock clock,
                             QObject *parent)
    : ImportJob(parent)
    , m_store(store)
    , m_pool(pool)
    , m_workers(workers)
    , m_clock(std::move(clock))
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
    , m_change{QString::fromLatin1(QT_TRANSLATE_NOOP("ChangeSet", "Import"))}
{
}

FileImportJob::~FileImportJob()
{
    *m_cancelled = true;
}

void FileImportJob::readFiles(const QStringList &paths, const QString &password)
{
    m_reader = [&workers = m_workers, password, isCancelled = isCancelled()](const FileToRead &file,
                                                                             const QDateTime &now) {
        return readArticleFile(workers, file.path, now,
                               {.password = password, .statedPath = file.statedPath, .isCancelled = isCancelled});
    };
    m_expected = int(paths.size());
    m_isLooking = true;
    const auto looked =
        QtConcurrent::run(&m_pool, [paths, isCancelled = isCancelled()] { return findFiles(paths, isCancelled); });
    whenDone(looked, this, [this](const FoundFiles &found) {
        m_isLooking = false;
        for (const QString &file : found.files)
            m_waiting.push_back({{file, {}, {}}, isNamedArchive(file)});
        m_expected = int(found.files.size() + qsizetype(found.problems.size()));
        for (const Error &problem : found.problems)
            report({.path = problem.subject, .error = problem});
        work();
    });
}

void FileImportJob::readAddresses(const QStringList &addresses, AskedBy askedBy)
{
    AddressWishes wishes{.askedBy = askedBy, .isCancelled = isCancelled()};
    wishes.progressed = [transfer = m_transfer](qint64 got, qint64 all) {
        transfer->got = got;
        transfer->all = all;
    };
    m_reader = [&workers = m_workers, wishes](const FileToRead &page, const QDateTime &now) {
        return readArticleAddress(workers, page.path, now, wishes);
    };
    for (const QString &address : addresses)
        m_waiting.push_back({{address, {}, {}}});
    m_expected = int(addresses.size());
    connect(&m_glance, &QTimer::timeout, this, [this] { Q_EMIT fetched(m_transfer->got, m_transfer->all); });
    m_glance.start(GlanceInterval);
    QMetaObject::invokeMethod(this, &FileImportJob::work, Qt::QueuedConnection);
}

void FileImportJob::readText(const QString &text, const QString &name)
{
    m_expected = 1;
    read(name,
         [&workers = m_workers, text, name, now = m_clock()] { return readArticleText(workers, text, name, now); });
}

int FileImportJob::total() const
{
    return m_expected;
}

void FileImportJob::cancel()
{
    *m_cancelled = true;
}

std::function<bool()> FileImportJob::isCancelled() const
{
    return [cancelled = m_cancelled] { return cancelled->load(); };
}

void FileImportJob::work()
{
    const int atOnce = m_pool.maxThreadCount() * 2;
    while (!*m_cancelled && !m_waiting.empty() && m_reading + int(m_read.size()) + m_storing < atOnce)
        readNext();
    if (m_storing == 0 && !m_read.empty())
        storeRead();
    finishWhenDone();
}

void FileImportJob::readNext()
{
    const Waiting next = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (next.mayBeArchive)
        return openArchive(next.file.path);
    const QString stated = next.file.statedPath;
    read(stated.isEmpty() ? next.file.path : stated,
         [reader = m_reader, file = next.file, now = m_clock()] { return reader(file, now); });
}

/// What is in it comes next.
void FileImportJob::openArchive(const QString &path)
{
    ++m_reading;
    const auto opened = QtConcurrent::run(&m_pool, [&workers = m_workers, path, isCancelled = isCancelled()] {
        return filesOfArchive(workers, path, isCancelled);
    });
    whenDone(opened, this, [this](const FilesOfArchive &found) {
        --m_reading;
        m_expected += int(found.files.size() + found.problems.size()) - 1;
        for (auto file = found.files.crbegin(); file != found.files.crend(); ++file)
            m_waiting.push_front({*file});
        for (const Error &problem : found.problems) {
            if (problem.kind != Error::Kind::Cancelled)
                report({.path = problem.subject, .error = problem});
        }
        work();
    });
}

void FileImportJob::read(const QString &path, Reading reading)
{
    ++m_reading;
    const auto shared = [reading = std::move(reading)] {
        return reading().map(
            [](NewArticle article) -> ArticleToAdd { return std::make_shared<const NewArticle>(std::move(article)); });
    };
    whenDone(QtConcurrent::run(&m_pool, shared), this, [this, path](const Result<ArticleToAdd> &article) {
        --m_reading;
        if (article) {
            m_readPaths.push_back(path);
            m_read.push_back(*article);
        } else if (article.error().kind != Error::Kind::Cancelled) {
            report({.path = path, .error = article.error()});
        }
        work();
    });
}

void FileImportJob::storeRead()
{
    const QStringList paths = std::exchange(m_readPaths, {});
    std::vector<ArticleToAdd> articles = std::exchange(m_read, {});
    if (*m_cancelled)
        return;
    m_storing = int(paths.size());
    const auto added = m_store.run([articles = std::move(articles)](Store &store) { return addAll(store, articles); });
    whenDone(added, this, [this, paths](const Result<std::vector<AddedArticle>> &result) {
        m_storing = 0;
        reportStored(paths, result);
        work();
    });
}

void FileImportJob::reportStored(const QStringList &paths, const Result<std::vector<AddedArticle>> &added)
{
    for (qsizetype index = 0; index < paths.size(); ++index) {
        if (!added) {
            report({.path = paths[index], .error = added.error()});
            continue;
        }
        const AddedArticle &one = (*added)[size_t(index)];
        m_change.articles.insert(m_change.articles.end(), one.change.articles.begin(), one.change.articles.end());
        m_change.annotations.insert(m_change.annotations.end(), one.change.annotations.begin(),
                                    one.change.annotations.end());
        report({.path = paths[index],
                .outcome = outcomeOf(one),
                .article = one.summary.id,
                .title = one.summary.metadata.title,
                .moved = one.moved,
                .lost = one.lost});
    }
    if (!m_change.annotations.empty())
        announceStored(); // who reads the older revision would go on marking it
}

void FileImportJob::announceStored()
{
    ChangeSet change{m_change.label};
    std::swap(change, m_change);
    if (!change.isEmpty())
        Q_EMIT stored(change);
}

void FileImportJob::report(const ImportReport &report)
{
    m_reports.push_back(report);
    Q_EMIT imported(report);
    Q_EMIT progressed(int(m_reports.size()), m_expected);
}

void FileImportJob::finishWhenDone()
{
    const bool nothingLeft = *m_cancelled || m_waiting.empty();
    if (m_isFinished || m_isLooking || m_reading > 0 || m_storing > 0 || !m_read.empty() || !nothingLeft)
        return;
    m_isFinished = true;
    m_glance.stop();
    announceStored();
    Q_EMIT finished();
}
