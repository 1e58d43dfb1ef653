#pragma once
// Annotations in the W3C Web Annotation Data Model (JSON-LD): https://www.w3.org/TR/annotation-model/

#include "exporters/exporter.h"

/// One AnnotationPage with all annotations of all articles; offsets in code points, times in UTC. Without annotations
/// an AnnotationCollection of total 0, since a page must hold one.
[[nodiscard]] Result<> writeJsonLd(const ExportSnapshot &snapshot, QIODevice &device);

/// The article's annotations as JSON objects with `separator` between them; empty for one without annotations.
[[nodiscard]] QByteArray jsonLdOf(const ExportedArticle &exported, const ExportSnapshot &snapshot,
                                  const QByteArray &separator);
