#pragma once
// The names by which links inside a Markdown text call its headings.

#include <QHash>
#include <QString>

class HeadingNames {
public:
    /// Its letters and digits in lower case, so that it does not matter how a writer's tool makes hyphens of spaces and
    /// punctuation; the second equal one ends in 1.
    [[nodiscard]] QString nameOf(QStringView heading);

private:
    QHash<QString, int> m_seen;
};

/// "#Some%20Heading" as its heading's name behind the '#'; any other target as it is.
[[nodiscard]] QString headingTarget(const QString &target);
