#pragma once
// The words by which kinds, shapes and colours are stored, so that a file can be read without this program.

#include "model/annotation.h"
#include "model/article.h"

[[nodiscard]] QString toWord(Block::Kind kind);
[[nodiscard]] QString toWord(Span::Kind kind);
[[nodiscard]] QString toWord(HighlightStyle::Shape shape);
[[nodiscard]] QString toWord(Colour colour);
[[nodiscard]] QString toWord(Extent extent);
[[nodiscard]] QString toWord(Error::Kind kind);

/// Words that a newer program wrote read as the plainest kind: Paragraph, Emphasis, Highlight, Yellow,
/// FoundArticle, Malformed.
[[nodiscard]] Block::Kind blockKind(const QString &word);
[[nodiscard]] Span::Kind spanKind(const QString &word);
[[nodiscard]] HighlightStyle::Shape highlightShape(const QString &word);
[[nodiscard]] Colour colourNamed(const QString &word);
[[nodiscard]] Extent extentNamed(const QString &word);
[[nodiscard]] Error::Kind errorKind(const QString &word);
