#pragma once
// A library with some articles, highlights and tags to export, and waiting for a job.

#include "base/file.h"
#include "library/annotation_actions.h"
#include "library/export_job.h"
#include "support/library_journey.h"
#include "support/temp_library.h"

/// Three articles; the first and the last have two highlights each, of which one carries the tag “figures/budget”.
struct ExportJourney {
    TempLibrary folder;
    Library library;
    std::vector<ArticleId> articles;
    std::vector<AnnotationId> highlights;
    TagId figures, budget;

    explicit ExportJourney(Clock clock = steppingClock())
        : library(folder.path(), std::move(clock))
    {
        if (!answerOf(library.load()))
            qFatal("the library does not load");
        const ChangeSet tags = actions::createTag(library.codebook(), QStringLiteral("figures/budget"), Colour::Blue);
        library.perform(tags);
        figures = library.codebook().findPath(QStringLiteral("figures"))->id;
        budget = library.codebook().findPath(QStringLiteral("figures/budget"))->id;
        for (const char *name : {"First", "Second", "Third"})
            addArticle(QString::fromLatin1(name));
        if (!answerOf(library.flushed()))
            qFatal("the library does not save");
    }

    [[nodiscard]] QString path(const QString &name) const { return folder.path(name); }
    [[nodiscard]] QByteArray bytesOf(const QString &name) const { return readFile(path(name)).value(); }

private:
    void addArticle(const QString &name)
    {
        const SessionPtr session = openedText(
            library,
            name + QStringLiteral(" title\n\nOne passage of %1 stands here.\n\nAnother one of %1.\n").arg(name));
        articles.push_back(session->article().id);
        if (name == QStringLiteral("Second"))
            return;
        for (const QString &words : {QStringLiteral("One passage of ") + name, QStringLiteral("Another one")}) {
            const qsizetype start = session->article().text.indexOf(words);
            const bool isTagged = words.startsWith(u'A');
            highlights.push_back(
                highlighted(library, *session,
                            actions::addHighlight(session->article(), {start, start + words.size()}, {}, library.now(),
                                                  isTagged ? std::vector{budget} : std::vector<TagId>{})));
        }
    }
};

/// What became of the job; the event loop runs meanwhile.
inline Result<ExportReport> resultOf(ExportJob *job)
{
    std::optional<Result<ExportReport>> result;
    QObject::connect(job, &ExportJob::finished, job, [&result, job] { result = job->result(); });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 60000))
        qFatal("an export does not finish");
    return *result;
}
