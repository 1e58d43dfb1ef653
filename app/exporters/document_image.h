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

/// The image of that name, as the snapshot has it.
[[nodiscard]] std::optional<Resource> resourceOf(const ExportSnapshot &snapshot, const QString &name);
/// What no office program is sure to show becomes PNG. Nothing when the bytes are no image that can be read.
[[nodiscard]] std::optional<DocumentImage> documentImage(const Resource &resource);
