#pragma once
// ICU's break iterators, one a thread, kind and language, reading a text where it lies.

#include <QString>
#include <QStringView>

#include <unicode/ubrk.h>

/// Set on `text`, which must outlive the use of the iterator; the next call for the same kind and language on this
/// thread takes it back. Only the language subtag counts ("fr" of "fr-CA"); an unknown one means Unicode's own rules.
/// Null when ICU has no data.
[[nodiscard]] UBreakIterator *breakIterator(UBreakIteratorType kind, QStringView text, const QString &language = {});

/// The language subtag in lower case: "fr" of "fr_CA" and "FR-ca".
[[nodiscard]] QString languageSubtag(const QString &language);
