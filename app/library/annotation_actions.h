#pragma once
// What readers do, as pure functions from values to a ChangeSet. Nothing happens until Library::perform.

#include "model/change.h"
#include "model/codebook.h"

#include <span>

namespace actions {

/// A new highlight; its id is in `.annotations.front().after->id`. The range is trimmed of white space at both ends and
/// widened to whole graphemes; an empty result has no changes.
[[nodiscard]] ChangeSet addHighlight(const Article &article, TextRange range, HighlightStyle style,
                                     const QDateTime &now, std::vector<TagId> tags = {}, const QString &note = {});
[[nodiscard]] ChangeSet setNote(const Annotation &annotation, const QString &note, const QDateTime &now);
[[nodiscard]] ChangeSet setNoteLanguage(const Annotation &annotation, const QString &language, const QDateTime &now);
[[nodiscard]] ChangeSet setStyle(std::span<const Annotation> annotations, HighlightStyle style, const QDateTime &now);
[[nodiscard]] ChangeSet setTags(const Annotation &annotation, std::vector<TagId> tags, const QDateTime &now);
[[nodiscard]] ChangeSet toggleTag(const Annotation &annotation, TagId tag, const QDateTime &now);
/// Moves the edges; an empty range changes nothing.
[[nodiscard]] ChangeSet setRange(const Article &article, const Annotation &annotation, TextRange range,
                                 const QDateTime &now);
[[nodiscard]] ChangeSet remove(std::span<const Annotation> annotations);

/// Makes the missing steps of a path; nothing when it exists. The last tag is `codebook.findPath(path)` afterwards.
[[nodiscard]] ChangeSet createTag(const Codebook &codebook, const QString &path, std::optional<Colour> colour = {});
/// Rename, recolour, describe, number key: whatever differs from the tag as it is. A key that another tag has moves
/// here.
[[nodiscard]] ChangeSet editTag(const Codebook &codebook, const Tag &edited);
/// To a place among the new parent's children (0 = first, -1 = last). Nothing when it would make a circle.
[[nodiscard]] ChangeSet moveTag(const Codebook &codebook, TagId tag, TagId newParent, int position);
/// `annotations`: all that carry `from`, of all articles. Children of `from` go under `into`.
[[nodiscard]] ChangeSet mergeTags(const Codebook &codebook, TagId from, TagId into,
                                  std::span<const Annotation> annotations, const QDateTime &now);
/// `annotations`: all that carry the tag or one below it.
[[nodiscard]] ChangeSet removeTag(const Codebook &codebook, TagId tag, std::span<const Annotation> annotations,
                                  const QDateTime &now);

} // namespace actions
