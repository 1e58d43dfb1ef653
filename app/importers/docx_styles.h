#pragma once
// What a Word document's styles mean, with what each inherits from those it is based on.

#include "importers/xml_tree.h"

#include <QHash>
#include <QString>
#include <optional>

/// Formats as a run or a style sets them; what is not set is inherited.
struct DocxRunFormat {
    std::optional<bool> isBold, isItalic, isStruck, isHidden, isUnderlined;
    std::optional<bool> isBoldComplex, isItalicComplex; ///< of right-to-left text
    QString verticalAlign;                              ///< "superscript", "subscript", "baseline" or empty
    QString font;                                       ///< of symbols
    bool isCode = false;

    /// From a w:rPr; its style is not looked at.
    [[nodiscard]] static DocxRunFormat of(XmlNode properties);
    /// Sets what is not set.
    void inherit(const DocxRunFormat &base);
};

struct DocxStyle {
    enum class Role { None, Heading, Title, Subtitle, Author, Quote, Code, Caption, ListContinue, Contents };
    Role role = Role::None;
    QString name;           ///< as people see it
    int outlineLevel = -1;  ///< 0-8; 9 = explicitly body text; -1 = not said
    QString numbering;      ///< numId, empty = not said
    int numberingLevel = 0; ///< ilvl
    int indent = 0;         ///< twentieths of a point, from the left or the right margin
    DocxRunFormat run;
};

class DocxStyles {
public:
    explicit DocxStyles(XmlNode root);

    /// Resolved; of an unknown id what its words say ("Heading1").
    [[nodiscard]] DocxStyle style(const QString &id) const { return resolved(id, 0); }
    /// The id of the style that paragraphs without one have.
    [[nodiscard]] const QString &defaultParagraph() const { return m_defaultParagraph; }
    /// BCP 47, of the document's defaults: often nobody chose it.
    [[nodiscard]] const QString &language() const { return m_language; }

private:
    DocxStyle resolved(const QString &id, int depth) const;

    QHash<QString, XmlNode> m_nodes;
    mutable QHash<QString, DocxStyle> m_styles;
    QString m_defaultParagraph;
    QString m_language;
};

/// A w:b, w:vanish …: there and not switched off.
[[nodiscard]] bool isOn(XmlNode toggle);
