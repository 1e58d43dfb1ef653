#include "cli/command.h"

#include "cli/usage.h"
#include "library/error_text.h"
#include "library/library_path.h"
#include "storage/storage_error.h"

#include <CLI/CLI.hpp>

#include <QFile>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

Exit exitFor(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::NotFound:
        return Exit::NotFound;
    case Error::Kind::Ambiguous:
        return Exit::Ambiguous;
    case Error::Kind::Unwritable:
        return Exit::NotWritten;
    case Error::Kind::Storage:
    case Error::Kind::NewerLibrary:
    case Error::Kind::NotALibrary:
        return Exit::Failed;
    case Error::Kind::Invalid:
        return Exit::Usage;
    default:
        return Exit::NotRead;
    }
}

Store &Session::store()
{
    if (!m_store)
        m_store = std::make_unique<Store>(libraryPath, clock);
    return *m_store;
}

void Session::discardLibrary()
{
    m_store.reset();
    QFile::remove(libraryPath);
}

void Session::complain(const Error &error)
{
    complain(exitFor(error), errorText(error));
}

void Session::complain(Exit code, const QString &sentence)
{
    err << sentence << '\n';
    if (exit == Exit::Done)
        exit = code;
}

void Session::printJson(const QJsonArray &rows)
{
    out << QString::fromUtf8(QJsonDocument(rows).toJson());
}

Exit runCommandLine(const QStringList &arguments, QTextStream &out, QTextStream &err, QIODevice &in, const Clock &clock)
{
    Session session(out, err, in, clock);
    CLI::App app(CliText::tr("Read articles and keep what you thought of them, from the command line.").toStdString(),
                 "scholiast-cli");
    translateHelp(app);
    std::string library;
    app.add_option("--library", library, CliText::tr("The library file; created when missing").toStdString());
    app.set_version_flag("--version", SCHOLIAST_VERSION, CliText::tr("Print the version and exit").toStdString());
    app.require_subcommand(1);
    // Runs before the command's own callback, which is when the path is needed.
    app.parse_complete_callback(
        [&] { session.libraryPath = library.empty() ? defaultLibraryPath() : QString::fromStdString(library); });
    for (const auto add : {&addImportCommand, &addListCommand, &addShowCommand, &addTextCommand, &addHighlightCommand,
                           &addTagsCommand, &addExportCommand, &addRestoreCommand, &addCheckCommand})
        add(app, session);

    std::vector<std::string> reversed; // as CLI11 wants them
    for (auto argument = arguments.rbegin(); argument != arguments.rend(); ++argument)
        reversed.push_back(argument->toStdString());
    try {
        app.parse(reversed);
    } catch (const CLI::ParseError &error) {
        std::ostringstream help, unused;
        if (app.exit(error, help, unused) != 0) {
            err << usageText(error) << '\n';
            return Exit::Usage;
        }
        out << QString::fromStdString(help.str());
        return Exit::Done;
    } catch (const StorageError &error) {
        session.complain(error.toError(session.libraryPath));
    }
    out.flush();
    if (session.exit == Exit::Done && out.status() != QTextStream::Ok)
        session.complain(Error{Error::Kind::Unwritable, CliText::tr("standard output"), {}});
    return session.exit;
}
