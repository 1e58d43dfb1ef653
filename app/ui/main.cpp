// The composition root of the window.

#include "library/library_path.h"
#include "ui/quit_signals.h"
#include "ui/reader_application.h"
#include "ui/single_instance.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Arguments {
    QString library;
    QStringList files; ///< absolute
};

Arguments readArguments()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Read articles and keep what you thought of them."_s);
    const QCommandLineOption library(u"library"_s, u"Use this library instead of the usual one."_s, u"FILE"_s);
    parser.addOption(library);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"FILE"_s, u"Texts to import and open."_s, u"[FILE…]"_s);
    parser.process(QCoreApplication::arguments());

    Arguments arguments;
    arguments.library =
        parser.isSet(library) ? QFileInfo(parser.value(library)).absoluteFilePath() : defaultLibraryPath();
    for (const QString &file : parser.positionalArguments())
        arguments.files << QFileInfo(file).absoluteFilePath();
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
