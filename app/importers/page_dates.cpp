#include "importers/page_dates.h"

#include <QDateTime>
#include <QRegularExpression>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int FirstYear = 1450; ///< of printed pages, which some sites give

bool isPlausible(const QDate &date)
{
    return date.isValid() && date.year() >= FirstYear && date.year() < 2200;
}

/// "2020-01-14T08:30:00+01:00" as it stands, tidied.
QString isoOf(const QString &text)
{
    static const QRegularExpression form(
        u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]+(\\d{1,2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (!isPlausible(date))
        return {};
    QString iso = date.toString(Qt::ISODate);
    if (match.captured(4).isEmpty())
        return iso;
    QString zone = match.captured(5);
    if (zone.size() == 5)
        zone.insert(3, u':');
    const QString time = match.captured(4).size() == 4 ? u"0"_s + match.captured(4) : match.captured(4);
    return iso + u'T' + time + zone;
}

QString numbersOf(const QString &text)
{
    static const QRegularExpression yearFirst(u"^(\\d{4})[/.年](\\d{1,2})[/.月](\\d{1,2})"_s);
    static const QRegularExpression dayFirst(u"^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})"_s);
    if (const auto match = yearFirst.match(text); match.hasMatch()) {
        const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        return isPlausible(date) ? date.toString(Qt::ISODate) : QString();
    }
    if (const auto match = dayFirst.match(text); match.hasMatch()) {
        const QDate date(match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt());
        return isPlausible(date) ? date.toString(Qt::ISODate) : QString();
    }
    return {};
}

QString secondsOf(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || (text.size() != 10 && text.size() != 13))
        return {};
    return QDateTime::fromSecsSinceEpoch(text.size() == 13 ? number / 1000 : number, Qt::UTC).toString(Qt::ISODate);
}

} // namespace

QString isoDate(const QString &written)
{
    const QString text = written.simplified();
    QString iso = isoOf(text);
    if (iso.isEmpty())
        iso = numbersOf(text);
    if (iso.isEmpty())
        iso = secondsOf(text);
    if (iso.isEmpty()) {
        const QDateTime mail = QDateTime::fromString(text, Qt::RFC2822Date);
        iso = mail.isValid() && isPlausible(mail.date()) ? mail.toString(Qt::ISODate) : QString();
    }
    bool isYear = false;
    const int year = text.size() == 4 ? text.toInt(&isYear) : 0;
    return iso.isEmpty() && isYear && isPlausible(QDate(year, 1, 1)) ? text : iso;
}
