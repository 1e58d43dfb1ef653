#pragma once
// Markdown files for the exporters' tests, and what a further export makes of them.

#include "export_samples.h"
#include "exporters/markdown_exporter.h"

inline QString exportedText(const ExportSnapshot &snapshot)
{
    return QString::fromUtf8(exported(QStringLiteral("markdown"), snapshot));
}

struct Updated {
    QString text;
    bool hasConflict = false;
};

inline Updated updated(const ExportSnapshot &snapshot, const QString &existing)
{
    const Result<UpdatedFile> file = updateMarkdown(snapshot, existing.toUtf8());
    return file ? Updated{QString::fromUtf8(file->bytes), file->hasConflict} : Updated{};
}

inline std::vector<Annotation> &annotationsOf(ExportSnapshot &snapshot)
{
    return snapshot.articles.inMemory()[0].annotations;
}

/// The file with text after the first occurrence of `mark`.
inline QString with(QString text, const QString &mark, const QString &added)
{
    const qsizetype at = text.indexOf(mark);
    return at < 0 ? QString() : text.insert(at + mark.size(), added);
}

inline const QString End = QStringLiteral("<!-- scholiast end -->\n");
