#include "library/library_path.h"

#include <QStandardPaths>

QString defaultLibraryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/scholiast/library.db");
}
