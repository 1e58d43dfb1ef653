#pragma once
// What a document says of itself, gathered while its articles are written one after the other.

#include "exporters/exporter.h"

class DocumentFacts {
public:
    void add(const ExportedArticle &exported);

    [[nodiscard]] QString title() const;                          ///< of the only article, or those of the first ones
    [[nodiscard]] QString creators() const;                       ///< the authors' names, once each
    [[nodiscard]] QString language() const { return m_language; } ///< of the first article, BCP 47
    /// When anything of it was added or changed last, UTC.
    [[nodiscard]] QDateTime changed() const { return m_changed; }

private:
    QStringList m_titles;
    QStringList m_creators;
    QString m_language;
    QDateTime m_changed;
    int m_articles = 0;
};
