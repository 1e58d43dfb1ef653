#pragma once
// Time is handed in, so that tests have their own.

#include <QDateTime>
#include <functional>

using Clock = std::function<QDateTime()>;

/// The computer's clock in UTC, cut to whole milliseconds (what the database keeps).
[[nodiscard]] inline Clock systemClock()
{
    return [] { return QDateTime::currentDateTimeUtc(); };
}
