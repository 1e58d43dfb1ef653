#include "importers/mime_message.h"

#include <algorithm>

namespace {

constexpr int DeepestPart = 5;
constexpr size_t MostParts = 10'000;

using Headers = QHash<QByteArray, QByteArray>;

/// Reads header lines from `at` up to the empty line and moves behind it.
Headers readHeaders(const QByteArray &bytes, qsizetype &at)
{
    Headers headers;
    QByteArray name;
    while (at < bytes.size()) {
        const qsizetype found = bytes.indexOf('\n', at);
        const qsizetype end = found < 0 ? bytes.size() : found;
        const QByteArray line = bytes.sliced(at, end - at);
        at = std::min(bytes.size(), end + 1);
        if (line.trimmed().isEmpty())
            break;
        if ((line.startsWith(' ') || line.startsWith('\t')) && !name.isEmpty()) {
            headers[name] += ' ' + line.trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        name = colon > 0 ? line.first(colon).trimmed().toLower() : QByteArray();
        if (!name.isEmpty())
            headers.insert(name, line.sliced(colon + 1).trimmed());
    }
    return headers;
}

/// The value of `boundary="x"` in a header.
QByteArray parameter(const QByteArray &header, const QByteArray &name)
{
    const QByteArray lower = header.toLower();
    for (qsizetype at = lower.indexOf(name + '='); at >= 0; at = lower.indexOf(name + '=', at + 1)) {
        if (at > 0 && lower[at - 1] != ';' && lower[at - 1] != ' ' && lower[at - 1] != '\t')
            continue;
        const QByteArray value = header.sliced(at + name.size() + 1).trimmed();
        if (value.startsWith('"'))
            return value.sliced(1, std::max(value.indexOf('"', 1) - 1, qsizetype(0)));
        return value
            .first(std::min(value.size(),
                            std::max(value.indexOf(';'), qsizetype(-1)) < 0 ? value.size() : value.indexOf(';')))
            .trimmed();
    }
    return {};
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

QByteArray withoutQuotedPrintable(const QByteArray &bytes)
{
    QByteArray out;
    out.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        if (bytes[at] != '=') {
            out += bytes[at];
            continue;
        }
        const qsizetype next = at + 1;
        if (next < bytes.size() && bytes[next] == '\n') {
            at = next;
        } else if (next + 1 < bytes.size() && bytes[next] == '\r' && bytes[next + 1] == '\n') {
            at = next + 1;
        } else if (next + 1 < bytes.size() && hexDigit(bytes[next]) >= 0 && hexDigit(bytes[next + 1]) >= 0) {
            out += char(hexDigit(bytes[next]) * 16 + hexDigit(bytes[next + 1]));
            at = next + 1;
        } else {
            out += '=';
        }
    }
    return out;
}

MimePart partOf(const Headers &headers, const QByteArray &body)
{
    const QByteArray type = headers.value("content-type");
    const qsizetype semicolon = type.indexOf(';');
    MimePart part;
    part.mediaType = (semicolon < 0 ? type : type.first(semicolon)).trimmed().toLower();
    part.charset = parameter(type, "charset");
    part.location = headers.value("content-location");
    part.id = headers.value("content-id");
    if (part.id.startsWith('<') && part.id.endsWith('>'))
        part.id = part.id.sliced(1, part.id.size() - 2);
    const QByteArray encoding = headers.value("content-transfer-encoding").toLower();
    part.bytes = encoding == "base64"             ? QByteArray::fromBase64(body)
                 : encoding == "quoted-printable" ? withoutQuotedPrintable(body)
                                                  : body;
    return part;
}

/// Cuts the bytes between lines that are the boundary.
std::vector<QByteArray> between(const QByteArray &bytes, const QByteArray &boundary)
{
    std::vector<QByteArray> pieces;
    const QByteArray line = "--" + boundary;
    qsizetype start = -1;
    for (qsizetype at = bytes.indexOf(line); at >= 0 && pieces.size() < MostParts; at = bytes.indexOf(line, at + 1)) {
        if (at > 0 && bytes[at - 1] != '\n')
            continue;
        if (start >= 0)
            pieces.push_back(bytes.sliced(start, at - start));
        const qsizetype end = bytes.indexOf('\n', at);
        const bool isLast = bytes.sliced(at + line.size()).startsWith("--");
        start = isLast || end < 0 ? -1 : end + 1;
    }
    if (start >= 0)
        pieces.push_back(bytes.sliced(start));
    return pieces;
}

void collect(const QByteArray &bytes, int depth, std::vector<MimePart> &parts)
{
    qsizetype at = 0;
    const Headers headers = readHeaders(bytes, at);
    const QByteArray type = headers.value("content-type");
    const QByteArray boundary = parameter(type, "boundary");
    const bool isMultiple = type.toLower().startsWith("multipart/") && !boundary.isEmpty();
    if (!isMultiple && !headers.isEmpty() && parts.size() < MostParts)
        parts.push_back(partOf(headers, bytes.sliced(at)));
    if (!isMultiple || depth >= DeepestPart)
        return;
    for (const QByteArray &piece : between(bytes.sliced(at), boundary))
        collect(piece, depth + 1, parts);
}

} // namespace

std::vector<MimePart> mimeParts(const QByteArray &message)
{
    std::vector<MimePart> parts;
    collect(message, 0, parts);
    return parts;
}

bool beginsMimePage(const QByteArray &head)
{
    qsizetype at = 0;
    const QByteArray start = head.first(std::min(head.size(), qsizetype(4096)));
    const Headers headers = readHeaders(start, at);
    const QByteArray type = headers.value("content-type").toLower();
    return headers.contains("mime-version") && (type.startsWith("multipart/related") || type.startsWith("text/html"));
}
