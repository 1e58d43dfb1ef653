#pragma once
// Dates as pages write them.

#include <QString>

/// ISO 8601 with whatever precision it has: of ISO dates, RFC 2822 dates, "2020/01/14", "14.01.2020", seconds since
/// 1970; empty when it is none of these, or no day that a page can have been published on.
[[nodiscard]] QString isoDate(const QString &written);
