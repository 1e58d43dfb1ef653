#include "importers/heading_names.h"

#include <QUrl>

namespace {

QString nameFrom(QStringView heading)
{
    QString name;
    for (const char32_t c : heading.trimmed().toUcs4()) {
        if (c == U'_' || QChar::isLetterOrNumber(c) || QChar::isMark(c))
            name += QString::fromUcs4(&c, 1).toLower();
    }
    return name;
}

} // namespace

QString HeadingNames::nameOf(QStringView heading)
{
    const QString name = nameFrom(heading);
    const int seen = m_seen[name]++;
    return seen == 0 ? name : name + QString::number(seen);
}

QString headingTarget(const QString &target)
{
    if (!target.startsWith(u'#'))
        return target;
    return QLatin1Char('#') + nameFrom(QUrl::fromPercentEncoding(target.sliced(1).toUtf8()));
}
