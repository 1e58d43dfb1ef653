#include "text/anchoring.h"

#include "text/breaks.h"
#include "text/code_points.h"
#include "text/quote_match.h"

#include <optional>

namespace {

constexpr qsizetype LongestContext = 160; // code points a side
constexpr qsizetype EnoughContext = 24;   // code points: after a shorter sentence the next one is taken too
constexpr qsizetype Window = 1024;        // UTF-16 units around the range that are looked at

QStringView before(QStringView text, qsizetype end)
{
    const qsizetype from = graphemeStart(text, std::max(qsizetype(0), end - Window));
    const QStringView window = text.sliced(from, end - from);
    qsizetype start = window.size();
    do
        start = previousSentence(window, start);
    while (start > 0 && codePointOffset(window.sliced(start), window.size() - start) < EnoughContext);
    const QStringView sentence = window.sliced(start);
    const qsizetype length = codePointOffset(sentence, sentence.size());
    if (length <= LongestContext)
        return sentence;
    const qsizetype cut = utf16Offset(sentence, length - LongestContext);
    const TextRange word = wordAt(sentence, cut);
    if (word.start == cut)
        return sentence.sliced(cut);
    const qsizetype next = word.length() < LongestContext / 2 ? word.end : nextGrapheme(sentence, cut - 1);
    return sentence.sliced(next);
}

QStringView after(QStringView text, qsizetype start)
{
    const QStringView window = text.sliced(start, graphemeStart(text, std::min(text.size(), start + Window)) - start);
    qsizetype end = 0;
    do
        end = nextSentence(window, end);
    while (end < window.size() && codePointOffset(window, end) < EnoughContext);
    const QStringView sentence = window.first(end);
    if (codePointOffset(sentence, sentence.size()) <= LongestContext)
        return sentence;
    const qsizetype cut = utf16Offset(sentence, LongestContext);
    const TextRange word = wordAt(sentence, cut);
    return sentence.first(cut - word.start < LongestContext / 2 ? word.start : graphemeStart(sentence, cut));
}

TextRange clamped(TextRange range, QStringView text)
{
    const qsizetype start = std::clamp(range.start, qsizetype(0), text.size());
    return {start, std::clamp(range.end, start, text.size())};
}

/// Folds the text only when the first annotation needs it.
class Anchorer {
public:
    explicit Anchorer(QStringView text)
        : m_text(text)
    {
    }

    Anchor anchor(const Annotation &annotation)
    {
        const TextRange range = annotation.position;
        const QString &exact = annotation.quote.exact;
        if (exact.isEmpty())
            return {annotation.id, {}, AnchorQuality::Orphan};
        if (clamped(range, m_text) == range && range.in(m_text) == exact)
            return {annotation.id, range, AnchorQuality::Exact};
        if (!m_finder)
            m_finder.emplace(m_text);
        if (const auto moved = m_finder->find(annotation.quote))
            return {annotation.id, *moved, AnchorQuality::Moved};
        return {annotation.id, {}, AnchorQuality::Orphan};
    }

private:
    QStringView m_text;
    std::optional<QuoteFinder> m_finder;
};

} // namespace

TextQuoteSelector describe(QStringView text, TextRange range)
{
    const TextRange place = clamped(range, text);
    return {place.in(text).toString(), before(text, place.start).toString(), after(text, place.end).toString()};
}

Anchor anchorIn(QStringView text, const Annotation &annotation)
{
    return Anchorer(text).anchor(annotation);
}

std::vector<Anchor> anchorAll(QStringView text, std::span<const Annotation> annotations)
{
    Anchorer anchorer(text);
    std::vector<Anchor> anchors;
    anchors.reserve(annotations.size());
    for (const Annotation &annotation : annotations)
        anchors.push_back(anchorer.anchor(annotation));
    std::ranges::stable_sort(anchors, [](const Anchor &a, const Anchor &b) {
        const bool firstLost = a.quality == AnchorQuality::Orphan;
        const bool secondLost = b.quality == AnchorQuality::Orphan;
        if (firstLost != secondLost)
            return secondLost;
        return a.range.start < b.range.start;
    });
    return anchors;
}
