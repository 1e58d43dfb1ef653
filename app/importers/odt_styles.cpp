#include "importers/odt_styles.h"

#include "importers/style_names.h"

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int DeepestInheritance = 60; ///< more than any document has; stops cycles
constexpr double QuoteIndent = 0.85;   ///< centimetres from the left that set a quotation apart

template <typename T>
void fill(std::optional<T> &value, const std::optional<T> &base)
{
    if (!value)
        value = base;
}

/// Set to something other than "none".
std::optional<bool> isLine(XmlNode properties, QStringView name)
{
    const QString value = properties.attribute(name);
    return value.isNull() ? std::nullopt : std::optional(value != u"none");
}

std::optional<int> positionOf(const QString &value)
{
    if (value.isNull())
        return std::nullopt;
    const QString first = value.section(u' ', 0, 0);
    if (first == u"super")
        return 1;
    if (first == u"sub")
        return -1;
    const double percent = first.chopped(first.endsWith(u'%') ? 1 : 0).toDouble();
    return percent > 0 ? 1 : percent < 0 ? -1 : 0;
}

double centimetres(const QString &length)
{
    constexpr double cmPerInch = 2.54;
    const QString unit = length.right(2);
    const double value = length.chopped(std::min(qsizetype(2), length.size())).toDouble();
    return unit == u"cm"   ? value
           : unit == u"mm" ? value / 10
           : unit == u"pt" ? value / 72 * cmPerInch
                           : value * cmPerInch;
}

OdtStyle::Role roleOfName(QStringView name)
{
    using Role = OdtStyle::Role;
    return isTitleName(name)      ? Role::Title
           : isSubtitleName(name) ? Role::Subtitle
           : isAuthorName(name)   ? Role::Author
           : isQuoteName(name)    ? Role::Quote
           : isCodeName(name)     ? Role::Code
           : isCaptionName(name)  ? Role::Caption
                                  : Role::None;
}

QString keyOf(OdtStyles::Family family, const QString &name)
{
    return (family == OdtStyles::Family::Paragraph ? u"paragraph/"_s : u"text/"_s) + name;
}

bool isIndentedByHand(XmlNode properties)
{
    const bool isHanging = properties.attribute(u"fo:text-indent").startsWith(u'-');
    return centimetres(properties.attribute(u"fo:margin-left")) >= QuoteIndent && !isHanging;
}

} // namespace

OdtTextFormat OdtTextFormat::of(XmlNode properties)
{
    OdtTextFormat format;
    const QString weight = properties.attribute(u"fo:font-weight");
    if (!weight.isNull())
        format.isBold = weight == u"bold" || weight.toInt() >= 600;
    const QString slant = properties.attribute(u"fo:font-style");
    if (!slant.isNull())
        format.isItalic = slant == u"italic" || slant == u"oblique";
    format.isUnderlined = isLine(properties, u"style:text-underline-style");
    format.isStruck = isLine(properties, u"style:text-line-through-style");
    if (!format.isStruck)
        format.isStruck = isLine(properties, u"style:text-line-through-type");
    format.position = positionOf(properties.attribute(u"style:text-position"));
    const QString display = properties.attribute(u"text:display");
    if (!display.isNull())
        format.isHidden = display == u"none";
    format.font = properties.attribute(u"style:font-name");
    if (format.font.isEmpty())
        format.font = properties.attribute(u"fo:font-family").remove(u'\'');
    return format;
}

void OdtTextFormat::inherit(const OdtTextFormat &base)
{
    fill(isBold, base.isBold);
    fill(isItalic, base.isItalic);
    fill(isUnderlined, base.isUnderlined);
    fill(isStruck, base.isStruck);
    fill(isHidden, base.isHidden);
    fill(position, base.position);
    if (font.isEmpty())
        font = base.font;
    isCode = isCode || base.isCode;
}

OdtStyles::OdtStyles(XmlNode content, XmlNode styles)
{
    collect(styles.child(u"office:styles"), false);
    collect(content.child(u"office:styles"), false);
    collect(content.child(u"office:automatic-styles"), true);
}

void OdtStyles::collect(XmlNode container, bool isAutomatic)
{
    for (const XmlNode node : container) {
        const QString name = node.attribute(u"style:name");
        if (node.name() == u"style:style")
            m_sources.insert(node.attribute(u"style:family") + u'/' + name, {node, isAutomatic});
        else if (node.name() == u"text:list-style")
            m_lists.insert(name, node);
        else if (node.name() == u"text:outline-style")
            m_outline = node;
    }
}

bool OdtStyles::isHiddenSection(const QString &name) const
{
    return m_sources.value(u"section/"_s + name).node.child(u"style:section-properties").attribute(u"text:display") ==
           u"none";
}

OdtStyle OdtStyles::resolved(Family family, const QString &name, int depth) const
{
    const QString key = keyOf(family, name);
    if (const auto known = m_styles.constFind(key); known != m_styles.constEnd())
        return *known;
    const Source source = m_sources.value(key);
    OdtStyle style;
    style.role = roleOfName(name);
    if (const QString shown = source.node.attribute(u"style:display-name"); style.role == OdtStyle::Role::None)
        style.role = roleOfName(shown);
    style.format = OdtTextFormat::of(source.node.child(u"style:text-properties"));
    style.format.isCode = style.role == OdtStyle::Role::Code;
    if (source.isAutomatic)
        style.direct = style.format;
    const XmlNode paragraph = source.node.child(u"style:paragraph-properties");
    style.isSetApart = source.isAutomatic && isIndentedByHand(paragraph);
    const QString align = paragraph.attribute(u"fo:text-align");
    const QString list = source.node.attribute(u"style:list-style-name");
    style.listStyle = list;
    if (!align.isNull())
        style.alignment = align == u"center" ? u'c' : align == u"right" || align == u"end" ? u'r' : u'l';
    const QString parent = source.node.attribute(u"style:parent-style-name");
    if (!parent.isEmpty() && parent != name && depth < DeepestInheritance) {
        const OdtStyle base = resolved(family, parent, depth + 1);
        style.format.inherit(base.format);
        if (style.role == OdtStyle::Role::None)
            style.role = base.role;
        if (list.isNull())
            style.listStyle = base.listStyle;
        if (align.isNull())
            style.alignment = base.alignment;
    }
    m_styles.insert(key, style);
    return style;
}
