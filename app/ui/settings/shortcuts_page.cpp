#include "ui/settings/shortcuts_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int IdRole = Qt::UserRole + 1;
constexpr int SearchRole = Qt::UserRole + 2; // title, menu and keys, so that one field finds by any of them
constexpr int KeysColumn = 1;
} // namespace

ShortcutsPage::ShortcutsPage(std::vector<ShortcutRow> rows, QWidget *parent)
    : QWidget(parent)
    , m_sheet(std::move(rows))
    , m_model(new QStandardItemModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_view(new QTreeView(this))
    , m_title(new QLabel(this))
    , m_key(new QKeySequenceEdit(this))
    , m_add(new QPushButton(tr("&Add"), this))
    , m_clear(new QPushButton(tr("&Remove Keys"), this))
    , m_reset(new QPushButton(tr("Re&set"), this))
    , m_warning(new QLabel(this))
{
    build();
    fill();
    showCurrent();
}

void ShortcutsPage::build()
{
    m_search->setPlaceholderText(tr("Search by name or key"));
    m_search->setAccessibleName(tr("Search shortcuts"));
    m_search->setClearButtonEnabled(true);
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterRole(SearchRole);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setRecursiveFilteringEnabled(true);
    m_view->setModel(m_proxy);
    m_view->setAccessibleName(tr("Shortcuts"));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setUniformRowHeights(true);
    m_view->setRootIsDecorated(false);
    m_view->setItemsExpandable(false);
    m_view->setIndentation(12);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_view, 1);
    column->addWidget(makeEditor());

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy->setFilterFixedString(text);
        m_view->expandAll();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ShortcutsPage::showCurrent);
    connect(m_view, &QTreeView::activated, m_key, qOverload<>(&QWidget::setFocus));
}

QWidget *ShortcutsPage::makeEditor()
{
    auto *editor = new QWidget(this);
    m_title->setProperty("role", u"title"_s);
    m_key->setAccessibleName(tr("New key"));
    m_key->setToolTip(tr("Press the new key"));
    m_key->setMinimumWidth(160);
    m_warning->setWordWrap(true);
    m_warning->setProperty("role", u"quiet"_s);
    auto *all = new QPushButton(tr("Reset A&ll"), editor);
    for (QPushButton *button : {m_add, m_clear, m_reset, all})
        button->setAutoDefault(false);

    auto *row = new QHBoxLayout;
    row->addWidget(m_key, 1);
    row->addWidget(m_add);
    row->addWidget(m_clear);
    row->addWidget(m_reset);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(all);
    auto *column = new QVBoxLayout(editor);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addLayout(row);
    column->addWidget(m_warning);

    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsPage::warn);
    connect(m_add, &QPushButton::clicked, this, &ShortcutsPage::addKey);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_sheet.clear(currentAction());
        announce();
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_sheet.reset(currentAction());
        announce();
    });
    connect(all, &QPushButton::clicked, this, [this] {
        m_sheet.resetAll();
        announce();
    });
    return editor;
}

void ShortcutsPage::fill()
{
    m_model->setHorizontalHeaderLabels({tr("Action"), tr("Keys")});
    QHash<QString, QStandardItem *> menus;
    for (const ShortcutRow &row : m_sheet.rows()) {
        QStandardItem *&menu = menus[row.menu];
        if (!menu) {
            menu = new QStandardItem(row.menu);
            menu->setFlags(Qt::ItemIsEnabled);
            QFont bold = font();
            bold.setWeight(QFont::DemiBold);
            menu->setFont(bold);
            m_model->appendRow({menu, new QStandardItem});
        }
        auto *title = new QStandardItem(row.title);
        title->setData(row.id, IdRole);
        menu->appendRow({title, new QStandardItem});
    }
    refresh();
    m_view->expandAll();
    m_view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(KeysColumn, QHeaderView::ResizeToContents);
    m_view->header()->setStretchLastSection(false);
}

void ShortcutsPage::refresh()
{
    for (int top = 0; top < m_model->rowCount(); ++top) {
        const QStandardItem *menu = m_model->item(top);
        for (int line = 0; line < menu->rowCount(); ++line) {
            QStandardItem *title = menu->child(line);
            const ShortcutRow *row = m_sheet.row(title->data(IdRole).toString());
            const QString keys = keysText(row->keys);
            menu->child(line, KeysColumn)->setText(keys);
            title->setData(QString(row->title + u' ' + row->menu + u' ' + keys), SearchRole);
        }
    }
}

QString ShortcutsPage::currentAction() const
{
    return m_view->currentIndex().siblingAtColumn(0).data(IdRole).toString();
}

void ShortcutsPage::selectAction(const QString &id)
{
    m_search->clear();
    const QModelIndexList found =
        m_proxy->match(m_proxy->index(0, 0), IdRole, id, 1, Qt::MatchExactly | Qt::MatchRecursive);
    if (found.isEmpty())
        return;
    m_view->setCurrentIndex(found.front());
    m_view->scrollTo(found.front());
}

void ShortcutsPage::focusSearch()
{
    m_search->setFocus();
}

void ShortcutsPage::showCurrent()
{
    const ShortcutRow *row = m_sheet.row(currentAction());
    m_title->setText(row ? row->title : tr("Choose an action to change its keys"));
    for (QWidget *control :
         {static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_clear), static_cast<QWidget *>(m_reset)})
        control->setEnabled(row && !row->isFixed);
    m_key->clear();
    warn();
}

QKeySequence ShortcutsPage::typedKey() const
{
    const QKeySequence typed = m_key->keySequence();
    return typed.isEmpty() ? typed : QKeySequence(typed[0]);
}

void ShortcutsPage::warn()
{
    const QKeySequence key = typedKey();
    const ShortcutRow *row = m_sheet.row(currentAction());
    m_add->setEnabled(row && !key.isEmpty());
    const ShortcutRow *holder = row && !key.isEmpty() ? m_sheet.holder(key, row->id) : nullptr;
    m_add->setText(holder ? tr("&Take Over") : tr("&Add"));
    m_warning->setText(holder ? tr("%1 belongs to “%2” (%3); it would lose it.")
                                    .arg(key.toString(QKeySequence::NativeText), holder->title, holder->menu)
                              : QString());
}

void ShortcutsPage::addKey()
{
    m_sheet.add(currentAction(), typedKey());
    announce();
}

void ShortcutsPage::announce()
{
    refresh();
    showCurrent();
    Q_EMIT edited(m_sheet.edited());
}
