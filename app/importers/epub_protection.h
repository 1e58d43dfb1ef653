#pragma once
// Which parts of a book are locked, and by what.

#include "importers/zip_reader.h"

#include <QSet>

struct EpubProtection {
    QSet<QString>
        locked;     ///< parts that can't be read, as the archive names them; fonts that are only garbled don't count
    QString reason; ///< marked for translation; empty when there is no sign of any lock
};

[[nodiscard]] EpubProtection readEpubProtection(const ZipReader &zip);
