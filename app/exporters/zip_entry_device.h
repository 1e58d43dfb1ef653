#pragma once
// An entry of a ZIP archive as a device, for writers that want one.

#include "exporters/zip_writer.h"

/// Open for writing from its making to its end, which ends the entry. Failures are the archive's: finish() says them.
class ZipEntryDevice final : public QIODevice {
public:
    ZipEntryDevice(ZipWriter &zip, const QString &name)
        : m_zip(zip)
    {
        m_zip.begin(name);
        open(QIODevice::WriteOnly);
    }
    ~ZipEntryDevice() override
    {
        flush();
        m_zip.end();
    }
    Q_DISABLE_COPY_MOVE(ZipEntryDevice)
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    /// In pieces of some size: the writers come with a few letters at a time.
    qint64 writeData(const char *bytes, qint64 size) override
    {
        constexpr qsizetype Chunk = 1 << 16;
        m_waiting.append(bytes, size);
        if (m_waiting.size() >= Chunk)
            flush();
        return size;
    }

private:
    void flush()
    {
        m_zip.write(m_waiting);
        m_waiting.clear();
    }

    ZipWriter &m_zip;
    QByteArray m_waiting;
};
