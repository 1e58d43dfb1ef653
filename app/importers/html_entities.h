#pragma once
// Character references as web pages write them: also without their semicolon, also in Windows' numbers.

#include <QString>
#include <QStringView>

enum class EntityPlace {
    Text,
    Attribute, ///< "?a=1&copy=2" holds no ©
};

[[nodiscard]] QString withoutHtmlEntities(QStringView text, EntityPlace place);
