#pragma once
// An annotation as JSON: how the history keeps what was deleted or overwritten.

#include "model/annotation.h"

[[nodiscard]] QString toJson(const Annotation &annotation);
/// What is missing or broken stays at its default.
[[nodiscard]] Annotation annotationFromJson(const QString &json);
