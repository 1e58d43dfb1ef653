#pragma once
// Where the library is, how to use another one, and which folders it watches.

#include "model/watched_folder.h"

#include <QWidget>
#include <vector>

class LibraryPage final : public QWidget {
    Q_OBJECT
public:
    LibraryPage(const QString &path, const std::vector<WatchedFolder> &watched, QWidget *parent = nullptr);

Q_SIGNALS:
    void watchedEdited(const std::vector<WatchedFolder> &folders);

private:
    [[nodiscard]] QWidget *fileFacts(const QString &path);
};
