#pragma once
// An open library file: one connection and its stores.

#include "base/clock.h"
#include "model/change.h"
#include "storage/annotation_store.h"
#include "storage/article_store.h"
#include "storage/place_store.h"
#include "storage/tag_store.h"
#include "storage/watch_store.h"

#include <memory>

/// What Store::check() found.
struct CheckReport {
    bool ok = true;
    QStringList findings;   ///< one English sentence each
    qsizetype articles = 0; ///< in the file, removed ones too
    qsizetype annotations = 0;
    qsizetype tags = 0;
    qsizetype moved = 0; ///< annotations whose quotation stands at another place of the text: no damage
    qsizetype lost = 0;  ///< those whose quotation is not in the text, as after a revision: no damage
};

/// Made, used and destroyed on one thread. All functions throw StorageError.
class Store {
public:
    /// Opens the file, creates it (and its folder) when missing, migrates an older schema. Kinds of the error:
    /// NewerLibrary, NotALibrary, Storage. `clock` dates what is kept of deleted and overwritten annotations.
    explicit Store(const QString &path, Clock clock = systemClock());
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    [[nodiscard]] ArticleStore &articles();
    [[nodiscard]] AnnotationStore &annotations();
    [[nodiscard]] TagStore &tags();
    [[nodiscard]] PlaceStore &places();
    [[nodiscard]] WatchStore &watched();

    /// All of it on disk, or none: one transaction. Applying the same step twice is the same as once.
    void apply(const ChangeSet &change);
    /// Differs from the last call's when another connection changed the file in between.
    [[nodiscard]] qint64 dataVersion();
    /// Reads everything and says what doesn't hold together.
    [[nodiscard]] CheckReport check();

    [[nodiscard]] const QString &path() const;
    /// The connection, for this folder and its tests.
    [[nodiscard]] Database &database();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
