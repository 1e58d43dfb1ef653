#include "cli/command.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"scholiast"_s);
    QTranslator translator;
    // English has a file too: it knows “1 highlight” from “2 highlights”.
    if (translator.load(QLocale(), u"scholiast"_s, u"_"_s, u":/i18n"_s) || translator.load(u":/i18n/scholiast_en.qm"_s))
        QCoreApplication::installTranslator(&translator);
    QTextStream out(stdout), err(stderr);
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return int(Exit::Failed);
    return int(runCommandLine(QCoreApplication::arguments().sliced(1), out, err, in));
}
