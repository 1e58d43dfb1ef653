#pragma once
// Files on their way into the library: in the background, one report row a file, cancellable.

#include "base/result.h"
#include "model/article.h"

#include <QObject>
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

class ImportJob : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual const std::vector<ImportReport> &reports() const = 0;
    [[nodiscard]] virtual int total() const = 0; ///< files to read, as far as known
    virtual void cancel() = 0;
    [[nodiscard]] virtual bool isFinished() const = 0;

Q_SIGNALS:
    void progressed(int done, int total);
    /// Bytes of a page on their way; `all` is -1 where nobody knows.
    void fetched(qint64 got, qint64 all);
    void imported(const ImportReport &report); ///< one file is done, whatever its outcome
    /// All done or cancelled. The imports are one undoable step by now.
    void finished();
};
