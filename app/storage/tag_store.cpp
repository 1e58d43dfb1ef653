#include "storage/tag_store.h"

#include "storage/database.h"
#include "storage/stored_words.h"

TagStore::TagStore(Database &database)
    : m_database(database)
{
}

std::vector<Tag> TagStore::all()
{
    std::vector<Tag> tags;
    Statement row = m_database.statement("SELECT id, parent, position, name, colour, description, shortcut FROM tag "
                                         "ORDER BY position, name, id");
    while (row.step()) {
        tags.push_back({.id = row.id<Tag>(0),
                        .parent = row.id<Tag>(1),
                        .position = int(row.integer(2)),
                        .name = row.text(3),
                        .colour = colourNamed(row.text(4)),
                        .description = row.text(5),
                        .key = int(row.integer(6))});
    }
    return tags;
}

void TagStore::apply(const Change<Tag> &change)
{
    if (!change.after) {
        m_database.statement("DELETE FROM tag WHERE id = ?").bind(change.value().id).execute();
        return;
    }
    const Tag &tag = *change.after;
    m_database
        .statement("INSERT INTO tag (id, parent, position, name, colour, description, shortcut) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id) DO UPDATE SET parent = ?2, position = ?3, "
                   "name = ?4, colour = ?5, description = ?6, shortcut = ?7")
        .bind(tag.id, tag.parent, tag.position, tag.name, toWord(tag.colour), tag.description, tag.key)
        .execute();
}
