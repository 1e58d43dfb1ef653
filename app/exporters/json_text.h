#pragma once
// Texts as JSON strings, straight into a file's bytes: a tree of values for each would take most of an export's time.

#include <QByteArray>
#include <QStringView>

/// Appends the text in quotation marks, UTF-8, escaped as RFC 8259 asks; a lone surrogate as \uXXXX.
void appendJsonString(QByteArray &json, QStringView text);
