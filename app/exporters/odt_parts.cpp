#include "exporters/odt_parts.h"

#include "exporters/highlight_facts.h"
#include "exporters/xml_text.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal IndentStep = 18; ///< points that a level of a list moves its text by

QString points(qreal value)
{
    return QString::number(value) + u"pt"_s;
}

QString numberFormat(DocumentList::Format format)
{
    switch (format) {
    case DocumentList::Format::Bullet:
        return {};
    case DocumentList::Format::Decimal:
        return u"1"_s;
    case DocumentList::Format::LowerLetter:
        return u"a"_s;
    case DocumentList::Format::UpperLetter:
        return u"A"_s;
    case DocumentList::Format::LowerRoman:
        return u"i"_s;
    case DocumentList::Format::UpperRoman:
        return u"I"_s;
    }
    return {};
}

void addLanguage(OdtProperties &properties, const QString &language)
{
    if (language.isEmpty())
        return;
    const QStringList parts = language.split(u'-');
    const QString country = parts.size() > 1 && parts.last().size() == 2 ? parts.last().toUpper() : u"none"_s;
    const bool isEastAsian = parts[0] == u"zh" || parts[0] == u"ja" || parts[0] == u"ko";
    const bool isComplex = parts[0] == u"ar" || parts[0] == u"he" || parts[0] == u"fa" || parts[0] == u"ur";
    const QString prefix = isEastAsian || isComplex ? u"style:"_s : u"fo:"_s;
    const QString suffix = isEastAsian ? u"-asian"_s : isComplex ? u"-complex"_s : QString();
    properties.emplace_back(prefix + u"language"_s + suffix, parts[0]);
    properties.emplace_back(prefix + u"country"_s + suffix, country);
}

void addEach(OdtProperties &properties, const QString &value, std::initializer_list<QString> names)
{
    for (const QString &name : names)
        properties.emplace_back(name, value);
}

void addLines(OdtProperties &properties, const RunLook &look)
{
    if (!look.underline.isEmpty() || look.isUnderlined) {
        properties.emplace_back(u"style:text-underline-style"_s, u"solid"_s);
        properties.emplace_back(u"style:text-underline-width"_s, look.underline.isEmpty() ? u"auto"_s : u"bold"_s);
        properties.emplace_back(u"style:text-underline-color"_s,
                                look.underline.isEmpty() ? u"font-color"_s : look.underline);
    }
    if (look.isStruck)
        properties.emplace_back(u"style:text-line-through-style"_s, u"solid"_s);
}

QString headFile(const QString &path, const QString &mediaType)
{
    return u"<manifest:file-entry manifest:full-path=\""_s + path.toHtmlEscaped() + u"\" manifest:media-type=\""_s +
           mediaType + u"\"/>\n"_s;
}

} // namespace

QString OdtLooks::named(const QString &prefix, const QString &family, const QString &parent, const QString &element,
                        const OdtProperties &properties)
{
    QString key = prefix + u'\n' + parent;
    for (const auto &[name, value] : properties)
        key += u'\n' + name + u'=' + value;
    QString &name = m_known[key];
    if (!name.isEmpty())
        return name;
    name = prefix + QString::number(m_known.size());
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartElement(u"style:style"_s);
    xml.writeAttribute(u"style:name"_s, name);
    xml.writeAttribute(u"style:family"_s, family);
    if (!parent.isEmpty())
        xml.writeAttribute(u"style:parent-style-name"_s, parent);
    xml.writeEmptyElement(element);
    for (const auto &[attribute, value] : properties)
        xml.writeAttribute(attribute, xmlText(value));
    xml.writeEndElement();
    m_xml += bytes;
    return name;
}

QString OdtLooks::paragraph(const QString &style, const OdtProperties &properties)
{
    return properties.empty() ? style
                              : named(u"P"_s, u"paragraph"_s, style, u"style:paragraph-properties"_s, properties);
}

QString OdtLooks::text(const RunLook &look, const QString &language)
{
    OdtProperties properties;
    if (look.isStrong)
        addEach(properties, u"bold"_s,
                {u"fo:font-weight"_s, u"style:font-weight-asian"_s, u"style:font-weight-complex"_s});
    if (look.isEmphasis)
        addEach(properties, u"italic"_s,
                {u"fo:font-style"_s, u"style:font-style-asian"_s, u"style:font-style-complex"_s});
    addLines(properties, look);
    if (!look.shade.isEmpty())
        properties.emplace_back(u"fo:background-color"_s, look.shade);
    if (look.isSuperscript || look.isSubscript)
        properties.emplace_back(u"style:text-position"_s, look.isSuperscript ? u"super 62%"_s : u"sub 62%"_s);
    addLanguage(properties, language);
    const QString parent = look.isCode ? u"Source_20_Text"_s : QString();
    if (properties.empty())
        return parent;
    return named(u"T"_s, u"text"_s, parent, u"style:text-properties"_s, properties);
}

QString OdtLooks::column(int share)
{
    return named(u"C"_s, u"table-column"_s, {}, u"style:table-column-properties"_s,
                 {{u"style:rel-column-width"_s, QString::number(share) + u'*'}});
}

QByteArray odtListStylesXml(const OdtParts &parts)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    for (size_t index = 0; index < parts.lists.size(); ++index) {
        const DocumentList &list = parts.lists[index];
        const bool isBullet = list.format == DocumentList::Format::Bullet;
        xml.writeStartElement(u"text:list-style"_s);
        xml.writeAttribute(u"style:name"_s, u'L' + QString::number(index));
        xml.writeStartElement(isBullet ? u"text:list-level-style-bullet"_s : u"text:list-level-style-number"_s);
        xml.writeAttribute(u"text:level"_s, QString::number(list.level));
        if (isBullet) {
            xml.writeAttribute(u"text:bullet-char"_s, xmlText(list.before));
        } else {
            xml.writeAttribute(u"style:num-format"_s, numberFormat(list.format));
            xml.writeAttribute(u"style:num-prefix"_s, list.before);
            xml.writeAttribute(u"style:num-suffix"_s, list.after);
            xml.writeAttribute(u"text:start-value"_s, QString::number(list.start));
        }
        xml.writeStartElement(u"style:list-level-properties"_s);
        xml.writeAttribute(u"text:list-level-position-and-space-mode"_s, u"label-alignment"_s);
        xml.writeEmptyElement(u"style:list-level-label-alignment"_s);
        xml.writeAttribute(u"text:label-followed-by"_s, u"listtab"_s);
        xml.writeAttribute(u"fo:text-indent"_s, points(-IndentStep));
        xml.writeAttribute(u"fo:margin-left"_s, points(IndentStep * list.level));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }
    return bytes;
}

QByteArray odtMetaXml(const DocumentFacts &facts)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartElement(u"office:meta"_s);
    xml.writeTextElement(u"meta:generator"_s, u"Scholiast"_s);
    xml.writeTextElement(u"dc:title"_s, xmlText(facts.title()));
    if (!facts.creators().isEmpty()) {
        xml.writeTextElement(u"meta:initial-creator"_s, xmlText(facts.creators()));
        xml.writeTextElement(u"dc:creator"_s, xmlText(facts.creators()));
    }
    if (!facts.language().isEmpty())
        xml.writeTextElement(u"dc:language"_s, xmlText(facts.language()));
    xml.writeTextElement(u"meta:creation-date"_s, isoTime(facts.changed()));
    xml.writeTextElement(u"dc:date"_s, isoTime(facts.changed()));
    xml.writeEndElement();
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta " + OdtNamespaces.toByteArray() + ">" +
           bytes + "</office:document-meta>\n";
}

QByteArray odtManifestXml(const OdtParts &parts)
{
    QString xml = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
                  "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">\n"_s;
    xml += headFile(u"/"_s, u"application/vnd.oasis.opendocument.text"_s);
    for (const QString &name : {u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s})
        xml += headFile(name, u"text/xml"_s);
    for (const OdtParts::Medium &medium : parts.media)
        xml += headFile(u"Pictures/"_s + medium.file, medium.mediaType);
    return (xml + u"</manifest:manifest>\n"_s).toUtf8();
}
