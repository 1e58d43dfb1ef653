#include "exporters/docx_parts.h"

#include "exporters/comment_text.h"
#include "exporters/docx_runs.h"
#include "exporters/highlight_facts.h"
#include "exporters/xml_text.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView RelationshipTypes = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr int IndentStep = 360; ///< twentieths of a point that a level of a list moves its text by

QByteArray startOf(const QString &part)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:" + part.toUtf8() + ' ' +
           DocxNamespaces.toUtf8() + ">";
}

QByteArray endOf(const QString &part)
{
    return "</w:" + part.toUtf8() + ">\n";
}

Result<> addSpooled(ZipWriter &zip, const QString &part, QByteArrayView first, Spool &spool)
{
    zip.begin(u"word/"_s + part + u".xml"_s);
    zip.write(startOf(part) + first.toByteArray());
    const Result<> copied = spool.copyTo(zip);
    zip.write(endOf(part));
    zip.end();
    return copied;
}

QString initialsOf(const QString &name)
{
    QString initials;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts))
        initials += word.at(0).isSurrogate() ? word.left(2) : word.left(1);
    return initials.left(6);
}

QString numberFormat(DocumentList::Format format)
{
    switch (format) {
    case DocumentList::Format::Bullet:
        return u"bullet"_s;
    case DocumentList::Format::Decimal:
        return u"decimal"_s;
    case DocumentList::Format::LowerLetter:
        return u"lowerLetter"_s;
    case DocumentList::Format::UpperLetter:
        return u"upperLetter"_s;
    case DocumentList::Format::LowerRoman:
        return u"lowerRoman"_s;
    case DocumentList::Format::UpperRoman:
        return u"upperRoman"_s;
    }
    return {};
}

/// One list, one definition: each level of it alike, since only the list's own level is used.
void writeDefinition(QXmlStreamWriter &xml, const DocumentList &list, size_t index)
{
    xml.writeStartElement(u"w:abstractNum"_s);
    xml.writeAttribute(u"w:abstractNumId"_s, QString::number(index));
    writeDocxValue(xml, u"w:multiLevelType"_s, u"multilevel"_s);
    const int level = list.level - 1;
    xml.writeStartElement(u"w:lvl"_s);
    xml.writeAttribute(u"w:ilvl"_s, QString::number(level));
    writeDocxValue(xml, u"w:start"_s, QString::number(list.start));
    writeDocxValue(xml, u"w:numFmt"_s, numberFormat(list.format));
    const bool isBullet = list.format == DocumentList::Format::Bullet;
    const QString number = isBullet ? QString() : u'%' + QString::number(level + 1);
    writeDocxValue(xml, u"w:lvlText"_s, xmlText(list.before + number + list.after));
    writeDocxValue(xml, u"w:lvlJc"_s, u"left"_s);
    xml.writeStartElement(u"w:pPr"_s);
    xml.writeEmptyElement(u"w:ind"_s);
    xml.writeAttribute(u"w:left"_s, QString::number(IndentStep * list.level));
    xml.writeAttribute(u"w:hanging"_s, QString::number(IndentStep));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

/// The lines that Word draws above footnotes; it wants them first.
constexpr QByteArrayView FootnoteSeparators =
    "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
    "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p>"
    "</w:footnote>";

} // namespace

QString DocxTargets::link(const QString &address)
{
    return add(u"hyperlink"_s, address, true);
}

QString DocxTargets::image(const QString &fileName)
{
    return add(u"image"_s, u"media/"_s + fileName, false);
}

QString DocxTargets::add(const QString &type, const QString &target, bool isExternal)
{
    const auto known = m_known.constFind(target);
    if (known != m_known.constEnd())
        return *known;
    const QString id = u"rId"_s + QString::number(m_entries.size() + 1);
    m_entries.push_back({id, type, target, isExternal});
    m_known.insert(target, id);
    return id;
}

QByteArray DocxTargets::xml(const std::vector<std::pair<QString, QString>> &fixed) const
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(u"1.0"_s, true);
    xml.writeStartElement(u"Relationships"_s);
    xml.writeDefaultNamespace(u"http://schemas.openxmlformats.org/package/2006/relationships"_s);
    const auto write = [&xml](const QString &id, const QString &type, const QString &target, bool isExternal) {
        xml.writeEmptyElement(u"Relationship"_s);
        xml.writeAttribute(u"Id"_s, id);
        xml.writeAttribute(u"Type"_s, RelationshipTypes.toString() + type);
        xml.writeAttribute(u"Target"_s, xmlText(target));
        if (isExternal)
            xml.writeAttribute(u"TargetMode"_s, u"External"_s);
    };
    for (const auto &[type, target] : fixed)
        write(u"part-"_s + type, type, target, false);
    for (const Entry &entry : m_entries)
        write(entry.id, entry.type, entry.target, entry.isExternal);
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

void addDocxComment(DocxParts &parts, const Annotation &annotation, const ExportSnapshot &snapshot)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    const QString author = xmlText(commentAuthor(annotation));
    xml.writeStartElement(u"w:comment"_s);
    xml.writeAttribute(u"w:id"_s, QString::number(parts.nextComment++));
    xml.writeAttribute(u"w:author"_s, author);
    if (snapshot.options.includeDates && annotation.created.isValid())
        xml.writeAttribute(u"w:date"_s, isoTime(annotation.created));
    xml.writeAttribute(u"w:initials"_s, initialsOf(author));
    bool isFirst = true;
    for (const NoteParagraph &paragraph : commentParagraphs(annotation, snapshot)) {
        xml.writeStartElement(u"w:p"_s);
        xml.writeStartElement(u"w:pPr"_s);
        writeDocxValue(xml, u"w:pStyle"_s, u"CommentText"_s);
        xml.writeEndElement();
        if (std::exchange(isFirst, false)) {
            xml.writeStartElement(u"w:r"_s);
            xml.writeStartElement(u"w:rPr"_s);
            writeDocxValue(xml, u"w:rStyle"_s, u"CommentReference"_s);
            xml.writeEndElement();
            xml.writeEmptyElement(u"w:annotationRef"_s);
            xml.writeEndElement();
        }
        writeDocxNote(xml, paragraph, parts.commentTargets);
        xml.writeEndElement();
    }
    if (isFirst)
        xml.writeEmptyElement(u"w:p"_s);
    xml.writeEndElement();
    parts.comments.write(bytes);
}

Result<> addDocxComments(DocxParts &parts, ZipWriter &zip)
{
    return addSpooled(zip, u"comments"_s, {}, parts.comments);
}

Result<> addDocxFootnotes(DocxParts &parts, ZipWriter &zip)
{
    return addSpooled(zip, u"footnotes"_s, FootnoteSeparators, parts.footnotes);
}

QByteArray docxNumberingXml(const DocxParts &parts)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    for (size_t index = 0; index < parts.lists.size(); ++index)
        writeDefinition(xml, parts.lists[index], index);
    for (size_t index = 0; index < parts.lists.size(); ++index) {
        xml.writeStartElement(u"w:num"_s);
        xml.writeAttribute(u"w:numId"_s, QString::number(index + 1));
        writeDocxValue(xml, u"w:abstractNumId"_s, QString::number(index));
        xml.writeEndElement();
    }
    return startOf(u"numbering"_s) + bytes + endOf(u"numbering"_s);
}

QByteArray docxCoreXml(const DocumentFacts &facts)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(u"1.0"_s, true);
    xml.writeStartElement(u"cp:coreProperties"_s);
    xml.writeNamespace(u"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"_s, u"cp"_s);
    xml.writeNamespace(u"http://purl.org/dc/elements/1.1/"_s, u"dc"_s);
    xml.writeNamespace(u"http://purl.org/dc/terms/"_s, u"dcterms"_s);
    xml.writeNamespace(u"http://www.w3.org/2001/XMLSchema-instance"_s, u"xsi"_s);
    xml.writeTextElement(u"dc:title"_s, xmlText(facts.title()));
    xml.writeTextElement(u"dc:creator"_s, xmlText(facts.creators()));
    for (const QString &name : {u"dcterms:created"_s, u"dcterms:modified"_s}) {
        xml.writeStartElement(name);
        xml.writeAttribute(u"xsi:type"_s, u"dcterms:W3CDTF"_s);
        xml.writeCharacters(isoTime(facts.changed()));
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}
