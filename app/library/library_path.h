#pragma once
// Where the library is unless the reader says otherwise.

#include <QString>

/// The XDG data folder's scholiast/library.db; the window and the command line agree on it.
[[nodiscard]] QString defaultLibraryPath();
