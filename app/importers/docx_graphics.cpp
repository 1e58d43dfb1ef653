// The part of DocxReader that is about what floats beside the text: images, text boxes, diagrams.

#include "importers/docx_reader.h"
#include "importers/markdown_images.h"

#include <utility>

namespace {

using namespace Qt::Literals::StringLiterals;

QString alternativeIn(XmlNode node)
{
    const XmlNode drawn = node.descendant(u"wp:docPr");
    QString text = drawn.attribute(u"descr");
    if (text.isEmpty())
        text = drawn.attribute(u"title");
    if (text.isEmpty())
        text = node.descendant(u"v:shape").attribute(u"alt");
    return text;
}

} // namespace

void DocxReader::addFloat(XmlNode node)
{
    const bool isPicture = !node.descendant(u"w:txbxContent") && !node.descendant(u"dgm:relIds");
    if (isPicture && (m_text.isParagraphEmpty() || m_text.isInTable()))
        readGraphics(node, alternativeIn(node));
    else
        m_floats.push_back(node); // behind the paragraph: no sentence is torn
}

void DocxReader::readFloats()
{
    for (const XmlNode node : std::exchange(m_floats, {})) {
        const DocxFields fields = std::exchange(m_fields, {});
        readGraphics(node, alternativeIn(node));
        m_fields = fields;
    }
}

void DocxReader::readGraphics(XmlNode node, const QString &alternative)
{
    for (const XmlNode child : node) {
        const QStringView name = child.name();
        if (name == u"w:txbxContent")
            readWhole(child);
        else if (name == u"mc:AlternateContent")
            readGraphics(branchOf(child), alternative);
        else if (name == u"a:blip")
            readImage(child.attribute(u"r:embed").isEmpty() ? child.attribute(u"r:link") : child.attribute(u"r:embed"),
                      alternative);
        else if (name == u"v:imagedata")
            readImage(child.attribute(u"r:id").isEmpty() ? child.attribute(u"o:relid") : child.attribute(u"r:id"),
                      alternative);
        else if (name == u"dgm:relIds")
            readDiagram(child);
        else if (name == u"c:chart" || name == u"cx:chart")
            m_text.notice(QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "some of its charts were left out")));
        else if (name == u"v:rect" && child.attribute(u"o:hr").startsWith(u't'))
            m_text.addRule();
        else
            readGraphics(child, alternative);
    }
}

void DocxReader::readImage(const QString &relationship, const QString &alternative)
{
    const auto found = m_part->relationships.constFind(relationship);
    QByteArray bytes;
    if (found != m_part->relationships.constEnd())
        bytes = found->isExternal ? imageBytes(found->target, m_options) : m_package.bytes(found->target);
    m_text.addImage(bytes, alternative);
}

/// Its words, a paragraph each.
void DocxReader::readDiagram(XmlNode node)
{
    const OfficePart data = m_package.part(m_part->relationships.value(node.attribute(u"r:dm")).target);
    for (const XmlNode point : data.root().child(u"dgm:ptLst")) {
        for (const XmlNode paragraph : point.child(u"dgm:t")) {
            if (paragraph.name() != u"a:p")
                continue;
            m_text.beginParagraph({});
            m_text.addText(paragraph.text(), {});
            m_text.endParagraph();
        }
    }
}
