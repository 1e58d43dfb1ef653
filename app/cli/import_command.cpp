#include "cli/article_rows.h"
#include "library/error_text.h"
#include "library/import_paths.h"
#include "library/read_article.h"

#include <CLI/CLI.hpp>

using namespace Qt::Literals::StringLiterals;

namespace {

QString outcomeWord(AddedArticle::Outcome outcome)
{
    switch (outcome) {
    case AddedArticle::Outcome::Added:
        return u"imported"_s;
    case AddedArticle::Outcome::AlreadyThere:
        return u"already there"_s;
    case AddedArticle::Outcome::BroughtBack:
        return u"brought back"_s;
    }
    return {};
}

Result<NewArticle> read(Session &session, const QString &path)
{
    if (path == u"-")
        return readArticleText(QString::fromUtf8(session.in.readAll()), {}, session.clock());
    return readArticleFile(path, session.clock());
}

/// One file, one row; a bad file stops nothing.
QJsonObject importOne(Session &session, const QString &path)
{
    const Result<NewArticle> article = read(session, path);
    if (!article) {
        session.complain(article.error());
        return {{u"path"_s, path}, {u"outcome"_s, u"failed"_s}, {u"error"_s, errorText(article.error())}};
    }
    const AddedArticle added = addArticle(session.store(), *article);
    QJsonObject row = jsonOf(added.summary);
    row[u"path"_s] = path;
    row[u"outcome"_s] = outcomeWord(added.outcome);
    return row;
}

void run(Session &session, const std::vector<std::string> &files)
{
    QStringList paths;
    for (const std::string &file : files)
        paths += QString::fromStdString(file);
    QJsonArray rows;
    for (const QString &path : filesToImport(paths)) {
        const QJsonObject row = importOne(session, path);
        rows.append(row);
        if (!session.json && row.contains(u"id"_s)) {
            session.out << row[u"id"_s].toString() << '\t' << row[u"outcome"_s].toString() << '\t'
                        << row[u"title"_s].toString() << '\n';
            session.out.flush(); // said only when it is on disk, and said at once
        }
    }
    if (session.json)
        session.printJson(rows);
}

} // namespace

void addImportCommand(CLI::App &app, Session &session)
{
    CLI::App *command =
        app.add_subcommand("import", CliText::tr("Bring files and folders into the library").toStdString());
    const auto files = std::make_shared<std::vector<std::string>>();
    command
        ->add_option("FILE", *files,
                     CliText::tr("Text or Markdown files, folders, or - for standard input").toStdString())
        ->required();
    command->add_flag("--json", session.json, CliText::tr("Print an array of objects").toStdString());
    command->callback([&session, files] { run(session, *files); });
}
