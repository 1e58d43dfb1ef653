#include "library/archive_json.h"

#include "storage/annotation_json.h"
#include "storage/stored_words.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

QDateTime timeFrom(const QJsonValue &value)
{
    return value.isString() ? QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC() : QDateTime();
}

QStringList textsFrom(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &text : value.toArray())
        texts += text.toString();
    return texts;
}

TextRange rangeFrom(const QJsonValue &value)
{
    return {value[u"start"_s].toInteger(-1), value[u"end"_s].toInteger(-1)};
}

QJsonArray blocksJson(const Article &article)
{
    QJsonArray blocks;
    for (const Block &block : article.blocks)
        blocks.append(QJsonObject{{u"kind"_s, toWord(block.kind)},
                                  {u"start"_s, qint64(block.range.start)},
                                  {u"end"_s, qint64(block.range.end)},
                                  {u"level"_s, block.level},
                                  {u"quote_depth"_s, block.quoteDepth},
                                  {u"marker"_s, block.marker},
                                  {u"detail"_s, block.detail},
                                  {u"language"_s, block.language}});
    return blocks;
}

QJsonArray spansJson(const Article &article)
{
    QJsonArray spans;
    for (const Span &span : article.spans)
        spans.append(QJsonObject{{u"kind"_s, toWord(span.kind)},
                                 {u"start"_s, qint64(span.range.start)},
                                 {u"end"_s, qint64(span.range.end)},
                                 {u"target"_s, span.target}});
    return spans;
}

void addStructure(QJsonObject &json, const Article &article)
{
    QJsonArray pages, notices;
    for (const PageStart &page : article.pages)
        pages.append(QJsonObject{{u"start"_s, qint64(page.offset)}, {u"label"_s, page.label}});
    for (const Error &notice : article.notices)
        notices.append(QJsonObject{
            {u"kind"_s, toWord(notice.kind)}, {u"subject"_s, notice.subject}, {u"detail"_s, notice.detail}});
    json[u"blocks"_s] = blocksJson(article);
    json[u"spans"_s] = spansJson(article);
    json[u"pages"_s] = pages;
    json[u"notices"_s] = notices;
}

void takeStructure(const QJsonObject &json, Article &article)
{
    for (const QJsonValue &block : json[u"blocks"_s].toArray())
        article.blocks.push_back({.kind = blockKind(block[u"kind"_s].toString()),
                                  .range = rangeFrom(block),
                                  .level = block[u"level"_s].toInt(),
                                  .quoteDepth = block[u"quote_depth"_s].toInt(),
                                  .marker = block[u"marker"_s].toString(),
                                  .detail = block[u"detail"_s].toString(),
                                  .language = block[u"language"_s].toString()});
    for (const QJsonValue &span : json[u"spans"_s].toArray())
        article.spans.push_back({spanKind(span[u"kind"_s].toString()), rangeFrom(span), span[u"target"_s].toString()});
    for (const QJsonValue &page : json[u"pages"_s].toArray())
        article.pages.push_back({page[u"start"_s].toInteger(-1), page[u"label"_s].toString()});
    for (const QJsonValue &notice : json[u"notices"_s].toArray())
        article.notices.push_back(
            {errorKind(notice[u"kind"_s].toString()), notice[u"subject"_s].toString(), notice[u"detail"_s].toString()});
}

QJsonObject metadataJson(const Metadata &metadata)
{
    return {{u"title"_s, metadata.title},
            {u"authors"_s, QJsonArray::fromStringList(metadata.authors)},
            {u"credits"_s, QJsonArray::fromStringList(metadata.credits)},
            {u"site"_s, metadata.site},
            {u"url"_s, metadata.url},
            {u"language"_s, metadata.language},
            {u"published"_s, metadata.published},
            {u"identifier"_s, metadata.identifier}};
}

Metadata metadataFrom(const QJsonObject &json)
{
    return {.title = json[u"title"_s].toString(),
            .authors = textsFrom(json[u"authors"_s]),
            .credits = textsFrom(json[u"credits"_s]),
            .site = json[u"site"_s].toString(),
            .url = json[u"url"_s].toString(),
            .language = json[u"language"_s].toString(),
            .published = json[u"published"_s].toString(),
            .identifier = json[u"identifier"_s].toString()};
}

QJsonObject sourceJson(const Source &source)
{
    return {{u"path"_s, source.path},
            {u"format"_s, source.format},
            {u"sha256"_s, source.hash},
            {u"importer_version"_s, source.importerVersion},
            {u"extent"_s, toWord(source.extent)}};
}

Source sourceFrom(const QJsonObject &json)
{
    return {json[u"path"_s].toString(), json[u"format"_s].toString(), json[u"sha256"_s].toString(),
            json[u"importer_version"_s].toInt(), extentNamed(json[u"extent"_s].toString())};
}

QJsonObject readingJson(const ArticleSummary &summary, const std::optional<Place> &place)
{
    QJsonObject json{{u"opened"_s, timeJson(summary.opened)},
                     {u"words"_s, qint64(summary.words)},
                     {u"progress"_s, summary.progress},
                     {u"removed"_s, summary.removed}};
    if (place)
        json[u"place"_s] = QJsonObject{{u"block"_s, qint64(place->block)}, {u"fraction"_s, place->fraction}};
    return json;
}

void takeReading(const QJsonObject &json, ArchivedArticle &archived)
{
    archived.summary = {.id = archived.article.id,
                        .opened = timeFrom(json[u"opened"_s]),
                        .words = json[u"words"_s].toInteger(),
                        .progress = json[u"progress"_s].toDouble(),
                        .removed = json[u"removed"_s].toBool()};
    if (const QJsonObject place = json[u"place"_s].toObject(); !place.isEmpty())
        archived.place = Place{std::max<qsizetype>(0, place[u"block"_s].toInteger()), place[u"fraction"_s].toDouble()};
}

/// The one way in which annotations are kept as JSON, so that nothing of them is lost.
QJsonArray annotationsJson(const std::vector<Annotation> &annotations)
{
    QJsonArray rows;
    for (const Annotation &annotation : annotations)
        rows.append(QJsonDocument::fromJson(toJson(annotation).toUtf8()).object());
    return rows;
}

bool takeAnnotations(const QJsonArray &rows, ArchivedArticle &archived)
{
    for (const QJsonValue &row : rows) {
        Annotation annotation =
            annotationFromJson(QString::fromUtf8(QJsonDocument(row.toObject()).toJson(QJsonDocument::Compact)));
        const TextRange range = annotation.position;
        if (annotation.id.isNull() || annotation.article != archived.article.id || range.start < 0 ||
            range.end < range.start)
            return false;
        archived.annotations.push_back(std::move(annotation));
    }
    return true;
}

/// Every tag is below a root, by steps that can be counted.
bool isTree(const QHash<TagId, TagId> &parents)
{
    constexpr int Deepest = 100;
    return std::ranges::all_of(parents, [&](TagId parent) {
        int depth = 0;
        for (; !parent.isNull() && depth <= Deepest; ++depth) {
            const auto next = parents.constFind(parent);
            if (next == parents.constEnd())
                return false;
            parent = *next;
        }
        return depth <= Deepest;
    });
}

QByteArray bytesOf(const QJsonDocument &document)
{
    return document.toJson(QJsonDocument::Indented);
}

} // namespace

QByteArray toArchiveJson(const ArchivedArticle &archived)
{
    const Article &article = archived.article;
    QJsonArray images;
    for (const ArchivedArticle::Image &image : archived.images)
        images.append(
            QJsonObject{{u"name"_s, image.name}, {u"media_type"_s, image.mediaType}, {u"file"_s, image.entry}});
    QJsonObject json{{u"id"_s, article.id.toString()},
                     {u"added"_s, timeJson(article.added)},
                     {u"metadata"_s, metadataJson(article.metadata)},
                     {u"source"_s, sourceJson(article.source)},
                     {u"reading"_s, readingJson(archived.summary, archived.place)},
                     {u"images"_s, images},
                     {u"annotations"_s, annotationsJson(archived.annotations)}};
    if (!archived.originalEntry.isEmpty())
        json[u"original"_s] = archived.originalEntry;
    addStructure(json, article);
    return bytesOf(QJsonDocument(json));
}

Result<ArchivedArticle> archivedArticle(const QByteArray &bytes, const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    ArchivedArticle archived;
    archived.article = {.id = ArticleId::fromString(json[u"id"_s].toString()),
                        .text = text,
                        .metadata = metadataFrom(json[u"metadata"_s].toObject()),
                        .source = sourceFrom(json[u"source"_s].toObject()),
                        .added = timeFrom(json[u"added"_s])};
    takeStructure(json, archived.article);
    takeReading(json[u"reading"_s].toObject(), archived);
    for (const QJsonValue &image : json[u"images"_s].toArray())
        archived.images.push_back(
            {image[u"name"_s].toString(), image[u"media_type"_s].toString(), image[u"file"_s].toString()});
    archived.originalEntry = json[u"original"_s].toString();
    const bool isWhole = !archived.article.id.isNull() && !archived.article.metadata.title.isEmpty() &&
                         archived.article.isConsistent() && takeAnnotations(json[u"annotations"_s].toArray(), archived);
    if (!isWhole)
        return fail(Error::Kind::Malformed);
    return archived;
}

QByteArray toArchiveJson(const std::vector<Tag> &tags)
{
    QJsonArray rows;
    for (const Tag &tag : tags) {
        QJsonObject row{{u"id"_s, tag.id.toString()},      {u"position"_s, tag.position},       {u"name"_s, tag.name},
                        {u"colour"_s, toWord(tag.colour)}, {u"description"_s, tag.description}, {u"key"_s, tag.key}};
        if (!tag.parent.isNull())
            row[u"parent"_s] = tag.parent.toString();
        rows.append(row);
    }
    return bytesOf(QJsonDocument(rows));
}

Result<std::vector<Tag>> archivedTags(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    std::vector<Tag> tags;
    QHash<TagId, TagId> parents;
    for (const QJsonValue &row : document.array()) {
        tags.push_back({.id = TagId::fromString(row[u"id"_s].toString()),
                        .parent = TagId::fromString(row[u"parent"_s].toString()),
                        .position = row[u"position"_s].toInt(),
                        .name = row[u"name"_s].toString(),
                        .colour = colourNamed(row[u"colour"_s].toString()),
                        .description = row[u"description"_s].toString(),
                        .key = row[u"key"_s].toInt()});
        parents.insert(tags.back().id, tags.back().parent);
    }
    const bool areWhole = std::ranges::all_of(
        tags, [](const Tag &tag) { return !tag.id.isNull() && !tag.name.isEmpty() && tag.key >= 0 && tag.key <= 9; });
    if (!document.isArray() || !areWhole || size_t(parents.size()) != tags.size() || !isTree(parents))
        return fail(Error::Kind::Malformed);
    return tags;
}
