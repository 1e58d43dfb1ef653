#pragma once
// Brings a library file to this program's schema.

#include <QString>
#include <QtGlobal>

class Database;

/// "SCHO": stands in the file's header, so that `file` and we recognise it.
constexpr qint64 ApplicationId = 0x5343484f;

/// Of the schema. A newer minor only adds what older programs may ignore; a newer major is refused by them.
struct SchemaVersion {
    int major = 0;
    int minor = 0;
    [[nodiscard]] static SchemaVersion fromInteger(qint64 value) { return {int(value >> 16), int(value & 0xffff)}; }
    [[nodiscard]] qint64 toInteger() const { return (qint64(major) << 16) | minor; }
    friend auto operator<=>(const SchemaVersion &, const SchemaVersion &) = default;
};

/// The version in the file's header; 0.0 for an empty file.
[[nodiscard]] SchemaVersion schemaVersion(Database &database);

/// Applies the steps `folder`/NNNN_name.sql that are newer than the file, each in one transaction; the first line of
/// each is "-- version MAJOR.MINOR". Switches the write-ahead log on once it is clear that the file is ours. Throws
/// StorageError: NotALibrary, NewerLibrary (both without having touched the file), Storage.
void migrate(Database &database, const QString &folder = QStringLiteral(":/schema"));
