#include "ui/reading/outline_view.h"

#include <QEvent>
#include <QPainter>
#include <QStandardItemModel>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int BlockRole = Qt::UserRole + 1;
constexpr qsizetype LongestHeading = 200; ///< UTF-16 units

} // namespace

OutlineView::OutlineView(QWidget *parent)
    : QTreeView(parent)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setHeaderHidden(true);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setIndentation(16);
    setUniformRowHeights(true);
    setProperty("role", u"outline"_s);
    setTextElideMode(Qt::ElideRight);
    setAccessibleName(tr("Outline"));
    connect(this, &QAbstractItemView::clicked, this, &OutlineView::choose);
    connect(this, &QAbstractItemView::activated, this, &OutlineView::choose);
}

void OutlineView::setSession(SessionPtr session)
{
    m_session = std::move(session);
    m_model->clear();
    m_headings.clear();
    if (!m_session)
        return;
    const Article &article = m_session->article();
    std::vector<std::pair<int, QStandardItem *>> path; // level and row of the headings above
    for (size_t index = 0; index < article.blocks.size(); ++index) {
        const Block &block = article.blocks[index];
        if (block.kind != Block::Kind::Heading)
            continue;
        const TextRange shown{block.range.start, std::min(block.range.end, block.range.start + LongestHeading)};
        auto *item = new QStandardItem(article.textIn(shown).toString().simplified());
        item->setData(qulonglong(index), BlockRole);
        item->setToolTip(item->text());
        while (!path.empty() && path.back().first >= block.level)
            path.pop_back();
        (path.empty() ? m_model->invisibleRootItem() : path.back().second)->appendRow(item);
        path.emplace_back(block.level, item);
        m_headings.emplace_back(index, item);
    }
    expandAll();
    viewport()->update();
}

bool OutlineView::isEmpty() const
{
    return m_headings.empty();
}

void OutlineView::showCurrent(Place place)
{
    const auto after = std::ranges::upper_bound(m_headings, size_t(std::max<qsizetype>(0, place.block)), {},
                                                [](const auto &heading) { return heading.first; });
    const QModelIndex index = after == m_headings.begin() ? QModelIndex() : m_model->indexFromItem((after - 1)->second);
    if (index == currentIndex())
        return;
    setCurrentIndex(index);
    if (index.isValid())
        scrollTo(index);
}

void OutlineView::choose(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT headingChosen({qsizetype(index.data(BlockRole).toULongLong()), 0});
}

void OutlineView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (!isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(16, 16, -16, -16), Qt::AlignTop | Qt::AlignHCenter | Qt::TextWordWrap,
                     m_session ? tr("This article has no headings.") : tr("No article is open."));
}

void OutlineView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Outline"));
        viewport()->update();
    }
}
