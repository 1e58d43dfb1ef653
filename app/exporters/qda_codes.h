#pragma once
// A codebook as REFI-QDA writes it, in the .qdc file and inside a project: https://www.qdasoftware.org

#include "exporters/exporter.h"

#include <QXmlStreamWriter>

/// "Codes" with one nested "Code" a tag; nothing for an empty codebook, which the schema has no form for.
void writeQdaCodes(QXmlStreamWriter &xml, const Codebook &codebook);
/// A GUID made from another one: the same every time.
[[nodiscard]] QString qdaGuid(const QUuid &owner, const QString &part);
[[nodiscard]] QString qdaGuid(const QUuid &id);
/// "Scholiast 1.2"
[[nodiscard]] QString qdaOrigin();
