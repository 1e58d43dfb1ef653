#pragma once
// The metadata of a book: the <metadata> of EPUB 2 (attributes) and EPUB 3 (refinements).

#include "importers/xml_reader.h"
#include "model/article.h"

#include <QHash>
#include <vector>

class EpubMetadata {
public:
    void setUniqueId(const QString &id) { m_uniqueId = id; }
    /// Reads the element that the reader stands on, when it is one of the metadata.
    void read(XmlReader &xml);
    [[nodiscard]] Metadata metadata() const;

private:
    struct Statement {
        QString name; ///< "title", "creator" …
        QString id;
        QString value;
        QString kind; ///< role, event or scheme, as an attribute
    };

    [[nodiscard]] QString kindOf(const Statement &statement, const QString &property) const;
    [[nodiscard]] std::vector<Statement> all(QStringView name) const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QStringList authors() const;
    [[nodiscard]] QString published() const;
    [[nodiscard]] QString identifier() const;
    [[nodiscard]] QString address() const;

    QString m_uniqueId;
    std::vector<Statement> m_statements;
    QHash<QString, QString> m_refinements; ///< "id property" -> value
};
