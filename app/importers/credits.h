#pragma once
// Who made an article: the credit lines at its head and tail ("By …", "Rédacteurs en chef : …", "文/…").

#include "model/article.h"

struct Credit {
    enum class Certainty {
        None,
        Possible, ///< "Word : Name, Name" with a word we don't know
        Sure,     ///< a known role or verb
    };
    Certainty certainty = Certainty::None;
    bool isAuthorship = false; ///< the names wrote the text
    QStringList names;         ///< as far as they could be told apart
};

/// What a single line says about who made the article.
[[nodiscard]] Credit creditIn(QStringView line);

/// Turns the run of credit paragraphs at the head and at the tail into credit blocks (they keep their place and text)
/// and fills the metadata's credits and, where none were given, authors.
void recogniseCredits(Article &article);
