#include "exporters/html_body.h"

#include "exporters/html_marks.h"
#include "model/colour_words.h"

#include <QRegularExpression>

#include <md4c-html.h>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A note's Markdown; raw HTML in it is shown, not obeyed.
QString noteHtml(const QString &note)
{
    const QByteArray utf8 = note.toUtf8();
    QByteArray html;
    const auto append = [](const MD_CHAR *text, MD_SIZE size, void *target) {
        static_cast<QByteArray *>(target)->append(text, qsizetype(size));
    };
    md_html(utf8.constData(), MD_SIZE(utf8.size()), append, &html,
            MD_DIALECT_GITHUB | MD_FLAG_NOHTML | MD_FLAG_COLLAPSEWHITESPACE, 0);
    // Only addresses that can't run or load anything stay links and images.
    static const QRegularExpression Link(u"<a href=\"(?!https?:|mailto:|#)[^\"]*\""_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression Image(u"<img src="_s);
    return QString::fromUtf8(html).replace(Link, u"<a"_s).replace(Image, u"<img data-src="_s);
}

QString chips(const Annotation &annotation, const Codebook &codebook)
{
    QString html;
    for (const TagId id : annotation.tags) {
        if (const Tag *tag = codebook.tag(id))
            html += u"<span class=\"chip "_s + colourWord(tag->colour) + u"\">"_s + codebook.path(id).toHtmlEscaped() +
                    u"</span>"_s;
    }
    return html;
}

/// The margin notes of the highlights that end in the range.
QString asides(const ExportedArticle &exported, TextRange range, const ExportSnapshot &snapshot)
{
    QString html;
    for (const Annotation &annotation : exported.annotations) {
        if (annotation.position.end <= range.start || annotation.position.end > range.end)
            continue;
        QString content;
        if (snapshot.options.includeTags)
            content += chips(annotation, snapshot.codebook);
        if (snapshot.options.includeNotes && !annotation.note.trimmed().isEmpty())
            content += noteHtml(annotation.note);
        if (content.isEmpty())
            continue;
        html += u"<aside class=\""_s + colourWord(annotation.style.colour) + u"\">"_s + content +
                u"<a class=\"place\" href=\"#h-"_s + annotation.id.toString() + u"\">↑ "_s +
                annotation.created.toUTC().toString(u"yyyy-MM-dd HH:mm"_s) + u"</a></aside>\n"_s;
    }
    return html;
}

QString tableHtml(const ExportedArticle &exported, size_t index)
{
    const Block &block = exported.article->blocks[index];
    QString html = u"<table>"_s;
    qsizetype cellStart = block.range.start;
    int row = 0, column = 0;
    html += u"<tr>"_s;
    for (qsizetype at = block.range.start; at <= block.range.end; ++at) {
        const bool isEnd = at == block.range.end;
        const QChar c = isEnd ? QChar(u'\n') : exported.article->text[at];
        if (c != u'\t' && c != u'\n')
            continue;
        const QString name = row < block.level ? u"th"_s : u"td"_s;
        const QChar align = column < block.detail.size() ? block.detail[column] : u'l';
        const QString alignment = align == u'r' || align == u'c' ? u" class=\""_s + align + u'"' : QString();
        html += u'<' + name + alignment + u'>' + markedHtml(exported, index, {cellStart, at}) + u"</"_s + name + u'>';
        cellStart = at + 1;
        ++column;
        if (c == u'\n') {
            html += isEnd ? u"</tr>"_s : u"</tr>\n<tr>"_s;
            ++row;
            column = 0;
        }
    }
    return html + u"</table>"_s;
}

QString imageHtml(const Block &block, const QString &caption, const ExportSnapshot &snapshot)
{
    const auto resource = snapshot.resources.constFind(block.detail);
    if (resource == snapshot.resources.constEnd())
        return u"<figure><figcaption>"_s + caption + u"</figcaption></figure>"_s;
    return u"<figure><img alt=\"\" src=\"data:"_s + resource->mediaType.toHtmlEscaped() + u";base64,"_s +
           QString::fromLatin1(resource->bytes.toBase64()) + u"\"><figcaption>"_s + caption +
           u"</figcaption></figure>"_s;
}

QString blockHtml(const ExportedArticle &exported, size_t index, const ExportSnapshot &snapshot)
{
    const Block &block = exported.article->blocks[index];
    const QString text = block.kind == Block::Kind::Table ? QString() : markedHtml(exported, index, block.range);
    const QString language =
        block.language.isEmpty() ? QString() : u" lang=\""_s + block.language.toHtmlEscaped() + u'"';
    const QString direction = u" dir=\"auto\""_s + language;
    switch (block.kind) {
    case Block::Kind::Heading: {
        const QString name = u'h' + QString::number(std::clamp(block.level, 1, 6));
        return u'<' + name + direction + u'>' + text + u"</"_s + name + u'>';
    }
    case Block::Kind::ListItem:
        return u"<div class=\"item\" style=\"margin-left:"_s + QString::number(1.4 * std::max(0, block.level - 1)) +
               u"em\""_s + direction + u"><span class=\"marker\">"_s + block.marker.toHtmlEscaped() +
               u"</span><span>"_s + text + u"</span></div>"_s;
    case Block::Kind::Code:
        return u"<pre><code>"_s + text + u"</code></pre>"_s;
    case Block::Kind::Verse:
        return u"<p class=\"verse\""_s + direction + u'>' + text + u"</p>"_s;
    case Block::Kind::Table:
        return tableHtml(exported, index);
    case Block::Kind::Image:
        return imageHtml(block, text, snapshot);
    case Block::Kind::Rule:
        return u"<hr>"_s;
    case Block::Kind::Footnote:
        return u"<p class=\"footnote\" id=\"fn-"_s + block.detail.toHtmlEscaped() + u'"' + direction + u"><sup>"_s +
               block.detail.toHtmlEscaped() + u"</sup> "_s + text + u"</p>"_s;
    case Block::Kind::Credit:
        return u"<p class=\"credit\""_s + direction + u'>' + text + u"</p>"_s;
    case Block::Kind::Caption:
        return u"<p class=\"caption\""_s + direction + u'>' + text + u"</p>"_s;
    case Block::Kind::Paragraph:
    case Block::Kind::Quote:
        return u"<p"_s + direction + u'>' + text + u"</p>"_s;
    }
    return {};
}

bool isTitle(const Article &article, size_t block)
{
    return block == 0 && article.blocks[block].kind == Block::Kind::Heading &&
           article.textIn(article.blocks[block].range) == article.metadata.title;
}

} // namespace

QString htmlBody(const ExportedArticle &exported, const ExportSnapshot &snapshot)
{
    const Article &article = *exported.article;
    QString html;
    int depth = 0;
    for (size_t index = 0; index < article.blocks.size(); ++index) {
        const Block &block = article.blocks[index];
        for (; depth < block.quoteDepth; ++depth)
            html += u"<blockquote>\n"_s;
        for (; depth > block.quoteDepth; --depth)
            html += u"</blockquote>\n"_s;
        if (!isTitle(article, index))
            html += blockHtml(exported, index, snapshot) + u'\n';
        html += asides(exported, {block.range.start, block.range.end + 1}, snapshot);
    }
    for (; depth > 0; --depth)
        html += u"</blockquote>\n"_s;
    return html;
}
