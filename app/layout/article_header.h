#pragma once
// The head of an article: its title and one quiet line about where it comes from, for texts that do not begin with it.

#include "layout/theme_colours.h"
#include "layout/typography.h"

#include <QPainter>
#include <QString>
#include <memory>

class TextFlow;

class ArticleHeader {
public:
    /// `about` is made and translated by the caller (“Le Quai · 14 March 2026 · 4 min · French”); it may be empty.
    /// `language` (BCP 47) is the title's.
    ArticleHeader(const QString &title, const QString &about, const QString &language, const Typography &typography,
                  const QFont &interfaceFont);
    ~ArticleHeader();
    ArticleHeader(ArticleHeader &&) noexcept;
    ArticleHeader &operator=(ArticleHeader &&) noexcept;

    /// px, with the space below that keeps it apart from the text.
    [[nodiscard]] qreal height() const { return m_height; }
    void draw(QPainter &painter, QPointF topLeft, const ThemeColours &colours) const;

private:
    std::unique_ptr<TextFlow> m_title;
    std::unique_ptr<TextFlow> m_about; ///< null when there is nothing to say
    qreal m_aboutTop = 0;
    qreal m_height = 0;
};
