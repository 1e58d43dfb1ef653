#pragma once
// What a reader marked and thought: a target (selectors) and a body (note, tags).

#include "base/id.h"
#include "model/selector.h"

#include <QDateTime>
#include <array>
#include <vector>

/// The palette that highlights and tags share. The theme says what each looks like.
enum class Colour { Yellow, Green, Blue, Pink, Orange, Purple };
inline constexpr std::array AllColours{Colour::Yellow, Colour::Green,  Colour::Blue,
                                       Colour::Pink,   Colour::Orange, Colour::Purple};

struct HighlightStyle {
    enum class Shape { Highlight, Underline };
    Shape shape = Shape::Highlight;
    Colour colour = Colour::Yellow;
    friend bool operator==(const HighlightStyle &, const HighlightStyle &) = default;
};

struct Annotation {
    AnnotationId id;
    ArticleId article;
    TextPositionSelector position;
    TextQuoteSelector quote;
    HighlightStyle style;
    QString note;         ///< Markdown
    QString noteLanguage; ///< BCP 47, comma separated, chosen for spelling; empty = told from the text
    std::vector<TagId> tags;
    QDateTime created;  ///< UTC
    QDateTime modified; ///< UTC
    QString author;

    friend bool operator==(const Annotation &, const Annotation &) = default;
};
