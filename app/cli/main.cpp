#include "cli/command.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>
#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Only what typesets text needs fonts and the half of Qt that knows them; it does without a screen.
std::unique_ptr<QCoreApplication> applicationFor(int &argc, char **argv)
{
    const bool typesets = std::any_of(argv, argv + argc, [](const char *argument) {
        const QByteArrayView word(argument);
        return word == "pdf" || word == "--format=pdf";
    });
    if (!typesets)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    const std::unique_ptr<QCoreApplication> application = applicationFor(argc, argv);
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
