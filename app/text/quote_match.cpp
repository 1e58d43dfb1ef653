#include "text/quote_match.h"

#include "text/code_points.h"
#include "text/folded_match.h"

#include <array>
#include <numeric>

namespace {

constexpr Fold QuoteFold = Fold::Typography | Fold::Whitespace;
constexpr qsizetype LongEnoughAlone = 20; // code points: a unique quote of this length needs no context
constexpr qsizetype LeastContext = 6;     // folded units: less says nothing
constexpr double SureContext = 0.6;
constexpr double SureMargin = 0.08;
constexpr size_t MostCandidates = 200;
constexpr qsizetype LongestContext = 320; // folded units (160 code points)

/// Fewest edits that turn `context` into the beginning of `around`, as a share of the context that is kept (0–1).
/// Anchored where the quote is, free at the far end.
double similarity(QStringView context, QStringView around)
{
    if (context.isEmpty())
        return 0;
    std::vector<int> row(size_t(around.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < context.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (size_t j = 1; j < row.size(); ++j) {
            const int changed = diagonal + (context[i] == around[qsizetype(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return 1.0 - double(*std::ranges::min_element(row)) / double(context.size());
}

QString reversed(QStringView text)
{
    QString result(text.size(), Qt::Uninitialized);
    std::reverse_copy(text.begin(), text.end(), result.begin());
    return result;
}

/// The stored context, folded; the prefix is read backwards, away from the quote.
struct Context {
    QString prefix;
    QString suffix;

    explicit Context(const TextQuoteSelector &quote)
        : prefix(reversed(folded(quote.prefix, QuoteFold).text).left(LongestContext))
        , suffix(folded(quote.suffix, QuoteFold).text.left(LongestContext))
    {
    }

    [[nodiscard]] qsizetype length() const { return prefix.size() + suffix.size(); }

    [[nodiscard]] double around(QStringView text, TextRange hit) const
    {
        if (length() < LeastContext)
            return 0;
        const qsizetype before = std::min(hit.start, prefix.size() * 5 / 4);
        const qsizetype after = std::min(text.size() - hit.end, suffix.size() * 5 / 4);
        const double left = similarity(prefix, reversed(text.sliced(hit.start - before, before)));
        const double right = similarity(suffix, text.sliced(hit.end, after));
        return (left * double(prefix.size()) + right * double(suffix.size())) / double(length());
    }
};

} // namespace

QuoteFinder::QuoteFinder(QStringView text)
    : m_text(text)
    , m_folded(folded(text, QuoteFold))
{
}

std::vector<QuoteFinder::Candidate> QuoteFinder::candidates(const QString &exact, const TextQuoteSelector &quote) const
{
    const Context context(quote);
    std::vector<Candidate> found;
    qsizetype from = 0;
    while (found.size() < MostCandidates && (from = m_folded.text.indexOf(exact, from)) >= 0) {
        const TextRange hit{from, from + exact.size()};
        if (const auto range = wholeMatch(m_text, m_folded, hit))
            found.push_back({*range, context.around(m_folded.text, hit)});
        ++from;
    }
    std::ranges::stable_sort(found, std::greater(), &Candidate::context);
    return found;
}

std::optional<TextRange> QuoteFinder::find(const TextQuoteSelector &quote) const
{
    const QString exact = folded(quote.exact, QuoteFold).text;
    if (exact.trimmed().isEmpty())
        return {};
    const std::vector<Candidate> found = candidates(exact, quote);
    if (found.empty() || found.size() == MostCandidates)
        return {};
    const Candidate &best = found.front();
    const bool isAlone = found.size() == 1;
    if (isAlone && codePointOffset(exact, exact.size()) >= LongEnoughAlone)
        return best.range;
    const bool isClear = isAlone || best.context - found[1].context >= SureMargin;
    if (best.context >= SureContext && isClear)
        return best.range;
    return {};
}
