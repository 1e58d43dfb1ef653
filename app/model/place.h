#pragma once
// Where the reader is, independent of window size and font.

#include <QtGlobal>

struct Place {
    qsizetype block = 0;
    qreal fraction = 0; ///< 0–1 of the block's height
    friend bool operator==(const Place &, const Place &) = default;
};
