#include "cli/article_rows.h"

#include <CLI/CLI.hpp>

using namespace Qt::Literals::StringLiterals;

namespace {

void printAnnotation(Session &session, const Annotation &annotation, const Codebook &codebook)
{
    session.out << '\n' << annotation.id.toString().first(8) << "  “" << annotation.quote.exact << "”\n";
    QStringList tags;
    for (const TagId id : annotation.tags)
        tags += codebook.path(id);
    if (!tags.isEmpty())
        session.out << "    # " << tags.join(u", "_s) << '\n';
    if (!annotation.note.isEmpty())
        session.out << "    " << QString(annotation.note).replace(u"\n"_s, u"\n    "_s) << '\n';
}

void run(Session &session, const std::string &name)
{
    const Result<ArticleId> id = articleNamed(session, QString::fromStdString(name));
    if (!id)
        return session.complain(id.error());
    const auto summary = session.store().articles().summary(*id);
    const Codebook codebook(session.store().tags().all());
    const std::vector<Annotation> annotations = session.store().annotations().ofArticle(*id);
    if (session.json) {
        QJsonArray rows;
        for (const Annotation &annotation : annotations)
            rows.append(jsonOf(annotation, codebook));
        QJsonObject article = jsonOf(*summary);
        article[u"annotations"_s] = rows;
        return session.printJson({article});
    }
    const Metadata &metadata = summary->metadata;
    session.out << metadata.title << '\n' << summary->id.toString() << '\n';
    for (const QString &line : {metadata.site, metadata.authors.join(u", "_s), metadata.published, metadata.url,
                                metadata.language, metadata.credits.join(u'\n')}) {
        if (!line.isEmpty())
            session.out << line << '\n';
    }
    session.out << CliText::tr("%n word(s)", nullptr, int(summary->words)) << ", "
                << CliText::tr("%n highlight(s)", nullptr, summary->highlights) << '\n';
    for (const Annotation &annotation : annotations)
        printAnnotation(session, annotation, codebook);
}

} // namespace

void addShowCommand(CLI::App &app, Session &session)
{
    CLI::App *command = app.add_subcommand("show", CliText::tr("An article's details and highlights").toStdString());
    const auto name = std::make_shared<std::string>();
    command->add_option("ARTICLE", *name, CliText::tr("Its id, the start of it, or words of its title").toStdString())
        ->required();
    command->add_flag("--json", session.json, CliText::tr("Print an array of objects").toStdString());
    command->callback([&session, name] { run(session, *name); });
}
