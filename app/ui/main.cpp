// The composition root of the window.

#include "library/library_path.h"
#include "ui/quit_signals.h"
#include "ui/reader_application.h"
#include "ui/single_instance.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Arguments {
    QString library;
    QStringList files; ///< absolute
};

Arguments readArguments()
{
    // The settings, with the language chosen there, are not read yet: --help speaks the system's language.
    QTranslator standard, own;
    if (standard.load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&standard);
    if (own.load(QLocale(), u"scholiast"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&own);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Arguments", "Read articles and keep what you thought of them."));
    const QString file = QCoreApplication::translate("Arguments", "FILE");
    const QCommandLineOption library(
        u"library"_s, QCoreApplication::translate("Arguments", "Use this library instead of the usual one."), file);
    parser.addOption(library);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(file, QCoreApplication::translate("Arguments", "Texts to import and open."),
                                 u"[%1…]"_s.arg(file));
    parser.process(QCoreApplication::arguments());

    Arguments arguments;
    arguments.library =
        parser.isSet(library) ? QFileInfo(parser.value(library)).absoluteFilePath() : defaultLibraryPath();
    for (const QString &path : parser.positionalArguments())
        arguments.files << QFileInfo(path).absoluteFilePath();
    return arguments;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"scholiast"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SCHOLIAST_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Scholiast"_s);
    QGuiApplication::setDesktopFileName(u"io.github.scholiast.Scholiast"_s);
    const Arguments arguments = readArguments();

    SingleInstance instance(arguments.library);
    if (!instance.becomeFirst() && instance.handOver(arguments.files))
        return 0;

    const QString configuration = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    QDir().mkpath(configuration);
    ReaderApplication reader(arguments.library, configuration + u"/settings.ini"_s);
    QuitSignals quitSignals;
    QObject::connect(&instance, &SingleInstance::requested, &reader, &ReaderApplication::present);
    QObject::connect(&quitSignals, &QuitSignals::received, &reader, &ReaderApplication::quit);
    reader.start(arguments.files);
    return QApplication::exec();
}
