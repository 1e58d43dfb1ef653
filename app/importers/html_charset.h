#pragma once
// The encoding of a web page: byte order mark, what the page declares, what the bytes look like.

#include <QByteArray>
#include <QString>

/// `told` is the encoding that stands beside the page, as in a header; it goes before what the page declares. Never
/// fails; a declaration that the bytes contradict is not believed.
[[nodiscard]] QString decodedHtml(const QByteArray &bytes, const QByteArray &told = {});
