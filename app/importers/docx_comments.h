#pragma once
// The comments of a Word document, with their answers.

#include "importers/office_package.h"

/// By id. Answers stand in the note of what they answer and have no entry of their own.
[[nodiscard]] QHash<QString, ImportedAnnotation> commentsOf(const OfficePackage &package, const QString &mainPart);
