#include "importers/import_protocol.h"

#include "importers/zip_reader.h"

#include <QDataStream>
#include <QIODevice>

constexpr auto Version = QDataStream::Qt_6_4;

QByteArray wireBytes(const ReadRequest &request)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(Version);
    out << request.suffix << qint32(request.cpuSeconds) << request.name << quint8(request.extent) << request.address
        << request.password << request.isArchive;
    return bytes;
}

std::optional<ReadRequest> requestFromWire(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(Version);
    ReadRequest request;
    quint8 extent = 0;
    in >> request.suffix >> request.cpuSeconds >> request.name >> extent >> request.address >> request.password >>
        request.isArchive;
    if (in.status() != QDataStream::Ok || !in.atEnd() || extent > quint8(Extent::WholePage) || request.cpuSeconds < 1)
        return std::nullopt;
    request.extent = Extent(extent);
    return request;
}

QByteArray wireBytes(const ArchivePart &part)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(Version);
    out << part.name << part.bytes;
    return bytes;
}

std::optional<ArchivePart> partFromWire(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(Version);
    ArchivePart part;
    in >> part.name >> part.bytes;
    const bool isPart = in.status() == QDataStream::Ok && in.atEnd() && !part.name.isEmpty() &&
                        part.name == cleanZipName(part.name) && !part.name.contains(QChar::Null);
    return isPart ? std::optional(std::move(part)) : std::nullopt;
}
