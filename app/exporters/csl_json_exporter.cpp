#include "exporters/csl_json_exporter.h"

#include "exporters/citation.h"
#include "exporters/device_writing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

QString typeWord(Citation::Type type)
{
    switch (type) {
    case Citation::Type::WebPage:
        return u"webpage"_s;
    case Citation::Type::Journal:
        return u"article-journal"_s;
    case Citation::Type::Book:
        return u"book"_s;
    case Citation::Type::Document:
        break;
    }
    return u"document"_s;
}

QJsonObject dateParts(int year, int month, int day)
{
    QJsonArray parts{year};
    if (month > 0)
        parts.append(month);
    if (month > 0 && day > 0)
        parts.append(day);
    return {{u"date-parts"_s, QJsonArray{parts}}};
}

QJsonArray names(const std::vector<CitedName> &authors)
{
    QJsonArray result;
    for (const CitedName &name : authors) {
        if (name.family.isEmpty())
            result.append(QJsonObject{{u"literal"_s, name.literal}});
        else
            result.append(QJsonObject{{u"family"_s, name.family}, {u"given"_s, name.given}});
    }
    return result;
}

QJsonObject item(const Citation &citation)
{
    QJsonObject object{{u"id"_s, citation.key}, {u"type"_s, typeWord(citation.type)}, {u"title"_s, citation.title}};
    const auto add = [&object](const QString &key, const QString &value) {
        if (!value.isEmpty())
            object[key] = value;
    };
    add(u"container-title"_s, citation.container);
    add(u"URL"_s, citation.url);
    add(u"DOI"_s, citation.doi);
    add(u"ISBN"_s, citation.isbn);
    add(u"language"_s, citation.language);
    add(u"keyword"_s, citation.keywords.join(u", "_s));
    if (!citation.authors.empty())
        object[u"author"_s] = names(citation.authors);
    const CitedDate &issued = citation.issued;
    if (issued.year > 0)
        object[u"issued"_s] = dateParts(issued.year, issued.month, issued.day);
    else if (!issued.asGiven.isEmpty())
        object[u"issued"_s] = QJsonObject{{u"literal"_s, issued.asGiven}};
    if (const QDate read = citation.accessed; read.isValid())
        object[u"accessed"_s] = dateParts(read.year(), read.month(), read.day());
    return object;
}

} // namespace

Result<> writeCslJson(const ExportSnapshot &snapshot, QIODevice &device)
{
    QJsonArray items;
    for (const Citation &citation : citationsOf(snapshot))
        items.append(item(citation));
    return writeBytes(device, QJsonDocument(items).toJson());
}
