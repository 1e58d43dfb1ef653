#pragma once
// Export formats that a reader makes himself: to list, edit, check and keep them. What a template may say stands in
// resources/export/templates/README.md; exports take a template's name where they take a format's.

#include "base/result.h"

#include <QString>
#include <QStringList>
#include <vector>

struct TemplateRow {
    QString name;           ///< the word for formats
    QString title;          ///< for people
    QString description;    ///< may be empty
    QString extension;      ///< of what it writes, without the dot; empty for a broken one
    bool isOwn = false;     ///< the reader's; the others come with the program and can't be changed
    bool isShipped = false; ///< there is one of this name in the program, which an own one hides
    QString problem;        ///< what is wrong with it, "line 3: …"; empty when all is well
};

/// Where a library's templates are: the folder "templates" beside its file.
[[nodiscard]] QString templateFolder(const QString &libraryPath);
/// By name.
[[nodiscard]] std::vector<TemplateRow> exportTemplates(const QString &folder);
/// The text of one. NotFound, Unreadable.
[[nodiscard]] Result<QString> templateSource(const QString &folder, const QString &name);
/// The line that is wrong and why, as "line 3: …"; empty when all is well. `line` (may be null) counts from 1.
[[nodiscard]] QString templateProblemText(const QString &source, int *line = nullptr);
/// Writes it into the folder, which is made when missing. Invalid for a name that is a format's, or that a file can't
/// have, and for a text with a problem; Unwritable.
[[nodiscard]] Result<> saveTemplate(const QString &folder, const QString &name, const QString &source);
/// Of the reader's own only; one of the program that it hid is there again. NotFound, Unwritable.
[[nodiscard]] Result<> removeTemplate(const QString &folder, const QString &name);
