#include "importers/archive_parts.h"

#include "importers/file_kind.h"

#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

/// What systems and programs leave behind for themselves.
bool isHidden(const QString &name)
{
    const QStringList steps = name.split(u'/');
    return steps.first() == u"__MACOSX" ||
           std::ranges::any_of(steps, [](const QString &step) { return step.startsWith(u'.'); });
}

} // namespace

Result<std::vector<Error>> unpackArchive(const QByteArray &bytes, const QString &suffix, const ImportOptions &options,
                                         const PartTaker &take, const ZipLimits &limits)
{
    const FileKind kind = fileKindOf(bytes, suffix);
    if (kind.format != u"zip")
        return fail(Error::Kind::Unsupported, options.name, kind.name);
    const auto zip = ZipReader::open(bytes, limits);
    if (!zip)
        return fail(zip.error().kind, options.name, zip.error().detail);
    std::vector<Error> problems = zip->notices();
    qint64 unpacked = 0;
    for (const QString &name : zip->names()) {
        if (isHidden(name))
            continue;
        auto part = zip->read(name);
        if (!part) {
            problems.push_back({part.error().kind, name, part.error().detail});
            continue;
        }
        unpacked += part->size();
        if (unpacked > limits.unpacked)
            return fail(Error::Kind::Malformed, options.name,
                        QStringLiteral(
                            QT_TRANSLATE_NOOP("ErrorDetail", "its archive unpacks to far more than a document needs")));
        if (!take({name, *std::move(part)}))
            return fail(Error::Kind::Cancelled, options.name);
    }
    return problems;
}
