#include "importers/docx_styles.h"

#include "importers/style_names.h"

#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int DeepestInheritance = 60; ///< more than any document has; stops cycles

std::optional<bool> toggle(XmlNode properties, QStringView name)
{
    const XmlNode node = properties.child(name);
    return node ? std::optional(isOn(node)) : std::nullopt;
}

template <typename T>
void fill(std::optional<T> &value, const std::optional<T> &base)
{
    if (!value)
        value = base;
}

DocxStyle::Role roleOfName(QStringView name)
{
    using Role = DocxStyle::Role;
    return headingLevelOf(name) > 0   ? Role::Heading
           : isTitleName(name)        ? Role::Title
           : isSubtitleName(name)     ? Role::Subtitle
           : isAuthorName(name)       ? Role::Author
           : isQuoteName(name)        ? Role::Quote
           : isCodeName(name)         ? Role::Code
           : isCaptionName(name)      ? Role::Caption
           : isContentsName(name)     ? Role::Contents
           : isListContinueName(name) ? Role::ListContinue
                                      : Role::None;
}

int indentOf(XmlNode paragraph)
{
    const XmlNode indent = paragraph.child(u"w:ind");
    const QString left = indent.attribute(u"w:left");
    return (left.isEmpty() ? indent.attribute(u"w:start") : left).toInt();
}

/// What the style says itself.
DocxStyle ownStyle(XmlNode node, const QString &id)
{
    DocxStyle style;
    style.name = node.child(u"w:name").attribute(u"w:val");
    if (style.name.isEmpty())
        style.name = id;
    style.role = roleOfName(style.name);
    if (style.role == DocxStyle::Role::None)
        style.role = roleOfName(id);
    style.run = DocxRunFormat::of(node.child(u"w:rPr"));
    style.run.isCode = style.role == DocxStyle::Role::Code;
    if (!node && id == u"Strong")
        style.run.isBold = true;
    if (!node && id == u"Emphasis")
        style.run.isItalic = true;
    const XmlNode paragraph = node.child(u"w:pPr");
    const QString outline = paragraph.child(u"w:outlineLvl").attribute(u"w:val");
    const int byName = std::max(headingLevelOf(style.name), headingLevelOf(id));
    style.outlineLevel = outline.isEmpty() ? byName - 1 : std::clamp(outline.toInt(), 0, 9);
    const XmlNode numbering = paragraph.child(u"w:numPr");
    style.numbering = numbering.child(u"w:numId").attribute(u"w:val");
    style.numberingLevel = std::clamp(numbering.child(u"w:ilvl").attribute(u"w:val").toInt(), 0, 8);
    style.indent = indentOf(paragraph);
    return style;
}

} // namespace

bool isOn(XmlNode toggle)
{
    const QString value = toggle.attribute(u"w:val");
    return toggle && value != u"0" && value != u"false" && value != u"off" && value != u"none";
}

DocxRunFormat DocxRunFormat::of(XmlNode properties)
{
    DocxRunFormat format;
    if (!properties)
        return format;
    format.isBold = toggle(properties, u"w:b");
    format.isItalic = toggle(properties, u"w:i");
    format.isBoldComplex = toggle(properties, u"w:bCs");
    format.isItalicComplex = toggle(properties, u"w:iCs");
    format.isStruck = toggle(properties, u"w:strike");
    if (!format.isStruck)
        format.isStruck = toggle(properties, u"w:dstrike");
    format.isHidden = toggle(properties, u"w:vanish");
    if (const XmlNode webHidden = properties.child(u"w:webHidden"); webHidden && !format.isHidden)
        format.isHidden = isOn(webHidden);
    format.isUnderlined = toggle(properties, u"w:u");
    format.verticalAlign = properties.child(u"w:vertAlign").attribute(u"w:val");
    const XmlNode fonts = properties.child(u"w:rFonts");
    format.font = fonts.attribute(u"w:ascii");
    return format;
}

void DocxRunFormat::inherit(const DocxRunFormat &base)
{
    fill(isBold, base.isBold);
    fill(isItalic, base.isItalic);
    fill(isBoldComplex, base.isBoldComplex);
    fill(isItalicComplex, base.isItalicComplex);
    fill(isStruck, base.isStruck);
    fill(isHidden, base.isHidden);
    fill(isUnderlined, base.isUnderlined);
    if (verticalAlign.isEmpty())
        verticalAlign = base.verticalAlign;
    if (font.isEmpty())
        font = base.font;
    isCode = isCode || base.isCode;
}

DocxStyles::DocxStyles(XmlNode root)
{
    for (const XmlNode node : root) {
        if (node.name() != u"w:style")
            continue;
        const QString id = node.attribute(u"w:styleId");
        m_nodes.insert(id, node);
        const QString isDefault = node.attribute(u"w:default");
        if (node.attribute(u"w:type") == u"paragraph" && (isDefault == u"1" || isDefault == u"true"))
            m_defaultParagraph = id;
    }
    m_language = root.child(u"w:docDefaults").descendant(u"w:lang").attribute(u"w:val");
}

DocxStyle DocxStyles::resolved(const QString &id, int depth) const
{
    if (const auto known = m_styles.constFind(id); known != m_styles.constEnd())
        return *known;
    const XmlNode node = m_nodes.value(id);
    DocxStyle style = ownStyle(node, id);
    const QString base = node.child(u"w:basedOn").attribute(u"w:val");
    if (m_nodes.contains(base) && base != id && depth < DeepestInheritance) {
        const DocxStyle inherited = resolved(base, depth + 1);
        style.run.inherit(inherited.run);
        if (style.role == DocxStyle::Role::None)
            style.role = inherited.role;
        if (style.outlineLevel < 0)
            style.outlineLevel = inherited.outlineLevel;
        if (style.numbering.isEmpty()) {
            style.numbering = inherited.numbering;
            style.numberingLevel = std::max(style.numberingLevel, inherited.numberingLevel);
        }
        if (style.indent == 0)
            style.indent = inherited.indent;
    }
    m_styles.insert(id, style);
    return style;
}
