#include "exporters/markdown_exporter.h"

#include "exporters/device_writing.h"
#include "exporters/highlight_groups.h"
#include "exporters/markdown_blocks.h"
#include "exporters/markdown_front_matter.h"
#include "exporters/markdown_merge.h"
#include "exporters/markdown_properties.h"
#include "exporters/markdown_text.h"

#include <QHash>
#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype Chunk = 1 << 16; ///< bytes that are written at once

using TakeRegion = std::function<Result<>(const MarkdownRegion &region)>;

/// A note may hold anything, but not what ends a region.
MarkdownRegion region(const QString &key, QString content)
{
    if (content.contains(u'<'))
        content.replace(u"<!-- scholiast "_s, u"<!--scholiast "_s);
    return {key, content};
}

/// Where it comes from and what was made of it, in one line.
QString metaLine(const HighlightRow &row, const ExportSnapshot &snapshot, bool isGrouped)
{
    const HighlightFacts &facts = row.facts;
    QString line;
    const auto add = [&line](const QString &part) {
        if (!line.isEmpty())
            line += u" · ";
        line += part;
    };
    if (isGrouped && snapshot.articles.size() > 1)
        add(u'*' + markdownEscaped(row.article->metadata.title) + u'*');
    if (isGrouped && !facts.headings.isEmpty())
        add(markdownEscaped(facts.headings.join(u" › "_s)));
    if (facts.paragraph > 0) {
        const QString paragraph = u"¶ "_s + QString::number(facts.paragraph);
        add(snapshot.options.wholeText && snapshot.articles.size() == 1
                ? u"[[#^"_s + paragraphId(facts.paragraph) + u'|' + paragraph + u"]]"_s
                : paragraph);
    }
    if (!facts.page.isEmpty())
        add(u"p. "_s + markdownEscaped(facts.page));
    if (!facts.created.isEmpty())
        add(facts.created);
    if (!facts.colour.isEmpty())
        add(facts.shape == u"underline" ? facts.colour + u" underline"_s : facts.colour);
    for (const QString &path : facts.tags) {
        if (const QString tag = markdownTag(path); !tag.isEmpty())
            add(u'#' + tag);
    }
    if (!facts.link.isEmpty())
        add(u"[↗](<"_s + facts.link + u">)"_s);
    return line;
}

/// Each line as a highlight; Markdown wants blanks outside of the marks.
QString marked(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        const QString words = line.trimmed();
        if (!words.isEmpty())
            line.replace(line.indexOf(words), words.size(), u"=="_s + markdownEscaped(words) + u"=="_s);
    }
    return lines.join(u'\n');
}

/// The quote, or what stands around it with the quote marked in it; paragraphs parted by an empty line.
QString quoteText(const HighlightFacts &facts)
{
    const QString &around = facts.around;
    const TextRange quote = facts.inAround;
    QString text = around.isEmpty() ? markdownEscaped(facts.quote)
                                    : markdownEscaped(around.first(quote.start)) +
                                          marked(around.sliced(quote.start, quote.length())) +
                                          markdownEscaped(around.sliced(quote.end));
    return text.replace(u'\n', u"\n\n"_s);
}

MarkdownRegion highlightRegion(const HighlightRow &row, const ExportSnapshot &snapshot, bool isGrouped)
{
    const QString meta = metaLine(row, snapshot, isGrouped), quote = quoteText(row.facts);
    QString text = prefixedLines(snapshot.options.callouts ? u"[!quote] "_s + meta + u'\n' + quote : quote, u"> "_s);
    const QString id = row.id.toString();
    // On a line of its own after a quotation, a block id names the whole quotation. Eight digits are enough for a file.
    text += u"\n\n^h-"_s + id.first(8);
    if (!snapshot.options.callouts && !meta.isEmpty())
        text += u"\n\n"_s + meta;
    if (!row.facts.note.isEmpty())
        text += u"\n\n"_s + row.facts.note;
    return region(u"highlight "_s + id, text);
}

/// Among several articles: where this one comes from, in a line under its title.
QString sourceLine(const Metadata &metadata)
{
    QStringList parts;
    for (const QString &part : {metadata.site, metadata.authors.join(u", "_s), metadata.published, metadata.language}) {
        if (!part.isEmpty())
            parts += markdownEscaped(part);
    }
    if (!metadata.url.isEmpty())
        parts += u'<' + metadata.url + u'>';
    return parts.isEmpty() ? QString() : u"\n\n"_s + parts.join(u" · "_s);
}

MarkdownRegion titleRegion(const ArticleFacts &article, bool isOneOfSeveral)
{
    return region(u"title "_s + article.id.toString(), u"# "_s + markdownEscaped(article.metadata.title.simplified()) +
                                                           (isOneOfSeveral ? sourceLine(article.metadata) : QString()));
}

/// `path`: the headings above it and itself; `scope`: what else tells it from others with the same texts.
MarkdownRegion headingRegion(const QStringList &path, const QString &scope)
{
    const QString content =
        QString(std::min<qsizetype>(path.size() + 1, 6), u'#') + u' ' + markdownEscaped(path.last());
    return region(u"heading "_s + markdownChecksum(scope + u'\n' + path.join(u'\n')), content);
}

/// The headings that come more than once under the same headings, with how many are before; without the first ones.
QHash<size_t, int> repeatedHeadings(const Article &article)
{
    QHash<size_t, int> repeated;
    QHash<QString, int> before;
    std::vector<size_t> open; // headings of which each is deeper than the one before
    for (size_t block = 0; block < article.blocks.size(); ++block) {
        if (article.blocks[block].kind != Block::Kind::Heading)
            continue;
        while (!open.empty() && article.blocks[open.back()].level >= article.blocks[block].level)
            open.pop_back();
        open.push_back(block);
        std::vector<size_t> path = open;
        std::erase_if(path, [&](size_t heading) { return isTitleHeading(article, heading); });
        if (const int count = before[headingTexts(article, path).join(u'\n')]++; count > 0)
            repeated.insert(block, count);
    }
    return repeated;
}

/// The headings of one article, as the highlights under them come.
class ArticleHeadings {
public:
    /// `areWanted`: else none is taken.
    ArticleHeadings(const Article &article, bool areWanted, const TakeRegion &take)
        : m_scope(article.id.toString())
        , m_repeated(areWanted ? repeatedHeadings(article) : QHash<size_t, int>())
        , m_take(take)
    {
    }

    /// Those that stand above this highlight and did not above the last one.
    Result<> takeAbove(const HighlightFacts &facts)
    {
        const std::vector<size_t> &blocks = facts.headingBlocks;
        size_t depth = 0;
        while (depth < blocks.size() && depth < m_last.size() && blocks[depth] == m_last[depth])
            ++depth;
        m_last = blocks;
        for (; depth < blocks.size(); ++depth) {
            const int before = m_repeated.value(blocks[depth]);
            const QString scope = before > 0 ? m_scope + u'\t' + QString::number(before) : m_scope;
            if (const auto taken = m_take(headingRegion(facts.headings.first(qsizetype(depth) + 1), scope)); !taken)
                return taken;
        }
        return {};
    }

    /// Highlights whose words the text no longer has stand under none of its headings.
    Result<> takeAboveOrphans()
    {
        if (std::exchange(m_hasOrphans, true))
            return {};
        return m_take(headingRegion({u"Not found in this text"_s}, m_scope + u"\torphans"_s));
    }

private:
    QString m_scope;
    QHash<size_t, int> m_repeated;
    const TakeRegion &m_take;
    std::vector<size_t> m_last;
    bool m_hasOrphans = false;
};

MarkdownRegion textRegion(const Article &article)
{
    return region(u"text "_s + article.id.toString(), u"* * *\n\n"_s + markdownOf(article));
}

Result<> takeArticle(const ExportedArticle &exported, const ExportSnapshot &snapshot, const TakeRegion &take)
{
    const auto article = std::make_shared<const ArticleFacts>(articleFacts(*exported.article));
    Result<> taken = take(titleRegion(*article, snapshot.articles.size() > 1));
    ArticleHeadings headings(*exported.article, snapshot.options.includeHeadings, take);
    for (const Annotation &annotation : exported.annotations) {
        const HighlightRow row = highlightRow(exported, annotation, snapshot, article);
        if (taken && snapshot.options.includeHeadings)
            taken = row.facts.paragraph > 0 ? headings.takeAbove(row.facts) : headings.takeAboveOrphans();
        if (taken)
            taken = take(highlightRegion(row, snapshot, false));
        if (!taken)
            return taken;
    }
    if (taken && snapshot.options.wholeText)
        taken = take(textRegion(*exported.article));
    return taken;
}

Result<> takeGroups(const ExportSnapshot &snapshot, const TakeRegion &take)
{
    if (snapshot.articles.size() == 1) {
        if (const auto taken = take(titleRegion(firstArticle(snapshot.articles), false)); !taken)
            return taken;
    }
    std::optional<QString> last;
    const auto visit = [&](const QString &group, const HighlightRow &row) {
        const QString heading = group.isEmpty() ? u"Untagged"_s : group;
        const bool isNew = std::exchange(last, heading) != heading;
        return (isNew ? take(headingRegion({heading}, u"group"_s)) : Result<>()).and_then([&] {
            return take(highlightRegion(row, snapshot, true));
        });
    };
    return eachHighlight(snapshot, Repeats::Once, visit);
}

Result<> eachRegion(const ExportSnapshot &snapshot, const TakeRegion &take)
{
    using enum ExportOptions::Grouping;
    const bool isGrouped = snapshot.options.grouping != TextOrder && snapshot.options.grouping != Article;
    Result<> taken = isGrouped ? takeGroups(snapshot, take) : Result<>();
    if (isGrouped && !snapshot.options.wholeText)
        return taken;
    for (const ExportedArticle &exported : snapshot.articles) {
        if (taken)
            taken = isGrouped ? take(textRegion(*exported.article)) : takeArticle(exported, snapshot, take);
    }
    return taken;
}

} // namespace

Result<> writeMarkdown(const ExportSnapshot &snapshot, QIODevice &device)
{
    QByteArray bytes = markdownText({sealedFrontMatter(frontMatterOf(snapshot)), {}}).toUtf8();
    const auto take = [&](const MarkdownRegion &taken) {
        bytes += '\n' + regionText(taken).toUtf8();
        return bytes.size() < Chunk ? Result<>() : writeBytes(device, std::exchange(bytes, {}));
    };
    return eachRegion(snapshot, take).and_then([&] { return writeBytes(device, bytes); });
}

Result<UpdatedFile> updateMarkdown(const ExportSnapshot &snapshot, const QByteArray &existing)
{
    MarkdownExport fresh{sealedFrontMatter(frontMatterOf(snapshot)), {}};
    const auto take = [&](const MarkdownRegion &taken) {
        fresh.regions.push_back(taken);
        return Result<>();
    };
    if (const Result<> taken = eachRegion(snapshot, take); !taken)
        return tl::unexpected(taken.error());
    const bool hasMark = existing.startsWith("\xEF\xBB\xBF");
    const bool isWindows = existing.contains("\r\n");
    auto decoder = QStringDecoder(QStringDecoder::Utf8);
    QString text = decoder.decode(existing);
    MergedMarkdown merged = mergedMarkdown(text.replace(u"\r\n"_s, u"\n"_s), fresh);
    if (isWindows)
        merged.text.replace(u"\n"_s, u"\r\n"_s);
    return UpdatedFile{(hasMark ? QByteArray("\xEF\xBB\xBF") : QByteArray()) + merged.text.toUtf8(),
                       merged.hasConflict || decoder.hasError()};
}
