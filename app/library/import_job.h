#pragma once
// Files on their way into the library: in the background, one report row a file, cancellable.

#include "base/result.h"
#include "library/background_job.h"
#include "model/article.h"

#include <vector>

/// What became of one file.
struct ImportReport {
    enum class Outcome { Imported, AlreadyThere, NewRevision, Failed };
    QString path; ///< or an address, or the name of a pasted text
    Outcome outcome = Outcome::Failed;
    ArticleId article; ///< null when failed
    QString title;
    Error error;   ///< when failed
    int moved = 0; ///< highlights that followed to the new revision
    int lost = 0;  ///< those whose passage is not in it
};

class ImportJob : public BackgroundJob {
    Q_OBJECT
public:
    using BackgroundJob::BackgroundJob;
    [[nodiscard]] virtual const std::vector<ImportReport> &reports() const = 0;

Q_SIGNALS:
    /// Bytes of a page on their way; `all` is -1 where nobody knows.
    void fetched(qint64 got, qint64 all);
    /// One file is done, whatever its outcome. When the job is finished, the imports are one undoable step.
    void imported(const ImportReport &report);
};
