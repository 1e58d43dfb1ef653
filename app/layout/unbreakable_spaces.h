#pragma once
// Which plain spaces must not end a line: French spacing, units, and punctuation that closes.

#include <QString>
#include <QStringView>

/// The text with those spaces replaced by no-break spaces, unit for unit, so that offsets stay. Guards, in every
/// language, what is never right at the start or end of a line: a space before ? ! ; : % » ) ] , . … that close, after
/// « that opens, after a dash that opens a dialogue line, inside groups of digits and between a number and its unit;
/// in French also “500 millions”, “n° 3”, “M. Durand”.
[[nodiscard]] QString withUnbreakableSpaces(QStringView text, const QString &language);
