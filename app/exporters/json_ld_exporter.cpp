#include "exporters/json_ld_exporter.h"

#include "exporters/code_point_index.h"
#include "exporters/colour_tones.h"
#include "exporters/device_writing.h"
#include "exporters/highlight_facts.h"
#include "exporters/json_text.h"
#include "model/colour_words.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char Context[] = "http://www.w3.org/ns/anno.jsonld";
constexpr qsizetype Chunk = 1 << 16; ///< bytes that are written at once

QByteArray urn(const QUuid &id)
{
    return "urn:uuid:" + id.toByteArray(QUuid::WithoutBraces);
}

QByteArray jsonString(QStringView text)
{
    QByteArray json;
    appendJsonString(json, text);
    return json;
}

/// The paths of its tags as the export has them.
QStringList tagPaths(const Annotation &annotation, const ExportSnapshot &snapshot)
{
    QStringList paths;
    for (const TagId id : snapshot.options.includeTags ? annotation.tags : std::vector<TagId>()) {
        if (const QString path = snapshot.codebook.path(id); !path.isEmpty())
            paths += path;
    }
    return paths;
}

bool hasNote(const Annotation &annotation, const ExportSnapshot &snapshot)
{
    return snapshot.options.includeNotes && !annotation.note.trimmed().isEmpty();
}

/// Members in the order of their names, as everywhere below.
void addBodies(QByteArray &json, const Annotation &annotation, bool isNoted, const QStringList &tags)
{
    if (!isNoted && tags.isEmpty())
        return;
    const char *separator = "\"body\":[";
    if (isNoted) {
        json += separator;
        json += R"({"format":"text/markdown",)";
        // A note may be spelled in several languages; the model allows it one.
        if (const QString language = annotation.noteLanguage.section(u',', 0, 0).trimmed(); !language.isEmpty())
            json += "\"language\":" + jsonString(language) + ',';
        json += "\"purpose\":\"commenting\",\"type\":\"TextualBody\",\"value\":";
        appendJsonString(json, annotation.note);
        json += '}';
        separator = ",";
    }
    for (const QString &tag : tags) {
        json += separator;
        json += R"({"purpose":"tagging","type":"TextualBody","value":)";
        appendJsonString(json, tag);
        json += '}';
        separator = ",";
    }
    json += "],";
}

QByteArray quoteSelector(const TextQuoteSelector &quote)
{
    QByteArray json = "{\"exact\":";
    appendJsonString(json, quote.exact);
    if (!quote.prefix.isEmpty()) {
        json += ",\"prefix\":";
        appendJsonString(json, quote.prefix);
    }
    if (!quote.suffix.isEmpty()) {
        json += ",\"suffix\":";
        appendJsonString(json, quote.suffix);
    }
    return json + ",\"type\":\"TextQuoteSelector\"}";
}

/// Alternatives that name the same text. An orphan has but its quote.
void addSelectors(QByteArray &json, const Article &article, const Annotation &annotation,
                  const CodePointIndex &codePoints)
{
    const QByteArray quote = quoteSelector(annotation.quote);
    json += "\"selector\":[" + quote;
    if (!annotation.position.isEmpty()) {
        json += ",{\"end\":" + QByteArray::number(codePoints.at(annotation.position.end)) +
                ",\"start\":" + QByteArray::number(codePoints.at(annotation.position.start)) +
                ",\"type\":\"TextPositionSelector\"}";
        // The quote narrows the page to its text; `index` + 1 is the page of the file, `label` the one that is printed.
        if (const auto page = article.pageAt(annotation.position.start))
            json += ",{\"conformsTo\":\"http://tools.ietf.org/rfc/rfc3778\",\"label\":" + jsonString(page->label) +
                    ",\"refinedBy\":" + quote +
                    ",\"type\":\"FragmentSelector\",\"value\":\"page=" + QByteArray::number(page->index + 1) + "\"}";
    }
    json += ']';
}

QByteArray styleClass(HighlightStyle style)
{
    const bool isUnderline = style.shape == HighlightStyle::Shape::Underline;
    return (isUnderline ? "underline-" : "highlight-") + colourWord(style.colour).toLatin1();
}

/// The model asks for one wherever a style class is named.
QByteArray styleSheet(HighlightStyle style)
{
    const bool isUnderline = style.shape == HighlightStyle::Shape::Underline;
    const QByteArray rule = isUnderline ? "text-decoration: underline 2px " + lineTone(style.colour).toLatin1()
                                        : "background: " + markTone(style.colour).toLatin1();
    return R"({"type":"CssStylesheet","value":".)" + styleClass(style) + " { " + rule + "; }\"}";
}

/// What all targets of one article share: the end of each.
QByteArray targetEnd(const Article &article)
{
    const QByteArray own = '"' + urn(article.id.value) + '"';
    return ",\"source\":" + (article.metadata.url.isEmpty() ? own : jsonString(article.metadata.url)) +
           ",\"state\":{\"cached\":" + own + ",\"sourceDate\":\"" + isoTime(article.added).toLatin1() +
           R"(","type":"TimeState"},"styleClass":")";
}

void addAnnotation(QByteArray &json, const Article &article, const Annotation &annotation,
                   const CodePointIndex &codePoints, const QByteArray &end, const ExportSnapshot &snapshot)
{
    static const QByteArray Generator =
        R"(,"generator":{"id":"urn:scholiast","name":"Scholiast )" SCHOLIAST_VERSION R"(","type":"Software"},"id":")";
    const bool isNoted = hasNote(annotation, snapshot);
    const QStringList tags = tagPaths(annotation, snapshot);
    // Each names the context, so that it stands on its own when taken out of the page.
    json += R"({"@context":")" + QByteArray(Context) + "\",";
    addBodies(json, annotation, isNoted, tags);
    json += "\"created\":\"" + isoTime(annotation.created).toLatin1() + '"';
    if (!annotation.author.isEmpty())
        json += ",\"creator\":{\"name\":" + jsonString(annotation.author) + ",\"type\":\"Person\"}";
    json += Generator + urn(annotation.id.value) + "\",\"modified\":\"" + isoTime(annotation.modified).toLatin1() +
            "\",\"motivation\":\"" +
            (isNoted          ? "commenting"
             : tags.isEmpty() ? "highlighting"
                              : "tagging") +
            "\",\"stylesheet\":" + styleSheet(annotation.style) + ",\"target\":{";
    addSelectors(json, article, annotation, codePoints);
    json += end + styleClass(annotation.style) + R"(","type":"SpecificResource"},"type":"Annotation"})";
}

/// The same for the same articles, so that exporting again gives the same page.
QUuid pageId(const ExportSnapshot &snapshot)
{
    QByteArray ids;
    for (const ArticleId id : snapshot.articles.ids())
        ids += id.value.toRfc4122();
    return QUuid::createUuidV5(QUuid(u"6b6f1d0a-4f0e-5f3c-9d3c-8a4b1f6f2f10"_s), ids);
}

} // namespace

QByteArray jsonLdOf(const ExportedArticle &exported, const ExportSnapshot &snapshot, const QByteArray &separator)
{
    QByteArray json;
    const CodePointIndex codePoints(exported.article->text);
    const QByteArray end = targetEnd(*exported.article);
    for (const Annotation &annotation : exported.annotations) {
        if (!json.isEmpty())
            json += separator;
        addAnnotation(json, *exported.article, annotation, codePoints, end, snapshot);
    }
    return json;
}

Result<> writeJsonLd(const ExportSnapshot &snapshot, QIODevice &device)
{
    const QByteArray head = "{\n\"@context\": \"" + QByteArray(Context) + "\",\n\"id\": \"" + urn(pageId(snapshot));
    QByteArray bytes = head + "\",\n\"type\": \"AnnotationPage\",\n\"items\": [\n";
    bool isEmpty = true;
    for (const ExportedArticle &exported : snapshot.articles) {
        if (exported.annotations.empty())
            continue;
        if (!std::exchange(isEmpty, false))
            bytes += ",\n";
        bytes += jsonLdOf(exported, snapshot, ",\n");
        if (bytes.size() < Chunk)
            continue;
        if (const Result<> written = writeBytes(device, std::exchange(bytes, {})); !written)
            return written;
    }
    if (isEmpty)
        return writeBytes(device, head + "\",\n\"type\": \"AnnotationCollection\",\n\"total\": 0\n}\n");
    return writeBytes(device, bytes + "\n]\n}\n");
}
