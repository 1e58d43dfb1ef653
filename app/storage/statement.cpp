#include "storage/statement.h"

#include "storage/database.h"
#include "storage/sqlite_call.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

Statement::Statement(Database &database, const char *sql)
    : m_database(&database)
    , m_sql(sql)
    , m_statement(database.borrow(sql))
{
}

Statement::Statement(Statement &&) noexcept = default;

Statement::~Statement()
{
    if (!m_statement)
        return;
    m_statement->tryReset(); // its error, if any, was thrown by step() already
    m_database->giveBack(m_sql, std::move(m_statement));
}

bool Statement::step()
{
    return sqliteCall([this] { return m_statement->executeStep(); });
}

void Statement::execute()
{
    while (step()) {}
}

bool Statement::isNull(int column) const
{
    return sqliteCall([&] { return m_statement->isColumnNull(column); });
}

qint64 Statement::integer(int column) const
{
    return sqliteCall([&] { return qint64(m_statement->getColumn(column).getInt64()); });
}

double Statement::real(int column) const
{
    return sqliteCall([&] { return m_statement->getColumn(column).getDouble(); });
}

QString Statement::text(int column) const
{
    return sqliteCall([&] {
        const SQLite::Column value = m_statement->getColumn(column);
        const char *bytes = value.getText(); // before getBytes(): it may convert
        return QString::fromUtf8(bytes, value.getBytes());
    });
}

QByteArray Statement::blob(int column) const
{
    return sqliteCall([&] {
        const SQLite::Column value = m_statement->getColumn(column);
        const void *bytes = value.getBlob();
        return QByteArray(static_cast<const char *>(bytes), value.getBytes());
    });
}

QDateTime Statement::time(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

void Statement::restart()
{
    sqliteCall([this] {
        m_statement->tryReset();
        m_statement->clearBindings();
    });
}

void Statement::put(int index, std::nullptr_t)
{
    sqliteCall([&] { m_statement->bind(index); });
}

void Statement::put(int index, bool value)
{
    put(index, value ? 1 : 0);
}

void Statement::put(int index, int value)
{
    sqliteCall([&] { m_statement->bind(index, int32_t(value)); });
}

void Statement::put(int index, qint64 value)
{
    sqliteCall([&] { m_statement->bind(index, int64_t(value)); });
}

void Statement::put(int index, double value)
{
    sqliteCall([&] { m_statement->bind(index, value); });
}

void Statement::put(int index, const QString &value)
{
    sqliteCall([&] { m_statement->bind(index, value.toStdString()); }); // with its length: '\0' inside is kept
}

void Statement::put(int index, const QByteArray &value)
{
    // A null pointer would bind NULL.
    const void *bytes = value.isEmpty() ? "" : value.constData();
    sqliteCall([&] { m_statement->bind(index, bytes, int(value.size())); });
}

void Statement::put(int index, const QDateTime &value)
{
    if (value.isValid())
        put(index, qint64(value.toMSecsSinceEpoch()));
    else
        put(index, nullptr);
}

void Statement::put(int index, const QUuid &value)
{
    if (value.isNull())
        put(index, nullptr);
    else
        put(index, value.toRfc4122());
}
