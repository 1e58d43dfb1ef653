#include "cli/article_rows.h"
#include "library/export_snapshot.h"

#include <CLI/CLI.hpp>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Wish {
    std::string article, format = "markdown", output;
    bool all = false, noNotes = false, noTags = false;
    ExportOptions options;
};

Result<std::vector<ArticleId>> chosen(Session &session, const Wish &wish)
{
    if (wish.all)
        return listedArticles(session.store());
    return articleNamed(session, QString::fromStdString(wish.article)).map([](ArticleId id) {
        return std::vector{id};
    });
}

void run(Session &session, Wish wish)
{
    if (wish.all != wish.article.empty())
        throw CLI::ValidationError(CliText::tr("Name an article, or say --all.").toStdString());
    wish.options.includeNotes = !wish.noNotes;
    wish.options.includeTags = !wish.noTags;
    const Result<std::vector<ArticleId>> ids = chosen(session, wish);
    if (!ids)
        return session.complain(ids.error());
    const auto snapshot = exportSnapshot(session.store(), *ids, wish.options, session.clock());
    if (!snapshot)
        return session.complain(snapshot.error());
    const QString format = QString::fromStdString(wish.format);
    if (!wish.output.empty()) {
        const Result<> written = exportToFile(*snapshot, format, QString::fromStdString(wish.output));
        if (!written)
            session.complain(written.error());
        return;
    }
    const Result<QByteArray> bytes = exportedBytes(*snapshot, format);
    if (!bytes)
        return session.complain(bytes.error());
    session.out << QString::fromUtf8(*bytes);
}

} // namespace

void addExportCommand(CLI::App &app, Session &session)
{
    CLI::App *command = app.add_subcommand("export", CliText::tr("Write annotated notes").toStdString());
    const auto wish = std::make_shared<Wish>();
    command->add_option("ARTICLE", wish->article,
                        CliText::tr("Its id, the start of it, or words of its title").toStdString());
    command->add_flag("--all", wish->all, CliText::tr("All articles of the library").toStdString());
    std::vector<std::string> formats;
    for (const QString &name : exporterNames())
        formats.push_back(name.toStdString());
    command->add_option("--format", wish->format, CliText::tr("markdown, html or json-ld").toStdString())
        ->check(CLI::IsMember(formats));
    command->add_option("-o,--output", wish->output,
                        CliText::tr("The file to write; standard output otherwise").toStdString());
    command->add_flag("--no-notes", wish->noNotes, CliText::tr("Leave the notes out").toStdString());
    command->add_flag("--no-tags", wish->noTags, CliText::tr("Leave the tags out").toStdString());
    command->add_flag("--whole-text", wish->options.wholeText,
                      CliText::tr("Markdown: the article's text too").toStdString());
    command->callback([&session, wish] { run(session, *wish); });
}
