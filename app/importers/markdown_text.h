#pragma once
// Plain text as Markdown that shows the same.

#include <QString>
#include <QStringView>

/// Signs that Markdown would take for marks are escaped; nothing else changes.
[[nodiscard]] QString asMarkdown(QStringView text);
