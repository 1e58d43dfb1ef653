#include "importers/front_matter.h"

#include <QHash>
#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int LongestFrontMatter = 200; ///< lines
constexpr int HeaderLinesWithin = 40;   ///< lines

enum class Field { Title, Author, Date, Site, Url, Language };

const QHash<QString, Field> &fields()
{
    static const QHash<QString, Field> known = {
        {u"title"_s, Field::Title},       {u"titre"_s, Field::Title},
        {u"titel"_s, Field::Title},       {u"标题"_s, Field::Title},
        {u"題名"_s, Field::Title},        {u"author"_s, Field::Author},
        {u"authors"_s, Field::Author},    {u"auteur"_s, Field::Author},
        {u"auteurs"_s, Field::Author},    {u"autor"_s, Field::Author},
        {u"by"_s, Field::Author},         {u"作者"_s, Field::Author},
        {u"date"_s, Field::Date},         {u"published"_s, Field::Date},
        {u"datum"_s, Field::Date},        {u"publication date"_s, Field::Date},
        {u"release date"_s, Field::Date}, {u"日期"_s, Field::Date},
        {u"source"_s, Field::Site},       {u"site"_s, Field::Site},
        {u"publisher"_s, Field::Site},    {u"publication"_s, Field::Site},
        {u"来源"_s, Field::Site},         {u"url"_s, Field::Url},
        {u"link"_s, Field::Url},          {u"lien"_s, Field::Url},
        {u"canonical"_s, Field::Url},     {u"lang"_s, Field::Language},
        {u"language"_s, Field::Language}, {u"langue"_s, Field::Language},
        {u"sprache"_s, Field::Language},
    };
    return known;
}

QString languageCode(const QString &value)
{
    static const QHash<QString, QString> names = {
        {u"english"_s, u"en"_s}, {u"french"_s, u"fr"_s},  {u"français"_s, u"fr"_s}, {u"german"_s, u"de"_s},
        {u"deutsch"_s, u"de"_s}, {u"spanish"_s, u"es"_s}, {u"italian"_s, u"it"_s},  {u"portuguese"_s, u"pt"_s},
        {u"dutch"_s, u"nl"_s},   {u"russian"_s, u"ru"_s}, {u"chinese"_s, u"zh"_s},  {u"japanese"_s, u"ja"_s},
        {u"latin"_s, u"la"_s},   {u"greek"_s, u"el"_s},   {u"finnish"_s, u"fi"_s},
    };
    const QString key = value.trimmed().toLower();
    if (names.contains(key))
        return names.value(key);
    QString code = value.trimmed();
    code.replace(u'_', u'-');
    const bool isCode =
        code.size() >= 2 && code.size() <= 12 && code.section(u'-', 0, 0).size() <= 3 &&
        std::ranges::all_of(code, [](QChar c) { return c == u'-' || (c.unicode() < 128 && c.isLetterOrNumber()); });
    if (!isCode)
        return {};
    return code == u"zh-Hans" || code.compare(u"zh-CN", Qt::CaseInsensitive) == 0 ? u"zh"_s : code;
}

QString unquoted(QStringView value)
{
    value = value.trimmed();
    const bool isQuoted =
        value.size() >= 2 && (value.front() == u'"' || value.front() == u'\'') && value.back() == value.front();
    if (!isQuoted)
        return value.toString();
    QString inner = value.sliced(1, value.size() - 2).toString();
    if (value.front() == u'"')
        return inner.replace(u"\\\""_s, u"\""_s).replace(u"\\\\"_s, u"\\"_s);
    return inner.replace(u"''"_s, u"'"_s);
}

QStringList itemsOf(QStringView value)
{
    value = value.trimmed();
    const bool isList = value.startsWith(u'[') && value.endsWith(u']');
    QStringList items;
    if (!isList) {
        items.append(unquoted(value));
    } else {
        for (const QStringView item : value.sliced(1, value.size() - 2).split(u','))
            items.append(unquoted(item));
    }
    items.removeAll(QString());
    return items;
}

void store(Field field, QStringView value, Metadata &metadata)
{
    const QStringList items = itemsOf(value);
    if (items.isEmpty())
        return;
    const auto keepFirst = [&](QString &into) {
        if (into.isEmpty())
            into = items.join(u", "_s);
    };
    switch (field) {
    case Field::Title:
        return keepFirst(metadata.title);
    case Field::Author:
        for (const QString &item : items) {
            if (!metadata.authors.contains(item))
                metadata.authors.append(item);
        }
        return;
    case Field::Date:
        keepFirst(metadata.published); // "November 26, 2004 [EBook #14155]"
        metadata.published = metadata.published.section(u" ["_s, 0, 0).trimmed();
        return;
    case Field::Site: // "source:" holds an address as often as a name
        return keepFirst(items.first().contains(u"://"_s) ? metadata.url : metadata.site);
    case Field::Url:
        return keepFirst(metadata.url);
    case Field::Language:
        if (metadata.language.isEmpty())
            metadata.language = languageCode(items.first());
        return;
    }
}

/// The line at an offset, without its end.
QStringView lineAt(QStringView text, qsizetype offset)
{
    const qsizetype end = text.indexOf(u'\n', offset);
    return text.sliced(offset, (end < 0 ? text.size() : end) - offset);
}

bool isYamlLine(QStringView line)
{
    if (line.trimmed().isEmpty() || line.startsWith(u' ') || line.startsWith(u'\t') || line.startsWith(u'#') ||
        line.startsWith(u"- "))
        return true;
    const qsizetype colon = line.indexOf(u':');
    return colon > 0 && colon <= 40 && (colon + 1 == line.size() || line[colon + 1] == u' ');
}

void readYaml(const std::vector<QStringView> &lines, Metadata &metadata)
{
    QString listKey;
    for (const QStringView line : lines) {
        const QStringView trimmed = line.trimmed();
        if (trimmed.startsWith(u"- ") && fields().contains(listKey)) {
            store(fields().value(listKey), trimmed.sliced(2), metadata);
            continue;
        }
        const qsizetype colon = line.indexOf(u':');
        if (colon <= 0 || line.startsWith(u' ') || line.startsWith(u'#'))
            continue;
        const QString key = line.first(colon).trimmed().toString().toLower();
        const QStringView value = line.sliced(colon + 1).trimmed();
        listKey = value.isEmpty() ? key : QString();
        if (!value.isEmpty() && value != u"|" && value != u">" && fields().contains(key))
            store(fields().value(key), value, metadata);
    }
}

} // namespace

qsizetype readFrontMatter(QStringView text, Metadata &metadata)
{
    qsizetype start = 0;
    while (start < text.size() && text[start] == u'\n')
        ++start;
    if (lineAt(text, start).trimmed() != u"---")
        return 0;
    std::vector<QStringView> lines;
    qsizetype offset = start + lineAt(text, start).size() + 1;
    for (int count = 0; count < LongestFrontMatter && offset < text.size(); ++count) {
        const QStringView line = lineAt(text, offset);
        offset += line.size() + 1;
        if (line.trimmed() == u"---" || line.trimmed() == u"...") {
            const bool hasKey = std::ranges::any_of(lines, [](QStringView l) { return l.contains(u':'); });
            if (!hasKey)
                return 0;
            readYaml(lines, metadata);
            return std::min(offset, text.size());
        }
        if (!isYamlLine(line))
            return 0;
        lines.push_back(line);
    }
    return 0;
}

void readHeaderLines(QStringView text, Metadata &metadata)
{
    Metadata found;
    qsizetype offset = 0;
    for (int count = 0; count < HeaderLinesWithin && offset < text.size(); ++count) {
        const QStringView line = lineAt(text, offset);
        offset += line.size() + 1;
        const qsizetype colon = std::max(line.indexOf(u':'), line.indexOf(u'：'));
        if (colon <= 0 || colon > 20 || line.size() > 200)
            continue;
        const QString key = line.first(colon).trimmed().toString().toLower();
        if (fields().contains(key))
            store(fields().value(key), line.sliced(colon + 1), found);
    }
    if (found.title.isEmpty()) // a lone "Source:" line is a credit, not a header
        return;
    if (metadata.title.isEmpty())
        metadata.title = found.title;
    if (metadata.authors.isEmpty())
        metadata.authors = found.authors;
    if (metadata.language.isEmpty())
        metadata.language = found.language;
    if (metadata.published.isEmpty())
        metadata.published = found.published;
    if (metadata.site.isEmpty())
        metadata.site = found.site;
    if (metadata.url.isEmpty())
        metadata.url = found.url;
}
