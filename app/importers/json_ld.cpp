#include "importers/json_ld.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int DeepestObject = 8;

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().simplified();
    if (value.isArray())
        return textOf(value.toArray().first());
    const QJsonObject object = value.toObject();
    for (const QString &key : {u"name"_s, u"@value"_s, u"url"_s, u"contentUrl"_s, u"@id"_s}) {
        if (object.value(key).isString())
            return object.value(key).toString().simplified();
    }
    return {};
}

QStringList namesOf(const QJsonValue &value)
{
    QStringList names;
    const QJsonArray several = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &one : several) {
        const QString name =
            one.isString() ? one.toString().simplified() : one.toObject().value(u"name").toString().simplified();
        if (!name.isEmpty() && !name.startsWith(u"http") && !names.contains(name))
            names.append(name);
    }
    return names;
}

QString imageOf(const QJsonValue &value)
{
    const QJsonValue one = value.isArray() ? value.toArray().first() : value;
    return one.isString() ? one.toString() : textOf(one.toObject().value(u"url"));
}

bool isArticle(const QJsonObject &object)
{
    static const QSet<QString> types = {u"Article"_s,
                                        u"NewsArticle"_s,
                                        u"BlogPosting"_s,
                                        u"Report"_s,
                                        u"ReportageNewsArticle"_s,
                                        u"TechArticle"_s,
                                        u"ScholarlyArticle"_s,
                                        u"Review"_s,
                                        u"LiveBlogPosting"_s,
                                        u"OpinionNewsArticle"_s,
                                        u"SocialMediaPosting"_s,
                                        u"AnalysisNewsArticle"_s,
                                        u"BackgroundNewsArticle"_s,
                                        u"MedicalWebPage"_s,
                                        u"Recipe"_s};
    const QJsonValue type = object.value(u"@type");
    if (type.isString())
        return types.contains(type.toString());
    const QJsonArray several = type.toArray();
    return std::ranges::any_of(several, [](const QJsonValue &t) { return types.contains(t.toString()); });
}

void fill(QString &field, const QString &value)
{
    if (field.isEmpty())
        field = value;
}

void readArticle(const QJsonObject &object, JsonLdArticle &article)
{
    fill(article.headline, textOf(object.value(u"headline")));
    fill(article.headline, textOf(object.value(u"name")));
    if (article.authors.isEmpty())
        article.authors = namesOf(object.value(u"author"));
    fill(article.publisher, textOf(object.value(u"publisher").toObject().value(u"name")));
    fill(article.published, textOf(object.value(u"datePublished")));
    fill(article.published, textOf(object.value(u"dateCreated")));
    fill(article.language, textOf(object.value(u"inLanguage")));
    fill(article.image, imageOf(object.value(u"image")));
    fill(article.url, textOf(object.value(u"mainEntityOfPage")));
    fill(article.body, object.value(u"articleBody").toString().simplified());
}

void readValue(const QJsonValue &value, JsonLdArticle &article, int depth)
{
    if (depth > DeepestObject || !(value.isArray() || value.isObject()))
        return;
    if (value.isArray()) {
        const QJsonArray several = value.toArray();
        for (const QJsonValue &one : several)
            readValue(one, article, depth + 1);
        return;
    }
    const QJsonObject object = value.toObject();
    if (isArticle(object))
        return readArticle(object, article);
    for (const QString &key : {u"@graph"_s, u"mainEntity"_s, u"mainEntityOfPage"_s, u"hasPart"_s})
        readValue(object.value(key), article, depth + 1);
}

/// Some pages write line ends and tabs raw into their strings.
QByteArray withoutControls(QStringView script)
{
    QByteArray bytes = script.trimmed().toUtf8();
    std::ranges::replace_if(
        bytes, [](char c) { return uchar(c) < 0x20; }, ' ');
    return bytes;
}

} // namespace

void readJsonLd(QStringView script, JsonLdArticle &article)
{
    const QJsonDocument document = QJsonDocument::fromJson(withoutControls(script));
    readValue(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), article, 0);
}
