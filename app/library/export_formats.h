#pragma once
// The formats in which articles can be exported.

#include "exporters/export_choices.h"

#include <QStringList>

/// Names of the export formats, for dialogs and the command line.
[[nodiscard]] QStringList exporterNames();
/// The file extension of a format, without the dot; empty for a format that does not exist.
[[nodiscard]] QString exporterExtension(const QString &name);
/// True when the format's files can be shown and copied as text; false for archives, office documents and PDF.
/// A template always writes text.
[[nodiscard]] bool isTextFormat(const QString &name);
