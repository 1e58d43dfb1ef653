#include "library/export_templates.h"

#include "base/file.h"
#include "exporters/exporters.h"
#include "exporters/template_escape.h"
#include "exporters/templates.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace {

QString ownPath(const QString &folder, const QString &name)
{
    return folder + u'/' + name + u".mustache"_s;
}

/// What the templates of the program say of themselves, in the reader's language.
QString translated(const QString &words)
{
    [[maybe_unused]] constexpr const char *known[] = {
        QT_TRANSLATE_NOOP("ExportTemplate", "Page of quotes"),
        QT_TRANSLATE_NOOP("ExportTemplate", "HTML: the quotes on cards, to look at, print or send"),
        QT_TRANSLATE_NOOP("ExportTemplate", "Quotes with citations"),
        QT_TRANSLATE_NOOP("ExportTemplate", "Plain text: each quote with where it is from, to paste into a text"),
        QT_TRANSLATE_NOOP("ExportTemplate", "Reading note"),
        QT_TRANSLATE_NOOP("ExportTemplate", "Markdown: every quote as a quotation with its note, tags and page, "
                                            "under the article's title"),
    };
    return QCoreApplication::translate("ExportTemplate", words.toUtf8().constData());
}

TemplateRow rowOf(const QString &folder, const QString &name)
{
    const bool isOwn = QFileInfo(ownPath(folder, name)).isFile();
    const bool isShipped = !templatePath({}, name).isEmpty();
    const Result<ExportTemplate> format = readTemplate(folder, name);
    if (!format)
        return {name, name, {}, {}, isOwn, isShipped, format.error().detail};
    const bool isOurs = isShipped && !isOwn;
    return {name,
            isOurs ? translated(format->title) : format->title,
            isOurs ? translated(format->description) : format->description,
            format->extension,
            isOwn,
            isShipped,
            {}};
}

} // namespace

QString templateFolder(const QString &libraryPath)
{
    return QFileInfo(libraryPath).absolutePath() + u"/templates"_s;
}

std::vector<TemplateRow> exportTemplates(const QString &folder)
{
    std::vector<TemplateRow> rows;
    for (const QString &name : templateNames(folder))
        rows.push_back(rowOf(folder, name));
    return rows;
}

Result<QString> templateSource(const QString &folder, const QString &name)
{
    const QString path = templatePath(folder, name);
    if (path.isEmpty())
        return fail(Error::Kind::NotFound, name);
    return readFile(path).map([](const QByteArray &bytes) { return QString::fromUtf8(bytes); });
}

QString templateProblemText(const QString &source, int *line)
{
    const std::optional<TemplateProblem> problem = templateProblem(source);
    if (line)
        *line = problem ? problem->line : 0;
    return problem ? ::templateProblemText(*problem) : QString();
}

Result<> saveTemplate(const QString &folder, const QString &name, const QString &source)
{
    if (exporterNamed(name))
        return fail(Error::Kind::Invalid, name,
                    QString::fromLatin1(QT_TRANSLATE_NOOP("ErrorDetail", "a format has this name already")));
    if (name.isEmpty() || safeFileName(name) != name)
        return fail(Error::Kind::Invalid, name,
                    QString::fromLatin1(QT_TRANSLATE_NOOP("ErrorDetail", "a file can't have this name")));
    if (const Result<ExportTemplate> format = exportTemplate(name, source); !format)
        return tl::unexpected(format.error());
    if (!QDir().mkpath(folder))
        return fail(Error::Kind::Unwritable, folder);
    return writeFile(ownPath(folder, name), source.toUtf8());
}

Result<> removeTemplate(const QString &folder, const QString &name)
{
    QFile file(ownPath(folder, name));
    if (safeFileName(name) != name || !file.exists())
        return fail(Error::Kind::NotFound, name);
    if (!file.remove())
        return fail(Error::Kind::Unwritable, file.fileName(), file.errorString());
    return {};
}
