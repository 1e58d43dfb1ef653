#include "cli/article_rows.h"
#include "cli/document_json.h"
#include "library/archive_files.h"
#include "library/error_text.h"
#include "library/import_paths.h"
#include "library/read_address.h"
#include "library/read_article.h"

#include <CLI/CLI.hpp>

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Wish {
    std::vector<std::string> files;
    std::string password;
    bool dryRun = false;
};

QString outcomeWord(AddedArticle::Outcome outcome)
{
    switch (outcome) {
    case AddedArticle::Outcome::Added:
        return u"imported"_s;
    case AddedArticle::Outcome::AlreadyThere:
        return u"already there"_s;
    case AddedArticle::Outcome::BroughtBack:
        return u"brought back"_s;
    case AddedArticle::Outcome::NewRevision:
        return u"new revision"_s;
    }
    return {};
}

Result<NewArticle> read(Session &session, const FileToRead &file, const Wish &wish)
{
    const ReadingWishes wishes{.password = QString::fromStdString(wish.password), .statedPath = file.statedPath};
    if (file.path == u"-")
        return readInput(session, wishes);
    if (isAddress(file.path))
        return readArticleAddress(session.workers, file.path, session.clock());
    return readArticleFile(session.workers, file.path, session.clock(), wishes);
}

QJsonObject stored(Session &session, const NewArticle &article)
{
    const AddedArticle added = addArticle(session.store(), article);
    QJsonObject row = jsonOf(added.summary);
    row[u"outcome"_s] = outcomeWord(added.outcome);
    if (added.outcome == AddedArticle::Outcome::NewRevision) {
        row[u"moved"_s] = added.moved;
        row[u"lost"_s] = added.lost;
    }
    return row;
}

/// "file:///home/zoe/a.html" is a file too.
QString fileNamed(const QString &name)
{
    const QUrl url(name);
    return url.isLocalFile() ? url.toLocalFile() : name;
}

/// Addresses as they are, files and folders as the files that are meant; archives still closed.
QStringList namedSources(const QStringList &names)
{
    QStringList sources;
    for (const QString &name : names)
        sources += isAddress(name) ? QStringList{name} : filesToImport({fileNamed(name)});
    sources.removeDuplicates();
    return sources;
}

QJsonObject failed(Session &session, const Error &error)
{
    session.complain(error);
    return {{u"outcome"_s, u"failed"_s}, {u"error"_s, errorText(error)}, {u"path"_s, error.subject}};
}

/// One file, one row; a bad file stops nothing.
QJsonObject importOne(Session &session, const FileToRead &file, const Wish &wish)
{
    const Result<NewArticle> article = read(session, file, wish);
    QJsonObject row;
    if (!article) {
        row = failed(session, article.error());
    } else if (wish.dryRun) {
        row = jsonOf(*article);
        row[u"outcome"_s] = u"readable"_s;
    } else {
        row = stored(session, *article);
    }
    row[u"path"_s] = file.statedPath.isEmpty() ? file.path : file.statedPath;
    return row;
}

void print(Session &session, const QJsonObject &row, const Wish &wish)
{
    if (!row.contains(u"title"_s))
        return;
    session.out << row[wish.dryRun ? u"path"_s : u"id"_s].toString() << '\t' << row[u"outcome"_s].toString() << '\t'
                << row[u"title"_s].toString() << '\n';
    session.out.flush(); // said only when it is on disk, and said at once
}

void run(Session &session, const Wish &wish)
{
    QStringList paths;
    for (const std::string &file : wish.files)
        paths += QString::fromStdString(file);
    QJsonArray rows;
    for (const QString &path : namedSources(paths)) {
        const FilesOfArchive found =
            isAddress(path) ? FilesOfArchive{{{path, {}, {}}}, {}} : filesOfArchive(session.workers, path);
        for (const FileToRead &file : found.files) {
            const QJsonObject row = importOne(session, file, wish);
            session.json ? rows.append(row) : print(session, row, wish);
        }
        for (const Error &problem : found.problems) {
            const QJsonObject row = failed(session, problem);
            if (session.json)
                rows.append(row);
        }
    }
    if (session.json)
        session.printJson(rows);
}

} // namespace

void addImportCommand(CLI::App &app, Session &session)
{
    CLI::App *command = app.add_subcommand(
        "import", CliText::tr("Bring files, folders and pages of the web into the library").toStdString());
    const auto wish = std::make_shared<Wish>();
    command
        ->add_option("FILE", wish->files,
                     CliText::tr("Files, folders, addresses of the web, or - for standard input").toStdString())
        ->required();
    command->add_flag("--dry-run", wish->dryRun,
                      CliText::tr("Read only; change no library, with --json tell all that was found").toStdString());
    command->add_option("--password", wish->password, CliText::tr("Of protected documents").toStdString());
    command->add_flag("--json", session.json, CliText::tr("Print an array of objects").toStdString());
    command->callback([&session, wish] { run(session, *wish); });
}
