#include "cli/article_rows.h"

#include "base/file.h"
#include "exporters/highlight_facts.h"
#include "model/colour_words.h"

using namespace Qt::Literals::StringLiterals;

Result<ArticleId> articleNamed(Session &session, const QString &name)
{
    ArticleStore &articles = session.store().articles();
    if (const auto id = articles.resolve(name))
        return *id;
    const std::vector<ArticleSummary> found = articles.list(name, false, 0, 2);
    if (found.empty() || name.trimmed().isEmpty())
        return fail(Error::Kind::NotFound, name);
    if (found.size() > 1)
        return fail(Error::Kind::Ambiguous, name);
    return found.front().id;
}

Result<NewArticle> readInput(Session &session, const ReadingWishes &wishes)
{
    return readDevice(session.in, {}).and_then([&](const QByteArray &bytes) {
        return readArticleBytes(session.workers, bytes, session.clock(), wishes);
    });
}

QJsonObject jsonOf(const ArticleSummary &summary)
{
    const Metadata &metadata = summary.metadata;
    return {{u"id"_s, summary.id.toString()},
            {u"title"_s, metadata.title},
            {u"authors"_s, QJsonArray::fromStringList(metadata.authors)},
            {u"credits"_s, QJsonArray::fromStringList(metadata.credits)},
            {u"site"_s, metadata.site},
            {u"url"_s, metadata.url},
            {u"language"_s, metadata.language},
            {u"published"_s, metadata.published},
            {u"added"_s, isoTime(summary.added)},
            {u"words"_s, qint64(summary.words)},
            {u"highlights"_s, summary.highlights},
            {u"progress"_s, summary.progress},
            {u"format"_s, summary.source.format},
            {u"source"_s, summary.source.path},
            {u"hash"_s, summary.source.hash}};
}

QJsonObject jsonOf(const Annotation &annotation, const Codebook &codebook)
{
    QJsonArray tags;
    for (const TagId id : annotation.tags)
        tags.append(codebook.path(id));
    const bool isUnderline = annotation.style.shape == HighlightStyle::Shape::Underline;
    return {{u"id"_s, annotation.id.toString()},
            {u"article"_s, annotation.article.toString()},
            {u"quote"_s, annotation.quote.exact},
            {u"start"_s, qint64(annotation.position.start)},
            {u"end"_s, qint64(annotation.position.end)},
            {u"unit"_s, u"UTF-16"_s},
            {u"colour"_s, colourWord(annotation.style.colour)},
            {u"shape"_s, isUnderline ? u"underline"_s : u"highlight"_s},
            {u"note"_s, annotation.note},
            {u"tags"_s, tags},
            {u"created"_s, isoTime(annotation.created)},
            {u"modified"_s, isoTime(annotation.modified)}};
}
