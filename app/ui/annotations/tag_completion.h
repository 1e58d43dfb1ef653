#pragma once
// Which tags a reader may mean while typing, and what a new one would look like.

#include "model/codebook.h"

#include <vector>

/// A row of the picker: a tag that fits, or the offer to make one.
struct TagSuggestion {
    TagId tag;    ///< null: make `path`
    QString path; ///< "figures/budget"
    friend bool operator==(const TagSuggestion &, const TagSuggestion &) = default;
};

/// Tags whose path holds all that was typed, accents and case ignored, the best first; all tags when nothing was typed.
/// The offer to make the typed path comes last, or first when nothing starts like it; none when the path exists.
[[nodiscard]] std::vector<TagSuggestion> suggestedTags(const Codebook &codebook, const QString &typed);

/// A colour no tag has yet, or the one that is used least.
[[nodiscard]] Colour nextColour(const Codebook &codebook);

/// A tag's path as it is shown: "figures / budget".
[[nodiscard]] QString shownPath(const QString &path);
