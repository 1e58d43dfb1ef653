#include "text/passage_search.h"

#include "text/breaks.h"

#include <algorithm>
#include <map>

namespace {

constexpr qsizetype RunLength = 3;       ///< tokens of a seed
constexpr qsizetype MostSeedPlaces = 64; ///< of one run; a commoner one tells nothing
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

} // namespace

std::span<const size_t> wordsIn(const Tokens &tokens, TextRange run)
{
    const qsizetype start = std::clamp(run.start, qsizetype(0), tokens.count());
    const qsizetype end = std::clamp(run.end, start, tokens.count());
    return std::span(tokens.words).subspan(size_t(start), size_t(end - start));
}

PassageSearch::PassageSearch(const Tokens &text)
    : m_text(text)
{
    m_runs.reserve(m_text.words.size());
    for (qsizetype at = 0; at + RunLength <= m_text.count(); ++at)
        m_runs.emplace_back(hashOfRun(m_text.words, at), at);
    std::ranges::sort(m_runs);
}

std::optional<TextRange> PassageSearch::find(const Tokens &from, TextRange quote,
                                             const std::function<bool(TextRange)> &isTaken) const
{
    if (quote.length() < RunLength || quote.length() > LongestCompared)
        return {};
    std::vector<Candidate> candidates;
    for (const qsizetype start : seeds(from, quote)) {
        const Candidate candidate = closest(from, quote, start);
        const bool isNew = std::ranges::none_of(
            candidates, [&](const Candidate &other) { return other.tokens.overlaps(candidate.tokens); });
        if (isNew && candidate.likeness >= SureLikeness)
            candidates.push_back(candidate);
    }
    std::erase_if(candidates, [&](const Candidate &one) { return isTaken(one.tokens); });
    if (candidates.empty())
        return {};
    std::vector<std::pair<double, size_t>> ranks;
    for (size_t index = 0; index < candidates.size(); ++index)
        ranks.emplace_back(candidates[index].likeness + surroundings(from, quote, candidates[index].tokens), index);
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
std::vector<qsizetype> PassageSearch::seeds(const Tokens &from, TextRange quote) const
{
    const qsizetype bucket = std::max<qsizetype>(4, quote.length() / 4);
    std::map<qsizetype, std::pair<int, qsizetype>> votes; // bucket of the start -> how many, the first one
    for (qsizetype at = quote.start; at + RunLength <= quote.end; ++at) {
        const size_t hash = hashOfRun(from.words, at);
        const auto places = std::ranges::lower_bound(m_runs, hash, {}, &Run::first);
        const auto end = std::ranges::upper_bound(m_runs, hash, {}, &Run::first);
        if (end - places > MostSeedPlaces)
            continue;
        for (auto place = places; place != end; ++place) {
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
PassageSearch::Candidate PassageSearch::closest(const Tokens &from, TextRange quote, qsizetype start) const
{
    const qsizetype slack = quote.length() / 3 + 4;
    const qsizetype first = std::max<qsizetype>(0, start - slack);
    const auto words = wordsIn(from, quote);
    const auto there = wordsIn(m_text, {first, start + quote.length() + slack});
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
    const TextRange tokens{first + end->start, first + (end - row.begin())};
    return {tokens, 1.0 - double(end->edits) / double(quote.length())};
}

/// How much of what stood around the quote stands around the place, 0–1.
double PassageSearch::surroundings(const Tokens &from, TextRange quote, TextRange found) const
{
    const auto left = wordsIn(from, {quote.start - ContextTokens, quote.start});
    const auto right = wordsIn(from, {quote.end, quote.end + ContextTokens});
    const auto newLeft = wordsIn(m_text, {found.start - ContextTokens, found.start});
    const auto newRight = wordsIn(m_text, {found.end, found.end + ContextTokens});
    const size_t length = left.size() + right.size();
    return length == 0 ? 0 : double(common(left, newLeft) + common(right, newRight)) / double(length);
}

std::optional<TextRange> textRangeOf(TextRange range, const TokenRun &quote, QStringView newText, const TokenRun &found)
{
    TextRange exact{found.all.ranges[size_t(found.run.start)].start, found.all.ranges[size_t(found.run.end - 1)].end};
    const auto isSame = [&](qsizetype before, qsizetype after) {
        return quote.all.words[size_t(before)] == found.all.words[size_t(after)];
    };
    const qsizetype skipped = range.start - quote.all.ranges[size_t(quote.run.start)].start;
    const qsizetype missing = quote.all.ranges[size_t(quote.run.end - 1)].end - range.end;
    if (skipped > 0 && isSame(quote.run.start, found.run.start))
        exact.start += std::min(skipped, found.all.ranges[size_t(found.run.start)].length());
    if (missing > 0 && isSame(quote.run.end - 1, found.run.end - 1))
        exact.end -= std::min(missing, found.all.ranges[size_t(found.run.end - 1)].length());
    exact.start = graphemeStart(newText, exact.start);
    exact.end = exact.end < newText.size() ? graphemeStart(newText, exact.end) : exact.end;
    return exact.isEmpty() ? std::nullopt : std::optional(exact);
}
