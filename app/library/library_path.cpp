#include "library/library_path.h"

#include "base/file.h"

#include <QStandardPaths>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

QString defaultLibraryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/scholiast/library.db");
}

bool belongsToLibrary(const QString &path, const QString &library)
{
    constexpr std::array<QStringView, 4> Endings{u"", u"-wal", u"-shm", u"-journal"};
    const QString target = realPath(path);
    const QString file = realPath(library); // SQLite puts the others beside this one, whatever links lead to it
    return target.startsWith(file) && std::ranges::count(Endings, QStringView(target).sliced(file.size())) > 0;
}
