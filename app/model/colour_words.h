#pragma once
// The words for colours in files and on the command line; they never change and are never translated.

#include "model/annotation.h"

#include <QString>
#include <optional>

[[nodiscard]] QString colourWord(Colour colour);
[[nodiscard]] std::optional<Colour> colourFromWord(const QString &word);
