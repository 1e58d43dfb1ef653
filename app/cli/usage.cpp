#include "cli/usage.h"

#include "cli/command.h"

#include <CLI/CLI.hpp>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The parser names the culprit only inside its English sentence; this is what stands after the last `mark` in it.
QString after(const QString &sentence, QLatin1StringView mark)
{
    const qsizetype at = sentence.indexOf(mark);
    return at < 0 ? sentence : sentence.sliced(at + mark.size());
}

QString missing(const QString &sentence)
{
    if (sentence.startsWith("A subcommand"_L1))
        return CliText::tr("Say which command to run.");
    return CliText::tr("%1 is missing.").arg(sentence.section(u' ', 0, 0));
}

QString wrongValue(const QString &sentence)
{
    const QString option = sentence.section(u": "_s, 0, 0), why = after(sentence, ": "_L1);
    if (option == sentence)
        return sentence; // said by a command of ours, in the reader's language
    const qsizetype choices = why.indexOf(" not in {"_L1);
    if (choices < 0)
        return CliText::tr("%1 can’t have that value.").arg(option);
    QString allowed = why.sliced(choices + 9).chopped(1);
    return CliText::tr("%1 can’t be “%2”; it can be: %3.")
        .arg(option, why.first(choices), allowed.replace(u',', u", "_s));
}

QString problem(const CLI::ParseError &error)
{
    const QString sentence = QString::fromStdString(error.what());
    if (dynamic_cast<const CLI::RequiredError *>(&error))
        return missing(sentence);
    if (dynamic_cast<const CLI::ExtrasError *>(&error))
        return CliText::tr("“%1” was not expected here.").arg(after(sentence, ": "_L1));
    if (dynamic_cast<const CLI::ValidationError *>(&error))
        return wrongValue(sentence);
    if (dynamic_cast<const CLI::ConversionError *>(&error))
        return CliText::tr("This value can’t be understood: %1.").arg(after(sentence, ": "_L1));
    if (dynamic_cast<const CLI::ArgumentMismatch *>(&error))
        return CliText::tr("%1 needs a value.").arg(sentence.section(u": "_s, 0, 0));
    return sentence;
}

} // namespace

void translateHelp(CLI::App &app)
{
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", CliText::tr("Usage").toStdString());
    formatter->label("Positionals", CliText::tr("Arguments").toStdString());
    formatter->label("OPTIONS", CliText::tr("OPTIONS").toStdString());
    formatter->label("SUBCOMMAND", CliText::tr("COMMAND").toStdString());
    formatter->label("REQUIRED", CliText::tr("REQUIRED").toStdString());
    formatter->label("TEXT", CliText::tr("TEXT").toStdString());
    formatter->label("INT", CliText::tr("NUMBER").toStdString());
    app.formatter(formatter);
    app.option_defaults()->group(CliText::tr("Options").toStdString());
    app.set_help_flag("-h,--help", CliText::tr("Print this help and exit").toStdString())
        ->group(CliText::tr("Options").toStdString());
    app.group(CliText::tr("Commands").toStdString()); // what each command added later inherits
}

QString usageText(const CLI::ParseError &error)
{
    return problem(error) + u'\n' + CliText::tr("Add --help to see what can be said.");
}
