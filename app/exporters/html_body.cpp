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
    static const QRegularExpression Image(u"<img src=\"[^\"]*\" alt=\"([^\"]*)\"[^>]*>"_s);
    static const QRegularExpression Alignment(u" align=\"(left|center|right)\""_s);
    QString text = QString::fromUtf8(html);
    if (text.contains(u"<a "_s))
        text.replace(Link, u"<a"_s);
    if (text.contains(u"<img "_s))
        text.replace(Image, u"\\1"_s);
    if (text.contains(u" align="_s))
        text.replace(Alignment, u" class=\"\\1\""_s);
    return text;
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

QString aside(const Annotation &annotation, const HtmlArticle &page)
{
    const ExportSnapshot &snapshot = page.snapshot;
    const bool isOrphan = !page.marked.contains(annotation.id);
    QString content;
    if (snapshot.options.includeTags)
        content += chips(annotation, snapshot.codebook);
    if (snapshot.options.includeNotes && !annotation.note.trimmed().isEmpty())
        content += noteHtml(annotation.note);
    if (content.isEmpty() && !isOrphan)
        return {};
    const QString id = annotation.id.toString();
    const QString day =
        snapshot.options.includeDates ? annotation.created.toUTC().toString(u"yyyy-MM-dd HH:mm"_s) : QString();
    if (isOrphan) // its quote is nowhere in the text
        content.prepend(u"<p><q>"_s + annotation.quote.exact.toHtmlEscaped() + u"</q></p>"_s);
    content += isOrphan ? u"<span class=\"place\">"_s + day + u"</span>"_s
                        : u"<a class=\"place\" href=\"#h-"_s + id + u"\">↑ "_s + day + u"</a>"_s;
    return u"<aside class=\""_s + colourWord(annotation.style.colour) + u"\" data-h=\""_s + id + u"\">"_s + content +
           u"</aside>\n"_s;
}

QString tableHtml(HtmlArticle &page, size_t index)
{
    const Block &block = page.article().blocks[index];
    QString html = u"<table>"_s;
    qsizetype cellStart = block.range.start;
    int row = 0, column = 0;
    html += u"<tr>"_s;
    for (qsizetype at = block.range.start; at <= block.range.end; ++at) {
        const bool isEnd = at == block.range.end;
        const QChar c = isEnd ? QChar(u'\n') : page.article().text[at];
        if (c != u'\t' && c != u'\n')
            continue;
        const QString name = row < block.level ? u"th"_s : u"td"_s;
        const QChar align = column < block.detail.size() ? block.detail[column] : u'l';
        const QString alignment = align == u'r' || align == u'c' ? u" class=\""_s + align + u'"' : QString();
        html += u'<' + name + alignment + u'>' + markedHtml(page, index, {cellStart, at}) + u"</"_s + name + u'>';
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
    const std::optional<Resource> resource = snapshot.resources.find(block.detail);
    if (!resource)
        return u"<figure><figcaption>"_s + caption + u"</figcaption></figure>"_s;
    return u"<figure><img alt=\"\" src=\"data:"_s + resource->mediaType.toHtmlEscaped() + u";base64,"_s +
           QString::fromLatin1(resource->bytes.toBase64()) + u"\"><figcaption>"_s + caption +
           u"</figcaption></figure>"_s;
}

QString blockHtml(HtmlArticle &page, size_t index)
{
    const Block &block = page.article().blocks[index];
    const QString text = block.kind == Block::Kind::Table ? QString() : markedHtml(page, index, block.range);
    const QString language =
        block.language.isEmpty() ? QString() : u" lang=\""_s + block.language.toHtmlEscaped() + u'"';
    const QString direction = u" dir=\"auto\""_s + language;
    switch (block.kind) {
    case Block::Kind::Heading: {
        const QString name = u'h' + QString::number(std::clamp(block.level, 1, 6));
        return u'<' + name + direction + u'>' + text + u"</"_s + name + u'>';
    }
    case Block::Kind::ListItem:
        return u"<div class=\"item d"_s + QString::number(std::clamp(block.level - 1, 0, 5)) + u'"' + direction +
               u"><span class=\"marker\">"_s + block.marker.toHtmlEscaped() + u"</span><span>"_s + text +
               u"</span></div>"_s;
    case Block::Kind::Code:
        return u"<pre><code>"_s + text + u"</code></pre>"_s;
    case Block::Kind::Verse:
        return u"<p class=\"verse\""_s + direction + u'>' + text + u"</p>"_s;
    case Block::Kind::Table:
        return tableHtml(page, index);
    case Block::Kind::Image:
        return imageHtml(block, text, page.snapshot);
    case Block::Kind::Rule:
        return u"<hr>"_s;
    case Block::Kind::Footnote:
        if (!page.footnoteStarts.contains(index)) // a further paragraph
            return u"<p class=\"footnote\""_s + direction + u'>' + text + u"</p>"_s;
        return u"<p class=\"footnote\" id=\""_s + page.prefix + u"fn-"_s + htmlId(block.detail) + u'"' + direction +
               u"><sup>"_s + page.article().footnoteMark(index).toHtmlEscaped() + u"</sup> "_s + text + u"</p>"_s;
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

/// The notes of the highlights that end in the block; they are active no longer.
QString endedAsides(HtmlArticle &page, qsizetype blockEnd)
{
    QString html;
    std::erase_if(page.active, [&](const Annotation *annotation) {
        if (annotation->position.end > blockEnd + 1)
            return false;
        html += aside(*annotation, page);
        return true;
    });
    return html;
}

} // namespace

QString htmlBody(HtmlArticle &page)
{
    const Article &article = page.article();
    const std::vector<Annotation> &annotations = page.exported.annotations;
    size_t next = 0; // annotation that is not yet active
    QString html;
    int depth = 0;
    for (size_t index = 0; index < article.blocks.size(); ++index) {
        const Block &block = article.blocks[index];
        for (; next < annotations.size() && annotations[next].position.start <= block.range.end; ++next)
            page.active.push_back(&annotations[next]);
        for (; depth < block.quoteDepth; ++depth)
            html += u"<blockquote>\n"_s;
        for (; depth > block.quoteDepth; --depth)
            html += u"</blockquote>\n"_s;
        if (page.linkedBlocks.contains(qsizetype(index)))
            html += u"<span id=\""_s + page.prefix + u'b' + QString::number(index) + u"\"></span>"_s;
        if (!isTitle(article, index))
            html += blockHtml(page, index) + u'\n';
        html += endedAsides(page, block.range.end);
    }
    for (; depth > 0; --depth)
        html += u"</blockquote>\n"_s;
    for (; next < annotations.size(); ++next) // of an article without blocks
        html += aside(annotations[next], page);
    return html;
}
