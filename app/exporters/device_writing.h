#pragma once
// Bytes onto a device, or why not.

#include "base/result.h"

#include <QIODevice>

[[nodiscard]] inline Result<> writeBytes(QIODevice &device, const QByteArray &bytes)
{
    if (device.write(bytes) != bytes.size())
        return fail(Error::Kind::Unwritable, {}, device.errorString());
    return {};
}
