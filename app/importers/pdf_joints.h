#pragma once
// How the words on both sides of a line end belong together.

#include "importers/pdf_page.h"

#include <QSet>

class PdfJoints {
public:
    enum class Joint {
        Space,    ///< two words
        Nothing,  ///< one word, or two that stand together
        NoHyphen, ///< one word: the last letter of the line, a hyphen, goes
    };

    /// The document's words tell which hyphens belong to them.
    explicit PdfJoints(const std::vector<PdfLine> &lines);

    [[nodiscard]] Joint jointOf(const QString &before, const QString &after) const;

private:
    void learn(const QString &token);
    [[nodiscard]] bool keepsHyphen(const QString &token, const QString &stem, const QString &rest) const;

    QSet<QString> m_words;     ///< in lower case, without hyphens at line ends
    QSet<QString> m_compounds; ///< "lettre-clé"
    QSet<QString> m_heads;     ///< "lettre"
    QSet<QString> m_tails;     ///< "clé"
};
