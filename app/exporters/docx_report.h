#pragma once
// A Word document of quotes and notes, without the articles.

#include "exporters/docx_parts.h"

/// w:p elements into the open entry; see document_report.h. The parts gather the links.
[[nodiscard]] Result<> writeDocxReport(const ExportSnapshot &snapshot, DocxParts &parts, ZipWriter &zip);
