#pragma once
// All or nothing: what happens between its making and commit().

#include "storage/database.h"

/// Writes from the start (BEGIN IMMEDIATE); inside another one it is a savepoint. Undone unless committed.
class Transaction {
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    void commit();

private:
    void rollback() noexcept;
    bool undo(const char *sql) noexcept;

    Database &m_database;
    bool m_isNested;
    bool m_isOpen = true;
};
