#include "ui/widgets/language_names.h"

QString ownLanguageName(const QLocale &locale)
{
    switch (locale.language()) {
    case QLocale::English:
        return QStringLiteral("English");
    case QLocale::Spanish:
        return QStringLiteral("español");
    default:
        return locale.nativeLanguageName();
    }
}
