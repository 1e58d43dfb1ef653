#pragma once
// Journeys through a Library: waiting for its answers, and what it holds as lines to compare.

#include "library/import_job.h"
#include "library/library.h"
#include "storage/store.h"

#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <atomic>
#include <memory>

/// The future's result; the event loop runs meanwhile.
template <typename T>
T answerOf(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30000))
        qFatal("a future does not finish");
    return future.result();
}

/// A second passes at each question.
inline Clock steppingClock()
{
    const auto seconds = std::make_shared<std::atomic_int>(0);
    return [seconds] { return QDateTime(QDate(2026, 3, 14), QTime(9, 0), Qt::UTC).addSecs((*seconds)++); };
}

inline QString lineOf(const Tag &tag)
{
    return QStringLiteral("tag %1 in %2 at %3: %4, %5, %6, %7")
        .arg(tag.id.toString(), tag.parent.toString())
        .arg(tag.position)
        .arg(tag.name)
        .arg(int(tag.colour))
        .arg(tag.description)
        .arg(tag.key);
}

inline QString lineOf(const Annotation &annotation)
{
    QStringList tags;
    for (const TagId tag : annotation.tags)
        tags.push_back(tag.toString());
    return QStringLiteral("annotation %1 in %2 [%3, %4) %5|%6|%7, %8 %9, ")
               .arg(annotation.id.toString(), annotation.article.toString())
               .arg(annotation.position.start)
               .arg(annotation.position.end)
               .arg(annotation.quote.prefix, annotation.quote.exact, annotation.quote.suffix)
               .arg(int(annotation.style.shape))
               .arg(int(annotation.style.colour)) +
           QStringLiteral("“%1” (%2), tags %3, %4, %5")
               .arg(annotation.note, annotation.noteLanguage, tags.join(u' '),
                    annotation.created.toString(Qt::ISODateWithMs), annotation.modified.toString(Qt::ISODateWithMs));
}

/// What the file holds: tags, articles (in the bin or not) and annotations, sorted.
inline QStringList linesOf(Store &store)
{
    QStringList lines;
    for (const Tag &tag : store.tags().all())
        lines.push_back(lineOf(tag));
    for (const bool removed : {false, true}) {
        for (const ArticleSummary &article : store.articles().list({}, removed, 0, -1)) {
            lines.push_back(QStringLiteral("article %1 %2").arg(article.id.toString(), article.metadata.title) +
                            (removed ? QStringLiteral(" in the bin") : QString()));
            for (const Annotation &annotation : store.annotations().ofArticle(article.id))
                lines.push_back(lineOf(annotation));
        }
    }
    lines.sort();
    return lines;
}

inline QStringList linesOfFile(const QString &path)
{
    Store store(path);
    return linesOf(store);
}

/// What of it is in memory: tags, and the annotations of one session.
inline QStringList linesInMemory(const Library &library, const ReadingSession &session)
{
    QStringList lines;
    for (const Tag &tag : library.codebook().tags())
        lines.push_back(lineOf(tag));
    for (const Annotation &annotation : session.annotations())
        lines.push_back(lineOf(annotation));
    lines.sort();
    return lines;
}

/// The same of the file.
inline QStringList linesOfFile(const QString &path, ArticleId article)
{
    Store store(path);
    QStringList lines;
    for (const Tag &tag : store.tags().all())
        lines.push_back(lineOf(tag));
    for (const Annotation &annotation : store.annotations().ofArticle(article))
        lines.push_back(lineOf(annotation));
    lines.sort();
    return lines;
}

/// Runs a job to its end; its report rows.
inline std::vector<ImportReport> reportsOf(ImportJob *job)
{
    std::vector<ImportReport> reports;
    bool finished = false;
    QObject::connect(job, &ImportJob::finished, job, [&] {
        reports = job->reports();
        finished = true;
    });
    if (!QTest::qWaitFor([&finished] { return finished; }, 60000))
        qFatal("an import does not finish");
    return reports;
}

/// Imports one text and opens it.
inline SessionPtr openedText(Library &library, const QString &text)
{
    const std::vector<ImportReport> reports = reportsOf(library.importText(text));
    return answerOf(library.open(reports.at(0).article)).value();
}

/// A highlight on the first place of these words, performed.
inline AnnotationId highlighted(Library &library, const ReadingSession &session, const ChangeSet &change)
{
    library.perform(change);
    const AnnotationId id = change.annotations.at(0).after->id;
    if (!session.annotation(id))
        qFatal("the highlight is not in its session");
    return id;
}
