#pragma once
// The parts of an Office Open XML document, and which of them belong together.

#include "importers/importer.h"
#include "importers/xml_tree.h"
#include "importers/zip_reader.h"

#include <QHash>
#include <memory>

/// From one part to another, or to something outside.
struct Relationship {
    QString type;   ///< the last word of its address: "hyperlink", "styles" …
    QString target; ///< a part's name, or of an external one an address as it stands
    bool isExternal = false;
};

/// A part and what it refers to.
struct OfficePart {
    QString name;
    std::unique_ptr<XmlTree> tree; ///< never null
    QHash<QString, Relationship> relationships;

    [[nodiscard]] XmlNode root() const { return tree->root(); }
};

class OfficePackage {
public:
    /// Malformed, Protected (an encrypted document).
    [[nodiscard]] static Result<OfficePackage> open(const QByteArray &bytes, const ImportOptions &options);

    /// The name of the main part, which the document itself tells; empty when nothing looks like one.
    [[nodiscard]] QString mainPart() const;
    /// Without elements when there is no such part.
    [[nodiscard]] OfficePart part(const QString &name) const;
    [[nodiscard]] QByteArray bytes(const QString &name) const { return m_zip.read(name).value_or(QByteArray()); }
    /// The name of the first part that `from` relates to in this way; `from` may be empty, for the package itself.
    [[nodiscard]] QString related(const QString &from, const QString &type) const;
    [[nodiscard]] const ZipReader &zip() const { return m_zip; }

private:
    explicit OfficePackage(ZipReader zip)
        : m_zip(std::move(zip))
    {
    }
    [[nodiscard]] QHash<QString, Relationship> relationshipsOf(const QString &part) const;

    ZipReader m_zip;
};

/// An old Office container that holds an encrypted new document.
[[nodiscard]] bool isEncryptedOffice(const QByteArray &bytes);
