#pragma once
// A folder whose new files are imported.

#include <QString>

struct WatchedFolder {
    QString path;           ///< absolute
    bool recursive = false; ///< with the folders in it
    friend bool operator==(const WatchedFolder &, const WatchedFolder &) = default;
};
