#pragma once
// What a comment of an office document, or a note in a margin, says.

#include "exporters/exporter.h"
#include "exporters/note_text.h"

/// The quote of a passage that is gone, the tags, and the note, as the options ask for them.
[[nodiscard]] std::vector<NoteParagraph> commentParagraphs(const Annotation &annotation,
                                                           const ExportSnapshot &snapshot);
/// "#figures/budget #check"; empty without tags, or when the options leave them out.
[[nodiscard]] QString tagLine(const Annotation &annotation, const ExportSnapshot &snapshot);
/// Who noted it: a name in any case, as Word asks for one.
[[nodiscard]] QString commentAuthor(const Annotation &annotation);
/// The line under an article's title: where it is from. Empty parts are left out.
[[nodiscard]] QString sourceLine(const Metadata &metadata);
