#include "exporters/markdown_exporter.h"

#include "exporters/highlight_facts.h"
#include "exporters/markdown_blocks.h"
#include "exporters/markdown_text.h"
#include "model/colour_words.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Stable and short: the first eight digits of the annotation's id.
QString blockIdOf(const Annotation &annotation)
{
    return u"h-"_s + annotation.id.toString().first(8);
}

QString paragraphId(size_t block)
{
    return u"p-"_s + QString::number(block + 1);
}

void addField(QString &text, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        text += key + u": "_s + yamlString(value) + u'\n';
}

void addList(QString &text, const QString &key, const QStringList &values)
{
    if (values.isEmpty())
        return;
    text += key + u":\n"_s;
    for (const QString &value : values)
        text += u"  - "_s + yamlString(value) + u'\n';
}

QStringList usedTags(const ExportSnapshot &snapshot)
{
    QStringList tags;
    for (const ExportedArticle &exported : snapshot.articles) {
        for (const Annotation &annotation : exported.annotations) {
            for (const TagId id : annotation.tags)
                tags += markdownTag(snapshot.codebook.path(id));
        }
    }
    tags.removeDuplicates();
    tags.removeAll(QString());
    tags.sort(Qt::CaseInsensitive);
    return tags;
}

QString articleFields(const ExportedArticle &exported)
{
    const Metadata &metadata = exported.article->metadata;
    QString text;
    addField(text, u"title"_s, metadata.title);
    addList(text, u"authors"_s, metadata.authors);
    addList(text, u"credits"_s, metadata.credits);
    addField(text, u"site"_s, metadata.site);
    addField(text, u"url"_s, metadata.url);
    addField(text, u"published"_s, metadata.published);
    addField(text, u"language"_s, metadata.language);
    addField(text, u"source"_s, exported.article->source.path.section(u'/', -1));
    text += u"added: "_s + isoTime(exported.article->added) + u'\n';
    text += u"scholiast: "_s + yamlString(exported.article->id.toString()) + u'\n';
    return text;
}

/// A file has one front matter, at its very start: an article's own, or what several have in common.
QString frontMatter(const ExportSnapshot &snapshot)
{
    QString text = u"---\n"_s;
    if (snapshot.articles.size() == 1)
        text += articleFields(snapshot.articles.front());
    else
        text += u"articles: "_s + QString::number(snapshot.articles.size()) + u'\n';
    size_t highlights = 0;
    for (const ExportedArticle &exported : snapshot.articles)
        highlights += exported.annotations.size();
    text += u"highlights: "_s + QString::number(highlights) + u'\n';
    text += u"exported: "_s + isoTime(snapshot.now) + u'\n';
    if (snapshot.options.includeTags)
        addList(text, u"tags"_s, usedTags(snapshot));
    return text + u"---\n"_s;
}

/// Among several articles: where this one comes from, in a line under its title.
QString sourceLine(const ExportedArticle &exported)
{
    const Metadata &metadata = exported.article->metadata;
    QStringList parts;
    for (const QString &part : {metadata.site, metadata.authors.join(u", "_s), metadata.published, metadata.language}) {
        if (!part.isEmpty())
            parts += markdownEscaped(part);
    }
    if (!metadata.url.isEmpty())
        parts += u'<' + metadata.url + u'>';
    return parts.isEmpty() ? QString() : u'\n' + parts.join(u" · "_s) + u'\n';
}

QString metaLine(const ExportedArticle &exported, const Annotation &annotation, const ExportSnapshot &snapshot)
{
    const size_t block = exported.article->blockAt(annotation.position.start);
    const QString paragraph = u"¶ "_s + QString::number(block + 1);
    QStringList parts;
    parts +=
        snapshot.options.wholeText ? u"[["_s + u"#^"_s + paragraphId(block) + u'|' + paragraph + u"]]"_s : paragraph;
    parts += annotation.created.toUTC().toString(u"yyyy-MM-dd HH:mm"_s);
    parts += colourWord(annotation.style.colour);
    if (snapshot.options.includeTags) {
        for (const TagId id : annotation.tags) {
            if (const QString tag = markdownTag(snapshot.codebook.path(id)); !tag.isEmpty())
                parts += u'#' + tag;
        }
    }
    return parts.join(u" · "_s);
}

QString quoteBlock(const ExportedArticle &exported, const Annotation &annotation, const ExportSnapshot &snapshot)
{
    QString quote = annotation.quote.exact;
    quote.replace(u"\n"_s, u"\n\n"_s).replace(QChar::LineSeparator, u'\n').replace(u'\t', u' ');
    QString text = prefixedLines(markdownEscaped(quote), u"> "_s) + u"\n\n"_s;
    // On a line of its own after a quotation, a block id names the whole quotation.
    text += u'^' + blockIdOf(annotation) + u"\n\n"_s;
    text += metaLine(exported, annotation, snapshot) + u'\n';
    if (snapshot.options.includeNotes && !annotation.note.trimmed().isEmpty())
        text += u'\n' + annotation.note.trimmed() + u'\n';
    return text;
}

QString quotes(const ExportedArticle &exported, const ExportSnapshot &snapshot)
{
    QString text;
    QSet<size_t> written;
    const Article &article = *exported.article;
    // Under the title as a level-1 heading; an article whose own level 1 is its title keeps its levels.
    const int deeper = !article.blocks.empty() && isTitleHeading(article, 0) && article.blocks[0].level == 1 ? 0 : 1;
    for (const Annotation &annotation : exported.annotations) {
        for (const size_t heading :
             headingsAbove(*exported.article, exported.article->blockAt(annotation.position.start))) {
            if (written.contains(heading) || isTitleHeading(*exported.article, heading))
                continue;
            written.insert(heading);
            const Block &block = exported.article->blocks[heading];
            text += u'\n' + QString(std::clamp(block.level + deeper, 2, 6), u'#') + u' ' +
                    markdownEscaped(exported.article->textIn(block.range).toString()) + u'\n';
        }
        text += u'\n' + quoteBlock(exported, annotation, snapshot);
    }
    return text;
}

QString wholeText(const Article &article)
{
    QString text;
    for (size_t block = 0; block < article.blocks.size(); ++block)
        text += u'\n' + markdownOf(article, block, paragraphId(block)) + u'\n';
    return text;
}

} // namespace

Result<> writeMarkdown(const ExportSnapshot &snapshot, QIODevice &device)
{
    QString text = frontMatter(snapshot);
    for (const ExportedArticle &exported : snapshot.articles) {
        text += u"\n# "_s + markdownEscaped(exported.article->metadata.title) + u'\n';
        if (snapshot.articles.size() > 1)
            text += sourceLine(exported);
        text += quotes(exported, snapshot);
        if (snapshot.options.wholeText)
            text += u"\n* * *\n"_s + wholeText(*exported.article);
    }
    const QByteArray bytes = text.toUtf8();
    if (device.write(bytes) != bytes.size())
        return fail(Error::Kind::Unwritable, {}, device.errorString());
    return {};
}
