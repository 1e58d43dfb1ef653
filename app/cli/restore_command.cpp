#include "cli/command.h"
#include "library/library_archive.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

void run(Session &session, const QString &path)
{
    const bool isNew = !QFileInfo::exists(session.libraryPath);
    const Result<int> restored = QFileInfo::exists(path) ? restoreArchive(session.store(), path)
                                                         : Result<int>(fail(Error::Kind::NotFound, path));
    if (!restored) {
        if (isNew)
            session.discardLibrary();
        return session.complain(restored.error());
    }
    if (session.json)
        session.printJson({QJsonObject{{u"library"_s, session.libraryPath}, {u"articles"_s, *restored}}});
    else
        session.out << CliText::tr("%n article(s) restored.", nullptr, *restored) << '\n';
}

} // namespace

void addRestoreCommand(CLI::App &app, Session &session)
{
    CLI::App *command =
        app.add_subcommand("restore", CliText::tr("Fill a new library from a ZIP of a whole one").toStdString());
    const auto file = std::make_shared<std::string>();
    command->add_option("FILE", *file, CliText::tr("What export --all --format zip has written").toStdString())
        ->required();
    command->add_flag("--json", session.json, CliText::tr("Print an array of objects").toStdString());
    command->callback([&session, file] { run(session, QString::fromStdString(*file)); });
}
