#pragma once
// A named category of a reader's codebook (a "code" in REFI-QDA).

#include "base/id.h"
#include "model/annotation.h"

#include <QString>

struct Tag {
    TagId id;
    TagId parent;     ///< null = at the root
    int position = 0; ///< order among its siblings
    QString name;     ///< one step of the path; never contains '/'
    Colour colour = Colour::Yellow;
    QString description;
    int key = 0; ///< 1–9 = the number key that applies it, 0 = none
    friend bool operator==(const Tag &, const Tag &) = default;
};
