#include "exporters/markdown_exporter.h"

#include "exporters/markdown_blocks.h"
#include "exporters/markdown_text.h"

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

QString isoTime(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
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

QStringList usedTags(const ExportedArticle &exported, const Codebook &codebook)
{
    QStringList tags;
    for (const Annotation &annotation : exported.annotations) {
        for (const TagId id : annotation.tags) {
            const QString tag = markdownTag(codebook.path(id));
            if (!tag.isEmpty() && !tags.contains(tag))
                tags += tag;
        }
    }
    tags.sort(Qt::CaseInsensitive);
    return tags;
}

QString frontMatter(const ExportedArticle &exported, const ExportSnapshot &snapshot)
{
    const Metadata &metadata = exported.article->metadata;
    QString text = u"---\n"_s;
    addField(text, u"title"_s, metadata.title);
    addList(text, u"authors"_s, metadata.authors);
    addList(text, u"credits"_s, metadata.credits);
    addField(text, u"site"_s, metadata.site);
    addField(text, u"url"_s, metadata.url);
    addField(text, u"published"_s, metadata.published);
    addField(text, u"language"_s, metadata.language);
    addField(text, u"source"_s, exported.article->source.path.section(u'/', -1));
    text += u"added: "_s + isoTime(exported.article->added) + u'\n';
    text += u"exported: "_s + isoTime(snapshot.now) + u'\n';
    text += u"scholiast: "_s + yamlString(exported.article->id.toString()) + u'\n';
    text += u"highlights: "_s + QString::number(exported.annotations.size()) + u'\n';
    if (snapshot.options.includeTags)
        addList(text, u"tags"_s, usedTags(exported, snapshot.codebook));
    return text + u"---\n"_s;
}

QString metaLine(const ExportedArticle &exported, const Annotation &annotation, const ExportSnapshot &snapshot)
{
    const size_t block = exported.article->blockAt(annotation.position.start);
    const QString paragraph = u"¶ "_s + QString::number(block + 1);
    QStringList parts;
    parts +=
        snapshot.options.wholeText ? u"[["_s + u"#^"_s + paragraphId(block) + u'|' + paragraph + u"]]"_s : paragraph;
    parts += annotation.created.toUTC().toString(u"yyyy-MM-dd HH:mm"_s);
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

/// The headings above the block, outermost first: each is written once, before the first quote that stands under it.
std::vector<size_t> headingsAbove(const Article &article, size_t block)
{
    std::vector<size_t> path;
    int level = 7;
    for (qsizetype index = article.headingOf(block); index >= 0 && level > 1;
         index = index > 0 ? article.headingOf(size_t(index) - 1) : -1) {
        if (article.blocks[size_t(index)].level < level) {
            level = article.blocks[size_t(index)].level;
            path.insert(path.begin(), size_t(index));
        }
    }
    return path;
}

bool isTitle(const Article &article, size_t heading)
{
    return article.textIn(article.blocks[heading].range).trimmed() == article.metadata.title;
}

QString quotes(const ExportedArticle &exported, const ExportSnapshot &snapshot)
{
    QString text;
    QSet<size_t> written;
    for (const Annotation &annotation : exported.annotations) {
        for (const size_t heading :
             headingsAbove(*exported.article, exported.article->blockAt(annotation.position.start))) {
            if (written.contains(heading) || isTitle(*exported.article, heading))
                continue;
            written.insert(heading);
            const Block &block = exported.article->blocks[heading];
            text += u'\n' + QString(std::clamp(block.level + 1, 2, 6), u'#') + u' ' +
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
    bool isFirst = true;
    for (const ExportedArticle &exported : snapshot.articles) {
        QString text = isFirst ? QString() : u"\n"_s;
        text += frontMatter(exported, snapshot);
        text += u"\n# "_s + markdownEscaped(exported.article->metadata.title) + u'\n';
        text += quotes(exported, snapshot);
        if (snapshot.options.wholeText)
            text += u"\n* * *\n"_s + wholeText(*exported.article);
        const QByteArray bytes = text.toUtf8();
        if (device.write(bytes) != bytes.size())
            return fail(Error::Kind::Unwritable, {}, device.errorString());
        isFirst = false;
    }
    return {};
}
