#pragma once
// The codebook's tags. Used from its Store's thread only.

#include "model/change.h"

class Database;

/// All functions throw StorageError.
class TagStore {
public:
    explicit TagStore(Database &database);

    /// By position, then name.
    [[nodiscard]] std::vector<Tag> all();
    /// Writes `after`, or deletes `before`: annotations lose it, its children move to the root.
    void apply(const Change<Tag> &change);

private:
    Database &m_database;
};
