#include "ui/articles/article_list_view.h"

#include "ui/articles/article_delegate.h"
#include "ui/articles/article_list_model.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int TypingPause = 150; // ms
}

ArticleListView::ArticleListView(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_model(new ArticleListModel(library, this))
    , m_delegate(new ArticleDelegate(this))
    , m_filter(new QLineEdit(this))
    , m_caption(new QLabel(this))
    , m_leaveBin(new QPushButton(tr("Back"), this))
    , m_pages(new QStackedWidget(this))
    , m_list(new QListView(this))
    , m_emptyText(new QLabel(this))
    , m_emptyAction(new QPushButton(this))
{
    build();
    connectParts();
    ask();
}

void ArticleListView::build()
{
    m_filter->setPlaceholderText(tr("Search articles"));
    m_filter->setAccessibleName(tr("Search articles"));
    m_filter->setClearButtonEnabled(true);
    m_caption->setProperty("role", u"caption"_s);
    m_leaveBin->setProperty("role", u"link"_s);
    m_leaveBin->hide();

    m_list->setAccessibleName(tr("Articles"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->installEventFilter(this);
    m_filter->installEventFilter(this);
    m_pages->addWidget(m_list);
    m_pages->addWidget(makeEmptyPage());

    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 8, 0);
    head->addWidget(m_caption, 1);
    head->addWidget(m_leaveBin);
    auto *field = new QHBoxLayout;
    field->setContentsMargins(12, 10, 12, 0);
    field->addWidget(m_filter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(field);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
}

QWidget *ArticleListView::makeEmptyPage()
{
    auto *page = new QWidget(this);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setProperty("role", u"quiet"_s);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 32, 24, 24);
    column->setSpacing(12);
    column->addWidget(m_emptyText);
    column->addWidget(m_emptyAction, 0, Qt::AlignHCenter);
    column->addStretch();
    return page;
}

void ArticleListView::connectParts()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(&m_typing, &QTimer::timeout, this, &ArticleListView::ask);
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_model, &ArticleListModel::rowsReady, this, &ArticleListView::showState);
    connect(m_model, &ArticleListModel::failed, this, &ArticleListView::failed);
    connect(m_list, &QListView::clicked, this, [this] {
        if (m_list->selectionModel()->selectedIndexes().size() == 1)
            chooseCurrent();
    });
    connect(m_list, &QListView::customContextMenuRequested, this, &ArticleListView::showMenu);
    connect(m_leaveBin, &QPushButton::clicked, this, [this] { showBin(false); });
    connect(m_emptyAction, &QPushButton::clicked, this, [this] {
        if (m_model->isFiltered())
            m_filter->clear();
        else
            Q_EMIT importRequested();
    });
}

void ArticleListView::ask()
{
    m_typing.stop();
    m_model->setQuery(m_filter->text(), m_bin);
}

void ArticleListView::showState()
{
    const int count = m_model->rowCount();
    const QString number = QLocale().toString(count) + (m_model->canFetchMore({}) ? u"+"_s : QString());
    m_caption->setText((m_bin ? tr("DELETED") : tr("READING")) + u" · "_s + number);
    m_caption->setAccessibleName(m_bin ? tr("%n deleted articles", nullptr, count) : tr("%n articles", nullptr, count));
    m_leaveBin->setVisible(m_bin);
    m_pages->setCurrentIndex(count > 0 ? 0 : 1);
    if (m_model->isFiltered()) {
        m_emptyText->setText(tr("No article matches “%1”.").arg(m_filter->text()));
        m_emptyAction->setText(tr("Clear the Search"));
    } else {
        m_emptyText->setText(m_bin ? tr("Nothing is deleted.")
                                   : tr("No articles yet. Drop text or Markdown files here, or"));
        m_emptyAction->setText(tr("Import Files…"));
    }
    m_emptyAction->setVisible(m_model->isFiltered() || !m_bin);
    setCurrentArticle(m_current);
}

void ArticleListView::setAppearance(const ThemeColours &colours)
{
    m_delegate->setColours(colours);
    m_list->viewport()->update();
}

void ArticleListView::setCurrentArticle(ArticleId id)
{
    const bool isOther = m_current != id;
    m_current = id;
    m_delegate->setCurrentArticle(id);
    const QModelIndex row = m_model->indexOf(id);
    if (row.isValid() && (isOther || !m_list->currentIndex().isValid())) {
        // The list's own setCurrentIndex() would add to the selection while Ctrl of Ctrl+PgDown is still down.
        m_list->selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect);
        m_list->scrollTo(row);
    }
    m_list->viewport()->update();
}

void ArticleListView::refresh(ArticleId id)
{
    m_model->refresh(id);
}

void ArticleListView::showBin(bool bin)
{
    if (m_bin == bin)
        return;
    m_bin = bin;
    ask();
    Q_EMIT binShown(bin);
}

bool ArticleListView::showsBin() const
{
    return m_bin;
}

void ArticleListView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

ArticleId ArticleListView::neighbour(int steps) const
{
    const QModelIndex open = m_model->indexOf(m_current);
    const int row = open.isValid() ? open.row() + steps : 0;
    const ArticleSummary *summary = row >= 0 ? m_model->summary(m_model->index(row)) : nullptr;
    return summary ? summary->id : ArticleId();
}

std::vector<ArticleSummary> ArticleListView::selectedSummaries() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<ArticleSummary> summaries;
    for (const QModelIndex &row : rows) {
        if (const ArticleSummary *summary = m_model->summary(row))
            summaries.push_back(*summary);
    }
    return summaries;
}

std::vector<ArticleId> ArticleListView::selectedArticles() const
{
    std::vector<ArticleId> ids;
    for (const ArticleSummary &summary : selectedSummaries())
        ids.push_back(summary.id);
    return ids;
}

void ArticleListView::chooseCurrent()
{
    const ArticleSummary *summary = m_model->summary(m_list->currentIndex());
    if (summary && !m_bin)
        Q_EMIT articleChosen(summary->id);
}

void ArticleListView::restoreSelected()
{
    if (const auto summaries = selectedSummaries(); !summaries.empty())
        Q_EMIT restoreRequested(summaries);
}

void ArticleListView::showMenu(const QPoint &position)
{
    const std::vector<ArticleId> ids = selectedArticles();
    if (ids.empty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_bin) {
        menu->addAction(tr("&Restore"), this, &ArticleListView::restoreSelected);
    } else {
        QAction *open = menu->addAction(tr("&Open"), this, &ArticleListView::chooseCurrent);
        open->setEnabled(ids.size() == 1);
        menu->addAction(tr("&Export…"), this, [this, ids] { Q_EMIT exportRequested(ids); });
        menu->addSeparator();
        menu->addAction(tr("&Delete"), this, [this, ids] { Q_EMIT removeRequested(ids); });
    }
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

bool ArticleListView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_filter && (key == Qt::Key_Down || isEnter) && m_model->rowCount() > 0) {
        ask();
        m_list->setFocus(Qt::TabFocusReason);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0));
        return true;
    }
    if (watched == m_filter && key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    if (watched == m_list && isEnter) {
        m_bin ? restoreSelected() : chooseCurrent();
        return true;
    }
    if (watched == m_list && key == Qt::Key_Delete && !m_bin && !selectedArticles().empty()) {
        Q_EMIT removeRequested(selectedArticles());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}
