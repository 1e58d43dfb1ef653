#include "text/normalize.h"

#include "text/folding_table.h"

#include <array>
#include <utility>

namespace {

constexpr char16_t TableEnd = 0x300; // below it nothing combines
constexpr char16_t Several = 0xFFFF; // a character that folds to none or several
constexpr int LongestPiece = 32;     // code points; longer heaps of marks are nobody's word (UAX 15, stream-safe)

using Table = std::array<char16_t, TableEnd>;

Table tableFor(Fold fold)
{
    Table table{};
    QString one;
    for (char16_t c = 0; c < TableEnd; ++c) {
        one.clear();
        appendFolded(one, c, fold);
        table[c] = one.size() == 1 ? one.front().unicode() : Several;
    }
    return table;
}

template <unsigned Set>
const Table &cachedTable()
{
    static const Table table = tableFor(Fold(Set));
    return table;
}

/// Each table is made when it is first asked for.
template <unsigned... Sets>
const Table &cachedTable(Fold fold, std::integer_sequence<unsigned, Sets...>)
{
    static constexpr std::array<const Table &(*)(), sizeof...(Sets)> Makers{&cachedTable<Sets>...};
    return Makers[unsigned(fold) % Makers.size()]();
}

/// Ideographs, kana and Hangul syllables: nothing to fold, and many of them.
bool isUnchanged(char16_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x3041 && c <= 0x3096) ||
           (c >= 0x30A1 && c <= 0x30FA);
}

class Folder {
public:
    Folder(QStringView text, Fold fold)
        : m_text(text)
        , m_fold(fold)
        , m_table(cachedTable(fold, std::make_integer_sequence<unsigned, 16>()))
    {
        m_result.text.resize(text.size());
        m_result.origin.resize(size_t(text.size()) + 1);
    }

    FoldedText run() &&
    {
        while (m_at < m_text.size()) {
            foldSimple();
            if (m_at < m_text.size())
                foldPiece();
        }
        m_result.text.truncate(m_length);
        m_result.origin.resize(size_t(m_length) + 1);
        m_result.origin.back() = m_text.size();
        return std::move(m_result);
    }

private:
    /// The long way of most texts: units that fold to one and have no marks after them.
    void foldSimple()
    {
        makeRoom(m_text.size() - m_at);
        const bool joinsSpaces = has(m_fold, Fold::Whitespace);
        const char16_t *const in = m_text.utf16();
        auto *const out = reinterpret_cast<char16_t *>(m_result.text.data());
        qsizetype *const origin = m_result.origin.data();
        char16_t last = m_length > 0 ? out[m_length - 1] : u'\0';
        const qsizetype size = m_text.size();
        for (; m_at < size; ++m_at) {
            const char16_t c = in[m_at];
            const char16_t single = c < TableEnd ? m_table[c] : isUnchanged(c) ? c : Several;
            const bool mayCombine = m_at + 1 < size && in[m_at + 1] >= TableEnd;
            if (single == Several || (mayCombine && marksFollow(m_at + 1)))
                return;
            if (single == u' ' && last == u' ' && joinsSpaces)
                continue;
            out[m_length] = last = single;
            origin[m_length++] = m_at;
        }
    }

    void makeRoom(qsizetype units)
    {
        if (m_length + units <= m_result.text.size())
            return;
        const qsizetype size = m_length + units + m_length / 4 + 64;
        m_result.text.resize(size);
        m_result.origin.resize(size_t(size) + 1);
    }

    void append(QChar unit, qsizetype origin)
    {
        const bool isSpace = unit == u' ' && has(m_fold, Fold::Whitespace);
        if (isSpace && m_length > 0 && m_result.text.at(m_length - 1) == u' ')
            return;
        m_result.text[m_length] = unit;
        m_result.origin[size_t(m_length++)] = origin;
    }

    [[nodiscard]] char32_t codePointAt(qsizetype offset) const
    {
        const char16_t unit = m_text[offset].unicode();
        if (QChar::isHighSurrogate(unit) && offset + 1 < m_text.size() && m_text[offset + 1].isLowSurrogate())
            return QChar::surrogateToUcs4(unit, m_text[offset + 1].unicode());
        return unit;
    }

    [[nodiscard]] static qsizetype lengthOf(char32_t c) { return QChar::requiresSurrogates(c) ? 2 : 1; }

    [[nodiscard]] bool marksFollow(qsizetype offset) const
    {
        return offset < m_text.size() && m_text[offset].unicode() >= TableEnd && extendsPiece(codePointAt(offset));
    }

    /// A character with the marks that combine with it, folded as one.
    void foldPiece()
    {
        const qsizetype start = m_at;
        m_at += lengthOf(codePointAt(m_at));
        const bool isSingle = !marksFollow(m_at);
        for (int count = 1; count < LongestPiece && marksFollow(m_at); ++count)
            m_at += lengthOf(codePointAt(m_at));
        m_piece.clear();
        if (isSingle)
            appendFolded(m_piece, codePointAt(start), m_fold);
        else
            appendComposed(m_text.sliced(start, m_at - start));
        makeRoom(m_piece.size());
        for (const QChar unit : std::as_const(m_piece))
            append(unit, start);
    }

    void appendComposed(QStringView piece)
    {
        const bool widths = has(m_fold, Fold::Typography) && (piece.contains(u'\uFF9E') || piece.contains(u'\uFF9F'));
        const QString composed =
            piece.toString().normalized(widths ? QString::NormalizationForm_KC : QString::NormalizationForm_C);
        if (m_fold == Fold::None) {
            m_piece += composed;
            return;
        }
        for (const char32_t c : composed.toUcs4())
            appendFolded(m_piece, c, m_fold);
    }

    QStringView m_text;
    Fold m_fold;
    const Table &m_table;
    qsizetype m_at = 0;
    qsizetype m_length = 0; ///< of the result so far
    QString m_piece;
    FoldedText m_result;
};

} // namespace

TextRange FoldedText::original(TextRange range) const
{
    const qsizetype last = text.size();
    const size_t start = size_t(std::clamp(range.start, qsizetype(0), last));
    size_t end = size_t(std::clamp(range.end, qsizetype(start), last));
    while (end > start && end < size_t(last) && origin[end] == origin[end - 1])
        ++end;
    return {origin[start], origin[end]};
}

FoldedText folded(QStringView text, Fold fold)
{
    return Folder(text, fold).run();
}

QString foldedKey(QStringView text)
{
    return folded(text, Fold::Case | Fold::Accents | Fold::Typography | Fold::Whitespace).text;
}
