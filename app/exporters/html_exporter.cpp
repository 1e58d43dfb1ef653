#include "exporters/html_exporter.h"

#include "exporters/device_writing.h"
#include "exporters/highlight_facts.h"
#include "exporters/html_body.h"
#include "exporters/html_marks.h"

#include <QCryptographicHash>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

static void loadExportResources() // outside any namespace: the macro declares a function
{
    Q_INIT_RESOURCE(export);
}

namespace {

QString resourceText(const QString &name)
{
    loadExportResources();
    QFile file(u":/export/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// As a content security policy names a script that may run: no other does.
QString scriptHash(const QString &script)
{
    const QByteArray hash = QCryptographicHash::hash(script.toUtf8(), QCryptographicHash::Sha256);
    return u"'sha256-"_s + QString::fromLatin1(hash.toBase64()) + u'\'';
}

QString titleHtml(HtmlArticle &page)
{
    const Article &article = page.article();
    const bool isHeading = !article.blocks.empty() && article.blocks[0].kind == Block::Kind::Heading &&
                           article.textIn(article.blocks[0].range) == article.metadata.title;
    if (!isHeading)
        return article.metadata.title.toHtmlEscaped();
    for (const Annotation &annotation : page.exported.annotations) {
        if (annotation.position.start < article.blocks[0].range.end)
            page.active.push_back(&annotation);
    }
    const QString title = markedHtml(page, 0, article.blocks[0].range);
    page.active.clear();
    return title;
}

QString languageOf(const Metadata &metadata)
{
    return metadata.language.isEmpty() ? u"und"_s : metadata.language.toHtmlEscaped();
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

QString head(const ExportSnapshot &snapshot, const QString &script)
{
    const Metadata first = firstArticle(snapshot.articles).metadata;
    return u"<!DOCTYPE html>\n<html lang=\""_s + languageOf(first) + u"\">\n<head>\n<meta charset=\"utf-8\">\n"_s +
           u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "_s +
           u"style-src 'unsafe-inline'; script-src "_s + scriptHash(script) + u"\">\n"_s +
           u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_s +
           u"<meta name=\"generator\" content=\"Scholiast\">\n<title>"_s + first.title.toHtmlEscaped() +
           u"</title>\n<style>\n"_s + resourceText(u"article.css"_s) + u"</style>\n</head>\n<body>\n"_s +
           u"<div id=\"tools\" hidden><input type=\"search\" aria-label=\"Search\" placeholder=\"Search\">"_s +
           u"<output></output><span></span><span></span></div>\n<main>\n"_s;
}

QString articleHtml(const ExportedArticle &exported, const ExportSnapshot &snapshot, size_t number)
{
    const QString prefix = snapshot.articles.size() > 1 ? u'a' + QString::number(number) + u'-' : QString();
    HtmlArticle page{exported, snapshot, prefix, linkedBlocksOf(*exported.article),
                     footnoteStartsOf(*exported.article)};
    const QString title = titleHtml(page); // first: the notes below lead to the marks in it
    return u"<article lang=\""_s + languageOf(exported.article->metadata) +
           u"\">\n<h1 class=\"title\" dir=\"auto\">"_s + title + u"</h1>\n"_s + metaHtml(exported.article->metadata) +
           htmlBody(page) + u"</article>\n"_s;
}

} // namespace

Result<> writeHtml(const ExportSnapshot &snapshot, QIODevice &device)
{
    const QString script = resourceText(u"article.js"_s);
    Result<> written = writeBytes(device, head(snapshot, script).toUtf8());
    size_t number = 0;
    for (const ExportedArticle &exported : snapshot.articles) {
        if (!written)
            return written;
        written = writeBytes(device, articleHtml(exported, snapshot, ++number).toUtf8());
    }
    return written.and_then(
        [&] { return writeBytes(device, ("</main>\n<script>" + script.toUtf8() + "</script>\n</body>\n</html>\n")); });
}
