#include "exporters/zip_writer.h"

#include "exporters/zip_device.h"

#include <minizip/zip.h>

// libarchive gives every entry extra fields, and OpenDocument forbids them for its first one; minizip writes none.

namespace {

constexpr qsizetype LargestPlainEntry = 0x7FFFFFFF; ///< bytes; larger ones need ZIP64
constexpr uLong Utf8Names = 1 << 11;

} // namespace

struct ZipWriter::Private {
    QIODevice &device;
    zipFile zip = nullptr;
    bool isOpen = false; ///< an entry
    bool hasFailed = false;
};

ZipWriter::ZipWriter(QIODevice &device)
    : d(std::make_unique<Private>(Private{device}))
{
    zlib_filefunc64_def functions = zipFunctionsOf(device);
    d->zip = zipOpen2_64(&device, APPEND_STATUS_CREATE, nullptr, &functions);
}

ZipWriter::~ZipWriter()
{
    if (d->zip)
        zipClose(d->zip, nullptr);
}

void ZipWriter::add(const QString &name, const QByteArray &bytes, Packing packing)
{
    open(name, packing, bytes.size() > LargestPlainEntry);
    write(bytes);
    end();
}

void ZipWriter::begin(const QString &name, Packing packing)
{
    open(name, packing, false);
}

void ZipWriter::open(const QString &name, Packing packing, bool isLarge)
{
    if (!d->zip || d->hasFailed)
        return;
    zip_fileinfo info{};
    info.dosDate = (1 << 21) | (1 << 16); // 1 January 1980, the earliest there is
    const int method = packing == Packing::Stored ? 0 : Z_DEFLATED;
    d->isOpen = zipOpenNewFileInZip4_64(d->zip, name.toUtf8().constData(), &info, nullptr, 0, nullptr, 0, nullptr,
                                        method, Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY,
                                        nullptr, 0, 0, Utf8Names, isLarge ? 1 : 0) == ZIP_OK;
    d->hasFailed = !d->isOpen;
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
    if (std::exchange(d->isOpen, false) && zipCloseFileInZip(d->zip) != ZIP_OK)
        d->hasFailed = true;
}

Result<> ZipWriter::finish()
{
    const bool isClosed = d->zip && zipClose(d->zip, nullptr) == ZIP_OK;
    d->zip = nullptr;
    if (!isClosed || d->hasFailed)
        return fail(Error::Kind::Unwritable, {}, d->device.errorString());
    return {};
}
