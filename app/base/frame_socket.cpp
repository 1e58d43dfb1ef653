#include "base/frame_socket.h"

#include <QtEndian>
#include <algorithm>
#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr int Slice = 50;                                 ///< ms between two questions of patience
constexpr qint64 LargestFrame = 2LL * 1024 * 1024 * 1024; ///< bytes
constexpr qsizetype FirstPortion = 64 * 1024;             ///< bytes; later ones are as large as what is there
constexpr size_t HeaderSize = sizeof(quint8) + sizeof(quint64);

bool isTemporary(int error)
{
    return error == EINTR || error == EAGAIN || error == EWOULDBLOCK;
}

} // namespace

FrameSocket::FrameSocket(int descriptor)
    : m_descriptor(descriptor)
{
}

FrameSocket::~FrameSocket()
{
    close(m_descriptor);
}

bool FrameSocket::wait(short events, const Patience &goOn) const
{
    while (goOn()) {
        pollfd poller{m_descriptor, events, 0};
        const int ready = poll(&poller, 1, Slice);
        if (ready > 0)
            return true; // a hang-up too: the next call says so
        if (ready < 0 && errno != EINTR)
            return false;
    }
    return false;
}

bool FrameSocket::sendAll(const char *bytes, qsizetype size, const Patience &goOn) const
{
    while (size > 0) {
        const ssize_t sent = ::send(m_descriptor, bytes, size_t(size), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent > 0) {
            bytes += sent;
            size -= sent;
        } else if (!isTemporary(errno) || !wait(POLLOUT, goOn)) {
            return false;
        }
    }
    return true;
}

bool FrameSocket::receiveAll(char *bytes, qsizetype size, const Patience &goOn) const
{
    while (size > 0) {
        const ssize_t received = recv(m_descriptor, bytes, size_t(size), MSG_DONTWAIT);
        if (received > 0) {
            bytes += received;
            size -= received;
        } else if (received == 0 || !isTemporary(errno) || !wait(POLLIN, goOn)) {
            return false;
        }
    }
    return true;
}

bool FrameSocket::send(quint8 kind, const QByteArray &bytes, const Patience &goOn) const
{
    std::array<char, HeaderSize> header{char(kind)};
    qToLittleEndian(quint64(bytes.size()), header.data() + 1);
    return sendAll(header.data(), header.size(), goOn) && sendAll(bytes.constData(), bytes.size(), goOn);
}

std::optional<Frame> FrameSocket::receive(const Patience &goOn) const
{
    std::array<char, HeaderSize> header{};
    if (!receiveAll(header.data(), header.size(), goOn))
        return std::nullopt;
    const auto length = qFromLittleEndian<quint64>(header.data() + 1);
    if (length > quint64(LargestFrame))
        return std::nullopt;
    Frame frame{quint8(header[0]), {}};
    while (frame.bytes.size() < qsizetype(length)) {
        const qsizetype there = frame.bytes.size();
        const qsizetype portion = std::min(qsizetype(length) - there, std::max(FirstPortion, there));
        frame.bytes.resize(there + portion);
        if (!receiveAll(frame.bytes.data() + there, portion, goOn))
            return std::nullopt;
    }
    return frame;
}

bool FrameSocket::isQuiet() const
{
    pollfd poller{m_descriptor, POLLIN, 0};
    return poll(&poller, 1, 0) == 0;
}
