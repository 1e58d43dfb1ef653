#pragma once
// Lists told from the markers of their items, for formats that count by themselves.

#include "model/article.h"

struct DocumentList {
    enum class Format { Bullet, Decimal, LowerLetter, UpperLetter, LowerRoman, UpperRoman };
    Format format = Format::Bullet;
    QString before; ///< "(" of "(3)"; for bullets the whole marker
    QString after;  ///< ")" of "(3)"
    int start = 1;
    int level = 1; ///< from 1
};

/// For each block the index of the list that it is an item of, or -1 (also for an item's further paragraphs). Adds the
/// article's lists to `lists`; items whose numbers follow each other are one list, with its sublists between them.
[[nodiscard]] std::vector<int> listsIn(const Article &article, std::vector<DocumentList> &lists);
