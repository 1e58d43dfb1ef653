#include "text/revision_map.h"

#include "text/breaks.h"

#include <algorithm>
#include <map>
#include <span>

namespace {

constexpr double LeastKept = 0.45;       ///< of a passage's letters that must be where the alignment says
constexpr double PriceOfInserted = 0.05; ///< letters between that nobody quoted, against a letter that was
constexpr double MostReplaced = 0.5;     ///< letters at an edge that stand instead of others, against those that stayed
constexpr qsizetype RunLength = 3;       ///< tokens of a seed
constexpr size_t MostSeedPlaces = 64;    ///< of one run; a commoner one tells nothing
constexpr size_t Finalists = 6;
constexpr qsizetype ContextTokens = 12;     ///< a side
constexpr qsizetype LongestCompared = 2000; ///< tokens
constexpr double SureLikeness = 0.8;
constexpr double SureContext = 0.4;
constexpr double SureMargin = 0.1;
constexpr qsizetype LongEnoughAlone = 8; ///< tokens that stand elsewhere word for word need no context

size_t hashOfRun(const std::vector<size_t> &words, qsizetype at)
{
    size_t hash = 0;
    for (qsizetype i = 0; i < RunLength; ++i)
        hash = hash * 0x9E3779B97F4A7C15u + words[size_t(at + i)];
    return hash;
}

/// Length of the longest common subsequence of two short token runs.
qsizetype common(std::span<const size_t> a, std::span<const size_t> b)
{
    std::vector<qsizetype> row(b.size() + 1, 0);
    for (const size_t word : a) {
        qsizetype diagonal = 0;
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype above = row[j];
            row[j] = word == b[j - 1] ? diagonal + 1 : std::max(row[j], row[j - 1]);
            diagonal = above;
        }
    }
    return row.back();
}

std::span<const size_t> slice(const Tokens &tokens, TextRange range)
{
    const qsizetype start = std::clamp(range.start, qsizetype(0), tokens.count());
    const qsizetype end = std::clamp(range.end, start, tokens.count());
    return std::span(tokens.words).subspan(size_t(start), size_t(end - start));
}

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
    if (!found)
        found = elsewhere(quote);
    if (!found)
        return {};
    const TextRange exact = exactRange(range, quote, *found);
    return exact.isEmpty() ? std::nullopt : std::optional(exact);
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
    if (double(kept) < LeastKept * double(weight(m_before, quote)))
        return {};
    return withReplacedEdges(quote, found);
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
        worth += isOurs ? weight : -PriceOfInserted * weight;
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
    const auto words = slice(m_before, quote);
    const auto there = slice(m_after, within);
    const auto hit = std::search(there.begin(), there.end(), words.begin(), words.end());
    if (words.empty() || hit == there.end())
        return {};
    const qsizetype start = within.start + (hit - there.begin());
    return TextRange{start, start + quote.length()};
}

std::optional<TextRange> RevisionMap::elsewhere(TextRange quote) const
{
    if (quote.length() < RunLength || quote.length() > LongestCompared)
        return {};
    std::vector<Candidate> candidates;
    for (const qsizetype start : seeds(quote)) {
        const Candidate candidate = closest(quote, start);
        const bool isNew = std::ranges::none_of(
            candidates, [&](const Candidate &other) { return other.tokens.overlaps(candidate.tokens); });
        if (isNew && candidate.likeness >= SureLikeness)
            candidates.push_back(candidate);
    }
    std::erase_if(candidates, [&](const Candidate &one) { return belongsToOthers(quote, one.tokens); });
    if (candidates.empty())
        return {};
    std::vector<std::pair<double, size_t>> ranks;
    for (size_t index = 0; index < candidates.size(); ++index)
        ranks.emplace_back(candidates[index].likeness + surroundings(quote, candidates[index].tokens), index);
    std::ranges::sort(ranks, std::greater());
    const Candidate &best = candidates[ranks.front().second];
    const double context = ranks.front().first - best.likeness;
    const bool isClear = ranks.size() == 1 || ranks[0].first - ranks[1].first >= SureMargin;
    const bool isAlone = best.likeness >= 1 && ranks.size() == 1 && quote.length() >= LongEnoughAlone;
    if (isClear && (isAlone || context >= SureContext))
        return best.tokens;
    return {};
}

/// Where the quote may begin, by most of its runs of three first.
std::vector<qsizetype> RevisionMap::seeds(TextRange quote) const
{
    if (m_runs.empty()) {
        m_runs.reserve(m_after.words.size());
        for (qsizetype at = 0; at + RunLength <= m_after.count(); ++at)
            m_runs.emplace(hashOfRun(m_after.words, at), at);
    }
    const qsizetype bucket = std::max<qsizetype>(4, quote.length() / 4);
    std::map<qsizetype, std::pair<int, qsizetype>> votes; // bucket of the start -> how many, the first one
    for (qsizetype at = quote.start; at + RunLength <= quote.end; ++at) {
        const size_t hash = hashOfRun(m_before.words, at);
        if (m_runs.count(hash) > MostSeedPlaces)
            continue;
        const auto [from, to] = m_runs.equal_range(hash);
        for (auto place = from; place != to; ++place) {
            const qsizetype start = place->second - (at - quote.start);
            auto &[count, first] = votes.try_emplace(start / bucket, 0, start).first->second;
            ++count;
        }
    }
    std::vector<std::pair<int, qsizetype>> ranked;
    for (const auto &[key, vote] : votes)
        ranked.push_back(vote);
    std::ranges::sort(ranked, std::greater());
    std::vector<qsizetype> starts;
    for (size_t index = 0; index < std::min(ranked.size(), Finalists); ++index)
        starts.push_back(ranked[index].second);
    return starts;
}

/// The stretch near `start` that is most like the quote, by edits of whole tokens (Sellers).
RevisionMap::Candidate RevisionMap::closest(TextRange quote, qsizetype start) const
{
    const qsizetype slack = quote.length() / 3 + 4;
    const qsizetype from = std::max<qsizetype>(0, start - slack);
    const auto words = slice(m_before, quote);
    const auto there = slice(m_after, {from, start + quote.length() + slack});
    struct Cell {
        qsizetype edits, start;
    };
    std::vector<Cell> row;
    for (size_t j = 0; j <= there.size(); ++j)
        row.push_back({0, qsizetype(j)});
    for (size_t i = 1; i <= words.size(); ++i) {
        Cell diagonal = row[0];
        row[0] = {qsizetype(i), 0};
        for (size_t j = 1; j < row.size(); ++j) {
            const Cell above = row[j];
            const Cell changed{diagonal.edits + (words[i - 1] == there[j - 1] ? 0 : 1), diagonal.start};
            const Cell dropped{above.edits + 1, above.start};
            const Cell inserted{row[j - 1].edits + 1, row[j - 1].start};
            const auto fewerEdits = [](const Cell &one, const Cell &other) { return one.edits < other.edits; };
            row[j] = std::min({changed, dropped, inserted}, fewerEdits);
            diagonal = above;
        }
    }
    const auto end = std::ranges::min_element(row, {}, &Cell::edits);
    const TextRange tokens{from + end->start, from + (end - row.begin())};
    return {tokens, 1.0 - double(end->edits) / double(quote.length())};
}

/// How much of what stood around the quote stands around the place, 0–1.
double RevisionMap::surroundings(TextRange quote, TextRange found) const
{
    const auto left = slice(m_before, {quote.start - ContextTokens, quote.start});
    const auto right = slice(m_before, {quote.end, quote.end + ContextTokens});
    const auto newLeft = slice(m_after, {found.start - ContextTokens, found.start});
    const auto newRight = slice(m_after, {found.end, found.end + ContextTokens});
    const size_t length = left.size() + right.size();
    return length == 0 ? 0 : double(common(left, newLeft) + common(right, newRight)) / double(length);
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

/// A quote may begin or end inside a word.
TextRange RevisionMap::exactRange(TextRange range, TextRange quote, TextRange found) const
{
    TextRange exact{m_after.ranges[size_t(found.start)].start, m_after.ranges[size_t(found.end - 1)].end};
    const auto isSame = [&](qsizetype before, qsizetype after) {
        return m_before.words[size_t(before)] == m_after.words[size_t(after)];
    };
    const qsizetype skipped = range.start - m_before.ranges[size_t(quote.start)].start;
    const qsizetype missing = m_before.ranges[size_t(quote.end - 1)].end - range.end;
    if (skipped > 0 && isSame(quote.start, found.start))
        exact.start += std::min(skipped, m_after.ranges[size_t(found.start)].length());
    if (missing > 0 && isSame(quote.end - 1, found.end - 1))
        exact.end -= std::min(missing, m_after.ranges[size_t(found.end - 1)].length());
    exact.start = graphemeStart(m_newText, exact.start);
    exact.end = exact.end < m_newText.size() ? graphemeStart(m_newText, exact.end) : exact.end;
    return exact;
}
