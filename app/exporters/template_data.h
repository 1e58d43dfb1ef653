#pragma once
// The variables of a template (see resources/export/templates/README.md).

#include "exporters/highlight_groups.h"

#include <kainjow/mustache.hpp>

/// Of an item of a list, for what stands between two; `number` is counted from 1.
void addPlaceVariables(kainjow::mustache::object &variables, size_t number, size_t count);
/// Of the whole export; `title` is the article's when there is but one.
[[nodiscard]] kainjow::mustache::object exportVariables(const ExportSnapshot &snapshot);
/// Of an article, with its highlights; what the export has stays there.
void addArticleVariables(kainjow::mustache::object &variables, const ExportedArticle &exported,
                         const ExportSnapshot &snapshot);
/// Of a group with its highlights.
void addGroupVariables(kainjow::mustache::object &variables, const QString &title,
                       const std::vector<HighlightRow> &rows);
