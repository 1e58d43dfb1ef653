#include "exporters/spool.h"

void Spool::write(const QByteArray &bytes)
{
    if (bytes.isEmpty() || m_hasFailed)
        return;
    const bool isOpen = m_file.isOpen() || m_file.open();
    m_hasFailed = !isOpen || m_file.write(bytes) != bytes.size();
}

Result<> Spool::copyTo(ZipWriter &zip)
{
    constexpr qint64 Piece = 1 << 20;
    m_hasFailed = m_hasFailed || (m_file.isOpen() && (!m_file.flush() || !m_file.seek(0)));
    while (!m_hasFailed && m_file.isOpen() && !m_file.atEnd()) {
        const QByteArray piece = m_file.read(Piece);
        m_hasFailed = piece.isEmpty();
        zip.write(piece);
    }
    if (m_hasFailed)
        return fail(Error::Kind::Unwritable, {}, m_file.errorString());
    return {};
}
