#include "exporters/docx_report.h"

#include "exporters/document_report.h"
#include "exporters/docx_runs.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

QString styleOf(const ReportParagraph &paragraph)
{
    switch (paragraph.kind) {
    case ReportParagraph::Kind::Heading:
        return u"Heading"_s + QString::number(paragraph.level);
    case ReportParagraph::Kind::Source:
        return u"ArticleSource"_s;
    case ReportParagraph::Kind::Quote:
        return u"Quote"_s;
    case ReportParagraph::Kind::Facts:
        return u"Credit"_s;
    case ReportParagraph::Kind::Note:
        break;
    }
    return u"BodyText"_s;
}

QByteArray paragraphXml(const ReportParagraph &paragraph, DocxTargets &targets)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    const DocxVoice voice{paragraph.language, paragraph.text().isRightToLeft()};
    xml.writeStartElement(u"w:p"_s);
    xml.writeStartElement(u"w:pPr"_s);
    writeDocxValue(xml, u"w:pStyle"_s, styleOf(paragraph));
    if (paragraph.kind == ReportParagraph::Kind::Quote)
        xml.writeEmptyElement(u"w:keepNext"_s);
    if (voice.isRightToLeft)
        xml.writeEmptyElement(u"w:bidi"_s);
    xml.writeEndElement();
    for (const ReportRun &run : paragraph.runs) {
        if (!run.link.isEmpty()) {
            xml.writeStartElement(u"w:hyperlink"_s);
            xml.writeAttribute(u"r:id"_s, targets.link(run.link));
        }
        writeDocxRun(xml, run.text, run.look, voice);
        if (!run.link.isEmpty())
            xml.writeEndElement();
    }
    xml.writeEndElement();
    return bytes;
}

} // namespace

Result<> writeDocxReport(const ExportSnapshot &snapshot, DocxParts &parts, ZipWriter &zip)
{
    constexpr qsizetype Chunk = 1 << 16; // bytes that are written at once
    QByteArray waiting;
    const auto take = [&](const ReportParagraph &paragraph) {
        waiting += paragraphXml(paragraph, parts.bodyTargets);
        if (waiting.size() >= Chunk)
            zip.write(std::exchange(waiting, {}));
    };
    const Result<> done = eachReportParagraph(snapshot, take);
    zip.write(waiting);
    return done;
}
