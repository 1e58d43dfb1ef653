#pragma once
// What the command line says about itself: help in the reader's language, and a sentence for what makes no sense.

#include <QString>

namespace CLI {
class App;
class ParseError;
} // namespace CLI

/// Gives the help of `app`, and of the commands added later, our own words instead of the parser's English ones.
void translateHelp(CLI::App &app);

/// One sentence that says what is wrong with the command line, and one that says where help is.
[[nodiscard]] QString usageText(const CLI::ParseError &error);
