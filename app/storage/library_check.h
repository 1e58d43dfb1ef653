#pragma once
// Reads a whole library and says what doesn't hold together.

#include "storage/store.h"

/// Changes nothing.
[[nodiscard]] CheckReport checkLibrary(Store &store);
