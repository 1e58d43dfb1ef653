#pragma once
// A compiled statement on loan from its Database: bind, step, read; goes back clean.

#include "base/id.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <memory>

class Database;
namespace SQLite {
class Statement;
}

/// Parameters are bound in order, columns counted from 0. All functions throw StorageError.
class Statement {
public:
    Statement(Database &database, const char *sql);
    ~Statement();
    Q_DISABLE_COPY(Statement)
    Statement(Statement &&) noexcept;
    Statement &operator=(Statement &&) = delete;

    /// Binds all parameters: the first value to the first one. Null strings are empty texts, invalid dates and null ids
    /// NULL.
    template <typename... Values>
    Statement &bind(const Values &...values)
    {
        restart();
        int index = 0;
        (put(++index, values), ...);
        return *this;
    }
    /// To the next row; false after the last.
    bool step();
    /// Runs it to its end.
    void execute();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] QDateTime time(int column) const; ///< UTC; NULL is invalid
    template <typename Entity>
    [[nodiscard]] Id<Entity> id(int column) const
    {
        return {QUuid::fromRfc4122(blob(column))};
    }

private:
    void restart();
    void put(int index, std::nullptr_t);
    void put(int index, bool value);
    void put(int index, int value);
    void put(int index, qint64 value);
    void put(int index, double value);
    void put(int index, const QString &value);
    void put(int index, const QByteArray &value);
    void put(int index, const QDateTime &value);
    void put(int index, const QUuid &value);
    template <typename Entity>
    void put(int index, const Id<Entity> &id)
    {
        put(index, id.value);
    }

    Database *m_database;
    const char *m_sql;
    std::unique_ptr<SQLite::Statement> m_statement;
};
