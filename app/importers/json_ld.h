#pragma once
// What the JSON-LD of a page says about its article (schema.org).

#include <QStringList>

struct JsonLdArticle {
    QString headline;
    QStringList authors;
    QString publisher;
    QString published; ///< as written
    QString language;
    QString image; ///< address as written
    QString url;
    QString body; ///< text; seldom there
};

/// Reads one <script type="application/ld+json"> into what earlier ones told. Broken JSON is passed over.
void readJsonLd(QStringView script, JsonLdArticle &article);
