#pragma once
// Which addresses are pages of the web, and which lead into somebody's own network.

#include <QHostAddress>
#include <QString>
#include <QUrl>

/// The largest address that is looked at, in UTF-16 units.
inline constexpr qsizetype LongestAddress = 8000;

/// The address that somebody typed or copied, with "https://" before it where it names no scheme ("example.org/page"),
/// without a name and password in it. Empty unless it is one of http or https with a host: file:, ftp: and all others
/// are none of the web.
[[nodiscard]] QUrl webAddress(const QString &typed);

/// As people read it: without the escapes that are not needed.
[[nodiscard]] QString addressText(const QUrl &address);

/// Whether the text is nothing but an address with "http://" or "https://" before it.
[[nodiscard]] bool isWebAddress(const QString &text);

/// Whether the address belongs to this computer, to a local network or to no single computer: the special-purpose
/// blocks of IANA's registries for IPv4 (RFC 6890) and IPv6, and IPv6 forms of such IPv4 addresses.
[[nodiscard]] bool isPrivateAddress(const QHostAddress &address);
