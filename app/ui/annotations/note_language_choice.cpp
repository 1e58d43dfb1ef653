#include "ui/annotations/note_language_choice.h"

using namespace Qt::Literals::StringLiterals;

QStringList noteLanguages(const QString &stored)
{
    return stored.split(u',', Qt::SkipEmptyParts);
}

QString storedLanguages(const QStringList &languages)
{
    return languages.join(u',').replace(u'_', u'-');
}

QString shortLanguages(const QStringList &languages)
{
    QStringList bases;
    for (const QString &language : languages) {
        const QString base = QString(language).replace(u'_', u'-').section(u'-', 0, 0);
        if (!bases.contains(base))
            bases.append(base);
    }
    return bases.join(u", "_s);
}
