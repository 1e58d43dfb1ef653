#include "exporters/highlight_facts.h"

#include "model/colour_words.h"
#include "text/breaks.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Lines and cells of a text as it stands in a report; no sign more or less.
QString shownText(QString text)
{
    return text.replace(QChar::LineSeparator, u'\n').replace(u'\t', u' ');
}

/// The sentences of the range's first and last block that it touches, and all between.
TextRange sentencesAround(const Article &article, TextRange range)
{
    const size_t first = article.blockAt(range.start), last = article.blockAt(std::max(range.start, range.end - 1));
    const TextRange head = article.blocks[first].range, tail = article.blocks[last].range;
    const QStringView headText = article.textIn(head), tailText = article.textIn(tail);
    const qsizetype start =
        previousSentence(headText, std::min(range.start - head.start + 1, headText.size()), article.languageOf(first));
    const qsizetype end = nextSentence(tailText, std::clamp<qsizetype>(range.end - 1 - tail.start, 0, tailText.size()),
                                       article.languageOf(last));
    return {std::min(head.start + start, range.start), std::max(tail.start + end, range.end)};
}

TextRange blocksAround(const Article &article, TextRange range)
{
    return {std::min(article.blocks[article.blockAt(range.start)].range.start, range.start),
            std::max(article.blocks[article.blockAt(std::max(range.start, range.end - 1))].range.end, range.end)};
}

void addAround(HighlightFacts &facts, const Article &article, TextRange range, ExportOptions::Context context)
{
    if (context == ExportOptions::Context::Quote)
        return;
    TextRange wider =
        context == ExportOptions::Context::Sentence ? sentencesAround(article, range) : blocksAround(article, range);
    while (!wider.isEmpty() && article.text[wider.start].isSpace())
        ++wider.start;
    while (!wider.isEmpty() && article.text[wider.end - 1].isSpace())
        --wider.end;
    facts.around = shownText(article.textIn(wider).toString());
    const TextRange quote{std::clamp(range.start, wider.start, wider.end),
                          std::clamp(range.end, wider.start, wider.end)};
    facts.inAround = quote.relativeTo(wider);
}

void addPlace(HighlightFacts &facts, const Article &article, const Annotation &annotation, const ExportOptions &options)
{
    if (annotation.position.isEmpty() || article.blocks.empty())
        return;
    const size_t block = article.blockAt(annotation.position.start);
    facts.paragraph = qsizetype(block) + 1;
    addAround(facts, article, annotation.position, options.context);
    if (options.includeHeadings) {
        facts.headingBlocks = headingsAbove(article, block);
        facts.headings = headingTexts(article, facts.headingBlocks);
    }
    if (const auto page = article.pageAt(annotation.position.start); page && options.includePages)
        facts.page = page->label.isEmpty() ? QString::number(page->index + 1) : page->label;
}

} // namespace

ArticleFacts articleFacts(const Article &article)
{
    return {article.id, article.metadata, article.added};
}

ArticleFacts firstArticle(const ExportedArticles &articles)
{
    const ExportedArticles outlines = articles.outlines();
    const auto first = outlines.begin();
    return first == outlines.end() ? ArticleFacts() : articleFacts(*first->article);
}

HighlightFacts factsOf(const ExportedArticle &exported, const Annotation &annotation, const ExportSnapshot &snapshot)
{
    const ExportOptions &options = snapshot.options;
    HighlightFacts facts;
    facts.quote = shownText(annotation.quote.exact);
    addPlace(facts, *exported.article, annotation, options);
    if (options.includeNotes)
        facts.note = annotation.note.trimmed();
    if (options.includeTags) {
        for (const TagId id : annotation.tags) {
            if (const QString path = snapshot.codebook.path(id); !path.isEmpty())
                facts.tags += path;
        }
    }
    if (options.includeColours) {
        facts.colour = colourWord(annotation.style.colour);
        facts.shape = annotation.style.shape == HighlightStyle::Shape::Underline ? u"underline"_s : u"highlight"_s;
    }
    if (options.includeDates) {
        facts.created = isoTime(annotation.created);
        facts.modified = isoTime(annotation.modified);
    }
    facts.author = annotation.author;
    if (options.includeLinks)
        facts.link = quoteLink(*exported.article, annotation);
    return facts;
}

QString isoTime(const QDateTime &time)
{
    constexpr qint64 Day = 86'400; // seconds
    if (!time.isValid())
        return {};
    const qint64 seconds = time.toSecsSinceEpoch();
    const qint64 days = (seconds >= 0 ? seconds : seconds - Day + 1) / Day, rest = seconds - days * Day;
    int year = 0, month = 0, day = 0;
    QDate(1970, 1, 1).addDays(days).getDate(&year, &month, &day);
    if (year < 1 || year > 9999)
        return time.toUTC().toString(Qt::ISODate);
    // By hand: every highlight has two, and the general way takes several times as long.
    QString text = u"0000-00-00T00:00:00Z"_s;
    const auto put = [&text](qsizetype at, int digits, qint64 value) {
        for (qsizetype place = at + digits - 1; place >= at; --place, value /= 10)
            text[place] = QChar(char16_t(u'0' + value % 10));
    };
    put(0, 4, year);
    put(5, 2, month);
    put(8, 2, day);
    put(11, 2, rest / 3600);
    put(14, 2, rest / 60 % 60);
    put(17, 2, rest % 60);
    return text;
}

QDateTime lastChange(const ExportedArticle &exported)
{
    QDateTime last(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC); // of an export without any date
    last = std::max(last, exported.article->added);
    for (const Annotation &annotation : exported.annotations)
        last = std::max(last, annotation.modified);
    return last.toUTC();
}

QDateTime lastChange(const ExportSnapshot &snapshot)
{
    QDateTime last(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC);
    for (const ExportedArticle &exported : snapshot.articles.outlines())
        last = std::max(last, lastChange(exported));
    return last;
}

std::vector<size_t> headingsAbove(const Article &article, size_t block)
{
    std::vector<size_t> path;
    int level = 7;
    for (qsizetype index = article.headingOf(block); index >= 0 && level > 1;
         index = index > 0 ? article.headingOf(size_t(index) - 1) : -1) {
        if (article.blocks[size_t(index)].level < level) {
            level = article.blocks[size_t(index)].level;
            if (!isTitleHeading(article, size_t(index)))
                path.insert(path.begin(), size_t(index));
        }
    }
    return path;
}

QStringList headingTexts(const Article &article, const std::vector<size_t> &headings)
{
    QStringList texts;
    for (const size_t heading : headings)
        texts += article.textIn(article.blocks[heading].range).toString().simplified();
    return texts;
}

QSet<size_t> footnoteStartsOf(const Article &article)
{
    QSet<size_t> starts;
    QSet<QString> labels;
    for (size_t index = 0; index < article.blocks.size(); ++index) {
        const Block &block = article.blocks[index];
        if (block.kind != Block::Kind::Footnote || labels.contains(block.detail))
            continue;
        labels.insert(block.detail);
        starts.insert(index);
    }
    return starts;
}

QSet<qsizetype> linkedBlocksOf(const Article &article)
{
    QSet<qsizetype> blocks;
    for (const Span &span : article.spans) {
        if (const qsizetype block = linkedBlock(span.target); span.kind == Span::Kind::Link && block >= 0)
            blocks.insert(block);
    }
    return blocks;
}

bool isTitleHeading(const Article &article, size_t block)
{
    return article.blocks[block].kind == Block::Kind::Heading &&
           article.textIn(article.blocks[block].range).trimmed() == article.metadata.title;
}

QString quoteLink(const Article &article, const Annotation &annotation)
{
    constexpr qsizetype LongestQuote = 80; // UTF-16 units; of a longer one its first and last words are named
    const QString &url = article.metadata.url;
    if (!url.startsWith(u"http"))
        return {};
    const auto encoded = [](const QString &text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text, {}, "-,&")); // what the syntax itself uses
    };
    const QString quote = annotation.quote.exact.simplified();
    QString fragment = encoded(quote);
    if (quote.size() > LongestQuote || annotation.quote.exact.contains(u'\n')) {
        const QStringList words = quote.split(u' ');
        fragment = encoded(words.first(std::min<qsizetype>(4, words.size())).join(u' ')) + u',' +
                   encoded(words.last(std::min<qsizetype>(4, words.size())).join(u' '));
    }
    const qsizetype hash = url.indexOf(u'#');
    return url.first(hash < 0 ? url.size() : hash) + u"#:~:text="_s + fragment;
}
