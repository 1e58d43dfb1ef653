#include "text/revision_map.h"

#include <algorithm>

namespace {

constexpr double LeastKept = 0.45;       ///< of a passage's letters that must be where the alignment says
constexpr double PriceOfInserted = 0.05; ///< letters between that nobody quoted, against a letter that was
constexpr double PriceOfGap = 1;         ///< letters; of each such insertion, however short
constexpr double SureShare = 0.8;        ///< of a passage's letters: where less stayed, its extent may be in doubt
constexpr double LeastExtent = 0.6;      ///< letters of what is believed, against all that may be meant
constexpr qsizetype LeastBeside = 8;     ///< letters of two lost words that tell something
constexpr double MostReplaced = 0.5;     ///< letters at an edge that stand instead of others, against those that stayed

/// Letters of a run of tokens.
qsizetype weight(const Tokens &tokens, TextRange run)
{
    qsizetype letters = 0;
    for (qsizetype index = run.start; index < run.end; ++index)
        letters += tokens.ranges[size_t(index)].length();
    return letters;
}

} // namespace

RevisionMap::RevisionMap(QStringView before, QStringView after)
    : m_newText(after)
    , m_before(tokensOf(before))
    , m_after(tokensOf(after))
    , m_there(tokenDiff(m_before, m_after))
    , m_back(m_after.words.size(), -1)
{
    for (size_t index = 0; index < m_there.size(); ++index) {
        if (m_there[index] >= 0)
            m_back[size_t(m_there[index])] = qsizetype(index);
    }
}

std::optional<TextRange> RevisionMap::find(TextRange range) const
{
    const TextRange quote = m_before.touching(range);
    if (quote.isEmpty())
        return {};
    std::optional<TextRange> found = inPlace(quote);
    if (!found) {
        if (!m_search)
            m_search.emplace(m_after);
        found = m_search->find(m_before, quote, [&](TextRange there) { return belongsToOthers(quote, there); });
    }
    return found ? textRangeOf(range, {m_before, quote}, m_newText, {m_after, *found}) : std::nullopt;
}

std::optional<TextRange> RevisionMap::inPlace(TextRange quote) const
{
    const TextRange all = hull(quote);
    if (all.isEmpty())
        return {};
    if (const auto same = sameWords(quote, all))
        return same;
    const TextRange found = densest(quote, all);
    qsizetype kept = 0;
    for (qsizetype index = quote.start; index < quote.end; ++index) {
        if (found.contains(m_there[size_t(index)]))
            kept += m_before.ranges[size_t(index)].length();
    }
    const double share = double(kept) / double(weight(m_before, quote));
    if (share < LeastKept || (share < SureShare && isExtentInDoubt(quote, all, found)))
        return {};
    return withReplacedEdges(quote, found);
}

/// Whether the rest of the passage's words stand so far apart from what was found that it may as well be much longer.
bool RevisionMap::isExtentInDoubt(TextRange quote, TextRange hull, TextRange found) const
{
    const TextRange widest = withWordsBeside(quote, hull);
    return double(weight(m_after, found)) < LeastExtent * double(weight(m_after, widest));
}

/// The hull, and lost words of the quote that stand beside it in another order, two or more in a row.
TextRange RevisionMap::withWordsBeside(TextRange quote, TextRange hull) const
{
    const TextRange near{std::max<qsizetype>(0, hull.start - quote.length()),
                         std::min(m_after.count(), hull.end + quote.length())};
    const auto isLostPair = [&](const std::vector<qsizetype> &other, qsizetype at) {
        return other[size_t(at)] < 0 && other[size_t(at) + 1] < 0;
    };
    TextRange widest = hull;
    for (qsizetype at = quote.start; at + 1 < quote.end; ++at) {
        if (!isLostPair(m_there, at) || weight(m_before, {at, at + 2}) < LeastBeside)
            continue;
        for (qsizetype there = near.start; there + 1 < near.end; ++there) {
            const bool isSame = isLostPair(m_back, there) && std::ranges::equal(wordsIn(m_before, {at, at + 2}),
                                                                                wordsIn(m_after, {there, there + 2}));
            if (isSame)
                widest = {std::min(widest.start, there), std::max(widest.end, there + 2)};
        }
    }
    return widest;
}

/// From the first to the last of the quote's tokens that the alignment found.
TextRange RevisionMap::hull(TextRange quote) const
{
    TextRange all{-1, -1};
    for (qsizetype index = quote.start; index < quote.end; ++index) {
        if (const qsizetype there = m_there[size_t(index)]; there >= 0) {
            all.start = all.start < 0 ? there : all.start;
            all.end = there + 1;
        }
    }
    return all;
}

/// The part of the hull that is worth most: a stray full stop three sentences on is left out, an insertion between two
/// halves is not.
TextRange RevisionMap::densest(TextRange quote, TextRange hull) const
{
    TextRange best{hull.start, hull.start};
    double most = 0;
    double worth = 0;
    qsizetype start = hull.start;
    for (qsizetype index = hull.start; index < hull.end; ++index) {
        const double weight = double(m_after.ranges[size_t(index)].length());
        const bool isOurs = quote.contains(m_back[size_t(index)]);
        const bool isGap = !isOurs && (index == hull.start || quote.contains(m_back[size_t(index) - 1]));
        worth += isOurs ? weight : -PriceOfInserted * weight - (isGap ? PriceOfGap : 0);
        if (worth <= 0) {
            worth = 0;
            start = index + 1;
        } else if (isOurs && worth > most) {
            most = worth;
            best = {start, index + 1};
        }
    }
    while (!best.isEmpty() && !quote.contains(m_back[size_t(best.start)]))
        ++best.start;
    return best;
}

/// Words at the quote's edges that were replaced: what stands instead belongs to it, unless that is much more than what
/// stayed.
TextRange RevisionMap::withReplacedEdges(TextRange quote, TextRange found) const
{
    const double most = MostReplaced * double(weight(m_after, found));
    const qsizetype first = m_back[size_t(found.start)];
    qsizetype left = first - 1;
    while (left >= 0 && m_there[size_t(left)] < 0)
        --left;
    const qsizetype newLeft = found.start - (left < 0 ? -1 : m_there[size_t(left)]) - 1;
    const qsizetype before =
        left < quote.start && first > quote.start ? newLeft * (first - quote.start) / (first - left - 1) : 0;

    const qsizetype last = m_back[size_t(found.end - 1)];
    qsizetype right = last + 1;
    while (right < m_before.count() && m_there[size_t(right)] < 0)
        ++right;
    const qsizetype newRight = (right < m_before.count() ? m_there[size_t(right)] : m_after.count()) - found.end;
    const qsizetype after =
        right >= quote.end && last < quote.end - 1 ? newRight * (quote.end - 1 - last) / (right - last - 1) : 0;

    TextRange whole = found;
    if (double(weight(m_after, {found.start - before, found.start})) <= most)
        whole.start -= before;
    if (double(weight(m_after, {found.end, found.end + after})) <= most)
        whole.end += after;
    return whole;
}

/// The quote, word for word, inside a stretch of the new text.
std::optional<TextRange> RevisionMap::sameWords(TextRange quote, TextRange within) const
{
    const auto words = wordsIn(m_before, quote);
    const auto there = wordsIn(m_after, within);
    const auto hit = std::search(there.begin(), there.end(), words.begin(), words.end());
    if (words.empty() || hit == there.end())
        return {};
    const qsizetype start = within.start + (hit - there.begin());
    return TextRange{start, start + quote.length()};
}

/// Whether other words of the old text are what stands there now.
bool RevisionMap::belongsToOthers(TextRange quote, TextRange found) const
{
    qsizetype others = 0;
    for (qsizetype index = found.start; index < found.end; ++index) {
        const qsizetype old = m_back[size_t(index)];
        others += old >= 0 && !quote.contains(old) ? 1 : 0;
    }
    return 2 * others > found.length();
}
