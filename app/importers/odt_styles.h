#pragma once
// What an OpenDocument text's styles mean, with what each inherits from its parents.

#include "importers/xml_tree.h"

#include <QHash>
#include <QString>
#include <optional>

/// Formats as a style sets them; what is not set is inherited.
struct OdtTextFormat {
    std::optional<bool> isBold, isItalic, isUnderlined, isStruck, isHidden;
    std::optional<int> position; ///< 1 above, -1 below, 0 on the line
    QString font;                ///< family, for fonts of signs
    bool isCode = false;

    /// From a style:text-properties.
    [[nodiscard]] static OdtTextFormat of(XmlNode properties);
    /// Sets what is not set.
    void inherit(const OdtTextFormat &base);
};

struct OdtStyle {
    enum class Role { None, Title, Subtitle, Author, Quote, Code, Caption };
    Role role = Role::None;
    OdtTextFormat direct; ///< of automatic styles alone: what somebody did to these words
    OdtTextFormat format; ///< with the named styles
    QString listStyle;
    QChar alignment = u'l';  ///< l, c or r
    bool isSetApart = false; ///< indented by hand
};

class OdtStyles {
public:
    enum class Family { Paragraph, Text };

    /// Of content.xml and of styles.xml; a flat document is both.
    OdtStyles(XmlNode content, XmlNode styles);

    /// Resolved; of an unknown name what its words say.
    [[nodiscard]] OdtStyle style(Family family, const QString &name) const { return resolved(family, name, 0); }
    /// The text:list-style, or nothing.
    [[nodiscard]] XmlNode listStyle(const QString &name) const { return m_lists.value(name); }
    /// The text:outline-style, or nothing.
    [[nodiscard]] XmlNode outlineStyle() const { return m_outline; }
    [[nodiscard]] bool isHiddenSection(const QString &name) const;

private:
    void collect(XmlNode container, bool isAutomatic);
    OdtStyle resolved(Family family, const QString &name, int depth) const;

    struct Source {
        XmlNode node;
        bool isAutomatic = false;
    };
    QHash<QString, Source> m_sources; ///< "paragraph/Name"
    QHash<QString, XmlNode> m_lists;
    XmlNode m_outline;
    mutable QHash<QString, OdtStyle> m_styles;
};
