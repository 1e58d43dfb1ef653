#include "importers/zip_sweep.h"

#include "importers/charset.h"

#include <archive.h>
#include <archive_entry.h>
#include <clocale>
#include <memory>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qint64 LargestKept = 4LL * 1024 * 1024; ///< bytes; larger parts are films, sounds and big pictures
constexpr qsizetype MostBrokenParts = 100;
constexpr qsizetype ChunkSize = 64LL * 1024; ///< bytes

struct FreeArchive {
    void operator()(archive *handle) const { archive_read_free(handle); }
};
using ArchivePtr = std::unique_ptr<archive, FreeArchive>;

/// libarchive converts names to the thread's locale: this makes it UTF-8 whatever the program runs in.
class Utf8Names {
public:
    Utf8Names()
        : m_before(unicode() != nullptr ? uselocale(unicode()) : nullptr)
    {
    }
    ~Utf8Names()
    {
        if (m_before != nullptr)
            uselocale(m_before);
    }
    Utf8Names(const Utf8Names &) = delete;
    Utf8Names &operator=(const Utf8Names &) = delete;

private:
    static locale_t unicode()
    {
        static const locale_t made = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
        return made;
    }
    locale_t m_before;
};

ArchivePtr opened(const QByteArray &bytes)
{
    ArchivePtr handle(archive_read_new());
    archive_read_support_format_zip(handle.get());
    const bool isOpen = archive_read_open_memory(handle.get(), bytes.constData(), size_t(bytes.size())) == ARCHIVE_OK;
    return isOpen ? std::move(handle) : nullptr;
}

/// Names that are not UTF-8 are in some old code page.
QString nameOf(archive_entry *entry)
{
    if (const char *name = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(name);
    const char *raw = archive_entry_pathname(entry);
    return raw != nullptr ? decoded(QByteArray(raw)).text : QString();
}

struct Unpacked {
    QByteArray bytes;
    int status = ARCHIVE_OK; ///< of libarchive; beyond the limit ARCHIVE_RETRY
};

Unpacked unpacked(archive *handle, qint64 expected, qint64 limit)
{
    Unpacked result;
    result.bytes.reserve(qsizetype(std::min(std::max(expected, qint64(0)), limit)));
    QByteArray chunk(ChunkSize, Qt::Uninitialized);
    while (true) {
        const la_ssize_t got = archive_read_data(handle, chunk.data(), size_t(chunk.size()));
        if (got <= 0) {
            result.status = int(got);
            return result;
        }
        result.bytes.append(chunk.constData(), qsizetype(got));
        if (result.bytes.size() > limit)
            return {{}, ARCHIVE_RETRY};
    }
}

tl::unexpected<Error> bomb()
{
    return fail(
        Error::Kind::Malformed, {},
        QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "its archive unpacks to far more than a document needs")));
}

} // namespace

Result<> ZipSweep::readAll()
{
    const Utf8Names names;
    for (qsizetype again = 0; again <= MostBrokenParts; ++again) {
        const auto outcome = pass();
        if (!outcome)
            return tl::unexpected<Error>(outcome.error());
        if (*outcome != Outcome::BrokenPart) // a broken part is passed over in the next pass
            return {};
    }
    return {};
}

Result<ZipSweep::Outcome> ZipSweep::pass()
{
    const ArchivePtr handle = opened(m_reader.m_archive);
    if (!handle)
        return Outcome::Broken;
    for (qsizetype position = 0;; ++position) {
        archive_entry *entry = nullptr;
        const int status = archive_read_next_header(handle.get(), &entry);
        if (status == ARCHIVE_EOF)
            return Outcome::End;
        if (status < ARCHIVE_WARN) {
            note({}, QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "the end of its archive is missing or damaged")));
            return Outcome::Broken;
        }
        if (position < m_done)
            continue;
        m_done = position + 1;
        if (m_done > m_reader.m_limits.parts)
            return fail(Error::Kind::Malformed, {},
                        QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "its archive has far too many parts")));
        const auto outcome = readPart(handle.get(), entry);
        if (!outcome || *outcome != Outcome::End)
            return outcome;
    }
}

/// End means: go on with the next part.
Result<ZipSweep::Outcome> ZipSweep::readPart(archive *handle, archive_entry *entry)
{
    const QString written = nameOf(entry);
    const QString name = cleanZipName(written);
    if (archive_entry_filetype(entry) == AE_IFDIR || written.endsWith(u'/'))
        return Outcome::End;
    if (name.isEmpty() || archive_entry_filetype(entry) == AE_IFLNK) {
        note(written, QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "a part that leads out of its archive")));
        return Outcome::End;
    }
    ZipReader::Part part{.position = m_done - 1};
    part.isEncrypted = archive_entry_is_encrypted(entry) != 0;
    const qint64 size = archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : 0;
    part.isKept = size <= LargestKept;
    if (part.isEncrypted || !part.isKept) {
        m_reader.add(name, std::move(part));
        return Outcome::End;
    }
    const ZipLimits &limits = m_reader.m_limits;
    Unpacked read = unpacked(handle, size, std::min(limits.part, limits.unpacked - m_unpacked));
    m_unpacked += read.bytes.size();
    const bool isSuspicious = m_unpacked > limits.unsuspicious && m_unpacked / limits.ratio > m_reader.m_archive.size();
    if (read.status == ARCHIVE_RETRY || isSuspicious)
        return bomb();
    if (read.status < ARCHIVE_OK)
        note(name, QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "a damaged part of its archive")));
    if (read.status == ARCHIVE_OK || !read.bytes.isEmpty()) {
        part.bytes = std::move(read.bytes);
        m_reader.add(name, std::move(part));
    }
    return read.status == ARCHIVE_FATAL ? Outcome::BrokenPart : Outcome::End;
}

void ZipSweep::note(const QString &part, const QString &detail)
{
    m_reader.m_notices.push_back({Error::Kind::Incomplete, part, detail});
}

Result<QByteArray> ZipSweep::readOne(const QByteArray &archive, qsizetype position, qint64 limit)
{
    const Utf8Names names;
    const ArchivePtr handle = opened(archive);
    archive_entry *entry = nullptr;
    for (qsizetype at = 0; handle && at <= position; ++at) {
        if (archive_read_next_header(handle.get(), &entry) < ARCHIVE_WARN)
            return fail(Error::Kind::Malformed);
    }
    if (entry == nullptr)
        return fail(Error::Kind::Malformed);
    Unpacked read = unpacked(handle.get(), archive_entry_size(entry), limit);
    if (read.status == ARCHIVE_RETRY)
        return fail(Error::Kind::TooLarge);
    if (read.bytes.isEmpty() && read.status < ARCHIVE_OK)
        return fail(Error::Kind::Malformed);
    return std::move(read.bytes);
}
