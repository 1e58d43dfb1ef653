#pragma once
// Formulas as a line of text: "(a+b)/c", "x²" as x^2, "√(n)".

#include "importers/xml_tree.h"

/// Of an m:oMath (Office) or a math:math (MathML).
[[nodiscard]] QString mathText(XmlNode formula);
