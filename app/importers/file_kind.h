#pragma once
// What kind of file some first bytes belong to.

#include <QByteArray>
#include <QString>

struct FileKind {
    enum class Reading {
        Text,     ///< text, of whatever encoding and markup
        Document, ///< a format of its own
        Binary,   ///< not a text
    };
    Reading reading = Reading::Text;
    QString name;   ///< "PDF", "PNG image"; empty for text
    QString format; ///< of a document: the name of the importer that would read it, "pdf", "epub" …
};

/// Looks at the beginning of the bytes, and of an archive at its end too. Bytes count before names: a suffix only tells
/// apart what the bytes leave open (the kinds of ZIP, HTML fragments).
[[nodiscard]] FileKind fileKindOf(const QByteArray &bytes, const QString &suffix);
