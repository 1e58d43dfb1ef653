#include "storage/annotation_json.h"

#include "storage/stored_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

qint64 milliseconds(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

QDateTime timeFrom(const QJsonValue &milliseconds)
{
    const qint64 value = milliseconds.toInteger();
    return value == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value, Qt::UTC);
}

} // namespace

QString toJson(const Annotation &annotation)
{
    QJsonArray tags;
    for (const TagId tag : annotation.tags)
        tags.append(tag.toString());
    const QJsonObject object{{u"id"_s, annotation.id.toString()},
                             {u"article"_s, annotation.article.toString()},
                             {u"start_utf16"_s, qint64(annotation.position.start)},
                             {u"end_utf16"_s, qint64(annotation.position.end)},
                             {u"exact"_s, annotation.quote.exact},
                             {u"prefix"_s, annotation.quote.prefix},
                             {u"suffix"_s, annotation.quote.suffix},
                             {u"shape"_s, toWord(annotation.style.shape)},
                             {u"colour"_s, toWord(annotation.style.colour)},
                             {u"note"_s, annotation.note},
                             {u"note_language"_s, annotation.noteLanguage},
                             {u"tags"_s, tags},
                             {u"created_ms"_s, milliseconds(annotation.created)},
                             {u"modified_ms"_s, milliseconds(annotation.modified)},
                             {u"author"_s, annotation.author}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Annotation annotationFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    Annotation annotation{
        .id = AnnotationId::fromString(object[u"id"_s].toString()),
        .article = ArticleId::fromString(object[u"article"_s].toString()),
        .position = {object[u"start_utf16"_s].toInteger(), object[u"end_utf16"_s].toInteger()},
        .quote = {object[u"exact"_s].toString(), object[u"prefix"_s].toString(), object[u"suffix"_s].toString()},
        .style = {highlightShape(object[u"shape"_s].toString()), colourNamed(object[u"colour"_s].toString())},
        .note = object[u"note"_s].toString(),
        .noteLanguage = object[u"note_language"_s].toString(),
        .created = timeFrom(object[u"created_ms"_s]),
        .modified = timeFrom(object[u"modified_ms"_s]),
        .author = object[u"author"_s].toString()};
    for (const QJsonValue &tag : object[u"tags"_s].toArray())
        annotation.tags.push_back(TagId::fromString(tag.toString()));
    return annotation;
}
