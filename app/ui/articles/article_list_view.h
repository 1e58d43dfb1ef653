#pragma once
// The pane of articles: filter, list, bin, and the place to drop files on.

#include "layout/theme_colours.h"
#include "library/library.h"

#include <QTimer>
#include <QWidget>

class ArticleDelegate;
class ArticleListModel;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

class ArticleListView final : public QWidget {
    Q_OBJECT
public:
    explicit ArticleListView(Library &library, QWidget *parent = nullptr);

    void setAppearance(const ThemeColours &colours);
    /// Marks the row of the open article; null = none.
    void setCurrentArticle(ArticleId id);
    /// The open article's progress was saved: its row shows it.
    void refresh(ArticleId id);
    void showBin(bool bin);
    [[nodiscard]] bool showsBin() const;
    void focusFilter();
    /// The row `steps` below (or above) the open article; null at the ends.
    [[nodiscard]] ArticleId neighbour(int steps) const;
    /// The selected articles, in the order of the list.
    [[nodiscard]] std::vector<ArticleId> selectedArticles() const;
    [[nodiscard]] ArticleListModel *model() const { return m_model; }
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void articleChosen(ArticleId id);
    void removeRequested(const std::vector<ArticleId> &ids);
    void restoreRequested(const std::vector<ArticleSummary> &articles);
    void exportRequested(const std::vector<ArticleId> &ids);
    void importRequested();
    void binShown(bool bin);
    void failed(const Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QWidget *makeEmptyPage();
    void connectParts();
    void ask();
    void showState();
    void showMenu(const QPoint &position);
    void chooseCurrent();
    void restoreSelected();
    [[nodiscard]] std::vector<ArticleSummary> selectedSummaries() const;

    ArticleListModel *m_model;
    ArticleDelegate *m_delegate;
    QLineEdit *m_filter;
    QLabel *m_caption;
    QPushButton *m_leaveBin;
    QStackedWidget *m_pages;
    QListView *m_list;
    QLabel *m_emptyText;
    QPushButton *m_emptyAction;
    QTimer m_typing; ///< waits for a pause, so that not every letter asks the database
    ArticleId m_current;
    bool m_bin = false;
};
