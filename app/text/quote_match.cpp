#include "text/quote_match.h"

#include "text/code_points.h"
#include "text/folded_match.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>
#include <vector>

namespace {

constexpr Fold QuoteFold = Fold::Typography | Fold::Whitespace;
constexpr qsizetype LongEnoughAlone = 20; // code points: a unique quote of this length needs no context
constexpr qsizetype LeastContext = 6;     // folded units: less says nothing
constexpr double SureContext = 0.6;
constexpr double SureMargin = 0.08;
constexpr size_t MostHits = 5000;         // of one quote; where there are more it tells nothing
constexpr size_t Finalists = 12;          // compared with the whole context
constexpr qsizetype LongestContext = 320; // folded units (160 code points)
constexpr qsizetype NearContext = 64;     // folded units: one machine word

/// Where each unit stands in a context of at most 64 units, a bit a place.
class Places {
public:
    explicit Places(QStringView context)
    {
        for (qsizetype i = 0; i < context.size(); ++i)
            (context[i].unicode() < m_ascii.size() ? m_ascii[context[i].unicode()] : other(context[i])) |= quint64(1)
                                                                                                           << i;
    }

    [[nodiscard]] quint64 of(QChar c) const
    {
        if (c.unicode() < m_ascii.size())
            return m_ascii[c.unicode()];
        const auto found = std::ranges::find(m_others, c, &std::pair<QChar, quint64>::first);
        return found == m_others.end() ? 0 : found->second;
    }

private:
    quint64 &other(QChar c)
    {
        const auto found = std::ranges::find(m_others, c, &std::pair<QChar, quint64>::first);
        return found == m_others.end() ? m_others.emplace_back(c, 0).second : found->second;
    }

    std::array<quint64, 128> m_ascii{};
    std::vector<std::pair<QChar, quint64>> m_others;
};

/// One side of the stored context, folded and read away from the quote.
class Side {
public:
    explicit Side(QString context)
        : m_context(std::move(context))
        , m_near(std::min(m_context.size(), NearContext))
        , m_places(QStringView(m_context).first(m_near))
    {
    }

    [[nodiscard]] qsizetype length() const { return m_context.size(); }
    [[nodiscard]] qsizetype nearLength() const { return m_near; }
    /// How much of a text is worth comparing with it.
    [[nodiscard]] qsizetype reach() const { return m_context.size() * 5 / 4; }

    /// Fewest edits between the nearest 64 units and a beginning of `around` (Myers' bit-parallel way, anchored where
    /// the quote is).
    [[nodiscard]] qsizetype nearEdits(QStringView around) const
    {
        if (m_near == 0)
            return 0;
        const quint64 last = quint64(1) << (m_near - 1);
        quint64 more = ~quint64(0);
        quint64 less = 0;
        qsizetype edits = m_near;
        qsizetype fewest = edits;
        for (const QChar c : around.first(std::min(around.size(), m_near * 5 / 4))) {
            const quint64 equal = m_places.of(c);
            const quint64 vertical = equal | less;
            const quint64 horizontal = (((equal & more) + more) ^ more) | equal;
            quint64 up = less | ~(horizontal | more);
            quint64 down = more & horizontal;
            edits += (up & last) != 0 ? 1 : (down & last) != 0 ? -1 : 0;
            fewest = std::min(fewest, edits);
            up = (up << 1) | 1;
            down <<= 1;
            more = down | ~(vertical | up);
            less = up & vertical;
        }
        return fewest;
    }

    /// The same with the whole context.
    [[nodiscard]] qsizetype edits(QStringView around) const
    {
        if (around.startsWith(m_context))
            return 0;
        std::vector<qsizetype> row(size_t(around.size()) + 1);
        std::iota(row.begin(), row.end(), 0);
        for (qsizetype i = 0; i < m_context.size(); ++i) {
            qsizetype diagonal = row[0];
            row[0] = i + 1;
            for (size_t j = 1; j < row.size(); ++j) {
                const qsizetype changed = diagonal + (m_context[i] == around[qsizetype(j) - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
            }
        }
        return *std::ranges::min_element(row);
    }

private:
    QString m_context;
    qsizetype m_near;
    Places m_places;
};

QString reversed(QStringView text)
{
    QString result(text.size(), Qt::Uninitialized);
    std::reverse_copy(text.begin(), text.end(), result.begin());
    return result;
}

/// What stood around a quote; 1 = all of it stands there again.
class Context {
public:
    explicit Context(const TextQuoteSelector &quote)
        : m_before(reversed(folded(quote.prefix, QuoteFold).text).left(LongestContext))
        , m_after(folded(quote.suffix, QuoteFold).text.left(LongestContext))
    {
    }

    [[nodiscard]] bool saysSomething() const { return m_before.length() + m_after.length() >= LeastContext; }

    [[nodiscard]] double nearScore(QStringView text, TextRange hit) const
    {
        return share(m_before.nearEdits(before(text, hit)) + m_after.nearEdits(after(text, hit)),
                     m_before.nearLength() + m_after.nearLength());
    }

    [[nodiscard]] double score(QStringView text, TextRange hit) const
    {
        return share(m_before.edits(before(text, hit)) + m_after.edits(after(text, hit)),
                     m_before.length() + m_after.length());
    }

private:
    [[nodiscard]] double share(qsizetype edits, qsizetype length) const
    {
        return saysSomething() ? 1.0 - double(edits) / double(length) : 0;
    }
    [[nodiscard]] QString before(QStringView text, TextRange hit) const
    {
        const qsizetype length = std::min(hit.start, m_before.reach());
        return reversed(text.sliced(hit.start - length, length));
    }
    [[nodiscard]] QStringView after(QStringView text, TextRange hit) const
    {
        return text.sliced(hit.end, std::min(text.size() - hit.end, m_after.reach()));
    }

    Side m_before;
    Side m_after;
};

struct Candidate {
    TextRange hit;   ///< in the folded text
    TextRange range; ///< in the original
    double context = 0;
};

/// The best first, compared with the whole context.
void rank(std::vector<Candidate> &found, const Context &context, QStringView text)
{
    const auto byContext = [&found] { std::ranges::stable_sort(found, std::greater(), &Candidate::context); };
    if (found.size() > Finalists) {
        for (Candidate &one : found)
            one.context = context.nearScore(text, one.hit);
        byContext();
        found.resize(Finalists);
    }
    for (Candidate &one : found)
        one.context = context.score(text, one.hit);
    byContext();
}

} // namespace

QuoteFinder::QuoteFinder(QStringView text)
    : m_text(text)
    , m_folded(folded(text, QuoteFold))
{
}

std::optional<TextRange> QuoteFinder::find(const TextQuoteSelector &quote) const
{
    const QString exact = folded(quote.exact, QuoteFold).text;
    if (exact.trimmed().isEmpty())
        return {};
    std::vector<Candidate> found;
    for (qsizetype at = m_folded.text.indexOf(exact); at >= 0; at = m_folded.text.indexOf(exact, at + 1)) {
        const TextRange hit{at, at + exact.size()};
        if (const auto range = wholeMatch(m_text, m_folded, hit))
            found.push_back({hit, *range});
        if (found.size() > MostHits)
            return {};
    }
    if (found.empty())
        return findChanged(quote);
    const bool isAlone = found.size() == 1;
    if (isAlone && codePointOffset(exact, exact.size()) >= LongEnoughAlone)
        return found.front().range;
    rank(found, Context(quote), m_folded.text);
    const Candidate &best = found.front();
    const bool isClear = isAlone || best.context - found[1].context >= SureMargin;
    if (best.context >= SureContext && isClear)
        return best.range;
    return {};
}

/// Its words changed a little: found by them, with the context that is stored beside them.
std::optional<TextRange> QuoteFinder::findChanged(const TextQuoteSelector &quote) const
{
    if (!m_words) {
        m_words = std::make_unique<Words>(Words{tokensOf(m_text), {}});
        m_words->search.emplace(m_words->tokens);
    }
    const QString passage = quote.prefix + quote.exact + quote.suffix;
    const TextRange range{quote.prefix.size(), quote.prefix.size() + quote.exact.size()};
    const Tokens tokens = tokensOf(passage);
    const TextRange run = tokens.touching(range);
    const auto found = m_words->search->find(tokens, run, [](TextRange) { return false; });
    return found ? textRangeOf(range, {tokens, run}, m_text, {m_words->tokens, *found}) : std::nullopt;
}
