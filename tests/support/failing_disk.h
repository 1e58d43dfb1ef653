#pragma once
// A disk that fails at the n-th write, for everything that SQLite opens while this lives.

#include <QtGlobal>
#include <cstring>
#include <sqlite3.h>

class FailingDisk {
public:
    enum class Until {
        Once,    ///< only that write
        Further, ///< and all that follow, as on a disk that is full or gone
    };

    FailingDisk()
        : m_real(sqlite3_vfs_find(nullptr))
        , m_vfs(*m_real)
    {
        m_vfs.zName = "failing";
        m_vfs.pAppData = this;
        m_vfs.szOsFile = int(sizeof(File)) + m_real->szOsFile;
        m_vfs.xOpen = &FailingDisk::open;
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~FailingDisk()
    {
        sqlite3_vfs_unregister(&m_vfs);
        sqlite3_vfs_register(m_real, 1);
    }
    Q_DISABLE_COPY_MOVE(FailingDisk)

    /// From now on the n-th write, sync or truncation (from 1) ends with this SQLite result code.
    void failAt(int n, int code, Until until)
    {
        m_left = n;
        m_code = code;
        m_until = until;
    }
    void heal() { m_code = SQLITE_OK; }

private:
    struct File {
        sqlite3_file base;
        FailingDisk *disk;
        [[nodiscard]] sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    };

    static File *own(sqlite3_file *file) { return reinterpret_cast<File *>(file); }
    static sqlite3_file *real(sqlite3_file *file) { return own(file)->real(); }
    static const sqlite3_io_methods *methods(sqlite3_file *file) { return real(file)->pMethods; }

    /// SQLITE_OK, or what this write shall end with.
    static int verdict(sqlite3_file *file)
    {
        FailingDisk &disk = *own(file)->disk;
        if (disk.m_code == SQLITE_OK)
            return SQLITE_OK;
        --disk.m_left;
        const bool fails = disk.m_left == 0 || (disk.m_left < 0 && disk.m_until == Until::Further);
        return fails ? disk.m_code : SQLITE_OK;
    }

    static int open(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
    {
        auto *disk = static_cast<FailingDisk *>(vfs->pAppData);
        own(file)->disk = disk;
        std::memset(real(file), 0, size_t(disk->m_real->szOsFile));
        const int code = disk->m_real->xOpen(disk->m_real, name, real(file), flags, outFlags);
        file->pMethods = code == SQLITE_OK ? &ioMethods() : nullptr;
        return code;
    }
    static int write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
    {
        const int code = verdict(file);
        return code != SQLITE_OK ? code : methods(file)->xWrite(real(file), bytes, size, offset);
    }
    static int sync(sqlite3_file *file, int flags)
    {
        const int code = verdict(file);
        return code != SQLITE_OK ? code : methods(file)->xSync(real(file), flags);
    }
    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        const int code = verdict(file);
        return code != SQLITE_OK ? code : methods(file)->xTruncate(real(file), size);
    }

    static const sqlite3_io_methods &ioMethods()
    {
        static const sqlite3_io_methods table{
            2, // version: with shared memory, without mapped pages
            [](sqlite3_file *f) { return methods(f)->xClose(real(f)); },
            [](sqlite3_file *f, void *to, int size, sqlite3_int64 at) {
                return methods(f)->xRead(real(f), to, size, at);
            },
            &FailingDisk::write,
            &FailingDisk::truncate,
            &FailingDisk::sync,
            [](sqlite3_file *f, sqlite3_int64 *size) { return methods(f)->xFileSize(real(f), size); },
            [](sqlite3_file *f, int lock) { return methods(f)->xLock(real(f), lock); },
            [](sqlite3_file *f, int lock) { return methods(f)->xUnlock(real(f), lock); },
            [](sqlite3_file *f, int *is) { return methods(f)->xCheckReservedLock(real(f), is); },
            [](sqlite3_file *f, int what, void *value) { return methods(f)->xFileControl(real(f), what, value); },
            [](sqlite3_file *f) { return methods(f)->xSectorSize(real(f)); },
            [](sqlite3_file *f) { return methods(f)->xDeviceCharacteristics(real(f)); },
            [](sqlite3_file *f, int page, int size, int extend, void volatile **memory) {
                return methods(f)->xShmMap(real(f), page, size, extend, memory);
            },
            [](sqlite3_file *f, int from, int count, int flags) {
                return methods(f)->xShmLock(real(f), from, count, flags);
            },
            [](sqlite3_file *f) { methods(f)->xShmBarrier(real(f)); },
            [](sqlite3_file *f, int deleteIt) { return methods(f)->xShmUnmap(real(f), deleteIt); },
            nullptr,
            nullptr,
        };
        return table;
    }

    sqlite3_vfs *m_real;
    sqlite3_vfs m_vfs;
    int m_left = 0;
    int m_code = SQLITE_OK;
    Until m_until = Until::Once;
};
