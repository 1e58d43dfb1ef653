#pragma once
// What kind of file some first bytes belong to.

#include <QByteArray>
#include <QString>

struct FileKind {
    enum class Reading {
        Text,        ///< text, of whatever encoding and markup
        Unsupported, ///< a document of a format that we don't read
        Binary,      ///< not a text
    };
    Reading reading = Reading::Text;
    QString name; ///< "PDF", "PNG image"; empty for text
};

/// Bytes count before names: a suffix only tells apart what the bytes leave open (the kinds of ZIP, HTML fragments).
[[nodiscard]] FileKind fileKindOf(const QByteArray &head, const QString &suffix);
