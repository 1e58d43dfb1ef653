#pragma once
// What if the n-th thing fails? SQLite is interrupted at its n-th step for as long as this lives.

#include "storage/database.h"

#include <sqlite3.h>

class InterruptAt {
public:
    /// `step`: of SQLite's virtual machine, from 1.
    InterruptAt(Database &database, int step)
        : m_database(database)
        , m_left(step)
    {
        sqlite3_progress_handler(database.handle(), 1, &InterruptAt::countDown, this);
    }
    ~InterruptAt() { sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(InterruptAt)

    [[nodiscard]] bool hasStruck() const { return m_left <= 0; }

private:
    static int countDown(void *self)
    {
        auto &left = static_cast<InterruptAt *>(self)->m_left;
        --left;
        return left == 0 ? 1 : 0;
    }

    Database &m_database;
    int m_left;
};
