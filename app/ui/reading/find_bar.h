#pragma once
// Find in the article: a strip above the text with a field, options and a count. Big texts are searched off the GUI
// thread; the newest question wins.

#include "layout/theme_colours.h"
#include "model/article.h"
#include "text/find.h"

#include <QWidget>
#include <atomic>

class QLabel;
class QLineEdit;
class QToolButton;

class FindBar final : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);
    ~FindBar() override;

    /// Asks again in the new one if there is a question, but leaves its reader at `from`: no hit is current.
    void setArticle(ArticlePtr article, qsizetype from = 0);
    void setColours(const ThemeColours &colours);
    /// Shows it with the field selected. `needle`: what to look for, empty = as last time; `from`: offset, the first
    /// hit at or after it becomes current.
    void open(const QString &needle, qsizetype from);
    /// Shows it again with the words of last time; the first hit at or after `from` or the last before it is current.
    void resumeAfter(qsizetype from);
    void resumeBefore(qsizetype from);
    /// Where its reader is now, as long as no hit is current.
    void setFrom(qsizetype from) { m_from = from; }
    [[nodiscard]] bool hasQuestion() const;
    void close();
    void next();
    void previous();
    [[nodiscard]] const std::vector<TextRange> &hits() const { return m_hits; }
    [[nodiscard]] qsizetype current() const { return m_current; } ///< index of a hit, -1 = none
    [[nodiscard]] TextRange currentHit() const;
    [[nodiscard]] bool isSearching() const { return m_isSearching; }
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QString countText() const;

Q_SIGNALS:
    void hitsChanged();    ///< others than before; current() already fits
    void currentChanged(); ///< another one of the same hits
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Which hit becomes current when they are found.
    enum class Goal { AtOrAfter, Before, None };

    [[nodiscard]] QToolButton *addOption(const QString &text);
    void setTexts();
    void appear();
    void search();
    void ask(Goal goal);
    [[nodiscard]] qsizetype hitFor(Goal goal) const;
    void receive(std::vector<TextRange> hits);
    void choose(qsizetype index);
    void showCount();
    [[nodiscard]] FindOptions options() const;

    ArticlePtr m_article;
    QLineEdit *m_field = nullptr;
    QLabel *m_count = nullptr;
    QToolButton *m_case = nullptr;
    QToolButton *m_word = nullptr;
    QToolButton *m_accents = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_close = nullptr;
    QColor m_background;
    QColor m_hairline;
    qsizetype m_from = 0;
    Goal m_goal = Goal::AtOrAfter;
    std::vector<TextRange> m_hits;
    qsizetype m_current = -1;
    bool m_isSearching = false;
    std::shared_ptr<std::atomic_bool> m_cancelled; ///< of the search that is under way
};
