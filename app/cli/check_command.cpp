#include "cli/article_rows.h"

#include <CLI/CLI.hpp>

using namespace Qt::Literals::StringLiterals;

namespace {

void run(Session &session)
{
    const CheckReport report = session.store().check();
    if (!report.ok)
        session.exit = Exit::Damaged;
    if (session.json)
        return session.printJson({QJsonObject{{u"library"_s, session.libraryPath},
                                              {u"ok"_s, report.ok},
                                              {u"findings"_s, QJsonArray::fromStringList(report.findings)},
                                              {u"articles"_s, qint64(report.articles)},
                                              {u"annotations"_s, qint64(report.annotations)},
                                              {u"tags"_s, qint64(report.tags)},
                                              {u"moved"_s, qint64(report.moved)},
                                              {u"lost"_s, qint64(report.lost)}}});
    for (const QString &finding : report.findings)
        session.out << finding << '\n';
    if (report.moved + report.lost > 0)
        session.out << CliText::tr("Highlights whose passage stands elsewhere now: %1; whose passage is gone: %2. "
                                   "Their quotes and notes are kept.")
                           .arg(report.moved)
                           .arg(report.lost)
                    << '\n';
    session.out << CliText::tr("%n article(s)", nullptr, int(report.articles)) << ", "
                << CliText::tr("%n highlight(s)", nullptr, int(report.annotations)) << ", "
                << CliText::tr("%n tag(s)", nullptr, int(report.tags)) << ": "
                << (report.ok ? CliText::tr("the library is whole") : CliText::tr("the library is damaged")) << '\n';
}

} // namespace

void addCheckCommand(CLI::App &app, Session &session)
{
    CLI::App *command =
        app.add_subcommand("check", CliText::tr("Read the whole library and say whether it is sound").toStdString());
    command->add_flag("--json", session.json, CliText::tr("Print an array of objects").toStdString());
    command->callback([&session] { run(session); });
}
