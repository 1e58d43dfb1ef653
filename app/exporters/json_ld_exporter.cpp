#include "exporters/json_ld_exporter.h"

#include "model/colour_words.h"
#include "text/code_points.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString Context = u"http://www.w3.org/ns/anno.jsonld"_s;

QString urn(const QUuid &id)
{
    return u"urn:uuid:"_s + id.toString(QUuid::WithoutBraces);
}

QString isoTime(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
}

QJsonArray bodies(const Annotation &annotation, const ExportSnapshot &snapshot)
{
    QJsonArray result;
    if (snapshot.options.includeNotes && !annotation.note.trimmed().isEmpty()) {
        QJsonObject note{{u"type"_s, u"TextualBody"_s},
                         {u"purpose"_s, u"commenting"_s},
                         {u"format"_s, u"text/markdown"_s},
                         {u"value"_s, annotation.note}};
        // A note may be spelled in several languages; the model allows it one.
        if (const QString language = annotation.noteLanguage.section(u',', 0, 0).trimmed(); !language.isEmpty())
            note[u"language"_s] = language;
        result.append(note);
    }
    if (!snapshot.options.includeTags)
        return result;
    for (const TagId id : annotation.tags) {
        if (const QString path = snapshot.codebook.path(id); !path.isEmpty())
            result.append(QJsonObject{{u"type"_s, u"TextualBody"_s}, {u"purpose"_s, u"tagging"_s}, {u"value"_s, path}});
    }
    return result;
}

QJsonArray selectors(const Article &article, const Annotation &annotation)
{
    QJsonObject quote{{u"type"_s, u"TextQuoteSelector"_s}, {u"exact"_s, annotation.quote.exact}};
    if (!annotation.quote.prefix.isEmpty())
        quote[u"prefix"_s] = annotation.quote.prefix;
    if (!annotation.quote.suffix.isEmpty())
        quote[u"suffix"_s] = annotation.quote.suffix;
    const QJsonObject position{{u"type"_s, u"TextPositionSelector"_s},
                               {u"start"_s, qint64(codePointOffset(article.text, annotation.position.start))},
                               {u"end"_s, qint64(codePointOffset(article.text, annotation.position.end))}};
    return {quote, position};
}

QString styleClass(HighlightStyle style)
{
    const bool isUnderline = style.shape == HighlightStyle::Shape::Underline;
    return (isUnderline ? u"underline-"_s : u"highlight-"_s) + colourWord(style.colour);
}

/// The model asks for one wherever a style class is named.
QJsonObject styleSheet(HighlightStyle style)
{
    static const std::array Tones{u"#ffe694"_s, u"#c4ebb5"_s, u"#bcdff8"_s, u"#facbd9"_s, u"#ffd7ae"_s, u"#ddd0f6"_s};
    const bool isUnderline = style.shape == HighlightStyle::Shape::Underline;
    const QString rule = isUnderline ? u"text-decoration: underline 2px "_s : u"background: "_s;
    return {{u"type"_s, u"CssStylesheet"_s},
            {u"value"_s, u'.' + styleClass(style) + u" { "_s + rule + Tones[size_t(style.colour)] + u"; }"_s}};
}

QJsonObject target(const Article &article, const Annotation &annotation)
{
    const QString source = article.metadata.url.isEmpty() ? urn(article.id.value) : article.metadata.url;
    const QJsonObject state{
        {u"type"_s, u"TimeState"_s}, {u"sourceDate"_s, isoTime(article.added)}, {u"cached"_s, urn(article.id.value)}};
    return {{u"type"_s, u"SpecificResource"_s},
            {u"source"_s, source},
            {u"state"_s, state},
            {u"selector"_s, selectors(article, annotation)},
            {u"styleClass"_s, styleClass(annotation.style)}};
}

QJsonObject annotationObject(const Article &article, const Annotation &annotation, const ExportSnapshot &snapshot)
{
    const QJsonArray body = bodies(annotation, snapshot);
    const QJsonObject generator{{u"id"_s, u"urn:scholiast"_s},
                                {u"type"_s, u"Software"_s},
                                {u"name"_s, QStringLiteral("Scholiast " SCHOLIAST_VERSION)}};
    QJsonObject object{{u"@context"_s, Context}, // so that each stands on its own when taken out of the page
                       {u"id"_s, urn(annotation.id.value)},
                       {u"type"_s, u"Annotation"_s},
                       {u"motivation"_s, body.isEmpty() ? u"highlighting"_s : u"commenting"_s},
                       {u"created"_s, isoTime(annotation.created)},
                       {u"modified"_s, isoTime(annotation.modified)},
                       {u"generator"_s, generator},
                       {u"target"_s, target(article, annotation)},
                       {u"stylesheet"_s, styleSheet(annotation.style)}};
    if (!annotation.author.isEmpty())
        object[u"creator"_s] = QJsonObject{{u"type"_s, u"Person"_s}, {u"name"_s, annotation.author}};
    if (!body.isEmpty())
        object[u"body"_s] = body;
    return object;
}

/// The same for the same articles, so that exporting again gives the same page.
QUuid pageId(const ExportSnapshot &snapshot)
{
    QByteArray ids;
    for (const ExportedArticle &exported : snapshot.articles)
        ids += exported.article->id.value.toRfc4122();
    return QUuid::createUuidV5(QUuid(u"6b6f1d0a-4f0e-5f3c-9d3c-8a4b1f6f2f10"_s), ids);
}

} // namespace

Result<> writeJsonLd(const ExportSnapshot &snapshot, QIODevice &device)
{
    QJsonArray items;
    for (const ExportedArticle &exported : snapshot.articles) {
        for (const Annotation &annotation : exported.annotations)
            items.append(annotationObject(*exported.article, annotation, snapshot));
    }
    QJsonObject page{{u"@context"_s, Context}, {u"id"_s, urn(pageId(snapshot))}};
    if (items.isEmpty()) {
        page[u"type"_s] = u"AnnotationCollection"_s;
        page[u"total"_s] = 0;
    } else {
        page[u"type"_s] = u"AnnotationPage"_s;
        page[u"items"_s] = items;
    }
    const QByteArray bytes = QJsonDocument(page).toJson();
    if (device.write(bytes) != bytes.size())
        return fail(Error::Kind::Unwritable, {}, device.errorString());
    return {};
}
