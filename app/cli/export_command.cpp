#include "cli/article_rows.h"
#include "library/annotation_filter.h"
#include "library/export_folder.h"
#include "library/export_templates.h"
#include "model/colour_words.h"

#include <CLI/CLI.hpp>

#include <QFileDevice>
#include <map>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Wish {
    std::vector<std::string> articles, tags, colours;
    std::string format = "markdown", output, folder, words, grouping = "text", context = "quote";
    bool all = false, noNotes = false, noTags = false, noHeadings = false, noPages = false, noColours = false,
         noDates = false, noLinks = false;
    bool wholeText = false, callouts = false, report = false;
};

QString qstring(const std::string &text)
{
    return QString::fromStdString(text);
}

template <typename Value>
Value named(const std::map<std::string, Value> &values, const std::string &word)
{
    return values.at(word); // the parser has checked it
}

const std::map<std::string, ExportOptions::Grouping> Groupings{{"text", ExportOptions::Grouping::TextOrder},
                                                               {"tag", ExportOptions::Grouping::Tag},
                                                               {"colour", ExportOptions::Grouping::Colour},
                                                               {"date", ExportOptions::Grouping::Date},
                                                               {"article", ExportOptions::Grouping::Article}};
const std::map<std::string, ExportOptions::Context> Contexts{{"quote", ExportOptions::Context::Quote},
                                                             {"sentence", ExportOptions::Context::Sentence},
                                                             {"paragraph", ExportOptions::Context::Paragraph}};

template <typename Value>
std::vector<std::string> wordsOf(const std::map<std::string, Value> &values)
{
    std::vector<std::string> words;
    for (const auto &[word, value] : values)
        words.push_back(word);
    return words;
}

std::vector<std::string> colourWords()
{
    std::vector<std::string> words;
    for (const Colour colour : AllColours)
        words.push_back(colourWord(colour).toStdString());
    return words;
}

/// The tags that are named; those below them come with them.
Result<std::vector<TagId>> tagsNamed(Session &session, const std::vector<std::string> &paths)
{
    std::vector<TagId> ids;
    const Codebook codebook(session.store().tags().all());
    for (const std::string &path : paths) {
        const Tag *tag = codebook.findPath(qstring(path));
        if (!tag)
            return fail(Error::Kind::NotFound, qstring(path));
        ids.push_back(tag->id);
    }
    return ids;
}

Result<ExportOptions> optionsOf(Session &session, const Wish &wish)
{
    return tagsNamed(session, wish.tags).map([&](const std::vector<TagId> &tags) {
        return ExportOptions{.includeNotes = !wish.noNotes,
                             .includeTags = !wish.noTags,
                             .wholeText = wish.wholeText,
                             .callouts = wish.callouts,
                             .report = wish.report,
                             .includeHeadings = !wish.noHeadings,
                             .includePages = !wish.noPages,
                             .includeColours = !wish.noColours,
                             .includeDates = !wish.noDates,
                             .includeLinks = !wish.noLinks,
                             .grouping = named(Groupings, wish.grouping),
                             .context = named(Contexts, wish.context),
                             .onlyTags = tags};
    });
}

AnnotationFilter filterOf(const Wish &wish)
{
    AnnotationFilter filter{.text = qstring(wish.words), .tags = {}, .colours = {}};
    for (const std::string &word : wish.colours)
        filter.colours.insert(int(*colourFromWord(qstring(word)))); // the parser has checked it
    return filter;
}

/// Narrows them to the highlights that fit; says it when there are none.
Result<ExportOptions> narrowed(Session &session, ExportOptions options, const std::vector<ArticleId> &articles,
                               const Wish &wish)
{
    const AnnotationFilter filter = filterOf(wish);
    if (filter.isEmpty())
        return options;
    options.onlyHighlights = highlightsThatFit(session.store(), articles, filter);
    if (!options.onlyHighlights.empty())
        return options;
    return fail(Error::Kind::NotFound, filter.text.isEmpty() ? qstring(wish.colours.front()) : filter.text);
}

/// A tag alone means all articles that have it.
Result<std::vector<ArticleId>> chosen(Session &session, const Wish &wish)
{
    if (wish.articles.empty())
        return listedArticles(session.store());
    std::vector<ArticleId> ids;
    for (const std::string &name : wish.articles) {
        const Result<ArticleId> id = articleNamed(session, qstring(name));
        if (!id)
            return tl::unexpected(id.error());
        ids.push_back(*id);
    }
    return ids;
}

bool isTerminal(QIODevice *device)
{
    const auto *file = qobject_cast<QFileDevice *>(device);
    return file && file->handle() >= 0 && isatty(file->handle()) != 0;
}

void check(const Session &session, const Wish &wish)
{
    const auto refuse = [](const QString &sentence) {
        throw CLI::ParseError(sentence.toStdString(), CLI::ExitCodes::ValidationError);
    };
    const QString format = qstring(wish.format), folder = templateFolder(session.libraryPath);
    if (wish.articles.empty() == (!wish.all && wish.tags.empty()) || (wish.all && !wish.articles.empty()))
        refuse(CliText::tr("Name an article, or say --all or --tag."));
    if (!wish.output.empty() && !wish.folder.empty())
        refuse(CliText::tr("Say either --output or --output-dir."));
    if (!isFormat(folder, format)) {
        QStringList names = exporterNames();
        for (const TemplateRow &row : exportTemplates(folder))
            names += row.name;
        refuse(CliText::tr("%1 can’t be “%2”; it can be: %3.").arg(u"--format"_s, format, names.join(u", "_s)));
    }
}

void sayCopy(Session &session, const QString &copy)
{
    if (!copy.isEmpty())
        session.err << CliText::tr("“%1” keeps what you had changed in the generated parts.").arg(copy) << '\n';
}

void writeFolder(Session &session, const Wish &wish, const ExportSnapshot &snapshot)
{
    const auto files = exportToFolder(snapshot, qstring(wish.format), qstring(wish.folder));
    if (!files)
        return session.complain(files.error());
    for (const ExportedFile &file : *files) {
        sayCopy(session, file.conflictCopy);
        session.out << file.path << '\n';
    }
}

void writeOut(Session &session, const QString &format, const ExportSnapshot &snapshot)
{
    const bool isBinary = exporterNames().contains(format) && !isTextFormat(format);
    if (isBinary && (!session.out.device() || isTerminal(session.out.device())))
        throw CLI::ParseError(
            CliText::tr("“%1” is not for the screen: name a file with --output.").arg(format).toStdString(),
            CLI::ExitCodes::ValidationError);
    const Result<QByteArray> bytes = exportedBytes(snapshot, format);
    if (!bytes)
        return session.complain(bytes.error());
    if (!session.out.device()) {
        session.out << QString::fromUtf8(*bytes);
        return;
    }
    session.out.flush();
    if (session.out.device()->write(*bytes) != bytes->size())
        session.out.setStatus(QTextStream::WriteFailed);
}

void run(Session &session, const Wish &wish)
{
    check(session, wish);
    const Result<std::vector<ArticleId>> ids = chosen(session, wish);
    if (!ids)
        return session.complain(ids.error());
    const Result<ExportOptions> options =
        optionsOf(session, wish).and_then([&](const ExportOptions &all) { return narrowed(session, all, *ids, wish); });
    if (!options)
        return session.complain(options.error());
    auto snapshot = exportSnapshot(session.store(), *ids, *options, session.clock());
    if (!snapshot)
        return session.complain(snapshot.error());
    snapshot->isWholeLibrary = wish.all && wish.tags.empty() && options->onlyHighlights.empty();
    if (!wish.folder.empty())
        return writeFolder(session, wish, *snapshot);
    if (wish.output.empty())
        return writeOut(session, qstring(wish.format), *snapshot);
    const Result<QString> written = exportToFile(*snapshot, qstring(wish.format), qstring(wish.output));
    if (!written)
        return session.complain(written.error());
    sayCopy(session, *written);
}

void addScope(CLI::App &command, Wish &wish)
{
    command.add_option(
        "ARTICLE", wish.articles,
        CliText::tr("Its id, the start of it, or words of its title; several may be named").toStdString());
    command.add_flag("--all", wish.all, CliText::tr("All articles of the library").toStdString());
    command
        .add_option("--tag", wish.tags,
                    CliText::tr("Only highlights with this tag or one below it, such as figures/budget; may be given "
                                "several times")
                        .toStdString())
        ->allow_extra_args(false);
    command.add_option("--find", wish.words,
                       CliText::tr("Only highlights with all these words in quote, note or tags").toStdString());
    command
        .add_option("--colour", wish.colours,
                    CliText::tr("Only highlights of this colour; may be given several times").toStdString())
        ->check(CLI::IsMember(colourWords()))
        ->allow_extra_args(false);
    command.add_option("--group-by", wish.grouping, CliText::tr("text, tag, colour, date or article").toStdString())
        ->check(CLI::IsMember(wordsOf(Groupings)));
    command
        .add_option("--context", wish.context,
                    CliText::tr("What stands with a quote: quote, sentence or paragraph").toStdString())
        ->check(CLI::IsMember(wordsOf(Contexts)));
}

void addContents(CLI::App &command, Wish &wish)
{
    command.add_flag("--no-notes", wish.noNotes, CliText::tr("Leave the notes out").toStdString());
    command.add_flag("--no-tags", wish.noTags, CliText::tr("Leave the tags out").toStdString());
    command.add_flag("--no-headings", wish.noHeadings, CliText::tr("Leave the headings out").toStdString());
    command.add_flag("--no-pages", wish.noPages, CliText::tr("Leave the pages out").toStdString());
    command.add_flag("--no-colours", wish.noColours, CliText::tr("Leave the colours out").toStdString());
    command.add_flag("--no-dates", wish.noDates, CliText::tr("Leave the dates out").toStdString());
    command.add_flag("--no-links", wish.noLinks, CliText::tr("Leave the links to the web out").toStdString());
    command.add_flag("--whole-text", wish.wholeText, CliText::tr("Markdown: the article's text too").toStdString());
    command.add_flag("--callouts", wish.callouts, CliText::tr("Markdown: quotes as callouts").toStdString());
    command.add_flag("--report", wish.report,
                     CliText::tr("docx, odt: only the quotes and notes, under headings").toStdString());
}

} // namespace

void addExportCommand(CLI::App &app, Session &session)
{
    CLI::App *command = app.add_subcommand("export", CliText::tr("Write annotated notes").toStdString());
    const auto wish = std::make_shared<Wish>();
    addScope(*command, *wish);
    const QString formats = exporterNames().join(u", "_s);
    command->add_option("--format", wish->format,
                        CliText::tr("%1, or the name of a template").arg(formats).toStdString());
    command->add_option("-o,--output", wish->output,
                        CliText::tr("The file to write; standard output otherwise").toStdString());
    command->add_option("--output-dir", wish->folder,
                        CliText::tr("The folder to write one file an article into").toStdString());
    addContents(*command, *wish);
    command->callback([&session, wish] { run(session, *wish); });
}
