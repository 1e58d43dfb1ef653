#pragma once
// Where a selector is now.

#include "base/id.h"
#include "model/text_range.h"

enum class AnchorQuality {
    Exact,  ///< the stored offsets hold the stored quote
    Moved,  ///< found again elsewhere
    Orphan, ///< not found: shown in the panel, never deleted
};

struct Anchor {
    AnnotationId annotation;
    TextRange range; ///< empty for an orphan
    AnchorQuality quality = AnchorQuality::Exact;
    friend bool operator==(const Anchor &, const Anchor &) = default;
};
