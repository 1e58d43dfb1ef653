#include "exporters/qdpx_exporter.h"

#include "exporters/code_point_index.h"
#include "exporters/comment_text.h"
#include "exporters/highlight_facts.h"
#include "exporters/qda_codes.h"
#include "exporters/xml_text.h"
#include "exporters/zip_entry_device.h"

#include <algorithm>
#include <iterator>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype LongestDescription = 255; ///< UTF-16 units; a longer note becomes a memo
constexpr qsizetype LongestName = 80;

const QUuid UserSpace(u"0f6f2a54-9c1b-5c0e-8a55-3d0f0c6b7e21"_s);

QString userGuid(const QString &author)
{
    return qdaGuid(UserSpace, author);
}

QString textPath(const Article &article)
{
    return qdaGuid(article.id.value) + u".txt"_s;
}

bool hasPlace(const Annotation &annotation)
{
    return !annotation.position.isEmpty();
}

bool isMemo(const Annotation &annotation, const ExportOptions &options)
{
    return hasPlace(annotation) && options.includeNotes && annotation.note.size() > LongestDescription;
}

QString shortName(const QString &quote)
{
    QString name = quote.simplified();
    if (name.size() > LongestName) {
        name.truncate(LongestName);
        if (name.back().isHighSurrogate())
            name.chop(1);
    }
    return xmlText(name);
}

void writeUsers(QXmlStreamWriter &xml, const ExportSnapshot &snapshot)
{
    std::set<QString> authors{{}}; // the owner of the library has no name there
    for (const ExportedArticle &exported : snapshot.articles.outlines()) {
        for (const Annotation &annotation : exported.annotations)
            authors.insert(annotation.author);
    }
    xml.writeStartElement(u"Users"_s);
    for (const QString &author : authors) {
        xml.writeEmptyElement(u"User"_s);
        xml.writeAttribute(u"guid"_s, userGuid(author));
        xml.writeAttribute(u"name"_s, author.isEmpty() ? u"Scholiast"_s : xmlText(author));
    }
    xml.writeEndElement();
}

void writeOrigin(QXmlStreamWriter &xml, const QString &userAttribute, const QString &author, const QDateTime &created)
{
    xml.writeAttribute(userAttribute, userGuid(author));
    if (created.isValid())
        xml.writeAttribute(u"creationDateTime"_s, isoTime(created));
}

void writeReference(QXmlStreamWriter &xml, const QString &element, const QString &guid)
{
    xml.writeEmptyElement(element);
    xml.writeAttribute(u"targetGUID"_s, guid);
}

void writeSelection(QXmlStreamWriter &xml, const Annotation &annotation, const CodePointIndex &codePoints,
                    const ExportSnapshot &snapshot)
{
    xml.writeStartElement(u"PlainTextSelection"_s);
    xml.writeAttribute(u"guid"_s, qdaGuid(annotation.id.value));
    xml.writeAttribute(u"name"_s, shortName(annotation.quote.exact));
    xml.writeAttribute(u"startPosition"_s, QString::number(codePoints.at(annotation.position.start)));
    xml.writeAttribute(u"endPosition"_s, QString::number(codePoints.at(annotation.position.end)));
    writeOrigin(xml, u"creatingUser"_s, annotation.author, annotation.created);
    if (annotation.modified.isValid())
        xml.writeAttribute(u"modifiedDateTime"_s, isoTime(annotation.modified));
    const bool memo = isMemo(annotation, snapshot.options);
    if (snapshot.options.includeNotes && !memo && !annotation.note.trimmed().isEmpty())
        xml.writeTextElement(u"Description"_s, xmlText(annotation.note));
    for (const TagId tag : snapshot.options.includeTags ? annotation.tags : std::vector<TagId>()) {
        if (!snapshot.codebook.tag(tag))
            continue;
        xml.writeStartElement(u"Coding"_s);
        xml.writeAttribute(u"guid"_s, qdaGuid(annotation.id.value, tag.toString()));
        writeOrigin(xml, u"creatingUser"_s, annotation.author, annotation.created);
        writeReference(xml, u"CodeRef"_s, qdaGuid(tag.value));
        xml.writeEndElement();
    }
    if (memo)
        writeReference(xml, u"NoteRef"_s, qdaGuid(annotation.id.value, u"note"_s));
    xml.writeEndElement();
}

void writeSource(QXmlStreamWriter &xml, const ExportedArticle &exported, const ExportSnapshot &snapshot)
{
    const Article &article = *exported.article;
    xml.writeStartElement(u"TextSource"_s);
    xml.writeAttribute(u"guid"_s, qdaGuid(article.id.value));
    xml.writeAttribute(u"name"_s, xmlText(article.metadata.title));
    xml.writeAttribute(u"plainTextPath"_s, u"internal://"_s + textPath(article));
    if (article.added.isValid())
        xml.writeAttribute(u"creationDateTime"_s, isoTime(article.added));
    QStringList origin{article.metadata.authors.join(u", "_s), article.metadata.site, article.metadata.published,
                       article.metadata.url};
    origin.removeAll(QString());
    if (!origin.isEmpty())
        xml.writeTextElement(u"Description"_s, xmlText(origin.join(u" · "_s)));
    const CodePointIndex codePoints(article.text);
    for (const Annotation &annotation : exported.annotations) {
        if (hasPlace(annotation))
            writeSelection(xml, annotation, codePoints, snapshot);
    }
    for (const Annotation &annotation : exported.annotations) {
        if (!hasPlace(annotation))
            writeReference(xml, u"NoteRef"_s, qdaGuid(annotation.id.value));
    }
    xml.writeEndElement();
}

/// A long note, or a highlight whose passage is lost, kept until the sources are written.
struct Memo {
    QString guid, name, text, author;
    QDateTime created, modified;
};

/// What is left of a highlight: the quote, the paths of its tags and the note, by paragraphs.
Memo lostHighlight(const Annotation &annotation, const ExportSnapshot &snapshot)
{
    QStringList paragraphs{u'“' + annotation.quote.exact.simplified() + u'”', tagLine(annotation, snapshot)};
    if (snapshot.options.includeNotes)
        paragraphs += annotation.note.trimmed();
    paragraphs.removeAll(QString());
    return {qdaGuid(annotation.id.value), annotation.quote.exact, paragraphs.join(u"\n\n"_s), annotation.author,
            annotation.created,           annotation.modified};
}

std::vector<Memo> memosOf(const ExportedArticle &exported, const ExportSnapshot &snapshot)
{
    std::vector<Memo> memos;
    for (const Annotation &annotation : exported.annotations) {
        if (isMemo(annotation, snapshot.options))
            memos.push_back({qdaGuid(annotation.id.value, u"note"_s),
                             annotation.note,
                             annotation.note,
                             annotation.author,
                             annotation.created,
                             {}});
        else if (!hasPlace(annotation))
            memos.push_back(lostHighlight(annotation, snapshot));
    }
    return memos;
}

void writeMemos(QXmlStreamWriter &xml, const std::vector<Memo> &memos)
{
    if (memos.empty())
        return;
    xml.writeStartElement(u"Notes"_s);
    for (const Memo &memo : memos) {
        xml.writeStartElement(u"Note"_s);
        xml.writeAttribute(u"guid"_s, memo.guid);
        xml.writeAttribute(u"name"_s, shortName(memo.name));
        writeOrigin(xml, u"creatingUser"_s, memo.author, memo.created);
        if (memo.modified.isValid())
            xml.writeAttribute(u"modifiedDateTime"_s, isoTime(memo.modified));
        xml.writeTextElement(u"PlainTextContent"_s, xmlText(memo.text));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

std::vector<Memo> writeSources(QXmlStreamWriter &xml, const ExportSnapshot &snapshot)
{
    std::vector<Memo> memos;
    if (snapshot.articles.empty())
        return memos;
    xml.writeStartElement(u"Sources"_s);
    for (const ExportedArticle &exported : snapshot.articles) {
        writeSource(xml, exported, snapshot);
        std::ranges::move(memosOf(exported, snapshot), std::back_inserter(memos));
    }
    xml.writeEndElement();
    return memos;
}

void writeProject(QIODevice &device, const ExportSnapshot &snapshot)
{
    QXmlStreamWriter xml(&device);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"Project"_s);
    xml.writeDefaultNamespace(u"urn:QDA-XML:project:1.0"_s);
    xml.writeAttribute(u"name"_s, snapshot.articles.size() == 1
                                      ? xmlText(firstArticle(snapshot.articles).metadata.title)
                                      : u"Scholiast"_s);
    xml.writeAttribute(u"origin"_s, qdaOrigin());
    xml.writeAttribute(u"creatingUserGUID"_s, userGuid({}));
    xml.writeAttribute(u"creationDateTime"_s, isoTime(lastChange(snapshot)));
    writeUsers(xml, snapshot);
    if (snapshot.options.includeTags && !snapshot.codebook.tags().empty()) {
        xml.writeStartElement(u"CodeBook"_s);
        writeQdaCodes(xml, snapshot.codebook);
        xml.writeEndElement();
    }
    const std::vector<Memo> memos = writeSources(xml, snapshot);
    writeMemos(xml, memos);
    xml.writeEndElement();
    xml.writeEndDocument();
}

} // namespace

Result<> writeQdpx(const ExportSnapshot &snapshot, QIODevice &device)
{
    ZipWriter zip(device);
    {
        ZipEntryDevice project(zip, u"project.qde"_s);
        writeProject(project, snapshot);
    }
    for (const ExportedArticle &exported : snapshot.articles)
        zip.add(u"sources/"_s + textPath(*exported.article), exported.article->text.toUtf8());
    return zip.finish();
}
