#pragma once
// An XML document held whole: elements under well-known prefixes, their attributes and text. Read by
// XmlReader, so nothing of it grows and nothing is loaded.

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <vector>

class XmlNodeIterator;
class XmlTree;

/// An element or a piece of text of a tree, which must outlive it; or nothing.
class XmlNode {
public:
    XmlNode() = default;
    XmlNode(const XmlTree *tree, qsizetype index)
        : m_tree(tree)
        , m_index(index)
    {
    }

    explicit operator bool() const { return m_tree && m_index >= 0; }
    friend bool operator==(XmlNode, XmlNode) = default;

    [[nodiscard]] bool isText() const;
    /// "w:p", whatever prefix and edition of the namespace the document has; empty for text and nothing.
    [[nodiscard]] QStringView name() const;
    /// Null when there is none. Names are written as those of elements.
    [[nodiscard]] QString attribute(QStringView name) const;
    /// The whole text below.
    [[nodiscard]] QString text() const;

    [[nodiscard]] XmlNode firstChild() const;
    [[nodiscard]] XmlNode next() const;
    /// The first child of that name, or nothing.
    [[nodiscard]] XmlNode child(QStringView name) const;
    /// The first one below of that name, at any depth, or nothing.
    [[nodiscard]] XmlNode descendant(QStringView name) const;

    /// Over the children.
    [[nodiscard]] XmlNodeIterator begin() const;
    [[nodiscard]] XmlNodeIterator end() const;

private:
    [[nodiscard]] XmlNode following(XmlNode within) const;

    const XmlTree *m_tree = nullptr;
    qsizetype m_index = -1;
};

class XmlNodeIterator {
public:
    explicit XmlNodeIterator(XmlNode node)
        : m_node(node)
    {
    }
    XmlNode operator*() const { return m_node; }
    XmlNodeIterator &operator++()
    {
        m_node = m_node.next();
        return *this;
    }
    /// Against the end alone.
    bool operator!=(const XmlNodeIterator &) const { return bool(m_node); }

private:
    XmlNode m_node;
};

inline XmlNodeIterator XmlNode::begin() const
{
    return XmlNodeIterator(firstChild());
}

inline XmlNodeIterator XmlNode::end() const
{
    return XmlNodeIterator({});
}

class XmlTree {
public:
    XmlTree() = default;
    /// Of a damaged document what stands before the damage.
    explicit XmlTree(const QByteArray &bytes);
    XmlTree(XmlTree &&) = delete; // nodes point to it

    /// Nothing when there is no element at all.
    [[nodiscard]] XmlNode root() const { return {this, m_items.empty() ? -1 : 0}; }
    /// It ends too early, is not well-formed, or is nested beyond all sense.
    [[nodiscard]] bool isDamaged() const { return m_isDamaged; }

private:
    friend class XmlNode;
    struct Attribute {
        QString name;
        QString value;
    };
    struct Item {
        QString name; ///< empty for text
        QString text;
        qsizetype firstAttribute = 0;
        qsizetype attributes = 0; ///< count
        qsizetype parent = -1;
        qsizetype firstChild = -1;
        qsizetype next = -1;
    };

    std::vector<Item> m_items;
    std::vector<Attribute> m_attributes;
    bool m_isDamaged = false;

    class Parser;
};
