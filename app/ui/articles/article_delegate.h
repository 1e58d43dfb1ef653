#pragma once
// A row of the article list: title, where it is from and its language, how much is read and marked.

#include "layout/theme_colours.h"
#include "model/article.h"

#include <QStyledItemDelegate>

class ArticleDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setColours(const ThemeColours &colours);
    /// The article that is open: its row stands out also while another one has the focus.
    void setCurrentArticle(ArticleId id) { m_current = id; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    ThemeColours m_colours = lightTheme();
    QIcon m_noteIcon;
    ArticleId m_current;
};

/// “Le Quai · fr”: what is known.
[[nodiscard]] QString originLine(const ArticleSummary &summary);
/// How far it was read: “unread”, “62 %”, “read”.
[[nodiscard]] QString progressText(const ArticleSummary &summary);
