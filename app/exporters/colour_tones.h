#pragma once
// What the palette's colours are in exported files: the light theme's, "#rrggbb".

#include "model/annotation.h"

#include <QString>
#include <span>

/// Behind highlighted text.
[[nodiscard]] QString markTone(Colour colour);
/// Of underlines and edges: stronger.
[[nodiscard]] QString lineTone(Colour colour);
/// What highlighted text looks like under several colours, the lowest first; never empty.
[[nodiscard]] QString blendedTone(std::span<const Colour> colours);
