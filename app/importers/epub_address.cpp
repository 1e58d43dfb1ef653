#include "importers/epub_address.h"

#include "importers/zip_reader.h"

#include <QRegularExpression>

namespace {

using namespace Qt::Literals::StringLiterals;

QString withoutPercents(const QString &text)
{
    return text.contains(u'%') ? QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8())) : text;
}

} // namespace

EpubAddress epubAddress(const QString &base, const QString &written)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:"_s);
    const QString address = written.trimmed();
    if (address.isEmpty())
        return {};
    if (address.startsWith(u"//") || scheme.match(address).hasMatch())
        return {.isOutside = true};
    const QString fragment = withoutPercents(address.section(u'#', 1));
    const QString path = withoutPercents(address.section(u'#', 0, 0).section(u'?', 0, 0));
    if (path.isEmpty())
        return {.path = base, .fragment = fragment};
    const QString folder = path.startsWith(u'/') ? QString() : base.first(base.lastIndexOf(u'/') + 1);
    return {.path = cleanZipName(folder + path), .fragment = fragment};
}

QString epubPlace(const QString &path, const QString &fragment)
{
    return fragment.isEmpty() ? path : path + u'#' + fragment;
}
