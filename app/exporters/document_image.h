#pragma once
// An article's image as office documents take it.

#include "exporters/exporter.h"

#include <QSizeF>
#include <optional>

struct DocumentImage {
    QByteArray bytes;
    QString extension; ///< "png", "jpg", "gif"
    QString mediaType;
    QSizeF size; ///< points, as large as an A4 page has room for
};

/// What no office program is sure to show becomes PNG. Nothing when the bytes are no image that can be read.
[[nodiscard]] std::optional<DocumentImage> documentImage(const Resource &resource);
