#pragma once
// A QIODevice for minizip's readers and writers.

#include <QIODevice>
#include <minizip/ioapi.h>

/// The device stays the caller's: nothing is opened or closed.
[[nodiscard]] zlib_filefunc64_def zipFunctionsOf(QIODevice &device);
