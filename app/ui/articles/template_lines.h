#pragma once
// The lines at the start of a template ("#! extension: md"), to show and change them one by one.

#include <QString>

/// What the line says; empty when there is none.
[[nodiscard]] QString templateLine(const QString &source, const QString &key);
/// The source with another value; an empty one takes the line away.
[[nodiscard]] QString withTemplateLine(const QString &source, const QString &key, const QString &value);
