#include "cli/article_rows.h"
#include "library/annotation_actions.h"
#include "model/colour_words.h"
#include "storage/transaction.h"
#include "text/find.h"

#include <CLI/CLI.hpp>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Wish {
    std::string article, quote, note, colour = "yellow";
    std::vector<std::string> tags;
    bool underline = false;
    int nth = 0; ///< 0 = the quote must stand only once
};

/// As written first; then without regard to case and accents.
Result<TextRange> passage(const Article &article, const QString &quote, int nth)
{
    std::vector<TextRange> found = findAll(article.text, quote, {.caseSensitive = true, .accentSensitive = true});
    if (found.empty())
        found = findAll(article.text, quote);
    if (found.empty() || nth > int(found.size()))
        return fail(Error::Kind::NotFound, quote);
    if (nth == 0 && found.size() > 1)
        return fail(Error::Kind::Ambiguous, quote, QString::number(found.size()));
    return found[size_t(std::max(nth, 1) - 1)];
}

/// The new tags and the highlight as one step.
ChangeSet highlight(const Article &article, TextRange range, const Wish &wish, Codebook codebook, const QDateTime &now)
{
    ChangeSet step;
    std::vector<TagId> tags;
    for (const std::string &path : wish.tags) {
        const ChangeSet made = actions::createTag(codebook, QString::fromStdString(path));
        for (const Change<Tag> &change : made.tags)
            codebook.apply(change);
        step = joined(step, made);
        const Tag *tag = codebook.findPath(QString::fromStdString(path));
        if (tag && std::ranges::find(tags, tag->id) == tags.end())
            tags.push_back(tag->id);
    }
    const HighlightStyle style{wish.underline ? HighlightStyle::Shape::Underline : HighlightStyle::Shape::Highlight,
                               colourFromWord(QString::fromStdString(wish.colour)).value_or(Colour::Yellow)};
    const ChangeSet added = actions::addHighlight(article, range, style, now, tags, QString::fromStdString(wish.note));
    step = joined(step, added);
    step.label = added.label;
    return step;
}

/// Writes the highlight; nothing where the passage has no words. In one transaction with reading the codebook: else two
/// commands at a time would each make the tag that they both find missing.
std::optional<Annotation> highlighted(Session &session, const Article &article, TextRange range, const Wish &wish)
{
    Store &store = session.store();
    Transaction transaction(store.database());
    const Codebook codebook(store.tags().all());
    const ChangeSet step = highlight(article, range, wish, codebook, session.clock());
    if (step.annotations.empty())
        return {};
    store.apply(step);
    transaction.commit();
    return step.annotations.front().after;
}

void run(Session &session, const Wish &wish)
{
    const Result<ArticleId> id = articleNamed(session, QString::fromStdString(wish.article));
    if (!id)
        return session.complain(id.error());
    const auto article = session.store().articles().load(*id);
    if (!article)
        return session.complain({Error::Kind::NotFound, QString::fromStdString(wish.article), {}});
    const Result<TextRange> range = passage(*article, QString::fromStdString(wish.quote), wish.nth);
    if (!range && range.error().kind == Error::Kind::Ambiguous)
        return session.complain(Exit::Ambiguous,
                                CliText::tr("“%1” stands %n time(s) in this article: say which one with --nth.",
                                            nullptr, range.error().detail.toInt())
                                    .arg(range.error().subject));
    if (!range)
        return session.complain(range.error());
    const std::optional<Annotation> annotation = highlighted(session, *article, *range, wish);
    if (!annotation)
        return session.complain({Error::Kind::NotFound, QString::fromStdString(wish.quote), {}});
    if (session.json)
        session.printJson({jsonOf(*annotation, Codebook(session.store().tags().all()))});
    else
        session.out << annotation->id.toString() << '\n';
}

} // namespace

void addHighlightCommand(CLI::App &app, Session &session)
{
    CLI::App *command =
        app.add_subcommand("highlight", CliText::tr("Highlight a passage, with tags and a note").toStdString());
    const auto wish = std::make_shared<Wish>();
    command
        ->add_option("ARTICLE", wish->article,
                     CliText::tr("Its id, the start of it, or words of its title").toStdString())
        ->required();
    command->add_option("--quote", wish->quote, CliText::tr("The passage, as it stands in the text").toStdString())
        ->required();
    command
        ->add_option("--tag", wish->tags,
                     CliText::tr("A tag, made if it is new; / makes a path; may be repeated").toStdString())
        ->expected(1)
        ->take_all();
    command->add_option("--note", wish->note, CliText::tr("A note in Markdown").toStdString());
    std::vector<std::string> colours;
    for (const Colour colour : AllColours)
        colours.push_back(colourWord(colour).toStdString());
    command
        ->add_option("--colour", wish->colour, CliText::tr("yellow, green, blue, pink, orange or purple").toStdString())
        ->check(CLI::IsMember(colours));
    command->add_flag("--underline", wish->underline, CliText::tr("Underline instead of highlighting").toStdString());
    command
        ->add_option("--nth", wish->nth, CliText::tr("Which one, where the passage stands several times").toStdString())
        ->check(CLI::PositiveNumber);
    command->add_flag("--json", session.json, CliText::tr("Print an array of objects").toStdString());
    command->callback([&session, wish] { run(session, *wish); });
}
