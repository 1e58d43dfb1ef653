#pragma once
// The base of every test class: any Qt warning fails the test.

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

class StrictTest : public QObject {
    Q_OBJECT
public Q_SLOTS:
    /// QtTest calls it before each test function; a class with an init of its own calls this one first.
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        // But not what the offscreen platform says of itself when a window is raised or a popup opened.
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
    }
};
