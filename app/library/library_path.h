#pragma once
// Where the library is unless the reader says otherwise, and what belongs to it there.

#include <QString>

/// The XDG data folder's scholiast/library.db; the window and the command line agree on it.
[[nodiscard]] QString defaultLibraryPath();

/// Whether writing to `path` would write over the library, or over one of the files that SQLite keeps beside it.
[[nodiscard]] bool belongsToLibrary(const QString &path, const QString &library);
