#pragma once
// The words that announce a credit, in the languages we know them in.

#include <QSet>
#include <QString>

/// Roles before a colon that mean the names wrote the text ("auteur", "文", "von").
[[nodiscard]] const QSet<QString> &authorRoles();
/// Roles before a colon that mean any other part in making it ("photos", "rédacteurs en chef", "编辑").
[[nodiscard]] const QSet<QString> &otherRoles();
/// First words of a role that tell enough ("rédacteur" in "Rédacteurs adjoints du service").
[[nodiscard]] const QSet<QString> &roleWords();
