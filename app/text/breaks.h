#pragma once
// Word, sentence and grapheme bounds after Unicode (UAX 29, through ICU), over one block's text at a time.

#include "model/text_range.h"

#include <QString>
#include <QStringView>
#include <vector>

/// The word under an offset, as a double click selects it: with elisions apart (l'|intelligence), Chinese by
/// dictionary. Between words: the run of white space or the one punctuation mark.
[[nodiscard]] TextRange wordAt(QStringView text, qsizetype offset, const QString &language = {});
/// Start of the next word after the offset, or the text's end.
[[nodiscard]] qsizetype nextWord(QStringView text, qsizetype offset, const QString &language = {});
/// Start of the word before the offset, or 0.
[[nodiscard]] qsizetype previousWord(QStringView text, qsizetype offset, const QString &language = {});
/// Start of the next sentence, or the text's end; start of this or the previous sentence, or 0.
[[nodiscard]] qsizetype nextSentence(QStringView text, qsizetype offset, const QString &language = {});
[[nodiscard]] qsizetype previousSentence(QStringView text, qsizetype offset, const QString &language = {});
/// The next/previous position where a caret may stand (never inside a grapheme cluster).
[[nodiscard]] qsizetype nextGrapheme(QStringView text, qsizetype offset);
[[nodiscard]] qsizetype previousGrapheme(QStringView text, qsizetype offset);
/// The offset itself, or the grapheme's start when it lies inside one.
[[nodiscard]] qsizetype graphemeStart(QStringView text, qsizetype offset);
/// All words (runs that contain a letter, digit or ideograph).
[[nodiscard]] std::vector<TextRange> words(QStringView text, const QString &language = {});
/// How many words after UAX 29 (an elided article counts with its word); cheap on a million of them.
[[nodiscard]] qsizetype wordCount(QStringView text);
