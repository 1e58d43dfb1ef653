#include "exporters/zip_writer.h"

#include <minizip/zip.h>

// libarchive gives every entry extra fields, and OpenDocument forbids them for its first one; minizip writes none.

namespace {

QIODevice *deviceOf(voidpf stream)
{
    return static_cast<QIODevice *>(stream);
}

voidpf openDevice(voidpf opaque, const void *, int)
{
    return opaque;
}

uLong readDevice(voidpf, voidpf stream, void *buffer, uLong size)
{
    return uLong(std::max<qint64>(0, deviceOf(stream)->read(static_cast<char *>(buffer), qint64(size))));
}

uLong writeDevice(voidpf, voidpf stream, const void *buffer, uLong size)
{
    return uLong(std::max<qint64>(0, deviceOf(stream)->write(static_cast<const char *>(buffer), qint64(size))));
}

ZPOS64_T tellDevice(voidpf, voidpf stream)
{
    return ZPOS64_T(deviceOf(stream)->pos());
}

long seekDevice(voidpf, voidpf stream, ZPOS64_T offset, int origin)
{
    QIODevice &device = *deviceOf(stream);
    const qint64 base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? device.pos()
                        : origin == ZLIB_FILEFUNC_SEEK_END ? device.size()
                                                           : 0;
    return device.seek(base + qint64(offset)) ? 0 : -1;
}

int closeDevice(voidpf, voidpf)
{
    return 0; // it is the caller's
}

int testDevice(voidpf, voidpf)
{
    return 0;
}

constexpr qsizetype LargestPlainEntry = 0x7FFFFFFF; ///< bytes; larger ones need ZIP64
constexpr uLong Utf8Names = 1 << 11;

} // namespace

struct ZipWriter::Private {
    QIODevice &device;
    zipFile zip = nullptr;
    bool hasFailed = false;
    bool isOpen = false; ///< an entry

    void open(const QString &name, Packing packing, bool isLarge);
};

void ZipWriter::Private::open(const QString &name, Packing packing, bool isLarge)
{
    if (!zip || hasFailed)
        return;
    zip_fileinfo info{};
    info.dosDate = (1 << 21) | (1 << 16); // 1 January 1980, the earliest there is
    const int method = packing == Packing::Stored ? 0 : Z_DEFLATED;
    isOpen = zipOpenNewFileInZip4_64(zip, name.toUtf8().constData(), &info, nullptr, 0, nullptr, 0, nullptr, method,
                                     Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nullptr,
                                     0, 0, Utf8Names, isLarge ? 1 : 0) == ZIP_OK;
    hasFailed = !isOpen;
}

ZipWriter::ZipWriter(QIODevice &device)
    : d(std::make_unique<Private>(Private{device}))
{
    zlib_filefunc64_def functions{openDevice, readDevice,  writeDevice, tellDevice,
                                  seekDevice, closeDevice, testDevice,  &device};
    d->zip = zipOpen2_64(&device, APPEND_STATUS_CREATE, nullptr, &functions);
}

ZipWriter::~ZipWriter()
{
    if (d->zip)
        zipClose(d->zip, nullptr);
}

void ZipWriter::add(const QString &name, const QByteArray &bytes, Packing packing)
{
    d->open(name, packing, bytes.size() > LargestPlainEntry);
    write(bytes);
    end();
}

void ZipWriter::begin(const QString &name, Packing packing)
{
    d->open(name, packing, false);
}

void ZipWriter::write(const QByteArray &bytes)
{
    constexpr qsizetype Chunk = 1 << 20;
    for (qsizetype at = 0; at < bytes.size() && d->isOpen && !d->hasFailed; at += Chunk) {
        const unsigned size = unsigned(std::min(Chunk, bytes.size() - at));
        d->hasFailed = zipWriteInFileInZip(d->zip, bytes.constData() + at, size) != ZIP_OK;
    }
}

void ZipWriter::end()
{
    if (d->isOpen && zipCloseFileInZip(d->zip) != ZIP_OK)
        d->hasFailed = true;
    d->isOpen = false;
}

Result<> ZipWriter::finish()
{
    const bool isClosed = d->zip && zipClose(d->zip, nullptr) == ZIP_OK;
    d->zip = nullptr;
    if (!isClosed || d->hasFailed)
        return fail(Error::Kind::Unwritable, {}, d->device.errorString());
    return {};
}
