#pragma once
// Where the reader was in each article. Used from its Store's thread only.

#include "base/id.h"
#include "model/place.h"

#include <QDateTime>
#include <optional>

class Database;

/// All functions throw StorageError.
class PlaceStore {
public:
    explicit PlaceStore(Database &database);

    [[nodiscard]] std::optional<Place> place(ArticleId article);
    /// The article's progress (0–1) keeps the furthest; an invalid `opened` leaves the date as it was. Nothing happens
    /// for an article that is not there.
    void save(ArticleId article, Place place, qreal progress, const QDateTime &opened);

private:
    Database &m_database;
};
