#pragma once
// What became of an import: one line for the message, one row a file for those who want to know.

#include "library/import_job.h"

#include <QDialog>

/// “3 articles imported, 1 was already there, 2 could not be read.”
[[nodiscard]] QString importSummary(const std::vector<ImportReport> &reports);
/// One sentence about one file.
[[nodiscard]] QString reportSentence(const ImportReport &report);
/// “3 moved, 1 lost”: highlights that followed to a new revision.
[[nodiscard]] QString carriedText(int moved, int lost);
/// True when the summary doesn't say everything: something failed, or was there already among several.
[[nodiscard]] bool hasDetails(const std::vector<ImportReport> &reports);

class ImportReportDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ImportReportDialog(const std::vector<ImportReport> &reports, QWidget *parent = nullptr);
    /// All rows as text, a line a file.
    [[nodiscard]] QString plainText() const { return m_text; }

Q_SIGNALS:
    void articleChosen(ArticleId id);

private:
    QString m_text;
};
