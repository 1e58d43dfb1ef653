#pragma once
// Archives for tests, written part by part in the order given.

#include <QByteArray>
#include <archive.h>
#include <archive_entry.h>
#include <utility>
#include <vector>

struct ZipPart {
    QByteArray name;
    QByteArray bytes;
    bool isStored = false; ///< not compressed
};

inline QByteArray zipOf(const std::vector<ZipPart> &parts, const char *passphrase = nullptr)
{
    QByteArray out;
    for (const ZipPart &part : parts)
        out.reserve(out.capacity() + part.bytes.size() * 2 + part.name.size() * 4 + 1024);
    out.resize(out.capacity() + 64 * 1024);
    size_t used = 0;
    archive *zip = archive_write_new();
    archive_write_set_format_zip(zip);
    if (passphrase != nullptr) {
        archive_write_set_options(zip, "zip:encryption=traditional");
        archive_write_set_passphrase(zip, passphrase);
    }
    archive_write_open_memory(zip, out.data(), size_t(out.size()), &used);
    for (const ZipPart &part : parts) {
        part.isStored ? archive_write_zip_set_compression_store(zip) : archive_write_zip_set_compression_deflate(zip);
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, part.name.constData());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, part.bytes.size());
        archive_write_header(zip, entry);
        archive_write_data(zip, part.bytes.constData(), size_t(part.bytes.size()));
        archive_entry_free(entry);
    }
    archive_write_close(zip);
    archive_write_free(zip);
    out.truncate(qsizetype(used));
    return out;
}
