#pragma once
// An OpenDocument text of quotes and notes, without the articles.

#include "exporters/exporter.h"
#include "exporters/odt_parts.h"
#include "exporters/spool.h"

/// text:h and text:p elements; see document_report.h. The parts gather the looks.
[[nodiscard]] Result<> writeOdtReport(const ExportSnapshot &snapshot, OdtParts &parts, Spool &bodies);
