#include "exporters/json_ld_exporter.h"

#include "exporters/code_point_index.h"
#include "exporters/colour_tones.h"
#include "exporters/device_writing.h"
#include "exporters/highlight_facts.h"
#include "model/colour_words.h"

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

QString motivation(const Annotation &annotation, const ExportSnapshot &snapshot)
{
    if (snapshot.options.includeNotes && !annotation.note.trimmed().isEmpty())
        return u"commenting"_s;
    return snapshot.options.includeTags && !annotation.tags.empty() ? u"tagging"_s : u"highlighting"_s;
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

QJsonObject quoteSelector(const TextQuoteSelector &quote)
{
    QJsonObject selector{{u"type"_s, u"TextQuoteSelector"_s}, {u"exact"_s, quote.exact}};
    if (!quote.prefix.isEmpty())
        selector[u"prefix"_s] = quote.prefix;
    if (!quote.suffix.isEmpty())
        selector[u"suffix"_s] = quote.suffix;
    return selector;
}

/// Alternatives that name the same text. An orphan has but its quote.
QJsonArray selectors(const Article &article, const Annotation &annotation, const CodePointIndex &codePoints)
{
    QJsonArray result{quoteSelector(annotation.quote)};
    if (annotation.position.isEmpty())
        return result;
    result.append(QJsonObject{{u"type"_s, u"TextPositionSelector"_s},
                              {u"start"_s, qint64(codePoints.at(annotation.position.start))},
                              {u"end"_s, qint64(codePoints.at(annotation.position.end))}});
    // The quote narrows the page to its text; `index` + 1 is the page of the file, `label` the one that is printed.
    if (const auto page = article.pageAt(annotation.position.start))
        result.append(QJsonObject{{u"type"_s, u"FragmentSelector"_s},
                                  {u"conformsTo"_s, u"http://tools.ietf.org/rfc/rfc3778"_s},
                                  {u"value"_s, u"page="_s + QString::number(page->index + 1)},
                                  {u"label"_s, page->label},
                                  {u"refinedBy"_s, quoteSelector(annotation.quote)}});
    return result;
}

QString styleClass(HighlightStyle style)
{
    const bool isUnderline = style.shape == HighlightStyle::Shape::Underline;
    return (isUnderline ? u"underline-"_s : u"highlight-"_s) + colourWord(style.colour);
}

/// The model asks for one wherever a style class is named.
QJsonObject styleSheet(HighlightStyle style)
{
    const bool isUnderline = style.shape == HighlightStyle::Shape::Underline;
    const QString rule = isUnderline ? u"text-decoration: underline 2px "_s + lineTone(style.colour)
                                     : u"background: "_s + markTone(style.colour);
    return {{u"type"_s, u"CssStylesheet"_s}, {u"value"_s, u'.' + styleClass(style) + u" { "_s + rule + u"; }"_s}};
}

QJsonObject target(const Article &article, const Annotation &annotation, const CodePointIndex &codePoints)
{
    const QString source = article.metadata.url.isEmpty() ? urn(article.id.value) : article.metadata.url;
    const QJsonObject state{
        {u"type"_s, u"TimeState"_s}, {u"sourceDate"_s, isoTime(article.added)}, {u"cached"_s, urn(article.id.value)}};
    return {{u"type"_s, u"SpecificResource"_s},
            {u"source"_s, source},
            {u"state"_s, state},
            {u"selector"_s, selectors(article, annotation, codePoints)},
            {u"styleClass"_s, styleClass(annotation.style)}};
}

QJsonObject annotationObject(const Article &article, const Annotation &annotation, const CodePointIndex &codePoints,
                             const ExportSnapshot &snapshot)
{
    const QJsonArray body = bodies(annotation, snapshot);
    const QJsonObject generator{{u"id"_s, u"urn:scholiast"_s},
                                {u"type"_s, u"Software"_s},
                                {u"name"_s, QStringLiteral("Scholiast " SCHOLIAST_VERSION)}};
    QJsonObject object{{u"@context"_s, Context}, // so that each stands on its own when taken out of the page
                       {u"id"_s, urn(annotation.id.value)},
                       {u"type"_s, u"Annotation"_s},
                       {u"motivation"_s, motivation(annotation, snapshot)},
                       {u"created"_s, isoTime(annotation.created)},
                       {u"modified"_s, isoTime(annotation.modified)},
                       {u"generator"_s, generator},
                       {u"target"_s, target(article, annotation, codePoints)},
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
    QByteArray head = "{\n\"@context\": \"" + Context.toUtf8() + "\",\n\"id\": \"" + urn(pageId(snapshot)).toUtf8();
    const bool isEmpty =
        std::ranges::all_of(snapshot.articles, &std::vector<Annotation>::empty, &ExportedArticle::annotations);
    if (isEmpty)
        return writeBytes(device, head + "\",\n\"type\": \"AnnotationCollection\",\n\"total\": 0\n}\n");
    // Written one by one: all of a large library as one document would take hundreds of megabytes.
    QByteArray separator = head + "\",\n\"type\": \"AnnotationPage\",\n\"items\": [\n";
    for (const ExportedArticle &exported : snapshot.articles) {
        const CodePointIndex codePoints(exported.article->text);
        for (const Annotation &annotation : exported.annotations) {
            const QJsonObject object = annotationObject(*exported.article, annotation, codePoints, snapshot);
            const QByteArray bytes = separator + QJsonDocument(object).toJson(QJsonDocument::Compact);
            if (const Result<> written = writeBytes(device, bytes); !written)
                return written;
            separator = ",\n";
        }
    }
    return writeBytes(device, "\n]\n}\n");
}
