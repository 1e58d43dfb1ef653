#pragma once
// The caret and what is selected, as the reader presses, drags and extends. Offsets are the article's.

#include "model/article.h"

class TextSelection {
public:
    enum class Unit { Grapheme, Word, Paragraph };
    enum class Extend { No, Yes };

    void setArticle(ArticlePtr article);
    [[nodiscard]] TextRange range() const;
    [[nodiscard]] qsizetype caret() const { return m_caret; }
    [[nodiscard]] bool isEmpty() const { return range().isEmpty(); }

    /// A press: the caret goes there; a word or paragraph is selected at once, and extendTo() goes on by such units.
    void press(qsizetype offset, Unit unit);
    /// A drag or a click with Shift: from where the press was to here, by its units.
    void extendTo(qsizetype offset);
    /// A key: the caret moves; the selection follows or is gone.
    void moveCaret(qsizetype offset, Extend extend);
    /// The caret stands at the range's end.
    void select(TextRange range);
    void collapse() { m_origin = {m_caret, m_caret}; }

private:
    [[nodiscard]] TextRange unitAt(qsizetype offset, Unit unit) const;
    [[nodiscard]] qsizetype settled(qsizetype offset) const;

    ArticlePtr m_article;
    Unit m_unit = Unit::Grapheme;
    TextRange m_origin; ///< what the press selected; never shrinks below it while extending
    qsizetype m_caret = 0;
};
