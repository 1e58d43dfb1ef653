#pragma once
// What people call the export formats.

#include "library/export_request.h"

/// "Word document (DOCX)"; a format that is not known here, such as a reader's template, is called by its own name.
[[nodiscard]] QString formatTitle(const QString &format);
/// One line: whom it is for; empty for a format that is not known here.
[[nodiscard]] QString formatDescription(const QString &format);
/// A sentence for a format that can't be shown as text: what the file will hold.
[[nodiscard]] QString formatContents(const QString &format, ExportAmount amount);
/// "12 highlights in 3 articles"
[[nodiscard]] QString amountText(ExportAmount amount);
/// A file name out of a title, without what file systems don't bear; never empty.
[[nodiscard]] QString fileNameFor(const QString &title, const QString &extension);
