#pragma once
// A template's tags, found without rendering it: what is wrong with them, and which of them a large export walks
// through.

#include "exporters/templates.h"

#include <QHash>

/// The body's first broken tag or unknown variable; lines are counted from `firstLine`.
[[nodiscard]] std::optional<TemplateProblem> tagProblem(const QString &body, int firstLine);

/// A run of a body that is rendered at once, or once for each article or group.
struct TemplatePiece {
    enum class Over { Everything, Articles, Groups };
    Over over = Over::Everything;
    QString text;
    friend bool operator==(const TemplatePiece &, const TemplatePiece &) = default;
};

/// The outermost {{#articles}} and {{#groups}} sections of a body without problems, and what stands between them.
[[nodiscard]] std::vector<TemplatePiece> templatePieces(const QString &body);
