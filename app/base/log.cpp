#include "base/log.h"

Q_LOGGING_CATEGORY(logStorage, "scholiast.storage", QtWarningMsg)
Q_LOGGING_CATEGORY(logImport, "scholiast.import", QtWarningMsg)
Q_LOGGING_CATEGORY(logUi, "scholiast.ui", QtWarningMsg)
