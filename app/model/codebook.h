#pragma once
// The tree over the tags of a library.

#include "model/change.h"
#include "model/tag.h"

#include <optional>
#include <vector>

/// A value: copies are cheap enough to hand to a thread. Siblings are ordered by position, then name.
class Codebook {
public:
    Codebook() = default;
    explicit Codebook(std::vector<Tag> tags);

    [[nodiscard]] const std::vector<Tag> &tags() const { return m_tags; }
    [[nodiscard]] const Tag *tag(TagId id) const;
    [[nodiscard]] std::vector<TagId> children(TagId parent) const; ///< of a null id: the roots
    [[nodiscard]] std::vector<TagId> descendants(TagId id) const;  ///< without itself, parents first
    [[nodiscard]] QString path(TagId id) const;                    ///< "figures/budget"; empty if unknown
    /// The tag of a path, compared without case; empty steps are ignored.
    [[nodiscard]] const Tag *findPath(const QString &path) const;
    /// Compared without case; a null parent: among the roots. Null when there is none.
    [[nodiscard]] const Tag *childNamed(TagId parent, const QString &name) const;
    [[nodiscard]] const Tag *tagForKey(int key) const;
    /// False when the move would make a circle or the tag is unknown.
    [[nodiscard]] bool canMove(TagId id, TagId newParent) const;
    /// All tags depth-first in display order.
    [[nodiscard]] std::vector<TagId> inOrder() const;

    void apply(const Change<Tag> &change);
    friend bool operator==(const Codebook &, const Codebook &) = default;

private:
    std::vector<Tag> m_tags; ///< sorted by id, so that equal codebooks compare equal
};

/// The steps of a tag path: trimmed, empty ones left out. "a / b//c" → {"a", "b", "c"}.
[[nodiscard]] QStringList tagSteps(const QString &path);
