#pragma once
// Where passages of a text stand in its next revision.

#include "text/passage_search.h"

#include <QString>
#include <optional>

/// Made once for two texts, then asked for each passage. First the words' own alignment says where a passage went; what
/// it loses or what was moved is looked for by its words elsewhere, and believed only when quote and surroundings are
/// much alike and no other place is nearly as good. Both texts must outlive it.
class RevisionMap {
public:
    RevisionMap(QStringView before, QStringView after);

    /// The passage's range in the new text, or nothing: it was taken out, or became something else.
    [[nodiscard]] std::optional<TextRange> find(TextRange range) const;

private:
    [[nodiscard]] std::optional<TextRange> inPlace(TextRange quote) const;
    [[nodiscard]] bool isExtentInDoubt(TextRange quote, TextRange hull, TextRange found) const;
    [[nodiscard]] TextRange withWordsBeside(TextRange quote, TextRange hull) const;
    [[nodiscard]] TextRange hull(TextRange quote) const;
    [[nodiscard]] TextRange densest(TextRange quote, TextRange hull) const;
    [[nodiscard]] TextRange withReplacedEdges(TextRange quote, TextRange found) const;
    [[nodiscard]] std::optional<TextRange> sameWords(TextRange quote, TextRange within) const;

    [[nodiscard]] bool belongsToOthers(TextRange quote, TextRange found) const;

    QStringView m_newText;
    Tokens m_before, m_after;
    std::vector<qsizetype> m_there;                ///< for each old token its new index, or -1
    std::vector<qsizetype> m_back;                 ///< for each new token its old index, or -1
    mutable std::optional<PassageSearch> m_search; ///< made when the first passage is lost
};
