#pragma once
// What the reader had before them when they asked for an export.

#include "model/annotation.h"

#include <QString>
#include <vector>

struct ExportSubject {
    enum class Scope { Articles, Filter, Tag, Everything };

    std::vector<ArticleId> articles;      ///< the open one or those chosen in the list; may be empty
    QString title;                        ///< of the first
    std::vector<AnnotationId> highlights; ///< of the one article, what the panel's filter leaves; empty = no filter
    TagId tag;                            ///< null = the first of the codebook
    Scope scope = Scope::Articles;        ///< chosen at first
};
