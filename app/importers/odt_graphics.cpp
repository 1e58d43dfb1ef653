// The part of OdtReader that is about what floats beside the text: images, text boxes, shapes, formulas.

#include "importers/markdown_images.h"
#include "importers/math_text.h"
#include "importers/odt_reader.h"

#include <utility>

namespace {

using namespace Qt::Literals::StringLiterals;

QString wordsFor(XmlNode frame)
{
    const QString description = frame.child(u"svg:desc").text();
    return description.isEmpty() ? frame.child(u"svg:title").text() : description;
}

/// "./Object 1" -> "Object 1".
QString partName(const QString &address)
{
    return address.startsWith(u"./") ? address.sliced(2) : address;
}

} // namespace

QString OdtReader::formulaIn(XmlNode frame) const
{
    const XmlNode object = frame.child(u"draw:object");
    if (const XmlNode inside = object.child(u"math:math"))
        return mathText(inside);
    const QString address = partName(object.attribute(u"xlink:href"));
    if (address.isEmpty())
        return {};
    const XmlTree tree(m_source.part(address + u"/content.xml"_s));
    return tree.root().name() == u"math:math" ? mathText(tree.root()) : QString();
}

void OdtReader::addFloat(XmlNode node, const OdtTextFormat &format)
{
    if (format.isHidden.value_or(false))
        return;
    if (const QString formula = formulaIn(node); !formula.isEmpty())
        return addText(formula, format);
    const bool isPicture = !node.child(u"draw:text-box") && !node.descendant(u"text:p");
    if (m_text.isInTable() || (isPicture && m_text.isParagraphEmpty()))
        readGraphics(node);
    else
        m_floats.push_back(node); // behind the paragraph: no sentence is torn
}

void OdtReader::readFloats()
{
    for (const XmlNode node : std::exchange(m_floats, {}))
        readGraphics(node);
}

void OdtReader::readGraphics(XmlNode node)
{
    if (node.name() == u"draw:frame")
        return readFrame(node);
    for (const XmlNode child : node) {
        if (child.name() == u"text:p" || child.name() == u"text:list")
            readBlock(child);
        else if (!child.isText())
            readGraphics(child);
    }
}

QByteArray OdtReader::imageIn(XmlNode image) const
{
    if (const XmlNode data = image.child(u"office:binary-data"))
        return QByteArray::fromBase64(data.text().toLatin1());
    const QString address = image.attribute(u"xlink:href");
    const QByteArray part = m_source.part(partName(address));
    return part.isEmpty() ? imageBytes(address, m_options) : part;
}

/// A frame offers the same content in several ways: the first one that we can show counts.
void OdtReader::readFrame(XmlNode frame)
{
    if (const XmlNode box = frame.child(u"draw:text-box"))
        return readBlocks(box);
    if (const XmlNode table = frame.child(u"table:table"))
        return readBlock(table);
    QByteArray first;
    bool hasImage = false;
    for (const XmlNode image : frame) {
        if (image.name() != u"draw:image")
            continue;
        hasImage = true;
        const QByteArray bytes = imageIn(image);
        if (!imageMediaType(bytes).isEmpty())
            return m_text.addImage(bytes, wordsFor(frame));
        if (first.isEmpty())
            first = bytes;
    }
    if (hasImage)
        m_text.addImage(first, wordsFor(frame));
}
