#include "exporters/odt_runs.h"

#include "exporters/xml_text.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

void writeOdtStyled(QXmlStreamWriter &xml, QStringView text, const QString &style)
{
    if (style.isEmpty())
        return writeOdtText(xml, text);
    xml.writeStartElement(u"text:span"_s);
    xml.writeAttribute(u"text:style-name"_s, style);
    writeOdtText(xml, text);
    xml.writeEndElement();
}

void writeOdtText(QXmlStreamWriter &xml, QStringView text)
{
    const QString clean = xmlText(text);
    QString piece;
    const auto flush = [&] {
        if (!piece.isEmpty())
            xml.writeCharacters(std::exchange(piece, {}));
    };
    for (qsizetype at = 0; at < clean.size(); ++at) {
        const QChar c = clean[at];
        if (c == u'\n' || c == QChar::LineSeparator || c == u'\t') {
            flush();
            xml.writeEmptyElement(c == u'\t' ? u"text:tab"_s : u"text:line-break"_s);
            continue;
        }
        const bool isEdge = at == 0 || at + 1 == clean.size() || clean[at - 1] == u'\n';
        if (c != u' ' || (!isEdge && clean[at - 1] != u' ')) {
            piece += c;
            continue;
        }
        qsizetype count = 1;
        while (at + 1 < clean.size() && clean[at + 1] == u' ') {
            ++at;
            ++count;
        }
        flush();
        xml.writeEmptyElement(u"text:s"_s);
        if (count > 1)
            xml.writeAttribute(u"text:c"_s, QString::number(count));
    }
    flush();
}

void beginOdtLink(QXmlStreamWriter &xml, const QString &address)
{
    xml.writeStartElement(u"text:a"_s);
    xml.writeAttribute(u"xlink:type"_s, u"simple"_s);
    xml.writeAttribute(u"xlink:href"_s, xmlText(address));
}

void addOdtDirection(OdtProperties &properties, QStringView text)
{
    if (!text.isRightToLeft())
        return;
    properties.emplace_back(u"style:writing-mode"_s, u"rl-tb"_s);
    properties.emplace_back(u"fo:text-align"_s, u"right"_s); // LibreOffice takes "start" for left
}
