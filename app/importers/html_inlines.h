#pragma once
// What the smaller elements of a text mean.

#include "importers/html_tree.h"
#include "model/block.h"

#include <optional>

/// The mark that an element puts on its text: by its name, or by its style.
[[nodiscard]] std::optional<Span::Kind> spanOf(const HtmlNode &element);
/// The language of a <pre> as its classes or those of its <code> name it; empty when none does.
[[nodiscard]] QString codeLanguage(const HtmlNode *preformatted);
/// A formula as text: its TeX source when it has one.
[[nodiscard]] QString formulaText(const HtmlNode *math);
/// Line ends and tabs as spaces.
[[nodiscard]] QString onOneLine(QStringView text);
