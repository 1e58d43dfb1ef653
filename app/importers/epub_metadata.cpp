#include "importers/epub_metadata.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array<QStringView, 8> Names = {u"title",      u"creator",   u"language", u"date",
                                              u"identifier", u"publisher", u"source",   u"contributor"};
constexpr size_t MostStatements = 1000;

/// The thirteen digits, or ten where it is called an ISBN, with the right last one; else empty.
QString isbnIn(const QString &value, const QString &scheme)
{
    QString digits;
    for (const QChar c : value.section(u':', -1)) {
        if (c.isDigit() || c == u'X' || c == u'x')
            digits += c.toUpper();
        else if (c != u'-' && !c.isSpace())
            return {};
    }
    int sum = 0;
    for (qsizetype at = 0; at < digits.size(); ++at) {
        const int digit = digits[at] == u'X' ? 10 : digits[at].digitValue();
        sum += digits.size() == 13 ? digit * (at % 2 == 0 ? 1 : 3) : digit * int(10 - at);
    }
    const bool isNamed = scheme == u"isbn" || value.contains(u"isbn", Qt::CaseInsensitive);
    const bool isRight = (digits.size() == 13 && !digits.contains(u'X') && sum % 10 == 0 && digits.startsWith(u"97")) ||
                         (isNamed && digits.size() == 10 && !digits.first(9).contains(u'X') && sum % 11 == 0);
    return isRight ? digits : QString();
}

QString doiIn(const QString &value)
{
    static const QRegularExpression doi(u"^(?:doi:|urn:doi:|https?://(?:dx\\.)?doi\\.org/)?(10\\.\\d{4,9}/\\S+)$"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    return doi.match(value).captured(1);
}

bool isWebAddress(const QString &value)
{
    return value.startsWith(u"http://") || value.startsWith(u"https://");
}

} // namespace

void EpubMetadata::read(XmlReader &xml)
{
    const QString name = xml.localName().toString().toLower();
    if (m_statements.size() >= MostStatements)
        return;
    const QString id = xml.attributeNamed(u"id");
    if (name == u"meta") {
        const QString refines = xml.attributeNamed(u"refines");
        const QString property = xml.attributeNamed(u"property");
        const QString value = xml.textInside().simplified();
        if (refines.startsWith(u'#'))
            m_refinements.insert(refines.sliced(1) + u' ' + property, value);
        else if (property == u"dcterms:issued" || property == u"dcterms:date")
            m_statements.push_back({u"date"_s, id, value, {}});
        return;
    }
    if (std::ranges::find(Names, name) == Names.end())
        return;
    QString kind;
    for (const QStringView attribute : {u"role", u"event", u"scheme"}) {
        if (kind.isEmpty())
            kind = xml.attributeNamed(attribute).trimmed();
    }
    const QString value = xml.textInside().simplified();
    if (!value.isEmpty() && value.compare(u"unknown"_s, Qt::CaseInsensitive) != 0)
        m_statements.push_back({name, id, value, kind.toLower()});
}

Metadata EpubMetadata::metadata() const
{
    Metadata metadata;
    metadata.title = title();
    metadata.authors = authors();
    metadata.published = published();
    metadata.identifier = identifier();
    metadata.url = address();
    if (const auto publishers = all(u"publisher"); !publishers.empty())
        metadata.site = publishers.front().value;
    if (const auto languages = all(u"language"); !languages.empty()) {
        const QString language = QString(languages.front().value).replace(u'_', u'-');
        metadata.language = language.startsWith(u"und", Qt::CaseInsensitive) ? QString() : language;
    }
    return metadata;
}

QString EpubMetadata::kindOf(const Statement &statement, const QString &property) const
{
    const QString refined = statement.id.isEmpty() ? QString() : m_refinements.value(statement.id + u' ' + property);
    return refined.isEmpty() ? statement.kind : refined.toLower();
}

std::vector<EpubMetadata::Statement> EpubMetadata::all(QStringView name) const
{
    std::vector<Statement> found;
    std::ranges::copy_if(m_statements, std::back_inserter(found), [name](const auto &s) { return s.name == name; });
    return found;
}

QString EpubMetadata::title() const
{
    const auto titles = all(u"title");
    const auto main =
        std::ranges::find_if(titles, [this](const auto &t) { return kindOf(t, u"title-type"_s) == u"main"; });
    if (main != titles.end())
        return main->value;
    const auto plain = std::ranges::find_if(titles, [this](const auto &t) {
        const QString kind = kindOf(t, u"title-type"_s);
        return kind != u"subtitle" && kind != u"collection" && kind != u"edition" && kind != u"short";
    });
    return plain != titles.end() ? plain->value : titles.empty() ? QString() : titles.front().value;
}

/// Those who wrote it; without any, whoever is named as a creator.
QStringList EpubMetadata::authors() const
{
    QStringList authors;
    QStringList others;
    for (const Statement &creator : all(u"creator")) {
        const QString role = kindOf(creator, u"role"_s);
        QStringList &list = role.isEmpty() || role == u"aut" || role == u"author" ? authors : others;
        for (const QString &name : creator.value.split(u';', Qt::SkipEmptyParts)) {
            if (!name.trimmed().isEmpty() && !list.contains(name.trimmed()))
                list.append(name.trimmed());
        }
    }
    return authors.isEmpty() ? others : authors;
}

/// The publication's date before others; never that of a change. Calibre writes the year 101 for "unknown".
QString EpubMetadata::published() const
{
    QString published;
    for (const Statement &date : all(u"date")) {
        if (date.kind.contains(u"modification") || date.kind == u"conversion" || date.value.startsWith(u"0101"))
            continue;
        if (date.kind.contains(u"publication"))
            return date.value;
        if (published.isEmpty())
            published = date.value;
    }
    return published;
}

QString EpubMetadata::identifier() const
{
    QString unique;
    QString doi;
    for (const Statement &given : all(u"identifier")) {
        if (const QString isbn = isbnIn(given.value, given.kind); !isbn.isEmpty())
            return u"isbn:"_s + isbn;
        if (doi.isEmpty())
            doi = doiIn(given.value);
        if (unique.isEmpty() || given.id == m_uniqueId)
            unique =
                given.kind == u"uuid" && !given.value.startsWith(u"urn:") ? u"urn:uuid:"_s + given.value : given.value;
    }
    return doi.isEmpty() ? unique : u"doi:"_s + doi;
}

QString EpubMetadata::address() const
{
    for (const QStringView name : {u"source", u"identifier"}) {
        for (const Statement &given : all(name)) {
            if (isWebAddress(given.value) && doiIn(given.value).isEmpty())
                return given.value;
        }
    }
    return {};
}
