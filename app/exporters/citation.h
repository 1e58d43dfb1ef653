#pragma once
// What reference managers want to know of an article, from what is known of it.

#include "exporters/exporter.h"

struct CitedName {
    QString family; ///< empty for a literal name
    QString given;
    QString literal; ///< an organisation, or a name that can't be parted
    friend bool operator==(const CitedName &, const CitedName &) = default;
};

struct CitedDate {
    int year = 0;  ///< 0 = unknown; then `asGiven` is all there is
    int month = 0; ///< 0 = unknown
    int day = 0;
    QString asGiven;
    friend bool operator==(const CitedDate &, const CitedDate &) = default;
};

struct Citation {
    enum class Type { WebPage, Journal, Book, Document };
    Type type = Type::Document;
    QString key; ///< "doe2026market": unique in the export, letters a–z and digits
    QString title;
    std::vector<CitedName> authors;
    CitedDate issued;
    QDate accessed; ///< UTC; only of what has an address
    QString container;
    QString url;
    QString doi;
    QString isbn;
    QString language;
    QStringList keywords; ///< the paths of its highlights' tags, sorted
};

[[nodiscard]] std::vector<Citation> citationsOf(const ExportSnapshot &snapshot);
/// "Ada van der Berg" and "van der Berg, Ada" alike, "山田 太郎" and "محمد بن سلمان" as they are said. One word, a name
/// without blanks (李明) and whatever looks like an organisation's stays whole.
[[nodiscard]] CitedName citedName(const QString &name);
/// "2026", "2026-03", "2026-03-14" and longer forms that begin so.
[[nodiscard]] CitedDate citedDate(const QString &published);
