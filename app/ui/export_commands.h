#pragma once
// The ways out of the library: from a menu to the dialog, from the dialog to a file in the background.

#include "ui/articles/export_subject.h"
#include "ui/settings/export_settings.h"

#include <QObject>

class ArticleListView;
class ExportJob;
class JobBar;
class Library;
class QWidget;
class SidePanel;
class Workspace;
struct Error;

class ExportCommands final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        JobBar *bar;
        Workspace *workspace;
        ArticleListView *list;
        SidePanel *side;
    };
    /// Answers what the parts ask for. `window`: the parent of dialogs.
    ExportCommands(Library &library, const Parts &parts, const ExportSettings &habits, QWidget *window);

    /// How it was done last.
    [[nodiscard]] const ExportSettings &habits() const { return m_habits; }
    /// The dialog, about …
    void exportOpen();
    void exportArticles(const std::vector<ArticleId> &ids);
    void exportFiltered();
    void exportTag(TagId tag);
    void exportEverything();
    /// As the last time.
    void exportAgain();
    /// The reader's own formats.
    void editTemplates();
    /// Without a dialog.
    void start(const ExportRequest &request, const QString &path);

Q_SIGNALS:
    /// The file is complete.
    void exported(const QString &sentence, const QString &path);
    /// The file that was there before is as it was.
    void failed(const Error &error);

private:
    [[nodiscard]] ExportSubject subject(ExportSubject::Scope scope) const;
    void open(const ExportSubject &subject);
    void finish(const ExportJob &job);

    Library &m_library;
    Parts m_parts;
    QWidget *m_window;
    ExportSettings m_habits;
    ExportSubject m_last;
};
