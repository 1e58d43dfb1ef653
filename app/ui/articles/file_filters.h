#pragma once
// What a file dialog offers when files are chosen for import.

#include <QStringList>

/// All that can be read first, then each kind, then all files.
[[nodiscard]] QStringList importFilters();
