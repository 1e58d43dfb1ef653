#include "text/find.h"

#include "text/breaks.h"
#include "text/folded_match.h"
#include "text/normalize.h"

namespace {

constexpr qsizetype ChunkLength = 32768; // UTF-16 units: small enough for the cache and for a quick cancel

Fold foldFor(const FindOptions &options)
{
    Fold fold = Fold::Typography | Fold::Whitespace;
    if (!options.caseSensitive)
        fold = fold | Fold::Case;
    if (!options.accentSensitive)
        fold = fold | Fold::Accents;
    return fold;
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_';
}

/// True where no rule of any language sees a word go on: saves asking ICU.
bool isPlainGap(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\u00A0' || QStringView(u"()\"«»?!").contains(c);
}

bool isPlainLetter(QChar c)
{
    return c < u'\u0250' && c.isLetterOrNumber();
}

/// True when a word may begin or end between the two units.
bool isWordBound(QStringView text, qsizetype offset)
{
    if (offset == 0 || offset == text.size() || isPlainGap(text[offset - 1]) || isPlainGap(text[offset]))
        return true;
    if (isPlainLetter(text[offset - 1]) && isPlainLetter(text[offset]))
        return false;
    return wordAt(text, offset).start == offset;
}

/// Each edge that touches a word character must be a word bound.
bool isWholeWord(QStringView text, TextRange range)
{
    if (isWordCharacter(text[range.start]) && !isWordBound(text, range.start))
        return false;
    return !isWordCharacter(text[range.end - 1]) || isWordBound(text, range.end);
}

/// A chunk may be cut where the text before it can't change how what follows is folded.
qsizetype chunkEnd(QStringView text, qsizetype start)
{
    if (text.size() - start <= ChunkLength)
        return text.size();
    qsizetype end = graphemeStart(text, start + ChunkLength);
    for (int step = 0; step < 64 && end > start + 1 && text[end].isSpace(); ++step)
        end = previousGrapheme(text, end);
    return end > start ? end : start + ChunkLength;
}

class Finder {
public:
    Finder(QStringView text, const QString &needle, const FindOptions &options)
        : m_text(text)
        , m_options(options)
        , m_fold(foldFor(options))
        , m_needle(folded(needle, m_fold).text)
        , m_overlap(std::max(m_needle.size(), needle.size()) * 4 + 256)
    {
    }

    std::vector<TextRange> run() &&
    {
        if (m_needle.isEmpty())
            return {};
        for (qsizetype start = 0; start < m_text.size() && !isCancelled();) {
            const qsizetype end = chunkEnd(m_text, start);
            searchChunk({start, end});
            start = end;
        }
        return std::move(m_hits);
    }

private:
    [[nodiscard]] bool isCancelled() const { return m_options.isCancelled && m_options.isCancelled(); }

    /// Hits that begin in the chunk; the overlap lets them end behind it.
    void searchChunk(TextRange chunk)
    {
        const qsizetype readEnd = graphemeStart(m_text, std::min(m_text.size(), chunk.end + m_overlap));
        const FoldedText haystack = folded(m_text.sliced(chunk.start, readEnd - chunk.start), m_fold);
        qsizetype from = 0;
        while ((from = haystack.text.indexOf(m_needle, from)) >= 0) {
            const TextRange hit{from, from + m_needle.size()};
            if (haystack.origin[size_t(from)] >= chunk.length())
                return;
            from = take(haystack, hit, chunk.start) ? hit.end : from + 1;
        }
    }

    bool take(const FoldedText &haystack, TextRange hit, qsizetype base)
    {
        const auto local = wholeMatch(m_text.sliced(base), haystack, hit);
        if (!local)
            return false;
        const TextRange range = local->shifted(base);
        if (!m_hits.empty() && range.start < m_hits.back().end)
            return false;
        if (m_options.wholeWord && !isWholeWord(m_text, range))
            return false;
        m_hits.push_back(range);
        return true;
    }

    QStringView m_text;
    const FindOptions &m_options;
    Fold m_fold;
    QString m_needle;
    qsizetype m_overlap;
    std::vector<TextRange> m_hits;
};

} // namespace

std::vector<TextRange> findAll(QStringView text, const QString &needle, const FindOptions &options)
{
    return Finder(text, needle, options).run();
}
