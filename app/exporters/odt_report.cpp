#include "exporters/odt_report.h"

#include "exporters/document_report.h"
#include "exporters/odt_runs.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QString styleOf(const ReportParagraph &paragraph)
{
    switch (paragraph.kind) {
    case ReportParagraph::Kind::Heading:
        return u"Heading_20_"_s + QString::number(paragraph.level);
    case ReportParagraph::Kind::Source:
        return u"Article_20_Source"_s;
    case ReportParagraph::Kind::Quote:
        return u"Quotations"_s;
    case ReportParagraph::Kind::Facts:
        return u"Credit"_s;
    case ReportParagraph::Kind::Note:
        break;
    }
    return u"Text_20_body"_s;
}

QByteArray paragraphXml(const ReportParagraph &paragraph, OdtLooks &looks)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    OdtProperties properties;
    if (paragraph.kind == ReportParagraph::Kind::Quote)
        properties.emplace_back(u"fo:keep-with-next"_s, u"always"_s);
    addOdtDirection(properties, paragraph.text());
    const bool isHeading = paragraph.kind == ReportParagraph::Kind::Heading;
    xml.writeStartElement(isHeading ? u"text:h"_s : u"text:p"_s);
    xml.writeAttribute(u"text:style-name"_s, looks.paragraph(styleOf(paragraph), properties));
    if (isHeading)
        xml.writeAttribute(u"text:outline-level"_s, QString::number(paragraph.level));
    for (const ReportRun &run : paragraph.runs) {
        if (!run.link.isEmpty())
            beginOdtLink(xml, run.link);
        writeOdtStyled(xml, run.text, looks.text(run.look, paragraph.language));
        if (!run.link.isEmpty())
            xml.writeEndElement();
    }
    xml.writeEndElement();
    return bytes;
}

} // namespace

Result<> writeOdtReport(const ExportSnapshot &snapshot, OdtParts &parts, Spool &bodies)
{
    return eachReportParagraph(
        snapshot, [&](const ReportParagraph &paragraph) { bodies.write(paragraphXml(paragraph, parts.looks)); });
}
