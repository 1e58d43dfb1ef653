#pragma once
// A note's Markdown as paragraphs of runs, for formats that have neither Markdown nor HTML.

#include <QString>
#include <vector>

struct NoteRun {
    QString text; ///< '\n' = a new line in the same paragraph
    bool isStrong = false;
    bool isEmphasis = false;
    bool isCode = false;
    bool isStruck = false;
    QString link; ///< an address that is safe to open, or empty
};

struct NoteParagraph {
    QString marker; ///< of a list's item: "•", "3."
    int level = 0;  ///< of lists and quotations around it
    std::vector<NoteRun> runs;
    [[nodiscard]] QString text() const;
};

/// HTML in a note is text like any other; of an image its description is left.
[[nodiscard]] std::vector<NoteParagraph> noteParagraphs(const QString &markdown);
