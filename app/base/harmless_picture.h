#pragma once
// Pictures from strangers as they may be decoded: a drawing may name files of this computer, and Qt would open them.

#include <QByteArray>

/// Of an SVG drawing all but what leads out of it: other files, style sheets, scripts; the very same bytes when there
/// is nothing of that kind. Raster pictures (PNG, JPEG, GIF, WebP, BMP) pass as they are. Empty for anything else.
[[nodiscard]] QByteArray harmlessPicture(const QByteArray &bytes);
