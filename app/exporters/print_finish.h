#pragma once
// What Qt leaves out of a PDF: outline, links, language, dates; and the same bytes for the same document.

#include "exporters/document_facts.h"
#include "exporters/print_links.h"

struct PrintExtras {
    std::vector<PrintLink> links;
    std::vector<PrintHeading> headings;
    DocumentFacts facts;
};

/// Reads the PDF that was painted with PrintSheet::Resolution and writes it anew onto the device. Unwritable.
[[nodiscard]] Result<> finishPrint(const QString &path, const PrintExtras &extras, QIODevice &device);
