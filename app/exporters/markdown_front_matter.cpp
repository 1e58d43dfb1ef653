#include "exporters/markdown_front_matter.h"

#include "exporters/highlight_facts.h"
#include "exporters/markdown_text.h"

using namespace Qt::Literals::StringLiterals;

namespace {

void addField(QStringList &lines, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        lines += key + u": "_s + yamlString(value);
}

void addTime(QStringList &lines, const QString &key, const QDateTime &time)
{
    if (time.isValid())
        lines += key + u": "_s + isoTime(time);
}

void addList(QStringList &lines, const QString &key, const QStringList &values)
{
    if (values.isEmpty())
        return;
    lines += key + u':';
    for (const QString &value : values)
        lines += u"  - "_s + yamlString(value);
}

/// What is said of all articles together.
struct Summary {
    size_t highlights = 0;
    QStringList tags;
    QDateTime modified;
};

Summary summaryOf(const ExportedArticles &outlines, const ExportSnapshot &snapshot)
{
    Summary summary;
    QSet<TagId> used;
    for (const ExportedArticle &exported : outlines) {
        summary.highlights += exported.annotations.size();
        summary.modified = std::max(summary.modified, exported.article->added);
        for (const Annotation &annotation : exported.annotations) {
            summary.modified = std::max(summary.modified, annotation.modified);
            for (const TagId tag : annotation.tags)
                used.insert(tag);
        }
    }
    for (const TagId id : used)
        summary.tags += markdownTag(snapshot.codebook.path(id));
    summary.tags.removeDuplicates();
    summary.tags.removeAll(QString());
    summary.tags.sort(Qt::CaseInsensitive);
    return summary;
}

void addArticle(QStringList &lines, const ArticleFacts &article, const QString &source)
{
    const Metadata &metadata = article.metadata;
    addField(lines, u"title"_s, metadata.title);
    addList(lines, u"authors"_s, metadata.authors);
    addList(lines, u"credits"_s, metadata.credits);
    addField(lines, u"site"_s, metadata.site);
    addField(lines, u"url"_s, metadata.url);
    addField(lines, u"published"_s, metadata.published);
    addField(lines, u"language"_s, metadata.language);
    addField(lines, u"source"_s, source);
    addTime(lines, u"added"_s, article.added);
    addField(lines, u"scholiast"_s, article.id.toString());
}

} // namespace

QStringList frontMatterOf(const ExportSnapshot &snapshot)
{
    QStringList lines;
    const ExportedArticles outlines = snapshot.articles.outlines();
    if (outlines.size() == 1) {
        for (const ExportedArticle &exported : outlines)
            addArticle(lines, articleFacts(*exported.article), exported.article->source.path.section(u'/', -1));
    } else {
        lines += u"articles: "_s + QString::number(outlines.size());
    }
    const Summary summary = summaryOf(outlines, snapshot);
    lines += u"highlights: "_s + QString::number(summary.highlights);
    if (snapshot.options.includeDates)
        addTime(lines, u"modified"_s, summary.modified);
    if (snapshot.options.includeTags)
        addList(lines, u"tags"_s, summary.tags);
    return lines;
}
