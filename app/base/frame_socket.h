#pragma once
// Messages between two processes over a stream socket: a kind, a length, the bytes.

#include <QByteArray>
#include <functional>
#include <optional>

struct Frame {
    quint8 kind = 0;
    QByteArray bytes;
};

/// One end of a socket, owned. Nothing here trusts the other end: memory is taken only for what arrived.
class FrameSocket {
public:
    explicit FrameSocket(int descriptor);
    ~FrameSocket();
    Q_DISABLE_COPY(FrameSocket)

    /// Asked every few milliseconds while the other end keeps us waiting; false gives up.
    using Patience = std::function<bool()>;

    /// False when the other end is gone or patience ended.
    [[nodiscard]] bool send(quint8 kind, const QByteArray &bytes, const Patience &goOn) const;
    /// Nothing when the other end is gone, sent more than a frame may hold, or patience ended.
    [[nodiscard]] std::optional<Frame> receive(const Patience &goOn) const;
    /// Whether the other end is still there and has nothing to say.
    [[nodiscard]] bool isQuiet() const;

private:
    [[nodiscard]] bool sendAll(const char *bytes, qsizetype size, const Patience &goOn) const;
    [[nodiscard]] bool receiveAll(char *bytes, qsizetype size, const Patience &goOn) const;
    [[nodiscard]] bool wait(short events, const Patience &goOn) const;

    int m_descriptor;
};
