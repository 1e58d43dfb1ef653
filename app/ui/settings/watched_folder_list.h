#pragma once
// The list of watched folders in the settings.

#include "model/watched_folder.h"

#include <QWidget>
#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;

class WatchedFolderList final : public QWidget {
    Q_OBJECT
public:
    explicit WatchedFolderList(const std::vector<WatchedFolder> &folders, QWidget *parent = nullptr);
    [[nodiscard]] std::vector<WatchedFolder> folders() const;
    /// A folder that is in the list already is left as it is.
    void add(const QString &path);
    void removeChosen();

Q_SIGNALS:
    void edited(const std::vector<WatchedFolder> &folders);

private:
    void build();
    void addRow(const WatchedFolder &folder);
    void choose();
    void refresh();

    QTreeWidget *m_rows;
    QLabel *m_nothing;
    QPushButton *m_add;
    QPushButton *m_remove;
};
