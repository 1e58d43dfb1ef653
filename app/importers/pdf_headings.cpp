#include "importers/pdf_headings.h"

#include "importers/pdf_signs.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace {

constexpr double Larger = 1.12;           ///< than the text
constexpr double MuchLarger = 1.3;        ///< even a whole sentence is a heading
constexpr qsizetype LongestHeading = 200; ///< UTF-16 units
constexpr size_t MostLines = 4;
constexpr int DeepestLevel = 6;

/// How a heading looks; those that look alike have one level.
struct Look {
    int size = 0; ///< half points
    bool isBold = false;
    bool isCapital = false;
    bool isItalic = false;
    [[nodiscard]] auto rank() const { return std::tuple(-size, !isBold, !isCapital, isItalic); }
    friend bool operator<(const Look &a, const Look &b) { return a.rank() < b.rank(); }
};

bool isCapital(const QString &text)
{
    const auto upper = std::ranges::count_if(text, [](QChar c) { return c.isUpper(); });
    const auto lower = std::ranges::count_if(text, [](QChar c) { return c.isLower(); });
    return upper >= 4 && lower * 8 < upper;
}

Look lookOf(const PdfParagraph &paragraph)
{
    const PdfStyle style = styleOf(paragraph.first());
    return {int(std::lround(paragraph.size() * 2)), style.isBold, isCapital(textOf(paragraph.first())), style.isItalic};
}

/// A text without its number, spaces and signs: how headings and the outline are compared.
QString comparable(const QString &text)
{
    QString plain;
    for (const QChar c : text) {
        if (c.isLetter())
            plain += c.toCaseFolded();
    }
    return plain;
}

class HeadingSearch {
public:
    HeadingSearch(std::vector<PdfParagraph> &paragraphs, const std::vector<PdfOutlineEntry> &outline,
                  const PdfMeasure &measure)
        : m_paragraphs(paragraphs)
        , m_measure(measure)
    {
        for (const PdfOutlineEntry &entry : outline) {
            const QString title = comparable(entry.title);
            if (title.size() > 1 && !m_outline.contains(title))
                m_outline.insert(title, entry.depth);
            m_outlineTitles.insert(entry.title);
        }
        QHash<int, int> leaders;
        for (const PdfParagraph &paragraph : paragraphs) {
            for (const PdfLine &line : paragraph.lines) {
                if (hasLeader(textOf(line)) && ++leaders[line.page] >= 2)
                    m_contentsPages.insert(line.page);
            }
        }
    }

    void run()
    {
        std::vector<size_t> found;
        const size_t body = firstOfBody();
        const qsizetype title = titleAmong(body);
        for (size_t index = 0; index < m_paragraphs.size(); ++index) {
            if (qsizetype(index) != title && looksLikeHeading(index, body))
                found.push_back(index);
        }
        m_top = title >= 0 ? 2 : 1;
        if (title >= 0)
            setHeading(size_t(title), 1);
        learnLevels(found);
        for (const size_t index : found)
            setHeading(index, levelOf(index));
    }

private:
    /// The first paragraph of running text; before it stand title and authors.
    [[nodiscard]] size_t firstOfBody() const
    {
        const auto first = std::ranges::find_if(m_paragraphs, [this](const PdfParagraph &p) {
            const bool isUsual = p.size() < m_measure.size * Larger;
            return (p.kind == Block::Kind::Paragraph && isUsual && p.lines.size() >= 3) || p.first().page > 1;
        });
        return size_t(first - m_paragraphs.begin());
    }

    /// The largest paragraph before the body, when it is larger than the text; -1 when there is none.
    [[nodiscard]] qsizetype titleAmong(size_t body) const
    {
        qsizetype title = -1;
        for (size_t index = 0; index < body; ++index) {
            const PdfParagraph &p = m_paragraphs[index];
            const bool mayBe = p.kind == Block::Kind::Paragraph && p.size() > m_measure.size * Larger &&
                               p.lines.size() <= MostLines + 2 && comparable(textOf(p)).size() > 1;
            if (mayBe && (title < 0 || p.size() > m_paragraphs[size_t(title)].size() + 0.4))
                title = qsizetype(index);
        }
        return title;
    }

    /// A line of a table of contents: "3 The end 27", on a page with lines of dots or in the outline without its
    /// number.
    [[nodiscard]] bool isContentsEntry(const PdfParagraph &paragraph, const QString &text) const
    {
        static const QRegularExpression number(QStringLiteral("\\s(\\d{1,4}|[ivxlc]{1,7})$"));
        if (!number.match(text).hasMatch())
            return false;
        return m_contentsPages.contains(paragraph.first().page) || m_outlineTitles.contains(text.section(u' ', 0, -2));
    }

    [[nodiscard]] bool isInOutline(const PdfParagraph &paragraph) const
    {
        return m_outline.contains(comparable(textOf(paragraph)));
    }

    [[nodiscard]] bool looksLikeHeading(size_t index, size_t body) const
    {
        const PdfParagraph &p = m_paragraphs[index];
        const bool mayBe = p.kind == Block::Kind::Paragraph || p.kind == Block::Kind::ListItem;
        if (!mayBe || p.lines.size() > MostLines)
            return false;
        const QString text = textOf(p);
        const QString letters = comparable(text);
        if (isContentsEntry(p, text) || text.size() > LongestHeading || letters.isEmpty() || hasLeader(text) ||
            captionSignOf(text).isSure)
            return false;
        if (isInOutline(p) && (p.size() >= m_measure.size * 0.98))
            return true;
        const bool endsLikeText = text.endsWith(u'.') || text.endsWith(u',') || text.endsWith(u';');
        const Look look = lookOf(p);
        const bool isBold = look.isBold && !m_measure.isBold;
        const bool isLarge = p.size() > m_measure.size * MuchLarger;
        if (p.size() > m_measure.size * Larger && (isLarge || isBold || !endsLikeText))
            return (index >= body || isBold) && letters.size() > 1;
        if (endsLikeText && numberDepth(text) == 0)
            return false;
        const bool isNumbered = numberDepth(text) > 0 && !endsLikeText;
        if (isBold && p.size() >= m_measure.size * 0.95 && p.lines.size() <= 2)
            return !isBullet(p.marker) && letters.size() > 1 && isFollowedByText(index);
        const bool stands = p.lines.size() == 1 && p.size() >= m_measure.size * 0.9 && isFollowedByText(index);
        return stands && index >= body &&
               ((look.isCapital && p.marker.isEmpty()) || (isNumbered && (look.isItalic || isCapital(text))));
    }

    [[nodiscard]] bool isFollowedByText(size_t index) const
    {
        return index + 1 < m_paragraphs.size() && m_paragraphs[index + 1].kind != Block::Kind::Caption;
    }

    /// Looks whose level is told by a number or by the outline.
    void learnLevels(const std::vector<size_t> &found)
    {
        std::map<Look, std::map<int, int>> votes;
        for (const size_t index : found) {
            m_looks.emplace(lookOf(m_paragraphs[index]), 0);
            if (const int level = toldLevel(index); level > 0)
                ++votes[lookOf(m_paragraphs[index])][level];
        }
        for (const auto &[look, levels] : votes) {
            m_looks[look] = std::ranges::max_element(levels, {}, [](const auto &vote) { return vote.second; })->first;
        }
        int level = m_top;
        int before = 0;                     // half points of the look before
        for (auto &[look, own] : m_looks) { // from large to small
            if (own > 0)
                level = own;
            else
                own = before > 0 ? std::min(level + 1, DeepestLevel) : level;
            level = own;
            before = look.size;
        }
    }

    [[nodiscard]] int toldLevel(size_t index) const
    {
        const QString text = textOf(m_paragraphs[index]);
        const int depth = m_outline.value(comparable(text), -1);
        if (depth >= 0)
            return m_top + depth - (m_top > 1 && m_isTitleInOutline ? 1 : 0);
        const int number = numberDepth(text);
        return number > 0 && m_outline.isEmpty() ? m_top + number - 1 : 0;
    }

    [[nodiscard]] int levelOf(size_t index) const
    {
        const int told = toldLevel(index);
        return std::clamp(told > 0 ? told : m_looks.at(lookOf(m_paragraphs[index])), 1, DeepestLevel);
    }

    void setHeading(size_t index, int level)
    {
        PdfParagraph &paragraph = m_paragraphs[index];
        if (level == 1 && m_top > 1)
            m_isTitleInOutline = m_outline.contains(comparable(textOf(paragraph)));
        paragraph.kind = Block::Kind::Heading;
        paragraph.level = level;
        paragraph.marker.clear();
    }

    std::vector<PdfParagraph> &m_paragraphs;
    const PdfMeasure &m_measure;
    QHash<QString, int> m_outline; ///< comparable title -> depth
    QSet<QString> m_outlineTitles;
    QSet<int> m_contentsPages;
    std::map<Look, int> m_looks; ///< -> level
    int m_top = 1;               ///< level of the largest heading that is no title
    bool m_isTitleInOutline = false;
};

/// "Chapter 3" on a line of its own belongs to the name below it.
void joinChapterNumbers(std::vector<PdfParagraph> &paragraphs)
{
    static const QRegularExpression number(
        QStringLiteral(
            "^(chapter|part|appendix|chapitre|partie|annexe|kapitel|teil|anhang|capítulo|capitolo|hoofdstuk|глава)"
            "\\s+[\\dIVXLC]+\\.?$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    for (size_t index = 0; index + 1 < paragraphs.size(); ++index) {
        PdfParagraph &first = paragraphs[index];
        PdfParagraph &second = paragraphs[index + 1];
        const bool areHeadings = first.kind == Block::Kind::Heading && second.kind == Block::Kind::Heading;
        if (!areHeadings || first.lines.size() != 1 || first.last().page != second.first().page ||
            !number.match(textOf(first)).hasMatch())
            continue;
        second.lines.insert(second.lines.begin(), std::make_move_iterator(first.lines.begin()),
                            std::make_move_iterator(first.lines.end()));
        paragraphs.erase(paragraphs.begin() + qsizetype(index));
    }
}

} // namespace

void findHeadings(std::vector<PdfParagraph> &paragraphs, const std::vector<PdfOutlineEntry> &outline,
                  const PdfMeasure &measure)
{
    HeadingSearch(paragraphs, outline, measure).run();
    joinChapterNumbers(paragraphs);
}
