#pragma once
// The words that the reader taught the program, one UTF-8 file a language, one word a line.

#include "base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

/// Not safe for several threads at once. Files are read when their language is first asked for; what can't be read
/// in them is passed over.
class UserWords final {
public:
    /// `folder`: made when the first word is added.
    explicit UserWords(QString folder);

    /// In the order in which they were added.
    [[nodiscard]] const QStringList &words(const QString &language);
    /// On disk when it returns; nothing to do for a word that is there. Invalid: an empty word or one with a line
    /// end; Unwritable.
    [[nodiscard]] Result<> add(const QString &language, const QString &word);
    [[nodiscard]] Result<> remove(const QString &language, const QString &word);
    /// The file of a language.
    [[nodiscard]] QString path(const QString &language) const;

private:
    [[nodiscard]] Result<> save(const QString &language, const QStringList &words);

    QString m_folder;
    QHash<QString, QStringList> m_words;
};
