#pragma once
// The parts of a ZIP archive by name, however damaged or hostile the archive is.

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <vector>

struct ZipLimits {
    qint64 unpacked = 1024LL * 1024 * 1024;   ///< bytes, of all parts that are read
    qint64 part = 256LL * 1024 * 1024;        ///< bytes, of one part
    qint64 unsuspicious = 64LL * 1024 * 1024; ///< bytes, unpacked; beyond them the ratio counts
    qint64 ratio = 300;                       ///< unpacked to packed
    qsizetype parts = 50'000;
};

class ZipReader {
public:
    /// Malformed (no archive, no part could be read, a bomb) or Protected (every part is encrypted). An archive that is
    /// damaged or cut off opens with what can be read of it, and with notices.
    [[nodiscard]] static Result<ZipReader> open(const QByteArray &bytes, const ZipLimits &limits = {});

    /// Files in the order of the archive, with '/' between folders, without those whose names lead out of it.
    [[nodiscard]] const QStringList &names() const { return m_names; }
    /// Names are found whatever their case, slashes ("a\\b", "./a/b", "/a//b") and Unicode form, an exact one first.
    [[nodiscard]] bool contains(const QString &name) const { return find(name) >= 0; }
    /// The name as the archive has it, empty when there is no such part.
    [[nodiscard]] QString storedName(const QString &name) const;
    /// NotFound, Protected, TooLarge, Malformed. Of a part that is cut off, what there is.
    [[nodiscard]] Result<QByteArray> read(const QString &name) const;
    /// Of what was cut off, damaged or refused; each is Incomplete, its subject a part's name or empty.
    [[nodiscard]] const std::vector<Error> &notices() const { return m_notices; }

private:
    friend class ZipSweep;

    struct Part {
        qsizetype position = 0; ///< in the archive, counted from 0
        QByteArray bytes;       ///< of large parts read when they are asked for
        bool isKept = false;
        bool isEncrypted = false;
    };

    [[nodiscard]] qsizetype find(const QString &name) const;
    void add(const QString &name, Part part);

    QByteArray m_archive;
    ZipLimits m_limits;
    QStringList m_names;
    std::vector<Part> m_parts;          ///< one a name
    QHash<QString, qsizetype> m_exact;  ///< name -> index
    QHash<QString, qsizetype> m_folded; ///< name in NFC and without case -> index
    std::vector<Error> m_notices;
};

/// "OEBPS/Text/../a.png" as a name in an archive: "OEBPS/a.png". Empty when it leads out of the archive.
[[nodiscard]] QString cleanZipName(const QString &name);
