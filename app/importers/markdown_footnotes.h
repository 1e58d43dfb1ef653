#pragma once
// Footnotes of Markdown, which md4c does not know: taken out of the source before it is parsed.

#include <QHash>
#include <QString>
#include <vector>

struct MarkdownFootnote {
    QString label;  ///< as it stands in "[^label]"
    QString source; ///< Markdown of its text
};

/// References stand in the body as FootnoteOpen, the footnote's index in decimal, FootnoteClose: characters that no
/// text holds.
constexpr char16_t FootnoteOpen = 0xFDD0;
constexpr char16_t FootnoteClose = 0xFDD1;

struct MarkdownParts {
    QString body;
    std::vector<MarkdownFootnote> footnotes; ///< in the order in which the body refers to them, others behind
};

/// Takes out the definitions outside of fenced code; a reference without a definition stays as it is.
[[nodiscard]] MarkdownParts withoutFootnotes(const QString &source);
/// Puts "[^label]" back: for code and addresses.
[[nodiscard]] QString withFootnoteLabels(QString text, const std::vector<MarkdownFootnote> &footnotes);
