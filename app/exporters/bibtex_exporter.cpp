#include "exporters/bibtex_exporter.h"

#include "exporters/citation.h"
#include "exporters/device_writing.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QString entryType(Citation::Type type)
{
    switch (type) {
    case Citation::Type::WebPage:
        return u"online"_s;
    case Citation::Type::Journal:
        return u"article"_s;
    case Citation::Type::Book:
        return u"book"_s;
    case Citation::Type::Document:
        break;
    }
    return u"misc"_s;
}

/// An address is taken as it is by BibLaTeX; only what would end the field or a comment is encoded.
QString verbatim(QString address)
{
    return address.replace(u'{', u"%7B"_s).replace(u'}', u"%7D"_s).replace(u'\\', u"%5C"_s).replace(u' ', u"%20"_s);
}

QString nameList(const std::vector<CitedName> &authors)
{
    QStringList names;
    for (const CitedName &name : authors)
        names += name.family.isEmpty() ? u'{' + latexEscaped(name.literal) + u'}'
                                       : latexEscaped(name.family) + u", "_s + latexEscaped(name.given);
    return names.join(u" and "_s);
}

QString isoDate(const CitedDate &date)
{
    if (date.year == 0)
        return {};
    QString text = QString::number(date.year).rightJustified(4, u'0');
    if (date.month > 0)
        text += u'-' + QString::number(date.month).rightJustified(2, u'0');
    if (date.month > 0 && date.day > 0)
        text += u'-' + QString::number(date.day).rightJustified(2, u'0');
    return text;
}

QString containerField(Citation::Type type)
{
    if (type == Citation::Type::Journal)
        return u"journaltitle"_s;
    return type == Citation::Type::Book ? u"publisher"_s : u"organization"_s;
}

QString entry(const Citation &citation)
{
    QString text = u'@' + entryType(citation.type) + u'{' + citation.key;
    const auto add = [&text](const QString &field, const QString &value) {
        if (!value.isEmpty())
            text += u",\n  "_s + field + u" = {"_s + value + u'}';
    };
    add(u"author"_s, nameList(citation.authors));
    add(u"title"_s, u'{' + latexEscaped(citation.title) + u'}'); // doubled, so that styles keep its capitals
    add(containerField(citation.type), latexEscaped(citation.container));
    add(u"date"_s, isoDate(citation.issued));
    if (citation.issued.year > 0)
        add(u"year"_s, QString::number(citation.issued.year));
    else
        add(u"note"_s, latexEscaped(citation.issued.asGiven));
    add(u"doi"_s, verbatim(citation.doi));
    add(u"isbn"_s, verbatim(citation.isbn));
    add(u"url"_s, verbatim(citation.url));
    add(u"urldate"_s, citation.accessed.isValid() ? citation.accessed.toString(Qt::ISODate) : QString());
    add(u"langid"_s, latexEscaped(citation.language));
    add(u"keywords"_s, latexEscaped(citation.keywords.join(u", "_s)));
    return text + u"\n}\n"_s;
}

} // namespace

Result<> writeBibtex(const ExportSnapshot &snapshot, QIODevice &device)
{
    QStringList entries;
    for (const Citation &citation : citationsOf(snapshot))
        entries += entry(citation);
    return writeBytes(device, entries.join(u'\n').toUtf8());
}

QString latexEscaped(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        if (u"#$%&_"_s.contains(c))
            escaped += u'\\';
        // Braces count for BibTeX even behind a backslash: an odd one would swallow the rest of the file.
        if (c == u'\\')
            escaped += u"\\textbackslash{}"_s;
        else if (c == u'{')
            escaped += u"\\textbraceleft{}"_s;
        else if (c == u'}')
            escaped += u"\\textbraceright{}"_s;
        else if (c == u'~')
            escaped += u"\\textasciitilde{}"_s;
        else if (c == u'^')
            escaped += u"\\textasciicircum{}"_s;
        else
            escaped += c;
    }
    return escaped;
}
