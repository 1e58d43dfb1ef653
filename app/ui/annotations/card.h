#pragma once
// One annotation's card, laid out for a width: where its parts are and how it is painted.

#include "layout/theme_colours.h"
#include "model/annotation.h"

#include <QFont>
#include <QRectF>
#include <memory>
#include <vector>

class NoteDocument;
class QPainter;
class QTextLayout;

/// What all cards share.
struct CardStyle {
    ThemeColours colours = lightTheme();
    QFont quoteFont; ///< the reading serif
    QFont noteFont;
    QFont smallFont; ///< chips and the meta line
};

struct CardChip {
    QString text;
    Colour colour = Colour::Yellow;
    QRectF rect; ///< px, in the card; set by the layout
};

/// What one card says.
struct CardContent {
    QString quote;
    QString note; ///< Markdown
    QString meta; ///< "¶ 2 · today 09:14"
    Colour colour = Colour::Yellow;
    bool isOrphan = false;
    std::vector<CardChip> chips;
};

struct CardState {
    bool isSelected = false;
    bool showsMenu = false; ///< hovered or focused
    int editorHeight = 0;   ///< px kept free for the note's editor instead of the note; 0 = not edited
};

/// Coordinates are px from the card's top left corner.
class Card {
public:
    Card(CardContent content, const CardStyle &style, qreal width);
    ~Card();
    Card(Card &&) noexcept;
    Card &operator=(Card &&) noexcept;

    /// px; with `editorHeight` px for an editor in place of the note (0 = none).
    [[nodiscard]] qreal height(int editorHeight = 0) const;
    void paint(QPainter &painter, QPointF topLeft, const CardStyle &style, const CardState &state) const;
    /// Where the note is, or would be.
    [[nodiscard]] QRectF noteRect(int editorHeight = 0) const;
    [[nodiscard]] QRectF menuRect(int editorHeight = 0) const;
    [[nodiscard]] bool hasNote() const { return m_note != nullptr; }

private:
    void layOutQuote(const CardStyle &style);
    void layOutChips(const CardStyle &style);
    void layOutNote(const CardStyle &style);
    void paintFrame(QPainter &painter, const QRectF &rect, const CardStyle &style, const CardState &state) const;
    void paintNote(QPainter &painter, const CardStyle &style) const;
    void paintMeta(QPainter &painter, const CardStyle &style, const CardState &state) const;

    CardContent m_content;
    qreal m_width = 0;
    qreal m_quoteBottom = 0;
    qreal m_chipsBottom = 0;
    qreal m_noteHeight = 0; ///< px shown; may be less than the note's own
    qreal m_metaHeight = 0;
    std::unique_ptr<QTextLayout> m_quote;
    std::unique_ptr<NoteDocument> m_note;
};

/// A guess of a card's height without laying it out, px.
[[nodiscard]] qreal estimatedCardHeight(const Annotation &annotation, const CardStyle &style, qreal width);

/// "today 09:14", "yesterday 18:02", "14 Mar 09:14" or "14 Mar 2025", in local time.
[[nodiscard]] QString cardDate(const QDateTime &time, const QDateTime &now);
