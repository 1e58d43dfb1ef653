#pragma once
// Plain text as Markdown that shows exactly that text.

#include <QString>

/// Calls `visit` with each line, without its end.
template <typename Visit>
void eachLine(QStringView text, Visit visit)
{
    for (qsizetype start = 0, end = 0; start <= text.size(); start = end + 1) {
        end = text.indexOf(u'\n', start);
        end = end < 0 ? text.size() : end;
        visit(text.sliced(start, end - start));
    }
}

/// Escapes what Markdown would take for mark-up, and Obsidian for a tag or a comment. `text` is one line or several;
/// line starts are guarded too.
[[nodiscard]] QString markdownEscaped(const QString &text);
/// A table's cell: one line.
[[nodiscard]] QString markdownCell(const QString &text);
/// A string in YAML's double quotes.
[[nodiscard]] QString yamlString(const QString &text);
/// A tag path as Obsidian allows it: blanks become '-', other signs than letters, digits, '_', '-', '/' are dropped.
[[nodiscard]] QString markdownTag(const QString &path);
/// Each line with a prefix before it ("> "); empty lines get the prefix without trailing blanks.
[[nodiscard]] QString prefixedLines(const QString &text, const QString &prefix);
