#pragma once
// XML from strangers: no declared entities, nothing external, and names by their local part, as prefixes vary.

#include <QXmlStreamReader>

/// QXmlStreamReader over the bytes of a part, in whichever encoding. A document type is passed over, so that entities
/// can't grow; those of HTML ("&nbsp;") are known, others vanish. Undeclared prefixes are no error.
class XmlReader : public QXmlStreamReader {
public:
    explicit XmlReader(const QByteArray &bytes);

    /// The current element's name without prefix.
    [[nodiscard]] QStringView localName() const;
    /// The value of the current element's attribute of that local name, the one without prefix first; null without one.
    [[nodiscard]] QString attributeNamed(QStringView local) const;
    /// All text inside the current start element, which is left behind.
    [[nodiscard]] QString textInside();
};

/// A qualified name without its prefix.
[[nodiscard]] QStringView localPart(QStringView qualified);
