#pragma once
// Golden files: what is expected stands in a file beside the input. UPDATE_GOLDEN=1 rewrites it, for a person to
// review.

#include <QFile>
#include <QTest>

/// True when the bytes equal the file's; otherwise says the first line that differs.
inline bool matchesGolden(const QString &path, const QByteArray &actual)
{
    QFile file(path);
    if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
        if (!file.open(QIODevice::WriteOnly) || file.write(actual) != actual.size()) {
            qCritical("can't write %s", qPrintable(path));
            return false;
        }
        return true;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        qCritical("no golden file %s: run with UPDATE_GOLDEN=1 and read what it writes", qPrintable(path));
        return false;
    }
    const QByteArray expected = file.readAll();
    if (expected == actual)
        return true;
    const auto want = expected.split('\n');
    const auto got = actual.split('\n');
    qsizetype line = 0;
    while (line < want.size() && line < got.size() && want[line] == got[line])
        ++line;
    qCritical("%s, line %lld\n  expected: %s\n  actual:   %s", qPrintable(path), static_cast<long long>(line + 1),
              line < want.size() ? want[line].constData() : "(end)",
              line < got.size() ? got[line].constData() : "(end)");
    return false;
}
