#pragma once
// Export formats that a reader makes himself: Mustache templates (https://mustache.github.io/mustache.5.html) with a
// few lines before them. See resources/export/templates/README.md for the lines and the variables.

#include "exporters/exporter.h"

#include <span>

struct ExportTemplate {
    enum class Escape { None, Html, Markdown, Latex, Json, Csv };

    QString name;        ///< the file's name without ".mustache": the word on the command line
    QString title;       ///< for people; the name when it says none
    QString description; ///< may be empty
    QString extension;   ///< of what it writes, without the dot
    QString fileName;    ///< a template for the name of what it writes, without extension
    Escape escape = Escape::None;
    QString body;
    int bodyLine = 1; ///< where the body begins in the file, counted from 1
    QString path;     ///< of the file; ":/…" of those that come with the program
};

/// What is wrong with a template's text, and where.
struct TemplateProblem {
    int line = 1; ///< counted from 1
    QString text; ///< for people, translated
    friend bool operator==(const TemplateProblem &, const TemplateProblem &) = default;
};

/// "line 3: there is no variable “titel”".
[[nodiscard]] QString templateProblemText(const TemplateProblem &problem);
/// The first thing that is wrong; nothing when all is well. Knows the tags, the sections and the variables.
[[nodiscard]] std::optional<TemplateProblem> templateProblem(const QString &source);
/// Invalid with "line 3: …" as the detail and `path` (or the name) as the subject.
[[nodiscard]] Result<ExportTemplate> exportTemplate(const QString &name, const QString &source,
                                                    const QString &path = {});

/// Those that come with the program and those in the folder, by name; one of the folder hides one of the program. A
/// name that is a format's is left out. Broken ones are there too: reading them says what is wrong.
[[nodiscard]] QStringList templateNames(const QString &folder);
/// The file of a template; empty when there is none of that name.
[[nodiscard]] QString templatePath(const QString &folder, const QString &name);
/// NotFound, Unreadable, Invalid.
[[nodiscard]] Result<ExportTemplate> readTemplate(const QString &folder, const QString &name);

/// One article or group is in memory at a time. Unwritable, Invalid.
[[nodiscard]] Result<> writeTemplate(const ExportTemplate &format, const ExportSnapshot &snapshot, QIODevice &device);
/// What the export's file should be called, without its folder: signs that a file system doesn't take are left out.
[[nodiscard]] QString templateFileName(const ExportTemplate &format, const ExportSnapshot &snapshot);
