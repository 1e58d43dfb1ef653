#pragma once
// What stands above an article's text: its title, unless the text begins with it, and a quiet line about it.

#include "layout/text_flow.h"
#include "layout/theme_colours.h"
#include "layout/typography.h"
#include "model/article.h"

#include <QCoreApplication>
#include <QPainter>
#include <memory>

class ArticleHeader {
    Q_DECLARE_TR_FUNCTIONS(ArticleHeader)
public:
    /// Lays it out anew; a null article has no header.
    void layOut(const Article *article, const Typography &typography, qreal width);
    [[nodiscard]] qreal height() const { return m_height; } ///< px, with the space around it
    [[nodiscard]] const QString &metaLine() const { return m_meta; }
    [[nodiscard]] bool hasTitle() const { return m_title != nullptr; }
    void draw(QPainter &painter, QPointF topLeft, const ThemeColours &colours) const;

private:
    std::unique_ptr<TextFlow> m_title;
    std::unique_ptr<TextFlow> m_metaFlow;
    QString m_meta;
    qreal m_metaTop = 0; ///< px
    qreal m_height = 0;
};

/// “Le Quai · 14 March 2026 · 4 min · français”: what is known, in the reader's locale.
[[nodiscard]] QString metaLineOf(const Article &article);
/// True when the text itself begins with the title, as a heading or as its first words.
[[nodiscard]] bool beginsWithTitle(const Article &article);
