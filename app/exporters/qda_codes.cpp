#include "exporters/qda_codes.h"

#include "exporters/colour_tones.h"
#include "exporters/xml_text.h"

using namespace Qt::Literals::StringLiterals;

namespace {

void writeCode(QXmlStreamWriter &xml, const Codebook &codebook, TagId id)
{
    const Tag &tag = *codebook.tag(id);
    xml.writeStartElement(u"Code"_s);
    xml.writeAttribute(u"guid"_s, qdaGuid(id.value));
    xml.writeAttribute(u"name"_s, xmlText(tag.name));
    xml.writeAttribute(u"isCodable"_s, u"true"_s);
    xml.writeAttribute(u"color"_s, lineTone(tag.colour).toUpper());
    if (!tag.description.isEmpty())
        xml.writeTextElement(u"Description"_s, xmlText(tag.description));
    for (const TagId child : codebook.children(id))
        writeCode(xml, codebook, child);
    xml.writeEndElement();
}

} // namespace

void writeQdaCodes(QXmlStreamWriter &xml, const Codebook &codebook)
{
    const std::vector<TagId> roots = codebook.children({});
    if (roots.empty())
        return;
    xml.writeStartElement(u"Codes"_s);
    for (const TagId root : roots)
        writeCode(xml, codebook, root);
    xml.writeEndElement();
}

QString qdaGuid(const QUuid &owner, const QString &part)
{
    return qdaGuid(QUuid::createUuidV5(owner, part));
}

QString qdaGuid(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces).toUpper();
}

QString qdaOrigin()
{
    return QStringLiteral("Scholiast " SCHOLIAST_VERSION);
}
