#include "importers/article_wire.h"

#include "base/file.h"

#include <QDataStream>
#include <QIODevice>
#include <algorithm>
#include <span>

namespace {

constexpr auto Version = QDataStream::Qt_6_4;
constexpr qint64 MostBlocks = 4'000'000;
constexpr qint64 MostSpans = 8'000'000;
constexpr qint64 MostOthers = 200'000; ///< pages, notices, resources, comments, authors, credits
constexpr qint64 MostReserved = 4096;  ///< memory is taken for what arrived, not for what was announced
constexpr qsizetype LongestDetail = 1000;
constexpr qsizetype MostProblems = 1000;

template <typename Enum>
void writeEnum(QDataStream &out, Enum value)
{
    out << quint8(value);
}

/// An unknown value makes the stream corrupt.
template <typename Enum>
void readEnum(QDataStream &in, Enum &value, Enum last)
{
    quint8 number = 0;
    in >> number;
    if (number > quint8(last))
        in.setStatus(QDataStream::ReadCorruptData);
    else
        value = Enum(number);
}

template <typename Values, typename Write>
void writeAll(QDataStream &out, const Values &values, Write write)
{
    out << qint64(values.size());
    for (const auto &value : values)
        write(out, value);
}

template <typename Values, typename Read>
void readAll(QDataStream &in, Values &values, qint64 most, Read read)
{
    qint64 count = 0;
    in >> count;
    if (count < 0 || count > most)
        return in.setStatus(QDataStream::ReadCorruptData);
    values.reserve(typename Values::size_type(std::min(count, MostReserved)));
    for (qint64 index = 0; index < count && in.status() == QDataStream::Ok; ++index) {
        values.emplace_back();
        read(in, values.back());
    }
}

void writeNumber(QDataStream &out, qint64 number)
{
    out << number;
}

template <typename Integer>
void readNumber(QDataStream &in, Integer &value)
{
    qint64 number = 0;
    in >> number;
    value = Integer(number);
    if (qint64(value) != number)
        in.setStatus(QDataStream::ReadCorruptData);
}

void writeRange(QDataStream &out, TextRange range)
{
    out << qint64(range.start) << qint64(range.end);
}

void readRange(QDataStream &in, TextRange &range)
{
    readNumber(in, range.start);
    readNumber(in, range.end);
}

void writeString(QDataStream &out, const QString &text)
{
    out << text;
}

void readString(QDataStream &in, QString &text)
{
    in >> text;
}

void writeBlock(QDataStream &out, const Block &block)
{
    writeEnum(out, block.kind);
    writeRange(out, block.range);
    out << qint32(block.level) << qint32(block.quoteDepth) << block.marker << block.detail << block.language;
}

void readBlock(QDataStream &in, Block &block)
{
    readEnum(in, block.kind, Block::Kind::Caption);
    readRange(in, block.range);
    in >> block.level >> block.quoteDepth >> block.marker >> block.detail >> block.language;
}

void writeSpan(QDataStream &out, const Span &span)
{
    writeEnum(out, span.kind);
    writeRange(out, span.range);
    out << span.target;
}

void readSpan(QDataStream &in, Span &span)
{
    readEnum(in, span.kind, Span::Kind::FootnoteRef);
    readRange(in, span.range);
    in >> span.target;
}

void writePage(QDataStream &out, const PageStart &page)
{
    writeNumber(out, page.offset);
    out << page.label;
}

void readPage(QDataStream &in, PageStart &page)
{
    readNumber(in, page.offset);
    in >> page.label;
}

void writeError(QDataStream &out, const Error &error)
{
    writeEnum(out, error.kind);
    out << error.subject.left(LongestDetail) << error.detail.left(LongestDetail);
}

void readError(QDataStream &in, Error &error)
{
    readEnum(in, error.kind, Error::Kind::NotALibrary);
    in >> error.subject >> error.detail;
    if (error.subject.size() > LongestDetail || error.detail.size() > LongestDetail)
        in.setStatus(QDataStream::ReadCorruptData);
}

void writeMetadata(QDataStream &out, const Metadata &metadata)
{
    out << metadata.title << metadata.site << metadata.url << metadata.language << metadata.published
        << metadata.identifier;
    writeAll(out, metadata.authors, writeString);
    writeAll(out, metadata.credits, writeString);
}

void readMetadata(QDataStream &in, Metadata &metadata)
{
    in >> metadata.title >> metadata.site >> metadata.url >> metadata.language >> metadata.published >>
        metadata.identifier;
    readAll(in, metadata.authors, MostOthers, readString);
    readAll(in, metadata.credits, MostOthers, readString);
}

/// Path and hash are the library's to say.
void writeSource(QDataStream &out, const Source &source)
{
    out << source.format << qint32(source.importerVersion);
    writeEnum(out, source.extent);
}

void readSource(QDataStream &in, Source &source)
{
    in >> source.format >> source.importerVersion;
    readEnum(in, source.extent, Extent::WholePage);
}

void writeResource(QDataStream &out, const Resource &resource)
{
    out << resource.name << resource.mediaType << resource.bytes;
}

void readResource(QDataStream &in, Resource &resource)
{
    in >> resource.name >> resource.mediaType >> resource.bytes;
}

void writeComment(QDataStream &out, const ImportedAnnotation &comment)
{
    writeRange(out, comment.range);
    writeEnum(out, comment.style.shape);
    writeEnum(out, comment.style.colour);
    out << comment.note << comment.author << comment.created.isValid();
    writeNumber(out, comment.created.isValid() ? comment.created.toMSecsSinceEpoch() : 0);
}

void readComment(QDataStream &in, ImportedAnnotation &comment)
{
    bool hasDate = false;
    qint64 created = 0;
    readRange(in, comment.range);
    readEnum(in, comment.style.shape, HighlightStyle::Shape::Underline);
    readEnum(in, comment.style.colour, Colour::Purple);
    in >> comment.note >> comment.author >> hasDate >> created;
    if (hasDate)
        comment.created = QDateTime::fromMSecsSinceEpoch(created, Qt::UTC);
}

void writeImported(QDataStream &out, const ImportedArticle &imported)
{
    const Article &article = imported.article;
    out << article.text;
    writeAll(out, article.blocks, writeBlock);
    writeAll(out, article.spans, writeSpan);
    writeAll(out, article.pages, writePage);
    writeAll(out, article.notices, writeError);
    writeMetadata(out, article.metadata);
    writeSource(out, article.source);
    writeAll(out, imported.resources, writeResource);
    writeAll(out, imported.annotations, writeComment);
}

void readImported(QDataStream &in, ImportedArticle &imported)
{
    Article &article = imported.article;
    in >> article.text;
    readAll(in, article.blocks, MostBlocks, readBlock);
    readAll(in, article.spans, MostSpans, readSpan);
    readAll(in, article.pages, MostOthers, readPage);
    readAll(in, article.notices, MostOthers, readError);
    readMetadata(in, article.metadata);
    readSource(in, article.source);
    readAll(in, imported.resources, MostOthers, readResource);
    readAll(in, imported.annotations, MostOthers, readComment);
}

bool isBounded(const ImportedArticle &imported)
{
    const Article &article = imported.article;
    return qint64(article.blocks.size()) <= MostBlocks && qint64(article.spans.size()) <= MostSpans &&
           qint64(std::max({article.pages.size(), article.notices.size(), imported.resources.size(),
                            imported.annotations.size()})) <= MostOthers &&
           std::max(article.metadata.authors.size(), article.metadata.credits.size()) <= MostOthers;
}

bool isPossible(const Block &block)
{
    const bool isHeading = block.kind == Block::Kind::Heading;
    return block.level >= (isHeading ? 1 : 0) && (!isHeading || block.level <= 6) && block.quoteDepth >= 0;
}

bool isPossible(const ImportedArticle &imported)
{
    const Article &article = imported.article;
    const auto isInside = [&article](const ImportedAnnotation &comment) {
        return comment.range.start >= 0 && comment.range.length() >= 0 && comment.range.end <= article.text.size();
    };
    return article.isConsistent() && !article.metadata.title.isEmpty() &&
           std::ranges::all_of(article.blocks, [](const Block &block) { return isPossible(block); }) &&
           std::ranges::all_of(imported.annotations, isInside) &&
           std::ranges::all_of(imported.resources, [](const Resource &r) { return r.name == sha256(r.bytes); });
}

} // namespace

QByteArray wireBytes(const Result<ImportedArticle> &read)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(Version);
    out.setByteOrder(QDataStream::LittleEndian);
    const bool isArticle = read && isBounded(*read);
    out << isArticle;
    if (isArticle)
        writeImported(out, *read);
    else
        writeError(out, read ? Error{Error::Kind::TooLarge, {}, {}} : read.error());
    return bytes;
}

std::optional<Result<ImportedArticle>> readFromWire(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(Version);
    in.setByteOrder(QDataStream::LittleEndian);
    bool isArticle = false;
    in >> isArticle;
    ImportedArticle imported;
    Error error;
    if (isArticle)
        readImported(in, imported);
    else
        readError(in, error);
    if (in.status() != QDataStream::Ok || !in.atEnd())
        return std::nullopt;
    if (!isArticle)
        return tl::unexpected<Error>(std::move(error));
    if (!isPossible(imported))
        return std::nullopt;
    return imported;
}

QByteArray unpackedToWire(const Result<std::vector<Error>> &unpacked)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(Version);
    out << unpacked.has_value();
    if (unpacked)
        writeAll(out, std::span(*unpacked).first(std::min(unpacked->size(), size_t(MostProblems))), writeError);
    else
        writeError(out, unpacked.error());
    return bytes;
}

std::optional<Result<std::vector<Error>>> unpackedFromWire(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(Version);
    bool isUnpacked = false;
    in >> isUnpacked;
    std::vector<Error> problems;
    Error error;
    if (isUnpacked)
        readAll(in, problems, MostProblems, readError);
    else
        readError(in, error);
    if (in.status() != QDataStream::Ok || !in.atEnd())
        return std::nullopt;
    if (!isUnpacked)
        return tl::unexpected<Error>(std::move(error));
    return problems;
}
