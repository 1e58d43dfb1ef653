#include "importers/article_title.h"

#include "text/breaks.h"

#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype HeadingWithin = 12; ///< blocks from the start in which a heading below level 1 names the article

struct QuotePair {
    char16_t open;
    char16_t close;
};
constexpr QuotePair QuotePairs[] = {{u'"', u'"'},           {u'\'', u'\''},         {u'\u201C', u'\u201D'},
                                    {u'\u201E', u'\u201C'}, {u'\u2018', u'\u2019'}, {u'\u00AB', u'\u00BB'},
                                    {u'\u00BB', u'\u00AB'}, {u'\u300C', u'\u300D'}, {u'\u300E', u'\u300F'}};

bool isEndStop(QChar c)
{
    return QStringView(u".!?…。！？｡؟۔।;:；：,，、").contains(c);
}

bool isTitleStop(QChar c)
{
    return QStringView(u".。｡۔।;；,，、:：…").contains(c);
}

QString onOneLine(QStringView text)
{
    QString line = text.toString();
    for (QChar &c : line) {
        if (c == u'\n' || c == u'\t' || c == QChar(0x2028))
            c = u' ';
    }
    return line.trimmed();
}

/// Takes a quotation mark away from the edges when its partner is missing or is at the other edge.
QString withoutLooseQuotes(QString title)
{
    for (const QuotePair &pair : QuotePairs) {
        const bool opens = title.startsWith(QChar(pair.open));
        const bool closes = title.size() > 1 && title.endsWith(QChar(pair.close));
        const QStringView inner = QStringView(title).sliced(opens ? 1 : 0);
        const auto closing = inner.indexOf(QChar(pair.close));
        if (opens && (closing < 0 || closing == inner.size() - 1))
            title = inner.chopped(closing < 0 ? 0 : 1).toString().trimmed();
        else if (closes && !title.chopped(1).contains(QChar(pair.open)) && pair.close != u'\'' &&
                 pair.close != u'\u2019')
            title = title.chopped(1).trimmed();
    }
    return title;
}

QString firstSentence(const QString &text, const QString &language)
{
    qsizetype end = nextSentence(text, 0, language);
    while (end < text.size() && text.first(end).trimmed().size() < 12) // "No." or "M." is not yet a sentence
        end = std::max(end + 1, nextSentence(text, end, language));
    return text.first(std::min(end, text.size())).trimmed();
}

bool mayName(const Block &block)
{
    switch (block.kind) {
    case Block::Kind::Rule:
    case Block::Kind::Credit:
    case Block::Kind::Footnote:
    case Block::Kind::Image:
    case Block::Kind::Caption:
        return false;
    default:
        return !block.range.isEmpty();
    }
}

QString sentenceTitle(const QString &line, const QString &language)
{
    // A sentence much longer than a title is cut anyway: look at no more of the text than that.
    QString sentence = firstSentence(line.left(4 * LongestTitle), language);
    const bool isWhole = sentence.size() <= LongestTitle;
    QString title = withoutLooseQuotes(shortened(sentence));
    if (isWhole && (title.endsWith(u'.') || title.endsWith(u'。')) && !title.endsWith(u".."_s))
        title.chop(1);
    return title;
}

/// The block's text without the numbers of footnotes.
QString textOf(const Article &article, const Block &block)
{
    QString text = article.textIn(block.range).toString();
    const auto spans = article.spansIn(size_t(&block - article.blocks.data()));
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
        if (span->kind == Span::Kind::FootnoteRef)
            text.remove(span->range.start - block.range.start, span->range.length());
    }
    return text;
}

const Block *naming(const Article &article)
{
    const auto isHeading = [&article](const Block &b) {
        return b.kind == Block::Kind::Heading && !onOneLine(textOf(article, b)).isEmpty(); // not of spaces alone
    };
    const auto top = std::ranges::find_if(article.blocks, [&](const Block &b) { return isHeading(b) && b.level == 1; });
    if (top != article.blocks.end())
        return &*top;
    const auto near = article.blocks.begin() + std::min(HeadingWithin, qsizetype(std::ssize(article.blocks)));
    const auto first = std::find_if(article.blocks.begin(), near, isHeading);
    return first != near ? &*first : nullptr;
}

} // namespace

bool looksLikeTitle(QStringView line)
{
    line = line.trimmed();
    if (line.isEmpty() || line.size() > LongestTitleLine || isTitleStop(line.back()))
        return false;
    return std::ranges::any_of(line, [](QChar c) { return c.isLetterOrNumber() || c.isHighSurrogate(); });
}

QString shortened(QStringView text, qsizetype longest)
{
    const QString line = onOneLine(text);
    if (line.size() <= longest)
        return line;
    qsizetype end = graphemeStart(line, longest - 1);
    const QStringView head = QStringView(line).first(end);
    const qsizetype space = std::max(head.lastIndexOf(u' '), head.lastIndexOf(QChar(0x00A0)));
    if (space > longest / 2)
        end = line[end] == u' ' ? end : space;
    QStringView cut = QStringView(line).first(end);
    while (!cut.isEmpty() &&
           (cut.back().isSpace() || isEndStop(cut.back()) || cut.back() == u'«' || cut.back() == u'('))
        cut.chop(1);
    return cut.toString() + u'…';
}

QString titleOf(const Article &article, const QString &fallback)
{
    if (const Block *heading = naming(article))
        return shortened(textOf(article, *heading), 2 * LongestTitle);
    for (const Block &block : article.blocks) {
        if (!mayName(block))
            continue;
        const QString whole = textOf(article, block);
        QStringView text = whole;
        if (block.kind == Block::Kind::Verse || block.kind == Block::Kind::Code || block.kind == Block::Kind::Table)
            text = text.trimmed().first(std::max(text.trimmed().indexOf(u'\n'), qsizetype(0)));
        if (text.isEmpty())
            text = whole;
        const QString line = onOneLine(text);
        if (line.isEmpty())
            continue;
        const QString title = looksLikeTitle(line) ? withoutLooseQuotes(shortened(line, LongestTitleLine))
                                                   : sentenceTitle(line, article.metadata.language);
        if (!title.isEmpty() && title != u"…")
            return title;
    }
    const QString name = fallback.trimmed();
    return name.isEmpty() ? u"…"_s : name;
}
