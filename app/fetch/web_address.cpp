#include "fetch/web_address.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Network {
    const char *first;
    int prefix; ///< bits
};

constexpr std::array PrivateNetworks{
    Network{"0.0.0.0", 8},      Network{"10.0.0.0", 8},    Network{"100.64.0.0", 10},   Network{"127.0.0.0", 8},
    Network{"169.254.0.0", 16}, Network{"172.16.0.0", 12}, Network{"192.0.0.0", 24},    Network{"192.0.2.0", 24},
    Network{"192.168.0.0", 16}, Network{"198.18.0.0", 15}, Network{"198.51.100.0", 24}, Network{"203.0.113.0", 24},
    Network{"224.0.0.0", 4},    Network{"240.0.0.0", 4},   Network{"::", 128},          Network{"::1", 128},
    Network{"100::", 64},       Network{"2001:db8::", 32}, Network{"fc00::", 7},        Network{"fe80::", 10},
    Network{"fec0::", 10},      Network{"ff00::", 8},
};

/// The IPv4 address that an IPv6 one stands for, where it does: mapped, compatible, NAT64 (RFC 6052), 6to4 (RFC 3056).
/// Null where it stands for none.
QHostAddress embedded(const QHostAddress &address)
{
    bool isMapped = false;
    if (const quint32 mapped = address.toIPv4Address(&isMapped); isMapped)
        return QHostAddress(mapped);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    const auto fourFrom = [&bytes](int at) {
        return QHostAddress((quint32(bytes[at]) << 24) | (quint32(bytes[at + 1]) << 16) |
                            (quint32(bytes[at + 2]) << 8) | quint32(bytes[at + 3]));
    };
    if (address.isInSubnet(QHostAddress(u"64:ff9b::"_s), 96) || address.isInSubnet(QHostAddress(u"::"_s), 96))
        return fourFrom(12);
    if (address.isInSubnet(QHostAddress(u"2002::"_s), 16))
        return fourFrom(2);
    return {};
}

bool isInPrivateNetwork(const QHostAddress &address)
{
    return std::ranges::any_of(PrivateNetworks, [&address](const Network &network) {
        const QHostAddress first(QString::fromLatin1(network.first));
        return first.protocol() == address.protocol() && address.isInSubnet(first, network.prefix);
    });
}

} // namespace

QUrl webAddress(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty() || text.size() > LongestAddress || text.contains(u'\n'))
        return {};
    const QString before = text.section(u':', 0, 0).toLower();
    const bool isWeb = before == u"http" || before == u"https";
    // "example.org:8080/x" has a colon too, but no scheme has a dot followed by a port.
    const bool namesOther = text.contains(u"://"_s) || (text.contains(u':') && !before.contains(u'.') &&
                                                        before != u"localhost" && !text.startsWith(u'['));
    if (!isWeb && (namesOther || text.startsWith(u'/') || text.contains(u' ')))
        return {};
    QUrl url(isWeb ? text : u"https://"_s + text, QUrl::TolerantMode);
    const bool hasPlace = url.host().contains(u'.') || url.host().contains(u':') || url.host() == u"localhost";
    if (!url.isValid() || url.host().isEmpty() || (!isWeb && !hasPlace))
        return {};
    url.setUserInfo({});
    return url;
}

QString addressText(const QUrl &address)
{
    return address.toString(QUrl::PrettyDecoded | QUrl::EncodeSpaces);
}

bool isWebAddress(const QString &text)
{
    const QString plain = text.trimmed();
    const bool isNamed =
        plain.startsWith(u"http://"_s, Qt::CaseInsensitive) || plain.startsWith(u"https://"_s, Qt::CaseInsensitive);
    return isNamed && std::ranges::none_of(plain, [](QChar c) { return c.isSpace(); }) && !webAddress(plain).isEmpty();
}

bool isPrivateAddress(const QHostAddress &address)
{
    if (address.isNull())
        return true;
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return isInPrivateNetwork(address);
    const QHostAddress inner = embedded(address);
    return isInPrivateNetwork(address) || (!inner.isNull() && isInPrivateNetwork(inner));
}
