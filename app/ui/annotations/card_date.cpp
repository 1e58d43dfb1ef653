#include "ui/annotations/card.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

QString cardDate(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    const QDate today = now.toLocalTime().date();
    const QLocale locale;
    // The C locale's short form has seconds.
    const bool isPlain = locale.language() == QLocale::C;
    const QString clock =
        isPlain ? local.time().toString(u"HH:mm") : locale.toString(local.time(), QLocale::ShortFormat);
    if (local.date() == today)
        return QCoreApplication::translate("Card", "today %1").arg(clock);
    if (local.date() == today.addDays(-1))
        return QCoreApplication::translate("Card", "yesterday %1").arg(clock);
    //: A date without and with its year, as QLocale::toString wants it: "14 Mar".
    const QString pattern = local.date().year() == today.year() ? QCoreApplication::translate("Card", "d MMM")
                                                                : QCoreApplication::translate("Card", "d MMM yyyy");
    return locale.toString(local.date(), pattern);
}
