#pragma once
// One logging category per layer; silent unless something is wrong with the program itself.

#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(logStorage)
Q_DECLARE_LOGGING_CATEGORY(logImport)
Q_DECLARE_LOGGING_CATEGORY(logUi)
