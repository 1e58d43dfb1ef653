#include "importers/xml_tree.h"

#include "importers/xml_reader.h"

#include <QHash>

#include <array>
#include <utility>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype DeepestElement = 400; ///< what is nested deeper is left out: readers walk by recursion

struct KnownNamespace {
    QStringView end; ///< of its address: editions differ in front
    QStringView prefix;
};

constexpr std::array Namespaces = {
    KnownNamespace{u"/wordprocessingml/2006/main", u"w"},
    KnownNamespace{u"/ooxml/wordprocessingml/main", u"w"},
    KnownNamespace{u"/officeDocument/2006/relationships", u"r"},
    KnownNamespace{u"/ooxml/officeDocument/relationships", u"r"},
    KnownNamespace{u"/package/2006/relationships", u"rel"},
    KnownNamespace{u"/package/2006/content-types", u"ct"},
    KnownNamespace{u"/officeDocument/2006/math", u"m"},
    KnownNamespace{u"/ooxml/officeDocument/math", u"m"},
    KnownNamespace{u"/drawingml/2006/main", u"a"},
    KnownNamespace{u"/ooxml/drawingml/main", u"a"},
    KnownNamespace{u"/drawingml/2006/wordprocessingDrawing", u"wp"},
    KnownNamespace{u"/ooxml/drawingml/wordprocessingDrawing", u"wp"},
    KnownNamespace{u"/drawingml/2006/diagram", u"dgm"},
    KnownNamespace{u"/ooxml/drawingml/diagram", u"dgm"},
    KnownNamespace{u"/drawingml/2006/chart", u"c"},
    KnownNamespace{u"/ooxml/drawingml/chart", u"c"},
    KnownNamespace{u"/office/drawing/2014/chartex", u"cx"},
    KnownNamespace{u"/markup-compatibility/2006", u"mc"},
    KnownNamespace{u"/word/2012/wordml", u"w15"},
    KnownNamespace{u"/word/2010/wordml", u"w14"},
    KnownNamespace{u"/word/2010/wordprocessingShape", u"wps"},
    KnownNamespace{u"/office/drawing/2016/SVG/main", u"asvg"},
    KnownNamespace{u"/package/2006/metadata/core-properties", u"cp"},
    KnownNamespace{u"schemas-microsoft-com:vml", u"v"},
    KnownNamespace{u"schemas-microsoft-com:office:office", u"o"},
    KnownNamespace{u"/dc/elements/1.1/", u"dc"},
    KnownNamespace{u"/dc/terms/", u"dcterms"},
    KnownNamespace{u"opendocument:xmlns:office:1.0", u"office"},
    KnownNamespace{u"opendocument:xmlns:text:1.0", u"text"},
    KnownNamespace{u"opendocument:xmlns:table:1.0", u"table"},
    KnownNamespace{u"opendocument:xmlns:style:1.0", u"style"},
    KnownNamespace{u"opendocument:xmlns:drawing:1.0", u"draw"},
    KnownNamespace{u"opendocument:xmlns:meta:1.0", u"meta"},
    KnownNamespace{u"opendocument:xmlns:manifest:1.0", u"manifest"},
    KnownNamespace{u"opendocument:xmlns:xsl-fo-compatible:1.0", u"fo"},
    KnownNamespace{u"opendocument:xmlns:svg-compatible:1.0", u"svg"},
    KnownNamespace{u":office:names:experimental:ooo-ms-interop:xmlns:field:1.0", u"field"},
    KnownNamespace{u"documentfoundation:names:experimental:office:xmlns:loext:1.0", u"loext"},
    KnownNamespace{u"/1999/xlink", u"xlink"},
    KnownNamespace{u"/1998/Math/MathML", u"math"},
    KnownNamespace{u"/1999/xhtml", u"xhtml"},
    KnownNamespace{u"/XML/1998/namespace", u"xml"},
};

QString prefixOf(QStringView address)
{
    for (const KnownNamespace &known : Namespaces) {
        if (address.endsWith(known.end))
            return known.prefix.toString() + u':';
    }
    return address.isEmpty() ? QString() : u"?:"_s;
}

} // namespace

class XmlTree::Parser {
public:
    Parser(XmlTree &tree, const QByteArray &bytes)
        : m_tree(tree)
        , m_stream(bytes)
    {
        m_stream.setNamespaceProcessing(true);
    }

    void parse()
    {
        while (!m_stream.atEnd())
            step();
        m_tree.m_isDamaged = m_tree.m_isDamaged || m_stream.hasError() || m_tree.m_items.empty();
    }

private:
    void step()
    {
        switch (m_stream.readNext()) {
        case QXmlStreamReader::StartElement:
            begin();
            return;
        case QXmlStreamReader::EndElement:
            m_last = m_open.back();
            m_open.pop_back();
            return;
        case QXmlStreamReader::Characters:
            if (!m_open.empty())
                append({.text = m_stream.text().toString()});
            return;
        default:
            return;
        }
    }

    void begin()
    {
        if (std::ssize(m_open) >= DeepestElement) {
            m_tree.m_isDamaged = true;
            m_stream.skipCurrentElement();
            return;
        }
        const auto first = qsizetype(m_tree.m_attributes.size());
        for (const QXmlStreamAttribute &attribute : m_stream.attributes()) {
            if (!attribute.name().startsWith(u"rsid")) // numbers of editing sessions, on every paragraph
                m_tree.m_attributes.push_back(
                    {named(attribute.namespaceUri(), attribute.name()), attribute.value().toString()});
        }
        append({.name = named(m_stream.namespaceUri(), m_stream.name()),
                .firstAttribute = first,
                .attributes = qsizetype(m_tree.m_attributes.size()) - first});
        m_open.push_back(m_last);
        m_last = -1;
    }

    /// As the last child of the open element.
    void append(Item item)
    {
        const auto index = qsizetype(m_tree.m_items.size());
        item.parent = m_open.empty() ? -1 : m_open.back();
        if (m_last >= 0)
            m_tree.m_items[size_t(m_last)].next = index;
        else if (item.parent >= 0)
            m_tree.m_items[size_t(item.parent)].firstChild = index;
        m_tree.m_items.push_back(std::move(item));
        m_last = index;
    }

    /// The same QString for equal names.
    QString named(QStringView address, QStringView local)
    {
        auto prefix = m_prefixes.constFind(address.toString());
        if (prefix == m_prefixes.constEnd())
            prefix = m_prefixes.insert(address.toString(), prefixOf(address));
        const QString name = *prefix + local.toString();
        const auto known = m_names.constFind(name);
        return known != m_names.constEnd() ? known.key() : m_names.insert(name, {}).key();
    }

    XmlTree &m_tree;
    XmlReader m_stream;
    std::vector<qsizetype> m_open;
    qsizetype m_last = -1; ///< the child before, of the open element
    QHash<QString, QString> m_prefixes;
    QHash<QString, bool> m_names;
};

XmlTree::XmlTree(const QByteArray &bytes)
{
    Parser(*this, bytes).parse();
}

bool XmlNode::isText() const
{
    return *this && m_tree->m_items[size_t(m_index)].name.isEmpty();
}

QStringView XmlNode::name() const
{
    return *this ? QStringView(m_tree->m_items[size_t(m_index)].name) : QStringView();
}

QString XmlNode::attribute(QStringView name) const
{
    if (!*this)
        return {};
    const XmlTree::Item &item = m_tree->m_items[size_t(m_index)];
    for (qsizetype index = item.firstAttribute; index < item.firstAttribute + item.attributes; ++index) {
        const XmlTree::Attribute &attribute = m_tree->m_attributes[size_t(index)];
        if (attribute.name == name)
            return attribute.value.isNull() ? u""_s : attribute.value;
    }
    return {};
}

XmlNode XmlNode::firstChild() const
{
    return *this ? XmlNode(m_tree, m_tree->m_items[size_t(m_index)].firstChild) : XmlNode();
}

XmlNode XmlNode::next() const
{
    return *this ? XmlNode(m_tree, m_tree->m_items[size_t(m_index)].next) : XmlNode();
}

XmlNode XmlNode::child(QStringView name) const
{
    for (const XmlNode node : *this) {
        if (node.name() == name)
            return node;
    }
    return {};
}

/// In document order, of what is below `within`.
XmlNode XmlNode::following(XmlNode within) const
{
    if (const XmlNode down = firstChild())
        return down;
    XmlNode node = *this;
    while (node && node != within) {
        if (const XmlNode beside = node.next())
            return beside;
        node = {node.m_tree, node.m_tree->m_items[size_t(node.m_index)].parent};
    }
    return {};
}

XmlNode XmlNode::descendant(QStringView name) const
{
    for (XmlNode node = following(*this); node; node = node.following(*this)) {
        if (node.name() == name)
            return node;
    }
    return {};
}

QString XmlNode::text() const
{
    if (isText())
        return m_tree->m_items[size_t(m_index)].text;
    QString all;
    for (XmlNode node = following(*this); node; node = node.following(*this)) {
        if (node.isText())
            all += m_tree->m_items[size_t(node.m_index)].text;
    }
    return all;
}
