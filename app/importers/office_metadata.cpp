#include "importers/office_metadata.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

bool isJunkTitle(const QString &title, const QString &fileName)
{
    static const QRegularExpression program(
        u"^(microsoft word|word|openoffice|libreoffice|writer|untitled|untitled document|document ?\\d*|dokument ?\\d*|"
        u"documento ?\\d*|doc\\d+|title|titre|titel|no title|powerpoint presentation|\\(?unbenannt\\)?|sans titre "
        u"?\\d*|"
        u"[-_.\\s\\d]*)$|^microsoft word -|^(page|slide) \\d+$|\\{.*\\}|^\\[.*\\]$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression file(
        u"\\.(docx?|docm|dotx?|odt|ott|fodt|rtf|txt|pdf|html?|tex|md|wpd|pages|sxw)$|^[a-z]:\\\\|^file:|^/[^ ]+/"_s,
        QRegularExpression::CaseInsensitiveOption);
    return title.size() < 2 || program.match(title).hasMatch() || file.match(title).hasMatch() ||
           title == fileName.section(u'.', 0, -2);
}

} // namespace

void setOfficeTitle(Metadata &metadata, const QString &title, const QString &fileName)
{
    const QString clean = title.simplified();
    if (metadata.title.isEmpty() && !isJunkTitle(clean, fileName))
        metadata.title = clean;
}

void addOfficeAuthors(Metadata &metadata, const QString &names)
{
    static const QRegularExpression account(
        u"^(admin|administrator|administrador|administrateur|user|users?\\d*|usuario|utilisateur|benutzer|windows user|"
        u"microsoft( office)?( user)?|office user|owner|author|unknown|default|python-docx|apache poi|pandoc|word|"
        u"dell|hp|hewlett-packard|lenovo|acer|asus|toshiba|root|guest|test|un-named|pc|me|x|\\W*|\\d+)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const QString &part : names.split(u';')) {
        const QString name = part.simplified();
        if (!name.isEmpty() && !account.match(name).hasMatch() && !metadata.authors.contains(name))
            metadata.authors.push_back(name);
    }
}

void setOfficeDate(Metadata &metadata, const QString &date)
{
    constexpr std::array<QStringView, 5> leftovers = {u"1601-01-01", u"1900-01-01", u"1970-01-01", u"1980-01-01",
                                                      u"2013-12-23T23:15:00Z"};
    const QString clean = date.trimmed();
    const bool isLeft =
        std::ranges::any_of(leftovers, [&](QStringView leftover) { return clean.startsWith(leftover); });
    static const QRegularExpression iso(u"^\\d{4}(-\\d\\d(-\\d\\d(T[\\d:.]+(Z|[+-]\\d\\d:?\\d\\d)?)?)?)?$"_s);
    if (!metadata.published.isEmpty() || isLeft || !iso.match(clean).hasMatch())
        return;
    metadata.published = clean.section(u'.', 0, 0); // nobody publishes by the millisecond
}

void setOfficeIdentifier(Metadata &metadata, const QString &identifier)
{
    static const QRegularExpression known(u"^(doi|isbn|urn|issn|https?):"_s, QRegularExpression::CaseInsensitiveOption);
    const QString clean = identifier.trimmed();
    if (known.match(clean).hasMatch())
        metadata.identifier = clean;
}
