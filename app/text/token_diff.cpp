#include "text/token_diff.h"

#include "text/normalize.h"

#include <QHash>
#include <algorithm>
#include <array>
#include <unordered_map>

namespace {

constexpr std::array<qsizetype, 4> RunLengths{6, 3, 2, 1}; ///< tokens of the runs that must be unique
constexpr qsizetype MostEdits = 600;   ///< of one stretch; beyond it the texts have nothing to do with each other
constexpr qsizetype ShortStretch = 48; ///< tokens: below it the edit script needs no anchors

bool standsAlone(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
           script == QChar::Script_Hangul || script == QChar::Script_Thai;
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_';
}

qsizetype tokenEnd(QStringView text, qsizetype start)
{
    qsizetype end = start + 1;
    if (!isWordPart(text[start]) || standsAlone(text[start]))
        return end;
    while (end < text.size() && isWordPart(text[end]) && !standsAlone(text[end]))
        ++end;
    return end;
}

/// Longest increasing subsequence of the second members; the pairs come sorted by the first.
std::vector<std::pair<qsizetype, qsizetype>> longestChain(const std::vector<std::pair<qsizetype, qsizetype>> &pairs)
{
    std::vector<size_t> tails; // for each length, the pair that ends the chain lowest
    std::vector<qsizetype> previous(pairs.size(), -1);
    for (size_t index = 0; index < pairs.size(); ++index) {
        const auto place = std::ranges::lower_bound(tails, pairs[index].second, {},
                                                    [&pairs](size_t tail) { return pairs[tail].second; });
        if (place != tails.begin())
            previous[index] = qsizetype(*(place - 1));
        if (place == tails.end())
            tails.push_back(index);
        else
            *place = index;
    }
    std::vector<std::pair<qsizetype, qsizetype>> chain(tails.size());
    qsizetype index = tails.empty() ? -1 : qsizetype(tails.back());
    for (auto place = chain.rbegin(); place != chain.rend(); ++place, index = previous[size_t(index)])
        *place = pairs[size_t(index)];
    return chain;
}

/// Fills in who stands where, stretch by stretch.
class Differ {
public:
    Differ(const Tokens &before, const Tokens &after)
        : m_before(before.words)
        , m_after(after.words)
        , m_found(before.words.size(), -1)
    {
    }

    std::vector<qsizetype> run() &&
    {
        std::vector<Stretch> open{{{0, qsizetype(m_before.size())}, {0, qsizetype(m_after.size())}, 0}};
        while (!open.empty()) {
            const Stretch stretch = open.back();
            open.pop_back();
            align(stretch, open);
        }
        return std::move(m_found);
    }

private:
    struct Stretch {
        TextRange before, after; ///< token indexes
        size_t step;             ///< of RunLengths, the next to try
    };

    [[nodiscard]] bool isSame(qsizetype before, qsizetype after) const
    {
        return m_before[size_t(before)] == m_after[size_t(after)];
    }

    void match(qsizetype before, qsizetype after) { m_found[size_t(before)] = after; }

    void align(Stretch stretch, std::vector<Stretch> &open)
    {
        auto &[before, after, step] = stretch;
        while (!before.isEmpty() && !after.isEmpty() && isSame(before.start, after.start))
            match(before.start++, after.start++);
        while (!before.isEmpty() && !after.isEmpty() && isSame(before.end - 1, after.end - 1))
            match(--before.end, --after.end);
        if (before.isEmpty() || after.isEmpty())
            return;
        const bool isShort = std::min(before.length(), after.length()) < ShortStretch &&
                             std::max(before.length(), after.length()) < 8 * ShortStretch;
        for (; !isShort && step < RunLengths.size(); ++step) {
            if (anchor(stretch, open))
                return;
        }
        editScript(before, after);
    }

    /// False when no run of this length is unique in both.
    bool anchor(const Stretch &stretch, std::vector<Stretch> &open)
    {
        const qsizetype length = RunLengths[stretch.step];
        const auto chain = longestChain(uniqueRuns(stretch, length));
        if (chain.empty())
            return false;
        TextRange before{stretch.before.start, stretch.before.start};
        TextRange after{stretch.after.start, stretch.after.start};
        for (const auto &[here, there] : chain) {
            if (here < before.start || there < after.start)
                continue; // overlaps the run before it
            open.push_back({{before.start, here}, {after.start, there}, stretch.step});
            for (qsizetype i = 0; i < length; ++i)
                match(here + i, there + i);
            before.start = here + length;
            after.start = there + length;
        }
        open.push_back({{before.start, stretch.before.end}, {after.start, stretch.after.end}, stretch.step});
        return true;
    }

    struct Seen {
        qsizetype before = -1, after = -1;
        int timesBefore = 0, timesAfter = 0;
    };

    [[nodiscard]] static size_t hashOfRun(const std::vector<size_t> &words, qsizetype at, qsizetype length)
    {
        size_t hash = 0;
        for (qsizetype i = 0; i < length; ++i)
            hash = hash * 0x9E3779B97F4A7C15u + words[size_t(at + i)];
        return hash;
    }

    [[nodiscard]] std::vector<std::pair<qsizetype, qsizetype>> uniqueRuns(const Stretch &stretch,
                                                                          qsizetype length) const
    {
        std::unordered_map<size_t, Seen> seen;
        seen.reserve(size_t(stretch.before.length()));
        for (qsizetype at = stretch.before.start; at + length <= stretch.before.end; ++at) {
            Seen &run = seen[hashOfRun(m_before, at, length)];
            run.before = at;
            ++run.timesBefore;
        }
        for (qsizetype at = stretch.after.start; at + length <= stretch.after.end; ++at) {
            if (const auto run = seen.find(hashOfRun(m_after, at, length)); run != seen.end()) {
                run->second.after = at;
                ++run->second.timesAfter;
            }
        }
        std::vector<std::pair<qsizetype, qsizetype>> pairs;
        for (const auto &[hash, run] : seen) {
            if (run.timesBefore == 1 && run.timesAfter == 1)
                pairs.emplace_back(run.before, run.after);
        }
        std::ranges::sort(pairs);
        return pairs;
    }

    /// Myers' greedy way: furthest reaching paths by number of edits, kept for walking back.
    void editScript(TextRange before, TextRange after)
    {
        const qsizetype most = std::min(MostEdits, before.length() + after.length());
        std::vector<std::vector<qsizetype>> paths;
        std::vector<qsizetype> furthest(size_t(2 * most + 3), 0);
        const auto at = [&](qsizetype diagonal) -> qsizetype & { return furthest[size_t(diagonal + most + 1)]; };
        for (qsizetype edits = 0; edits <= most; ++edits) {
            paths.emplace_back(furthest.begin() + (most + 1 - edits - 1), furthest.begin() + (most + 1 + edits + 2));
            for (qsizetype diagonal = -edits; diagonal <= edits; diagonal += 2) {
                const bool goesDown = diagonal == -edits || (diagonal != edits && at(diagonal - 1) < at(diagonal + 1));
                qsizetype x = goesDown ? at(diagonal + 1) : at(diagonal - 1) + 1;
                while (x < before.length() && x - diagonal < after.length() &&
                       isSame(before.start + x, after.start + x - diagonal))
                    ++x;
                at(diagonal) = x;
                if (x >= before.length() && x - diagonal >= after.length())
                    return walkBack(before, after, paths);
            }
        }
    }

    void walkBack(TextRange before, TextRange after, const std::vector<std::vector<qsizetype>> &paths)
    {
        qsizetype x = before.length();
        qsizetype y = after.length();
        for (qsizetype edits = qsizetype(paths.size()) - 1; edits >= 0 && (x > 0 || y > 0); --edits) {
            const std::vector<qsizetype> &path = paths[size_t(edits)]; // diagonals -edits-1 … edits+1
            const auto reached = [&](qsizetype diagonal) { return path[size_t(diagonal + edits + 1)]; };
            const qsizetype diagonal = x - y;
            const bool wentDown =
                diagonal == -edits || (diagonal != edits && reached(diagonal - 1) < reached(diagonal + 1));
            const qsizetype from = edits == 0 ? 0 : wentDown ? reached(diagonal + 1) : reached(diagonal - 1) + 1;
            while (x > from && y > 0) {
                --x;
                --y;
                match(before.start + x, after.start + y);
            }
            if (edits == 0)
                return;
            if (wentDown)
                --y;
            else
                --x;
        }
    }

    const std::vector<size_t> &m_before;
    const std::vector<size_t> &m_after;
    std::vector<qsizetype> m_found;
};

} // namespace

TextRange Tokens::touching(TextRange range) const
{
    const auto first = std::ranges::upper_bound(ranges, range.start, {}, &TextRange::end);
    const auto last = std::ranges::lower_bound(ranges, range.end, {}, &TextRange::start);
    const qsizetype start = first - ranges.begin();
    return {start, std::max(start, qsizetype(last - ranges.begin()))};
}

Tokens tokensOf(QStringView text)
{
    const FoldedText plain = folded(text, Fold::Typography | Fold::Whitespace);
    Tokens tokens;
    for (qsizetype at = 0; at < plain.text.size();) {
        if (plain.text.at(at).isSpace()) {
            ++at;
            continue;
        }
        const qsizetype end = tokenEnd(plain.text, at);
        tokens.ranges.push_back(plain.original({at, end}));
        tokens.words.push_back(qHash(QStringView(plain.text).sliced(at, end - at), 0));
        at = end;
    }
    return tokens;
}

std::vector<qsizetype> tokenDiff(const Tokens &before, const Tokens &after)
{
    return Differ(before, after).run();
}
