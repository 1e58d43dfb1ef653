#include "exporters/templates.h"

#include "base/file.h"
#include "exporters/device_writing.h"
#include "exporters/exporters.h"
#include "exporters/template_data.h"
#include "exporters/template_escape.h"
#include "exporters/template_tags.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;
namespace mustache = kainjow::mustache;

static void loadTemplates() // outside any namespace: the macro declares a function
{
    Q_INIT_RESOURCE(export);
}

namespace {

const QString Shipped = u":/export/templates"_s;
const QString Suffix = u".mustache"_s;

/// The "#! key: value" lines at a template's start.
struct Header {
    QHash<QString, QString> values;
    QHash<QString, int> lineOf; ///< of each key, counted from 1
    int lines = 0;
    qsizetype end = 0; ///< where the body begins
    std::optional<TemplateProblem> problem;
};

Header headerOf(const QString &source)
{
    static const QStringList Keys{u"title"_s, u"description"_s, u"extension"_s, u"file-name"_s, u"escape"_s};
    Header header;
    while (header.end < source.size() && QStringView(source).sliced(header.end).startsWith(u"#!")) {
        qsizetype end = source.indexOf(u'\n', header.end);
        end = end < 0 ? source.size() : end + 1;
        const QString line = source.sliced(header.end + 2, end - header.end - 2).trimmed();
        const QString key = line.section(u':', 0, 0).trimmed();
        ++header.lines;
        if (!Keys.contains(key) && !header.problem)
            header.problem = TemplateProblem{
                header.lines, QCoreApplication::translate("ErrorDetail", "there is no setting “%1”").arg(key)};
        header.lineOf.insert(key, header.lines);
        header.values.insert(key, line.section(u':', 1).trimmed());
        header.end = end;
    }
    const QString escape = header.values.value(u"escape"_s);
    if (!header.problem && !escape.isEmpty() && !escapeNamed(escape))
        header.problem =
            TemplateProblem{header.lineOf.value(u"escape"_s),
                            QCoreApplication::translate("ErrorDetail", "there is no way to escape “%1”").arg(escape)};
    const QString extension = header.values.value(u"extension"_s, u"txt"_s);
    const bool isPlain = !extension.isEmpty() && std::ranges::all_of(extension, [](QChar c) {
        return c.isLetterOrNumber() || c == u'.' || c == u'-';
    });
    if (!header.problem && !isPlain)
        header.problem = TemplateProblem{
            header.lineOf.value(u"extension"_s),
            QCoreApplication::translate("ErrorDetail", "“%1” can't be a file's extension").arg(extension)};
    return header;
}

/// The renderer checks again what tagProblem() found well, and may see more.
Result<QByteArray> rendered(const QString &text, const mustache::object &variables, ExportTemplate::Escape escape,
                            const QString &subject)
{
    try {
        mustache::mustache renderer(text.toStdString());
        renderer.set_custom_escape([escape](const std::string &value) { return escaped(value, escape); });
        QByteArray bytes;
        if (renderer.is_valid())
            renderer.render(mustache::data(variables),
                            [&bytes](const std::string &part) { bytes.append(part.data(), qsizetype(part.size())); });
        if (renderer.is_valid())
            return bytes.replace(char(InlineMark.unicode()), QByteArray());
        return fail(Error::Kind::Invalid, subject, QString::fromStdString(renderer.error_message()));
    } catch (const std::exception &error) {
        return fail(Error::Kind::Invalid, subject, QString::fromUtf8(error.what()));
    }
}

/// One template on its way to a device.
class TemplateWriter {
public:
    TemplateWriter(const ExportTemplate &format, const ExportSnapshot &snapshot, QIODevice &device)
        : m_format(format)
        , m_snapshot(snapshot)
        , m_device(device)
        , m_common(exportVariables(snapshot))
    {
    }

    Result<> write(const TemplatePiece &piece)
    {
        switch (piece.over) {
        case TemplatePiece::Over::Articles:
            return writeArticles(piece.text);
        case TemplatePiece::Over::Groups:
            return writeGroups(piece.text);
        case TemplatePiece::Over::Everything:
            break;
        }
        return render(piece.text, m_common);
    }

private:
    Result<> render(const QString &text, const mustache::object &variables)
    {
        return rendered(text, variables, m_format.escape, m_format.path.isEmpty() ? m_format.name : m_format.path)
            .and_then([&](const QByteArray &bytes) { return writeBytes(m_device, bytes); });
    }

    Result<> writeArticles(const QString &text)
    {
        size_t number = 0;
        for (const ExportedArticle &exported : m_snapshot.articles) {
            mustache::object variables = m_common;
            addArticleVariables(variables, exported, m_snapshot);
            addPlaceVariables(variables, ++number, m_snapshot.articles.size());
            if (const Result<> written = render(text, variables); !written)
                return written;
        }
        return {};
    }

    Result<> writeGroups(const QString &text)
    {
        const bool isByArticle = m_snapshot.options.grouping == ExportOptions::Grouping::Article;
        QString title;
        std::vector<HighlightRow> rows;
        size_t number = 0;
        const auto flush = [&]() -> Result<> {
            if (rows.empty())
                return {};
            mustache::object variables = m_common;
            addGroupVariables(variables, title, std::exchange(rows, {}));
            addPlaceVariables(variables, ++number, 0);
            return render(text, variables);
        };
        const auto visit = [&](const QString &group, const HighlightRow &row) {
            // Two articles may have one title.
            const bool isOther = isByArticle && !rows.empty() && rows.back().article->id != row.article->id;
            Result<> done = group == title && !isOther ? Result<>() : flush();
            title = group;
            rows.push_back(row);
            return done;
        };
        return eachHighlight(m_snapshot, Repeats::EachTag, visit).and_then(flush);
    }

    const ExportTemplate &m_format;
    const ExportSnapshot &m_snapshot;
    QIODevice &m_device;
    mustache::object m_common;
};

} // namespace

std::optional<TemplateProblem> templateProblem(const QString &source)
{
    const Header header = headerOf(source);
    if (header.problem)
        return header.problem;
    if (auto problem = tagProblem(header.values.value(u"file-name"_s), header.lineOf.value(u"file-name"_s)))
        return problem;
    return tagProblem(source.sliced(header.end), header.lines + 1);
}

QString templateProblemText(const TemplateProblem &problem)
{
    return QCoreApplication::translate("ErrorDetail", "line %1: %2").arg(QString::number(problem.line), problem.text);
}

Result<ExportTemplate> exportTemplate(const QString &name, const QString &source, const QString &path)
{
    if (const auto problem = templateProblem(source))
        return fail(Error::Kind::Invalid, path.isEmpty() ? name : path, templateProblemText(*problem));
    const Header header = headerOf(source);
    ExportTemplate format{.name = name,
                          .title = header.values.value(u"title"_s, name),
                          .description = header.values.value(u"description"_s),
                          .extension = header.values.value(u"extension"_s, u"txt"_s),
                          .fileName = header.values.value(u"file-name"_s, u"{{title}}"_s),
                          .body = source.sliced(header.end),
                          .bodyLine = header.lines + 1,
                          .path = path};
    format.escape = escapeNamed(header.values.value(u"escape"_s)).value_or(escapeFor(format.extension));
    return format;
}

QStringList templateNames(const QString &folder)
{
    loadTemplates();
    QStringList names;
    for (const QString &place : {Shipped, folder}) {
        for (const QString &file :
             place.isEmpty() ? QStringList() : QDir(place).entryList({u'*' + Suffix}, QDir::Files))
            names += file.chopped(Suffix.size());
    }
    names.removeDuplicates();
    names.removeIf([](const QString &name) { return exporterNamed(name) != nullptr; });
    names.sort();
    return names;
}

QString templatePath(const QString &folder, const QString &name)
{
    loadTemplates();
    if (name.contains(u'/') || name.contains(u'\\'))
        return {};
    for (const QString &place : {folder, Shipped}) {
        if (const QString path = place + u'/' + name + Suffix; !place.isEmpty() && QFileInfo(path).isFile())
            return path;
    }
    return {};
}

Result<ExportTemplate> readTemplate(const QString &folder, const QString &name)
{
    const QString path = templatePath(folder, name);
    if (path.isEmpty())
        return fail(Error::Kind::NotFound, name);
    return readFile(path).and_then([&](const QByteArray &bytes) {
        return exportTemplate(name, QString::fromUtf8(bytes).replace(u"\r\n"_s, u"\n"_s), path);
    });
}

Result<> writeTemplate(const ExportTemplate &format, const ExportSnapshot &snapshot, QIODevice &device)
{
    TemplateWriter writer(format, snapshot, device);
    for (const TemplatePiece &piece : templatePieces(format.body)) {
        if (const Result<> written = writer.write(piece); !written)
            return written;
    }
    if (const std::optional<Error> &failure = snapshot.articles.failure())
        return tl::unexpected(*failure);
    return {};
}

QString templateFileName(const ExportTemplate &format, const ExportSnapshot &snapshot)
{
    mustache::object variables = exportVariables(snapshot);
    if (!variables.contains("title"))
        variables["title"] = mustache::data(std::string("Scholiast"));
    const QString name = QString::fromUtf8(
        rendered(format.fileName, variables, ExportTemplate::Escape::None, format.name).value_or(QByteArray()));
    return safeFileName(name) + u'.' + format.extension;
}
