#include "base/file.h"
#include "cli/article_rows.h"
#include "library/archive_files.h"
#include "library/article_text.h"
#include "library/import_paths.h"
#include "library/read_article.h"

#include <CLI/CLI.hpp>

#include <QDir>
#include <QFileInfo>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Wish {
    std::vector<std::string> names;
    std::string outputFolder, password;
    bool withTitle = false, wholePage = false;

    [[nodiscard]] TextParts parts() const
    {
        if (wholePage)
            return TextParts::Everything;
        return withTitle ? TextParts::TitleAndBody : TextParts::Body;
    }
};

/// Whether it names a file (or a folder) rather than an article of the library.
bool isFile(const QString &name)
{
    return name == u"-" || name.contains(u'/') || QFileInfo::exists(name);
}

Result<Article> articleOf(Session &session, const QString &name)
{
    return articleNamed(session, name).and_then([&](ArticleId id) -> Result<Article> {
        if (auto article = session.store().articles().load(id))
            return *std::move(article);
        return fail(Error::Kind::NotFound, name);
    });
}

Result<Article> articleIn(Session &session, const FileToRead &file, const Wish &wish)
{
    const auto article = [](NewArticle read) { return std::move(read.article); };
    const ReadingWishes wishes{.extent = wish.wholePage ? Extent::WholePage : Extent::FoundArticle,
                               .password = QString::fromStdString(wish.password),
                               .statedPath = file.statedPath};
    if (file.path == u"-")
        return readInput(session, wishes).map(article);
    return readArticleFile(session.workers, file.path, session.clock(), wishes).map(article);
}

/// One thing whose text is wanted.
struct Source {
    enum class Kind { Article, Input, File };
    QString name;
    Kind kind = Kind::Article;
};

/// Folders as the files in them.
std::vector<Source> sourcesOf(const Wish &wish)
{
    std::vector<Source> sources;
    for (const std::string &given : wish.names) {
        const QString name = QString::fromStdString(given);
        if (!isFile(name))
            sources.push_back({name, Source::Kind::Article});
        else if (name == u"-")
            sources.push_back({name, Source::Kind::Input});
        else
            for (const QString &path : filesToImport({name}))
                sources.push_back({path, Source::Kind::File});
    }
    return sources;
}

/// Hands out paths in the output folder, each once and none that this run reads from.
class OutputPaths {
public:
    OutputPaths(const Wish &wish, const std::vector<Source> &sources, const QString &library)
        : m_folder(QString::fromStdString(wish.outputFolder))
        , m_taken{realPath(library)}
    {
        for (const Source &source : sources) {
            if (source.kind == Source::Kind::File)
                m_taken.insert(realPath(source.name));
        }
    }

    /// "talk.txt" for talk.html; where that is taken, "talk.html.txt", then "talk.html.2.txt".
    QString pathFor(const QString &name)
    {
        const QFileInfo info(name);
        QString path = m_folder.filePath(info.completeBaseName() + u".txt"_s);
        for (int number = 1; m_taken.contains(realPath(path)); ++number) {
            const QString count = number > 1 ? u'.' + QString::number(number) : QString();
            path = m_folder.filePath(info.fileName() + count + u".txt"_s);
        }
        m_taken.insert(realPath(path));
        return path;
    }

private:
    QDir m_folder;
    QSet<QString> m_taken; ///< real paths
};

class TextCommand {
public:
    TextCommand(Session &session, const Wish &wish)
        : m_session(session)
        , m_wish(wish)
        , m_sources(sourcesOf(wish))
        , m_outputs(wish, m_sources, session.libraryPath)
    {
    }

    void run()
    {
        for (const Source &source : m_sources) {
            if (source.kind == Source::Kind::Article)
                print(source.name, articleOf(m_session, source.name));
            else if (source.kind == Source::Kind::Input)
                print(source.name, articleIn(m_session, {source.name, {}, {}}, m_wish));
            else
                printFile(source.name);
        }
    }

private:
    void printFile(const QString &path)
    {
        const FilesOfArchive found = filesOfArchive(m_session.workers, path);
        for (const FileToRead &file : found.files)
            print(file.path, articleIn(m_session, file, m_wish));
        for (const Error &problem : found.problems)
            m_session.complain(problem);
    }

    void print(const QString &name, const Result<Article> &article)
    {
        if (!article)
            return m_session.complain(article.error());
        const QString text = articleText(*article, m_wish.parts()) + u'\n';
        if (m_wish.outputFolder.empty()) {
            m_session.out << (m_isFirst ? "" : "\n") << text;
            m_session.out.flush();
            m_isFirst = false;
            return;
        }
        if (const Result<> written = writeFile(m_outputs.pathFor(name), text.toUtf8()); !written)
            m_session.complain(written.error());
    }

    Session &m_session;
    const Wish &m_wish;
    const std::vector<Source> m_sources;
    OutputPaths m_outputs;
    bool m_isFirst = true;
};

void run(Session &session, const Wish &wish)
{
    const QString folder = QString::fromStdString(wish.outputFolder);
    if (!folder.isEmpty() && !QDir().mkpath(folder))
        return session.complain({Error::Kind::Unwritable, folder, {}});
    TextCommand(session, wish).run();
}

} // namespace

void addTextCommand(CLI::App &app, Session &session)
{
    CLI::App *command = app.add_subcommand(
        "text", CliText::tr("The plain text of files or articles, one paragraph a line").toStdString());
    const auto wish = std::make_shared<Wish>();
    command
        ->add_option("FILE", wish->names,
                     CliText::tr("Files, folders, - for standard input, or articles of the library").toStdString())
        ->required();
    command->add_flag("--with-title", wish->withTitle, CliText::tr("The title and the credits too").toStdString());
    command->add_flag("--page", wish->wholePage,
                      CliText::tr("All that a web page shows, not only the article in it").toStdString());
    command->add_option("--output-dir", wish->outputFolder,
                        CliText::tr("Write NAME.txt for each file into this folder").toStdString());
    command->add_option("--password", wish->password, CliText::tr("Of protected documents").toStdString());
    command->callback([&session, wish] { run(session, *wish); });
}
