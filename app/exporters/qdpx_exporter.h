#pragma once
// Texts, codebook, codings and memos as a REFI-QDA project (.qdpx).

#include "exporters/exporter.h"

/// Texts without byte order mark, with LF; positions in code points, the end excluded; GUIDs are ours and stay the
/// same. A short note is the selection's description, a long one a memo of its own. Orphans have no place in a text
/// and are left out.
[[nodiscard]] Result<> writeQdpx(const ExportSnapshot &snapshot, QIODevice &device);
