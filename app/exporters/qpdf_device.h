#pragma once
// Where qpdf's bytes go: onto a device.

#include "exporters/qpdf_library.h"

#include <QIODevice>
#include <stdexcept>

class DevicePipeline final : public Pipeline {
public:
    explicit DevicePipeline(QIODevice &device)
        : Pipeline("device", nullptr)
        , m_device(device)
    {
    }
    void write(const unsigned char *data, size_t length) override
    {
        const auto *bytes = reinterpret_cast<const char *>(data);
        if (m_device.write(bytes, qint64(length)) != qint64(length))
            throw std::runtime_error(m_device.errorString().toStdString());
    }
    void finish() override {}

private:
    QIODevice &m_device;
};
