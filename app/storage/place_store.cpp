#include "storage/place_store.h"

#include "storage/database.h"
#include "storage/transaction.h"

PlaceStore::PlaceStore(Database &database)
    : m_database(database)
{
}

std::optional<Place> PlaceStore::place(ArticleId article)
{
    Statement row = m_database.statement("SELECT block, fraction FROM place JOIN article ON key = article "
                                         "WHERE id = ?");
    row.bind(article);
    return row.step() ? std::optional(Place{row.integer(0), row.real(1)}) : std::nullopt;
}

void PlaceStore::save(ArticleId article, Place place, qreal progress, const QDateTime &opened)
{
    Transaction transaction(m_database);
    m_database
        .statement("INSERT INTO place (article, block, fraction) SELECT key, ?2, ?3 FROM article WHERE id = ?1 "
                   "ON CONFLICT (article) DO UPDATE SET block = ?2, fraction = ?3")
        .bind(article, qint64(place.block), place.fraction)
        .execute();
    m_database
        .statement("UPDATE article SET progress = max(progress, ?2), opened_ms = coalesce(?3, opened_ms) "
                   "WHERE id = ?1")
        .bind(article, progress, opened)
        .execute();
    transaction.commit();
}
