#include "exporters/zip_device.h"

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

} // namespace

zlib_filefunc64_def zipFunctionsOf(QIODevice &device)
{
    return {openDevice, readDevice, writeDevice, tellDevice, seekDevice, closeDevice, testDevice, &device};
}
