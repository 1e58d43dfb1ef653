#include "importers/epub_importer.h"

#include "importers/epub_chapters.h"

namespace {

/// What went wrong with an archive or a package is about the file.
tl::unexpected<Error> about(const ImportOptions &options, Error error)
{
    error.subject = options.name;
    return tl::unexpected<Error>(std::move(error));
}

} // namespace

Result<ImportedArticle> readEpub(const QByteArray &bytes, const ImportOptions &options)
{
    const auto zip = ZipReader::open(bytes);
    if (!zip)
        return about(options, zip.error());
    auto package = readEpubPackage(*zip);
    const EpubProtection protection = readEpubProtection(*zip);
    if (!package)
        return protection.reason.isEmpty()
                   ? about(options, package.error())
                   : about(options, {.kind = Error::Kind::Protected, .detail = protection.reason});
    ArticleBuilder builder(QStringLiteral("epub"));
    builder.metadata() = package->metadata;
    for (const std::vector<Error> &notices : {zip->notices(), package->notices}) {
        for (const Error &notice : notices)
            builder.addNotice(notice.subject.isEmpty() ? Error{notice.kind, options.name, notice.detail} : notice);
    }
    EpubChapters chapters(*zip, *package, protection, options, builder);
    if (const auto added = chapters.addAll(); !added)
        return tl::unexpected<Error>(added.error());
    return builder.finish(options);
}
