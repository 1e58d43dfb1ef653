#include "cli/article_rows.h"

#include <CLI/CLI.hpp>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int PageSize = 500;

std::vector<ArticleSummary> allArticles(Session &session, const QString &words)
{
    std::vector<ArticleSummary> all;
    for (;;) {
        const std::vector<ArticleSummary> page =
            session.store().articles().list(words, false, int(all.size()), PageSize);
        all.insert(all.end(), page.begin(), page.end());
        if (int(page.size()) < PageSize)
            return all;
    }
}

void run(Session &session, const std::string &words)
{
    QJsonArray rows;
    for (const ArticleSummary &article : allArticles(session, QString::fromStdString(words))) {
        if (session.json)
            rows.append(jsonOf(article));
        else
            session.out << article.id.toString().first(8) << '\t' << article.metadata.language << '\t'
                        << CliText::tr("%n word(s)", nullptr, int(article.words)) << '\t'
                        << CliText::tr("%n highlight(s)", nullptr, article.highlights) << '\t' << article.metadata.title
                        << '\n';
    }
    if (session.json)
        session.printJson(rows);
}

} // namespace

void addListCommand(CLI::App &app, Session &session)
{
    CLI::App *command =
        app.add_subcommand("list", CliText::tr("The articles of the library, newest first").toStdString());
    const auto words = std::make_shared<std::string>();
    command->add_option("WORDS", *words,
                        CliText::tr("Only those whose title, site or author has these words").toStdString());
    command->add_flag("--json", session.json, CliText::tr("Print an array of objects").toStdString());
    command->callback([&session, words] { run(session, *words); });
}
