#include "exporters/html_exporter.h"

#include "exporters/html_body.h"
#include "exporters/html_marks.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

static void loadExportResources() // outside any namespace: the macro declares a function
{
    Q_INIT_RESOURCE(export);
}

namespace {

QString styleSheet()
{
    loadExportResources();
    QFile file(u":/export/article.css"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString titleHtml(const ExportedArticle &exported)
{
    const Article &article = *exported.article;
    const bool isHeading = !article.blocks.empty() && article.blocks[0].kind == Block::Kind::Heading &&
                           article.textIn(article.blocks[0].range) == article.metadata.title;
    return isHeading ? markedHtml(exported, 0, article.blocks[0].range) : article.metadata.title.toHtmlEscaped();
}

QString metaHtml(const Metadata &metadata)
{
    QStringList parts;
    for (const QString &part : {metadata.site, metadata.authors.join(u", "_s), metadata.published, metadata.language}) {
        if (!part.isEmpty())
            parts += part.toHtmlEscaped();
    }
    if (metadata.url.startsWith(u"http"))
        parts += u"<a href=\""_s + metadata.url.toHtmlEscaped() + u"\">"_s + metadata.url.toHtmlEscaped() + u"</a>"_s;
    return parts.isEmpty() ? QString() : u"<p class=\"meta\">"_s + parts.join(u" · "_s) + u"</p>\n"_s;
}

QString head(const ExportSnapshot &snapshot)
{
    const Metadata first = snapshot.articles.empty() ? Metadata{} : snapshot.articles.front().article->metadata;
    const QString language = first.language.isEmpty() ? u"und"_s : first.language.toHtmlEscaped();
    return u"<!DOCTYPE html>\n<html lang=\""_s + language + u"\">\n<head>\n<meta charset=\"utf-8\">\n"_s +
           u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "_s +
           u"style-src 'unsafe-inline'\">\n"_s +
           u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_s +
           u"<meta name=\"generator\" content=\"Scholiast\">\n<title>"_s + first.title.toHtmlEscaped() +
           u"</title>\n<style>\n"_s + styleSheet() + u"</style>\n</head>\n<body>\n"_s;
}

} // namespace

Result<> writeHtml(const ExportSnapshot &snapshot, QIODevice &device)
{
    QString html = head(snapshot);
    for (const ExportedArticle &exported : snapshot.articles) {
        const QString language = exported.article->metadata.language.toHtmlEscaped();
        html += u"<main lang=\""_s + (language.isEmpty() ? u"und"_s : language) + u"\">\n"_s;
        html += u"<h1 class=\"title\" dir=\"auto\">"_s + titleHtml(exported) + u"</h1>\n"_s;
        html += metaHtml(exported.article->metadata);
        html += htmlBody(exported, snapshot);
        html += u"</main>\n"_s;
    }
    html += u"</body>\n</html>\n"_s;
    const QByteArray bytes = html.toUtf8();
    if (device.write(bytes) != bytes.size())
        return fail(Error::Kind::Unwritable, {}, device.errorString());
    return {};
}
