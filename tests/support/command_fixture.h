#pragma once
// The command line in this process, over a library in a temporary folder.

#include "cli/command.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <memory>

struct Outcome {
    Exit exit = Exit::Done;
    QString out, err;
    [[nodiscard]] QJsonArray rows() const { return QJsonDocument::fromJson(out.toUtf8()).array(); }
};

class CommandFixture {
protected:
    std::unique_ptr<QTemporaryDir> m_folder;

    void startAnew() { m_folder = std::make_unique<QTemporaryDir>(); }
    [[nodiscard]] QString libraryPath() const { return m_folder->filePath(QStringLiteral("library.db")); }

    [[nodiscard]] static QDateTime noon() { return QDateTime(QDate(2026, 3, 14), QTime(12, 0), Qt::UTC); }

    /// Arguments that begin with --library name another library than the fixture's.
    Outcome run(const QStringList &arguments, const QByteArray &input = {}, const Clock &clock = noon)
    {
        Outcome outcome;
        QTextStream out(&outcome.out), err(&outcome.err);
        QBuffer in;
        in.setData(input);
        in.open(QIODevice::ReadOnly);
        const QStringList library{QStringLiteral("--library"), libraryPath()};
        outcome.exit =
            runCommandLine(arguments.value(0) == library[0] ? arguments : library + arguments, out, err, in, clock);
        return outcome;
    }

    QString fileWith(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }

    QString importedId(const QString &path)
    {
        return run({QStringLiteral("import"), QStringLiteral("--json"), path})
            .rows()[0][QStringLiteral("id")]
            .toString();
    }
};
