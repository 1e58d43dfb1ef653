#pragma once
// Single-byte encodings that ICU has no converter for.

#include <QByteArray>
#include <QString>

/// True for VISCII and ISO-8859-16, in any case.
[[nodiscard]] bool isTableEncoding(const QByteArray &encoding);
[[nodiscard]] QString decodedByTable(const QByteArray &bytes, const QByteArray &encoding);
