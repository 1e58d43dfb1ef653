#pragma once
// The articles as CSL-JSON, which Zotero, pandoc and every citeproc read: https://citeproc-js.readthedocs.io

#include "exporters/exporter.h"

[[nodiscard]] Result<> writeCslJson(const ExportSnapshot &snapshot, QIODevice &device);
