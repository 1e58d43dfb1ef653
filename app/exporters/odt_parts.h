#pragma once
// The parts of an OpenDocument text beside its text.

#include "exporters/document_facts.h"
#include "exporters/document_image.h"
#include "exporters/list_numbers.h"
#include "exporters/marked_runs.h"

#include <QXmlStreamWriter>

using OdtProperties = std::vector<std::pair<QString, QString>>; ///< attributes of a style's properties

/// Styles that are named only by what they look like; each look is one style.
class OdtLooks {
public:
    /// A paragraph that differs from its style in some properties; the style itself when there are none.
    [[nodiscard]] QString paragraph(const QString &style, const OdtProperties &properties);
    /// Empty for text like any other.
    [[nodiscard]] QString text(const RunLook &look, const QString &language);
    [[nodiscard]] QString column(int share); ///< of a table's width
    /// The styles' elements.
    [[nodiscard]] QByteArray xml() const { return m_xml; }

private:
    QString named(const QString &prefix, const QString &family, const QString &parent, const QString &element,
                  const OdtProperties &properties);

    QHash<QString, QString> m_known; ///< all that makes a style → its name
    QByteArray m_xml;
};

/// All that gathers while the articles are written one after the other.
struct OdtParts {
    DocumentFacts facts;
    OdtLooks looks;
    std::vector<DocumentList> lists; ///< style "L" + index
    QHash<QString, QString> images;  ///< resource name → file name
    struct Medium {
        QString file, resource, mediaType;
    };
    std::vector<Medium> media;
    int nextComment = 1;
    int nextFootnote = 1;
    int nextImage = 1;
    int nextTable = 1;
    int nextArticle = 0;
};

/// text:list-style elements.
[[nodiscard]] QByteArray odtListStylesXml(const OdtParts &parts);
[[nodiscard]] QByteArray odtMetaXml(const DocumentFacts &facts);
[[nodiscard]] QByteArray odtManifestXml(const OdtParts &parts);

inline constexpr QByteArrayView OdtNamespaces =
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
    "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
    "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
    "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.3\"";
