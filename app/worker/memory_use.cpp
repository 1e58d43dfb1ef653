#include "worker/memory_use.h"

#include <QByteArray>
#include <QList>
#include <array>
#include <fcntl.h>
#include <unistd.h>

MemoryUse::MemoryUse()
    : m_descriptor(open("/proc/self/statm", O_RDONLY | O_CLOEXEC))
    , m_pageSize(sysconf(_SC_PAGESIZE))
{
}

MemoryUse::~MemoryUse()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

qint64 MemoryUse::resident() const
{
    std::array<char, 256> text{};
    const ssize_t length = m_descriptor < 0 ? -1 : pread(m_descriptor, text.data(), text.size(), 0);
    if (length <= 0)
        return 0;
    const QList<QByteArray> pages = QByteArray(text.data(), qsizetype(length)).split(' '); // all, resident, …
    return pages.size() > 1 ? pages[1].toLongLong() * m_pageSize : 0;
}
