#pragma once
// The comments of an OpenDocument text, with their answers.

#include "importers/importer.h"
#include "importers/xml_tree.h"

#include <QHash>

/// All that have a name, by it. Answers stand in the note of what they answer and have no entry of their own.
[[nodiscard]] QHash<QString, ImportedAnnotation> odtCommentsIn(XmlNode body);

/// What an office:annotation says.
[[nodiscard]] ImportedAnnotation odtComment(XmlNode annotation);
