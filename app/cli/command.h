#pragma once
// What every command of scholiast-cli gets, and the exit codes that scripts rely on (see scholiast-cli.1).

#include "base/clock.h"
#include "base/result.h"
#include "library/import_workers.h"
#include "storage/store.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonArray>
#include <QTextStream>

#include <functional>

namespace CLI {
class App;
}

enum class Exit {
    Done = 0,       ///< everything asked for is done and on disk
    Failed = 1,     ///< the library could not be read or written
    Usage = 2,      ///< the command line makes no sense
    NotFound = 3,   ///< no such file, article or passage
    NotRead = 4,    ///< at least one file could not be imported
    Ambiguous = 5,  ///< several articles or passages fit
    Damaged = 6,    ///< check found something
    NotWritten = 7, ///< the output could not be written
};

/// The exit code of a failure.
[[nodiscard]] Exit exitFor(const Error &error);

/// The surroundings of a command. `store()` opens the library on first use and throws StorageError.
class Session {
public:
    Session(QTextStream &output, QTextStream &errors, QIODevice &input, Clock sessionClock)
        : out(output)
        , err(errors)
        , in(input)
        , clock(std::move(sessionClock))
    {
    }
    [[nodiscard]] Store &store();
    /// Closes the library and takes its file away: for a command that made it and then had nothing to put there.
    void discardLibrary();
    /// Says the failure on the error stream and remembers its exit code (the first one counts).
    void complain(const Error &error);
    /// The same with a sentence of the command's own.
    void complain(Exit code, const QString &sentence);
    void printJson(const QJsonArray &rows);

    QString libraryPath;
    bool json = false;
    Exit exit = Exit::Done;
    QTextStream &out;
    QTextStream &err;
    QIODevice &in;
    Clock clock;
    ImportWorkers workers;

private:
    std::unique_ptr<Store> m_store;
};

/// The words of the command line, translated.
struct CliText {
    Q_DECLARE_TR_FUNCTIONS(CliText)
};

void addImportCommand(CLI::App &app, Session &session);
void addListCommand(CLI::App &app, Session &session);
void addShowCommand(CLI::App &app, Session &session);
void addTextCommand(CLI::App &app, Session &session);
void addHighlightCommand(CLI::App &app, Session &session);
void addTagsCommand(CLI::App &app, Session &session);
void addExportCommand(CLI::App &app, Session &session);
void addRestoreCommand(CLI::App &app, Session &session);
void addCheckCommand(CLI::App &app, Session &session);

/// Runs a command line (without the program's name).
[[nodiscard]] Exit runCommandLine(const QStringList &arguments, QTextStream &out, QTextStream &err, QIODevice &in,
                                  const Clock &clock = systemClock());
