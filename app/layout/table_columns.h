#pragma once
// How wide the columns of a table are.

#include <QtGlobal>
#include <vector>

/// Every column as wide as its content where there is room; else what is over the narrowest widths is shared in
/// proportion to what each column lacks. Never more than `available` in sum, px.
[[nodiscard]] std::vector<qreal> columnWidths(const std::vector<qreal> &natural, const std::vector<qreal> &narrowest,
                                              qreal available);
