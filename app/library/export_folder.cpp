#include "library/export_folder.h"

#include "exporters/exporters.h"
#include "exporters/highlight_facts.h"
#include "exporters/template_escape.h"
#include "exporters/templates.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The Markdown files of the folder that articles were exported to, by the article's id in their front matter.
QHash<QString, QString> earlierFiles(const QDir &folder)
{
    constexpr qint64 HeadSize = 16 * 1024; // bytes; the front matter is within
    // Editors of properties take the quotation marks away.
    static const QRegularExpression Id(u"^scholiast:\\s*[\"']?([0-9a-f-]{36})[\"']?\\s*$"_s,
                                       QRegularExpression::MultilineOption);
    QHash<QString, QString> files;
    for (const QString &name : folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (name.contains(u".conflict-"_s) || !file.open(QIODevice::ReadOnly))
            continue;
        const QString head = QString::fromUtf8(file.read(HeadSize));
        const QRegularExpressionMatch match = Id.match(head);
        if (head.startsWith(u"---"_s) && match.hasMatch() && !files.contains(match.captured(1)))
            files.insert(match.captured(1), name);
    }
    return files;
}

/// Hands out the files' names.
class Names {
public:
    Names(const QDir &folder, const ExportSnapshot &snapshot, const QString &format)
        : m_format(readTemplate(snapshot.templateFolder, format))
    {
        const Exporter *exporter = exporterNamed(format);
        m_extension = exporter ? exporter->extension : QString();
        if (exporter && exporter->update)
            m_earlier = earlierFiles(folder);
        for (const QString &name : m_earlier)
            m_used.insert(name.toLower());
    }

    QString nameFor(const ExportSnapshot &one)
    {
        const ArticleFacts article = firstArticle(one.articles);
        const QString id = article.id.toString();
        if (const QString earlier = m_earlier.value(id); !earlier.isEmpty())
            return earlier;
        QString name = m_extension.isEmpty() && m_format ? templateFileName(*m_format, one)
                                                         : safeFileName(article.metadata.title) + u'.' + m_extension;
        if (m_used.contains(name.toLower()))
            name.insert(name.lastIndexOf(u'.'), u' ' + id.first(8));
        m_used.insert(name.toLower());
        return name;
    }

private:
    Result<ExportTemplate> m_format; ///< an error for the program's own formats
    QString m_extension;             ///< of those
    QHash<QString, QString> m_earlier;
    QSet<QString> m_used; ///< in lower case: some file systems see no difference
};

} // namespace

Result<std::vector<ExportedFile>> exportToFolder(const ExportSnapshot &snapshot, const QString &format,
                                                 const QString &folder)
{
    if (!isFormat(snapshot.templateFolder, format) || format == u"zip")
        return fail(Error::Kind::Unsupported, format);
    const QDir target(folder);
    if (!QDir().mkpath(folder))
        return fail(Error::Kind::Unwritable, folder);
    Names names(target, snapshot, format);
    std::vector<ExportedFile> files;
    for (const ArticleId id : snapshot.articles.ids()) {
        ExportSnapshot one = snapshot;
        one.articles = snapshot.articles.only(id);
        const QString path = target.filePath(names.nameFor(one));
        const Result<QString> copy = exportToFile(one, format, path);
        if (!copy)
            return tl::unexpected(copy.error());
        files.push_back({path, *copy});
    }
    return files;
}
