#include "exporters/ris_exporter.h"

#include "exporters/citation.h"
#include "exporters/device_writing.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QString typeWord(Citation::Type type)
{
    switch (type) {
    case Citation::Type::WebPage:
        return u"ELEC"_s;
    case Citation::Type::Journal:
        return u"JOUR"_s;
    case Citation::Type::Book:
        return u"BOOK"_s;
    case Citation::Type::Document:
        break;
    }
    return u"GEN"_s;
}

QString slashed(int year, int month, int day)
{
    return u"%1/%2/%3"_s.arg(year, 4, 10, QChar(u'0'))
        .arg(month > 0 ? u"%1"_s.arg(month, 2, 10, QChar(u'0')) : QString(),
             day > 0 ? u"%1"_s.arg(day, 2, 10, QChar(u'0')) : QString());
}

QString record(const Citation &citation)
{
    QString text;
    const auto add = [&text](const QString &field, const QString &value) {
        if (!value.isEmpty())
            text += field + u"  - "_s + value.simplified() + u"\r\n"_s;
    };
    add(u"TY"_s, typeWord(citation.type));
    add(u"ID"_s, citation.key);
    add(u"TI"_s, citation.title);
    for (const CitedName &name : citation.authors)
        add(u"AU"_s, name.family.isEmpty() ? name.literal : name.family + u", "_s + name.given);
    const CitedDate &issued = citation.issued;
    if (issued.year > 0) {
        add(u"PY"_s, QString::number(issued.year));
        add(u"DA"_s, slashed(issued.year, issued.month, issued.day));
    } else {
        add(u"PY"_s, issued.asGiven);
    }
    add(citation.type == Citation::Type::Book ? u"PB"_s : u"T2"_s, citation.container);
    add(u"DO"_s, citation.doi);
    add(u"SN"_s, citation.isbn);
    add(u"UR"_s, citation.url);
    if (const QDate read = citation.accessed; read.isValid())
        add(u"Y2"_s, slashed(read.year(), read.month(), read.day()));
    add(u"LA"_s, citation.language);
    for (const QString &keyword : citation.keywords)
        add(u"KW"_s, keyword);
    return text + u"ER  - \r\n"_s;
}

} // namespace

Result<> writeRis(const ExportSnapshot &snapshot, QIODevice &device)
{
    QByteArray bytes;
    for (const Citation &citation : citationsOf(snapshot))
        bytes += record(citation).toUtf8();
    return writeBytes(device, bytes);
}
