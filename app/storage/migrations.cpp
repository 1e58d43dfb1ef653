#include "storage/migrations.h"

#include "storage/database.h"
#include "storage/storage_error.h"
#include "storage/transaction.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <sqlite3.h>
#include <vector>

using namespace Qt::Literals::StringLiterals;

// Q_INIT_RESOURCE names a function of the global namespace; without the call a linker leaves a static library's
// resources out.
static void registerSchema()
{
    Q_INIT_RESOURCE(schema);
}

namespace {

struct Step {
    SchemaVersion version;
    QByteArray sql;
};

std::vector<Step> stepsIn(const QString &folder)
{
    static const QRegularExpression firstLine(u"^-- version (\\d+)\\.(\\d+)\\s"_s);
    std::vector<Step> steps;
    const QStringList names = QDir(folder).entryList({u"[0-9][0-9][0-9][0-9]_*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder + u'/' + name);
        const QByteArray sql = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const QRegularExpressionMatch match = firstLine.match(QString::fromUtf8(sql));
        const SchemaVersion version{match.captured(1).toInt(), match.captured(2).toInt()};
        if (!match.hasMatch() || (!steps.empty() && version <= steps.back().version))
            throw StorageError(SQLITE_INTERNAL, u"schema step %1 has no version after the one before it"_s.arg(name));
        steps.push_back({version, sql});
    }
    if (steps.empty())
        throw StorageError(SQLITE_INTERNAL, u"no schema in %1"_s.arg(folder));
    return steps;
}

bool isEmpty(Database &database)
{
    return database.integer("SELECT count(*) FROM sqlite_schema") == 0;
}

/// Throws unless the file is ours and not too new, or empty.
SchemaVersion checkedVersion(Database &database, SchemaVersion newest)
{
    const qint64 application = database.integer("PRAGMA application_id");
    const SchemaVersion version = schemaVersion(database);
    const bool isNew = application == 0 && version == SchemaVersion{} && isEmpty(database);
    if (application != ApplicationId && !isNew)
        throw StorageError(SQLITE_NOTADB, u"another program's database"_s, Error::Kind::NotALibrary);
    if (version.major > newest.major)
        throw StorageError(SQLITE_ERROR, u"schema %1.%2"_s.arg(version.major).arg(version.minor),
                           Error::Kind::NewerLibrary);
    return version;
}

void apply(Database &database, const Step &step)
{
    Transaction transaction(database);
    if (schemaVersion(database) >= step.version)
        return; // another program did it while we waited
    database.execute(step.sql.constData());
    const QByteArray header = "PRAGMA application_id = " + QByteArray::number(ApplicationId) +
                              "; PRAGMA user_version = " + QByteArray::number(step.version.toInteger());
    database.execute(header.constData());
    transaction.commit();
}

} // namespace

SchemaVersion schemaVersion(Database &database)
{
    return SchemaVersion::fromInteger(database.integer("PRAGMA user_version"));
}

void migrate(Database &database, const QString &folder)
{
    registerSchema();
    const std::vector<Step> steps = stepsIn(folder);
    const SchemaVersion version = checkedVersion(database, steps.back().version);
    database.useWriteAheadLog();
    for (const Step &step : steps) {
        if (step.version > version)
            apply(database, step);
    }
}
