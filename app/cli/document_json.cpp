#include "cli/document_json.h"

#include "library/error_text.h"
#include "storage/stored_words.h"
#include "text/breaks.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray blocksOf(const Article &article)
{
    QJsonArray rows;
    for (const Block &block : article.blocks) {
        QJsonObject row{{u"kind"_s, toWord(block.kind)}, {u"level"_s, block.level}};
        if (!block.range.isEmpty())
            row[u"text"_s] = article.textIn(block.range).toString();
        if (block.quoteDepth > 0)
            row[u"quoteDepth"_s] = block.quoteDepth;
        for (const auto &[key, value] : {std::pair(u"marker"_s, block.marker), std::pair(u"detail"_s, block.detail),
                                         std::pair(u"language"_s, block.language)}) {
            if (!value.isEmpty())
                row[key] = value;
        }
        rows.append(row);
    }
    return rows;
}

QJsonArray spansOf(const Article &article)
{
    QJsonArray rows;
    for (const Span &span : article.spans) {
        QJsonObject row{
            {u"kind"_s, toWord(span.kind)}, {u"start"_s, qint64(span.range.start)}, {u"end"_s, qint64(span.range.end)}};
        if (!span.target.isEmpty())
            row[u"target"_s] = span.target;
        rows.append(row);
    }
    return rows;
}

QJsonArray pagesOf(const Article &article)
{
    QJsonArray rows;
    for (const PageStart &page : article.pages)
        rows.append(QJsonObject{{u"label"_s, page.label}, {u"start"_s, qint64(page.offset)}});
    return rows;
}

QJsonArray noticesOf(const Article &article)
{
    QJsonArray rows;
    for (const Error &notice : article.notices)
        rows.append(errorText(notice));
    return rows;
}

QJsonArray imagesOf(const std::vector<Resource> &resources)
{
    QJsonArray rows;
    for (const Resource &resource : resources)
        rows.append(QJsonObject{{u"name"_s, resource.name},
                                {u"mediaType"_s, resource.mediaType},
                                {u"bytes"_s, qint64(resource.bytes.size())}});
    return rows;
}

QJsonArray commentsOf(const std::vector<Annotation> &annotations)
{
    QJsonArray rows;
    for (const Annotation &annotation : annotations)
        rows.append(QJsonObject{{u"quote"_s, annotation.quote.exact},
                                {u"start"_s, qint64(annotation.position.start)},
                                {u"end"_s, qint64(annotation.position.end)},
                                {u"note"_s, annotation.note},
                                {u"author"_s, annotation.author}});
    return rows;
}

} // namespace

QJsonObject jsonOf(const NewArticle &document)
{
    const Article &article = document.article;
    const Metadata &metadata = article.metadata;
    return {{u"title"_s, metadata.title},
            {u"authors"_s, QJsonArray::fromStringList(metadata.authors)},
            {u"credits"_s, QJsonArray::fromStringList(metadata.credits)},
            {u"site"_s, metadata.site},
            {u"url"_s, metadata.url},
            {u"language"_s, metadata.language},
            {u"published"_s, metadata.published},
            {u"identifier"_s, metadata.identifier},
            {u"format"_s, article.source.format},
            {u"hash"_s, article.source.hash},
            {u"words"_s, qint64(wordCount(article.text))},
            {u"blocks"_s, blocksOf(article)},
            {u"spans"_s, spansOf(article)},
            {u"pages"_s, pagesOf(article)},
            {u"notices"_s, noticesOf(article)},
            {u"images"_s, imagesOf(document.resources)},
            {u"comments"_s, commentsOf(document.annotations)}};
}
