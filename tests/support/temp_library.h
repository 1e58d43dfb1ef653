#pragma once
// Library files for tests: a folder that goes away, and a file as text to compare.

#include "storage/database.h"
#include "storage/store.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

/// A path for a library that does not exist yet; in memory where the system has such a folder, since thousands of
/// commits are much to ask of a disk.
class TempLibrary {
public:
    [[nodiscard]] QString path(const QString &name = QStringLiteral("library.db")) const
    {
        return m_folder.filePath(name);
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    [[nodiscard]] static QString place()
    {
        const QFileInfo memory(QStringLiteral("/dev/shm"));
        return memory.isWritable() ? memory.filePath() : QDir::tempPath();
    }

    QTemporaryDir m_folder{place() + QStringLiteral("/library-XXXXXX")};
};

/// Every row of every table, without the rowids' history: equal dumps are equal libraries.
inline QString dumpOf(Database &database)
{
    QStringList lines;
    QStringList tables;
    Statement names = database.statement("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    while (names.step())
        tables.append(names.text(0));
    for (const QString &table : tables) {
        QStringList columns;
        const QByteArray listing = "SELECT name FROM pragma_table_info('" + table.toUtf8() + "') ORDER BY cid";
        Statement column(database, listing.constData());
        while (column.step())
            columns.append(QStringLiteral("quote(%1)").arg(column.text(0)));
        const QByteArray all = "SELECT " + columns.join(QStringLiteral(" || ',' || ")).toUtf8() + " FROM " +
                               table.toUtf8() + " ORDER BY 1";
        Statement row(database, all.constData());
        while (row.step())
            lines.append(table + u':' + row.text(0));
    }
    return lines.join(u'\n');
}
