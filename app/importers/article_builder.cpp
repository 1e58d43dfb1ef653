#include "importers/article_builder.h"

#include "base/file.h"
#include "base/harmless_picture.h"
#include "importers/article_language.h"
#include "importers/article_title.h"
#include "importers/composition.h"
#include "importers/credits.h"
#include "importers/text_cleaning.h"

#include <algorithm>
#include <array>
#include <utility>

namespace {

constexpr char16_t LineSeparator = 0x2028;
constexpr size_t DeepestSpan = 64;

bool isVerbatim(Block::Kind kind)
{
    return kind == Block::Kind::Code || kind == Block::Kind::Verse;
}

/// White space that may go at a block's edges; unbreakable spaces belong to the text.
bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == QChar(LineSeparator);
}

bool mayMerge(const Span &first, const Span &second)
{
    return first.kind == second.kind && first.target == second.target && first.kind != Span::Kind::Link &&
           first.kind != Span::Kind::FootnoteRef && second.range.start <= first.range.end;
}

} // namespace

ArticleBuilder::ArticleBuilder(const QString &format)
{
    m_imported.article.source.format = format;
    m_imported.article.source.importerVersion = ImporterVersion;
}

void ArticleBuilder::beginBlock(Block::Kind kind, int level)
{
    endBlock();
    m_block = {};
    m_block.kind = kind;
    m_block.level = level;
    m_isOpen = true;
}

void ArticleBuilder::addText(QStringView text)
{
    if (!m_isOpen)
        beginBlock(Block::Kind::Paragraph);
    const QString clean = cleanedText(text);
    if (m_block.kind == Block::Kind::Table)
        appendCell(clean);
    else if (isVerbatim(m_block.kind))
        appendVerbatim(clean);
    else
        appendProse(clean);
}

void ArticleBuilder::appendProse(QStringView text)
{
    if (m_softBreak >= 0 && !text.isEmpty()) {
        const bool joins = m_softBreak > 0 && m_softBreak + 1 == m_text.size() &&
                           isWrittenWithoutSpaces(lastCodePoint(QStringView(m_text).first(m_softBreak))) &&
                           isWrittenWithoutSpaces(firstCodePoint(text));
        if (joins) {
            m_text.chop(1);
            for (Span &open : m_open)
                open.range.start = std::min(open.range.start, m_text.size());
            for (Span &span : m_spans)
                span.range.end = std::min(span.range.end, m_text.size());
            m_marks.clip(m_text.size());
        }
        m_softBreak = -1;
    }
    m_text.reserve(m_text.size() + text.size());
    for (QChar c : text) {
        if (c == u'\t' || c == u'\n')
            c = u' ';
        const bool isDoubled = m_text.isEmpty() || m_text.back() == u' ' || m_text.back() == QChar(LineSeparator);
        if (c == u' ' && isDoubled)
            continue;
        if (c == QChar(LineSeparator) && !m_text.isEmpty() && m_text.back() == u' ')
            m_text.back() = c;
        else
            m_text += c;
    }
}

void ArticleBuilder::appendVerbatim(QStringView text)
{
    for (const QChar c : text)
        m_text += c == QChar(LineSeparator) ? QChar(u'\n') : c;
}

void ArticleBuilder::appendCell(QStringView text)
{
    for (QChar c : text) {
        if (c == QChar(LineSeparator))
            c = u' ';
        const bool atEdge =
            m_text.isEmpty() || m_text.back() == u'\t' || m_text.back() == u'\n' || m_text.back() == u' ';
        if (c == u' ' && atEdge)
            continue;
        m_text += c;
    }
}

void ArticleBuilder::addSoftBreak()
{
    if (m_block.kind == Block::Kind::Table || isVerbatim(m_block.kind)) {
        addText(m_block.kind == Block::Kind::Table ? u" " : u"\n");
        return;
    }
    const qsizetype before = m_text.size();
    appendProse(u" ");
    m_softBreak = m_text.size() > before ? before : -1;
}

void ArticleBuilder::addHardBreak()
{
    const char16_t separator = m_block.kind == Block::Kind::Table ? u' '
                               : isVerbatim(m_block.kind)         ? u'\n'
                                                                  : LineSeparator;
    addText(QStringView(&separator, 1));
}

void ArticleBuilder::beginSpan(Span::Kind kind, const QString &target)
{
    if (m_open.size() >= DeepestSpan)
        ++m_tooDeep;
    else
        m_open.push_back({.kind = kind, .range = {m_text.size(), m_text.size()}, .target = target});
}

void ArticleBuilder::endSpan(Span::Kind kind)
{
    if (m_tooDeep > 0) {
        --m_tooDeep;
        return;
    }
    const auto found = std::find_if(m_open.rbegin(), m_open.rend(), [kind](const Span &s) { return s.kind == kind; });
    if (found == m_open.rend())
        return;
    closeSpan(*found);
    m_open.erase(std::next(found).base());
}

void ArticleBuilder::closeSpan(Span span)
{
    span.range.end = m_text.size();
    if (!span.range.isEmpty())
        m_spans.push_back(std::move(span));
}

void ArticleBuilder::trim()
{
    qsizetype end = m_text.size();
    const auto mayGo = [this](QChar c) { return isBlank(c) && !(m_block.kind == Block::Kind::Table && c == u'\t'); };
    while (end > 0 && mayGo(m_text[end - 1]))
        --end;
    qsizetype start = 0;
    if (!isVerbatim(m_block.kind)) {
        while (start < end && mayGo(m_text[start]))
            ++start;
    }
    m_text = m_text.sliced(start, end - start);
    for (Span &span : m_spans) {
        span.range.start = std::clamp(span.range.start - start, qsizetype(0), m_text.size());
        span.range.end = std::clamp(span.range.end - start, qsizetype(0), m_text.size());
    }
}

void ArticleBuilder::tidySpans()
{
    for (Span &span : m_spans) {
        while (!span.range.isEmpty() && m_text[span.range.start] == u' ')
            ++span.range.start;
        while (!span.range.isEmpty() && m_text[span.range.end - 1] == u' ')
            --span.range.end;
    }
    std::erase_if(m_spans, [](const Span &s) { return s.range.isEmpty(); });
    std::ranges::stable_sort(m_spans, [](const Span &a, const Span &b) {
        return a.range.start != b.range.start ? a.range.start < b.range.start : a.range.end > b.range.end;
    });
    std::vector<Span> tidy;
    std::array<size_t, size_t(Span::Kind::FootnoteRef) + 1> last = {}; // of each kind, its index in tidy plus one
    for (Span &span : m_spans) {
        size_t &same = last[size_t(span.kind)];
        if (same > 0 && mayMerge(tidy[same - 1], span)) {
            tidy[same - 1].range.end = std::max(tidy[same - 1].range.end, span.range.end);
            continue;
        }
        tidy.push_back(std::move(span));
        same = tidy.size();
    }
    m_spans = std::move(tidy);
}

bool ArticleBuilder::keepsEmptyBlock() const
{
    switch (m_block.kind) {
    case Block::Kind::Rule:
        return true;
    case Block::Kind::Image:
    case Block::Kind::Footnote:
        return !m_block.detail.isEmpty();
    case Block::Kind::ListItem:
        return !m_block.marker.isEmpty();
    default:
        return false;
    }
}

void ArticleBuilder::endBlock()
{
    if (!m_isOpen)
        return;
    for (Span &open : m_open)
        closeSpan(std::move(open));
    m_open.clear();
    m_tooDeep = 0;
    m_marks.addTo(m_spans, m_text.size());
    trim();
    compose(m_text, m_spans);
    tidySpans();
    const Article &article = m_imported.article;
    m_marks.takeFrom(m_spans, article.blocks.empty() ? 0 : article.text.size() + 1);
    if (!m_text.isEmpty() || keepsEmptyBlock())
        keepBlock();
    m_block = {};
    m_text.clear();
    m_spans.clear();
    m_softBreak = -1;
    m_isOpen = false;
}

void ArticleBuilder::keepBlock()
{
    Article &article = m_imported.article;
    if (!article.blocks.empty())
        article.text += u'\n';
    const qsizetype start = article.text.size();
    m_block.range = {start, start + m_text.size()};
    article.text += m_text;
    for (Span &span : m_spans) {
        span.range = span.range.shifted(start);
        article.spans.push_back(std::move(span));
    }
    for (const QString &name : std::exchange(m_pendingAnchors, {}))
        m_anchors.insert(name, qsizetype(article.blocks.size()));
    article.blocks.push_back(std::move(m_block));
}

void ArticleBuilder::addAnchor(const QString &name)
{
    if (!m_anchors.contains(name)) // the first of equal names counts
        m_pendingAnchors.push_back(name);
}

void ArticleBuilder::beginPage(const QString &label)
{
    m_marks.beginPage(label, m_text.size());
}

void ArticleBuilder::beginComment(const QString &key, ImportedAnnotation comment)
{
    m_marks.beginComment(key, std::move(comment), m_text.size());
}

void ArticleBuilder::endComment(const QString &key)
{
    m_marks.endComment(key, m_text.size());
}

void ArticleBuilder::resolveLinks()
{
    Article &article = m_imported.article;
    for (const QString &name : std::exchange(m_pendingAnchors, {}))
        m_anchors.insert(name, qsizetype(article.blocks.size()) - 1); // behind the last block
    std::erase_if(article.spans, [this](Span &span) {
        if (span.kind != Span::Kind::Link || !span.target.startsWith(u'#'))
            return false;
        const qsizetype block = m_anchors.value(span.target.sliced(1), -1);
        span.target = blockTarget(block);
        return block < 0;
    });
}

void ArticleBuilder::addImage(const QString &resource, QStringView alternative)
{
    const bool goesOn = m_isOpen;
    Block rest = m_block;
    const std::vector<Span> open = m_open;
    beginBlock(Block::Kind::Image);
    m_block.quoteDepth = rest.quoteDepth;
    m_block.detail = resource;
    addText(alternative);
    endBlock();
    if (!goesOn)
        return;
    rest.marker.clear();
    beginBlock(rest.kind, rest.level);
    m_block = std::move(rest);
    for (const Span &span : open)
        beginSpan(span.kind, span.target);
}

QString ArticleBuilder::addResource(const QByteArray &bytes, const QString &mediaType)
{
    const QByteArray kept = mediaType == u"image/svg+xml" ? harmlessPicture(bytes) : bytes;
    if (kept.isEmpty())
        return {};
    const QString name = sha256(kept);
    const bool isKnown = std::ranges::any_of(m_imported.resources, [&](const Resource &r) { return r.name == name; });
    if (!isKnown)
        m_imported.resources.push_back({name, mediaType, kept});
    return name;
}

Result<ImportedArticle> ArticleBuilder::finish(const ImportOptions &options)
{
    endBlock();
    Article &article = m_imported.article;
    const bool hasImage = std::ranges::any_of(
        article.blocks, [](const Block &b) { return b.kind == Block::Kind::Image && !b.detail.isEmpty(); });
    const bool hasText = std::ranges::any_of(article.text, [](QChar c) { return !c.isSpace(); });
    if (!hasText && !hasImage)
        return fail(Error::Kind::Empty, options.name);
    if (!article.isConsistent())
        return fail(Error::Kind::Malformed, options.name,
                    QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "inconsistent article")));
    resolveLinks();
    article.pages = m_marks.pages();
    m_imported.annotations = m_marks.comments(article);
    recogniseCredits(article);
    recogniseLanguages(article);
    if (article.metadata.title.isEmpty())
        article.metadata.title = titleOf(article, options.name);
    return std::exchange(m_imported, {});
}
