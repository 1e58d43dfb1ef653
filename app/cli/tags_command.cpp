#include "cli/article_rows.h"
#include "model/colour_words.h"

#include <CLI/CLI.hpp>

using namespace Qt::Literals::StringLiterals;

namespace {

void run(Session &session)
{
    const Codebook codebook(session.store().tags().all());
    const QHash<TagId, int> counts = session.store().annotations().tagCounts();
    QJsonArray rows;
    for (const TagId id : codebook.inOrder()) {
        const Tag &tag = *codebook.tag(id);
        if (session.json)
            rows.append(QJsonObject{{u"id"_s, id.toString()},
                                    {u"path"_s, codebook.path(id)},
                                    {u"name"_s, tag.name},
                                    {u"colour"_s, colourWord(tag.colour)},
                                    {u"description"_s, tag.description},
                                    {u"key"_s, tag.key},
                                    {u"highlights"_s, counts.value(id)}});
        else
            session.out << counts.value(id) << '\t' << codebook.path(id) << '\n';
    }
    if (session.json)
        session.printJson(rows);
}

} // namespace

void addTagsCommand(CLI::App &app, Session &session)
{
    CLI::App *command =
        app.add_subcommand("tags", CliText::tr("The codebook, with how often each tag is used").toStdString());
    command->add_flag("--json", session.json, CliText::tr("Print an array of objects").toStdString());
    command->callback([&session] { run(session); });
}
