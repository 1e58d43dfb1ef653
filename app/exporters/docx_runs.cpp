#include "exporters/docx_runs.h"

#include "exporters/docx_parts.h"
#include "exporters/xml_text.h"

using namespace Qt::Literals::StringLiterals;

namespace {

void writeSwitch(QXmlStreamWriter &xml, bool isOn, const QString &element)
{
    if (isOn)
        xml.writeEmptyElement(element);
}

/// Word keeps three languages for a run, by script.
void writeLanguage(QXmlStreamWriter &xml, const DocxVoice &voice)
{
    if (voice.language.isEmpty())
        return;
    const QString base = voice.language.section(u'-', 0, 0);
    const bool isEastAsian = base == u"zh" || base == u"ja" || base == u"ko";
    xml.writeEmptyElement(u"w:lang"_s);
    xml.writeAttribute(isEastAsian           ? u"w:eastAsia"_s
                       : voice.isRightToLeft ? u"w:bidi"_s
                                             : u"w:val"_s,
                       xmlText(voice.language));
}

/// Of a highlight that is a line, or of an underlined word or a link.
void writeUnderline(QXmlStreamWriter &xml, const RunLook &look)
{
    if (look.underline.isEmpty() && !look.isUnderlined && !look.isLink)
        return;
    xml.writeEmptyElement(u"w:u"_s);
    xml.writeAttribute(u"w:val"_s, look.underline.isEmpty() ? u"single"_s : u"thick"_s);
    if (!look.underline.isEmpty())
        xml.writeAttribute(u"w:color"_s, look.underline.mid(1).toUpper());
}

} // namespace

void writeDocxValue(QXmlStreamWriter &xml, const QString &element, const QString &value)
{
    xml.writeEmptyElement(element);
    xml.writeAttribute(u"w:val"_s, value);
}

void writeDocxLook(QXmlStreamWriter &xml, const RunLook &look, const DocxVoice &voice)
{
    xml.writeStartElement(u"w:rPr"_s);
    if (look.isCode)
        writeDocxValue(xml, u"w:rStyle"_s, u"CodeWord"_s);
    else if (look.isLink)
        writeDocxValue(xml, u"w:rStyle"_s, u"Hyperlink"_s);
    writeSwitch(xml, look.isStrong, u"w:b"_s);
    writeSwitch(xml, look.isStrong, u"w:bCs"_s);
    writeSwitch(xml, look.isEmphasis, u"w:i"_s);
    writeSwitch(xml, look.isEmphasis, u"w:iCs"_s);
    writeSwitch(xml, look.isStruck, u"w:strike"_s);
    writeUnderline(xml, look);
    if (!look.shade.isEmpty()) {
        writeDocxValue(xml, u"w:shd"_s, u"clear"_s);
        xml.writeAttribute(u"w:color"_s, u"auto"_s);
        xml.writeAttribute(u"w:fill"_s, look.shade.mid(1).toUpper());
    }
    if (look.isSuperscript || look.isSubscript)
        writeDocxValue(xml, u"w:vertAlign"_s, look.isSuperscript ? u"superscript"_s : u"subscript"_s);
    writeSwitch(xml, voice.isRightToLeft, u"w:rtl"_s);
    writeLanguage(xml, voice);
    xml.writeEndElement();
}

void writeDocxText(QXmlStreamWriter &xml, QStringView text)
{
    QString piece;
    const auto flush = [&] {
        if (piece.isEmpty())
            return;
        xml.writeStartElement(u"w:t"_s);
        xml.writeAttribute(u"xml:space"_s, u"preserve"_s);
        xml.writeCharacters(xmlText(piece));
        xml.writeEndElement();
        piece.clear();
    };
    for (const QChar c : text) {
        if (c == u'\n' || c == QChar::LineSeparator) {
            flush();
            xml.writeEmptyElement(u"w:br"_s);
        } else if (c == u'\t') {
            flush();
            xml.writeEmptyElement(u"w:tab"_s);
        } else {
            piece += c;
        }
    }
    flush();
}

void writeDocxRun(QXmlStreamWriter &xml, QStringView text, const RunLook &look, const DocxVoice &voice)
{
    xml.writeStartElement(u"w:r"_s);
    writeDocxLook(xml, look, voice);
    writeDocxText(xml, text);
    xml.writeEndElement();
}

void writeDocxNote(QXmlStreamWriter &xml, const NoteParagraph &paragraph, DocxTargets &targets)
{
    if (const QString marker = markerOf(paragraph); !marker.isEmpty())
        writeDocxRun(xml, marker, {}, {});
    for (const NoteRun &run : paragraph.runs) {
        if (!run.link.isEmpty()) {
            xml.writeStartElement(u"w:hyperlink"_s);
            xml.writeAttribute(u"r:id"_s, targets.link(run.link));
        }
        writeDocxRun(xml, run.text, lookOf(run), {});
        if (!run.link.isEmpty())
            xml.writeEndElement();
    }
}
