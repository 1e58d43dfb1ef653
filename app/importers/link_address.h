#pragma once
// Which addresses of links are worth keeping.

#include <QString>

/// Addresses that would run something are not worth a click.
[[nodiscard]] bool isHarmlessAddress(const QString &address);
