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
    if (file.path == u"-")
        return readArticleText(session.workers, QString::fromUtf8(session.in.readAll()), {}, session.clock())
            .map(article);
    const Extent extent = wish.wholePage ? Extent::WholePage : Extent::FoundArticle;
    return readArticleFile(session.workers, file.path, session.clock(),
                           {extent, QString::fromStdString(wish.password), file.statedPath})
        .map(article);
}

/// "talk.txt" for talk.html; where another file of this run has that name already, "talk.pdf.txt" for talk.pdf.
QString outputName(const QString &path, QSet<QString> &taken)
{
    const QFileInfo info(path);
    QString name = info.completeBaseName() + u".txt"_s;
    if (taken.contains(name))
        name = info.fileName() + u".txt"_s;
    taken.insert(name);
    return name;
}

class TextCommand {
public:
    TextCommand(Session &session, const Wish &wish)
        : m_session(session)
        , m_wish(wish)
    {
    }

    void run()
    {
        for (const std::string &given : m_wish.names) {
            const QString name = QString::fromStdString(given);
            if (!isFile(name))
                print(name, articleOf(m_session, name));
            else if (name == u"-")
                print(name, articleIn(m_session, {name, {}, {}}, m_wish));
            else
                for (const QString &path : filesToImport({name}))
                    printFile(path);
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
        const QDir folder(QString::fromStdString(m_wish.outputFolder));
        const Result<> written = writeFile(folder.filePath(outputName(name, m_taken)), text.toUtf8());
        if (!written)
            m_session.complain(written.error());
    }

    Session &m_session;
    const Wish &m_wish;
    QSet<QString> m_taken; ///< names in the output folder
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
