#include "ui/export_commands.h"

#include "library/export_job.h"
#include "library/library.h"
#include "ui/annotations/annotation_panel.h"
#include "ui/annotations/codebook_view.h"
#include "ui/articles/article_list_model.h"
#include "ui/articles/article_list_view.h"
#include "ui/articles/export_dialog.h"
#include "ui/articles/export_format_text.h"
#include "ui/articles/job_bar.h"
#include "ui/articles/templates_dialog.h"
#include "ui/side_panel.h"
#include "ui/workspace.h"

#include <QFileInfo>

using Scope = ExportSubject::Scope;

ExportCommands::ExportCommands(Library &library, const Parts &parts, const ExportSettings &habits, QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_parts(parts)
    , m_window(window)
    , m_habits(habits)
{
    connect(m_parts.list, &ArticleListView::exportRequested, this, &ExportCommands::exportArticles);
    connect(m_parts.side->highlights(), &AnnotationPanel::exportRequested, this, &ExportCommands::exportFiltered);
    connect(m_parts.side->tags(), &CodebookView::exportRequested, this, &ExportCommands::exportTag);
}

/// The open article, and what the panel's filter leaves of its highlights.
ExportSubject ExportCommands::subject(Scope scope) const
{
    ExportSubject subject{.scope = scope};
    if (const SessionPtr session = m_parts.workspace->session()) {
        subject.articles = {session->article().id};
        subject.title = session->article().metadata.title;
        subject.highlights = m_parts.side->highlights()->filtered();
    }
    return subject;
}

void ExportCommands::exportOpen()
{
    open(subject(Scope::Articles));
}

void ExportCommands::exportFiltered()
{
    open(subject(Scope::Filter));
}

void ExportCommands::exportEverything()
{
    open(subject(Scope::Everything));
}

void ExportCommands::exportTag(TagId tag)
{
    ExportSubject about = subject(Scope::Tag);
    about.tag = tag;
    open(about);
}

void ExportCommands::exportAgain()
{
    open(m_last);
}

void ExportCommands::exportArticles(const std::vector<ArticleId> &ids)
{
    if (ids.empty() || ids == std::vector{m_parts.workspace->current()})
        return exportOpen();
    const ArticleListModel *rows = m_parts.list->model();
    const ArticleSummary *first = rows->summary(rows->indexOf(ids.front()));
    open({.articles = ids, .title = first ? first->metadata.title : QString()});
}

void ExportCommands::editTemplates()
{
    auto *dialog = new TemplatesDialog(m_library, subject(Scope::Articles).articles, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ExportCommands::open(const ExportSubject &subject)
{
    m_parts.side->highlights()->saveNote();
    m_last = subject;
    auto *dialog = new ExportDialog(m_library, subject, m_habits, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::habitsChanged, this, [this](const ExportSettings &habits) { m_habits = habits; });
    connect(dialog, &ExportDialog::saveRequested, this, &ExportCommands::start);
    dialog->open();
}

void ExportCommands::start(const ExportRequest &request, const QString &path)
{
    ExportJob *job = m_library.startExport(request, path);
    m_parts.bar->follow(job);
    connect(job, &ExportJob::finished, this, [this, job] { finish(*job); });
}

void ExportCommands::finish(const ExportJob &job)
{
    if (!job.result()) {
        Q_EMIT failed(job.result().error());
        return;
    }
    const QString name = QFileInfo(job.path()).fileName();
    //: %1 is “12 highlights in 3 articles”
    const QString done = tr("%1 exported to “%2”.").arg(amountText(job.result()->amount), name);
    const QString copy = QFileInfo(job.result()->conflictCopy).fileName();
    //: %1 is a whole sentence
    Q_EMIT exported(copy.isEmpty() ? done : tr("%1 What you had changed in it is kept in “%2”.").arg(done, copy),
                    job.path());
}
