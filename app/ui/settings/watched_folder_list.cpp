#include "ui/settings/watched_folder_list.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int PathRole = Qt::UserRole;
constexpr int PathColumn = 0;
constexpr int DepthColumn = 1;
constexpr int RowsShown = 3;
} // namespace

WatchedFolderList::WatchedFolderList(const std::vector<WatchedFolder> &folders, QWidget *parent)
    : QWidget(parent)
    , m_rows(new QTreeWidget(this))
    , m_nothing(new QLabel(tr("No folder is watched."), m_rows))
    , m_add(new QPushButton(tr("&Add Folder…"), this))
    , m_remove(new QPushButton(tr("&Remove"), this))
{
    build();
    for (const WatchedFolder &folder : folders)
        addRow(folder);
    connect(m_add, &QPushButton::clicked, this, &WatchedFolderList::choose);
    connect(m_remove, &QPushButton::clicked, this, &WatchedFolderList::removeChosen);
    connect(m_rows, &QTreeWidget::itemSelectionChanged, this, &WatchedFolderList::refresh);
    connect(m_rows, &QTreeWidget::itemChanged, this, [this] { Q_EMIT edited(this->folders()); });
    refresh();
}

void WatchedFolderList::build()
{
    m_rows->setAccessibleName(tr("Watched folders"));
    m_rows->setHeaderLabels({tr("Folder"), tr("With subfolders")});
    m_rows->setRootIsDecorated(false);
    m_rows->setTextElideMode(Qt::ElideMiddle);
    m_rows->setUniformRowHeights(true);
    m_rows->header()->setStretchLastSection(false);
    m_rows->header()->setSectionResizeMode(PathColumn, QHeaderView::Stretch);
    m_rows->header()->setSectionResizeMode(DepthColumn, QHeaderView::ResizeToContents);
    m_rows->setMinimumHeight((m_rows->fontMetrics().lineSpacing() + 10) * (RowsShown + 1));
    m_nothing->setProperty("role", u"quiet"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *middle = new QVBoxLayout(m_rows);
    middle->addWidget(m_nothing);
    m_add->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_rows, 1);
    column->addLayout(buttons);
}

void WatchedFolderList::addRow(const WatchedFolder &folder)
{
    const QSignalBlocker quiet(m_rows);
    auto *row = new QTreeWidgetItem(m_rows, {QDir::toNativeSeparators(folder.path), {}});
    const bool isThere = QFileInfo(folder.path).isDir();
    if (!isThere)
        row->setText(PathColumn, tr("%1 (not there now)").arg(QDir::toNativeSeparators(folder.path)));
    row->setToolTip(PathColumn, QDir::toNativeSeparators(folder.path));
    row->setData(PathColumn, PathRole, folder.path);
    row->setData(DepthColumn, Qt::AccessibleTextRole, tr("With subfolders"));
    row->setCheckState(DepthColumn, folder.recursive ? Qt::Checked : Qt::Unchecked);
}

std::vector<WatchedFolder> WatchedFolderList::folders() const
{
    std::vector<WatchedFolder> folders;
    for (int index = 0; index < m_rows->topLevelItemCount(); ++index) {
        const QTreeWidgetItem *row = m_rows->topLevelItem(index);
        folders.push_back({row->data(PathColumn, PathRole).toString(), row->checkState(DepthColumn) == Qt::Checked});
    }
    return folders;
}

void WatchedFolderList::add(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    const std::vector<WatchedFolder> now = folders();
    if (std::ranges::find(now, clean, &WatchedFolder::path) != now.end())
        return;
    addRow({clean, false});
    refresh();
    Q_EMIT edited(folders());
}

void WatchedFolderList::removeChosen()
{
    if (m_rows->selectedItems().isEmpty())
        return;
    qDeleteAll(m_rows->selectedItems());
    refresh();
    Q_EMIT edited(folders());
}

void WatchedFolderList::choose()
{
    auto *dialog = new QFileDialog(this, tr("Watch a Folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &WatchedFolderList::add);
    dialog->open();
}

void WatchedFolderList::refresh()
{
    m_remove->setEnabled(!m_rows->selectedItems().isEmpty());
    m_nothing->setVisible(m_rows->topLevelItemCount() == 0);
}
