#include "exporters/qdc_exporter.h"

#include "exporters/device_writing.h"
#include "exporters/qda_codes.h"

using namespace Qt::Literals::StringLiterals;

Result<> writeQdc(const ExportSnapshot &snapshot, QIODevice &device)
{
    if (snapshot.codebook.tags().empty())
        return fail(Error::Kind::Invalid, u"qdc"_s,
                    QString::fromLatin1(QT_TRANSLATE_NOOP("ErrorDetail", "there are no tags yet")));
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"CodeBook"_s);
    xml.writeDefaultNamespace(u"urn:QDA-XML:codebook:1.0"_s);
    xml.writeAttribute(u"origin"_s, qdaOrigin());
    writeQdaCodes(xml, snapshot.codebook);
    xml.writeEndElement();
    xml.writeEndDocument();
    return writeBytes(device, bytes);
}
