#pragma once
// How much memory this process holds, asked for when no file can be opened any more.

#include <QtGlobal>

/// What getrusage() says is the highest figure there ever was, and begins with that of the process that started this
/// one: of no use to a process that a large program starts.
class MemoryUse {
public:
    /// Opens what tells it; to be made before the process is sealed.
    MemoryUse();
    ~MemoryUse();
    Q_DISABLE_COPY(MemoryUse)

    /// Bytes in memory now (Linux: /proc/self/statm, see proc(5)); 0 where the system does not say.
    [[nodiscard]] qint64 resident() const;

private:
    int m_descriptor;  ///< -1 = none
    qint64 m_pageSize; ///< bytes
};
