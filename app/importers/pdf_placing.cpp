#include "importers/pdf_placing.h"

#include <algorithm>
#include <map>
#include <optional>

namespace {

constexpr double FarthestCaption = 4;   ///< lines between a picture and its caption
constexpr double FarthestNeighbour = 3; ///< lines between the pictures above one caption
constexpr double SameHeight = 3;        ///< lines: columns that end together

/// A line of the page, and its paragraph.
struct Neighbour {
    size_t paragraph = 0;
    const PdfLine *line = nullptr;
};

/// A paragraph, and the side of it on which a picture goes.
struct Spot {
    size_t paragraph = 0;
    bool isBehind = false;
};

/// The part of a caption that stands on one page.
struct CaptionBox {
    size_t paragraph = 0;
    QRectF box;
};

/// Between boxes that stand above or beside each other; nothing for those that only meet at their corners.
std::optional<double> gapBetween(const QRectF &first, const QRectF &second)
{
    const double across = std::max({first.left() - second.right(), second.left() - first.right(), 0.0});
    const double down = std::max({first.top() - second.bottom(), second.top() - first.bottom(), 0.0});
    return across > 0 && down > 0 ? std::nullopt : std::optional(across + down);
}

class PagePlacing {
public:
    PagePlacing(const std::vector<PdfPicture> &pictures, const std::vector<Neighbour> &lines,
                const std::vector<PdfParagraph> &paragraphs, double leading)
        : m_pictures(pictures)
        , m_paragraphs(paragraphs)
        , m_leading(leading)
        , m_owners(pictures.size(), nullptr)
    {
        for (const Neighbour &neighbour : lines) {
            const Block::Kind kind = paragraphs[neighbour.paragraph].kind;
            if (kind == Block::Kind::Caption)
                addToCaption(neighbour);
            if (kind != Block::Kind::Footnote) // moved away from the foot of the page
                m_lines.push_back(neighbour);
        }
        for (size_t index = 0; index < pictures.size(); ++index)
            m_owners[index] = captionOf(pictures[index].box);
        while (adoptNeighbours()) {}
    }

    [[nodiscard]] std::optional<Spot> spotOf(size_t index) const
    {
        const QRectF &box = m_pictures[index].box;
        if (const CaptionBox *caption = m_owners[index])
            return Spot{caption->paragraph, box.center().y() > caption->box.bottom()};
        return m_lines.empty() ? std::nullopt : std::optional(spotAmongLines(box));
    }

private:
    void addToCaption(const Neighbour &neighbour)
    {
        if (m_captions.empty() || m_captions.back().paragraph != neighbour.paragraph)
            m_captions.push_back({neighbour.paragraph, neighbour.line->box});
        else
            m_captions.back().box |= neighbour.line->box;
    }

    /// The nearest one; rather below the picture than elsewhere.
    [[nodiscard]] const CaptionBox *captionOf(const QRectF &box) const
    {
        const CaptionBox *nearest = nullptr;
        double least = m_leading * FarthestCaption;
        for (const CaptionBox &caption : m_captions) {
            const bool isBelow = caption.box.center().y() > box.bottom();
            const auto gap = gapBetween(box, caption.box);
            const double distance = gap ? *gap + (isBelow ? 0 : m_leading) : least;
            if (distance < least) {
                least = distance;
                nearest = &caption;
            }
        }
        return nearest;
    }

    /// Pictures without a caption next to one that has it: parts of one figure.
    bool adoptNeighbours()
    {
        bool hasChanged = false;
        for (size_t index = 0; index < m_pictures.size(); ++index) {
            for (size_t other = 0; other < m_pictures.size() && !m_owners[index]; ++other) {
                const auto gap = gapBetween(m_pictures[index].box, m_pictures[other].box);
                if (!m_owners[other] || !gap || *gap > m_leading * FarthestNeighbour || isTextBetween(index, other))
                    continue;
                m_owners[index] = m_owners[other];
                hasChanged = true;
            }
        }
        return hasChanged;
    }

    [[nodiscard]] bool isTextBetween(size_t first, size_t second) const
    {
        const QRectF box = m_pictures[first].box.united(m_pictures[second].box);
        return std::ranges::any_of(
            m_lines, [&box](const Neighbour &neighbour) { return box.contains(neighbour.line->box.center()); });
    }

    [[nodiscard]] Spot spotAmongLines(const QRectF &box) const
    {
        std::vector<Neighbour> above, below;
        for (const Neighbour &neighbour : m_lines) {
            const QRectF &line = neighbour.line->box;
            const bool isInColumn = std::min(line.right(), box.right()) > std::max(line.left(), box.left());
            if (isInColumn)
                (line.center().y() < box.center().y() ? above : below).push_back(neighbour);
        }
        const auto top = [](const Neighbour &n) { return n.line->box.top(); };
        const auto bottom = [](const Neighbour &n) { return n.line->box.bottom(); };
        if (!above.empty()) {
            const double lowest = bottom(*std::ranges::max_element(above, {}, bottom)) - m_leading * SameHeight;
            std::erase_if(above, [&](const Neighbour &n) { return bottom(n) < lowest; });
            return {std::ranges::max_element(above, {}, &Neighbour::paragraph)->paragraph, true};
        }
        const std::vector<Neighbour> &candidates = below.empty() ? m_lines : below;
        const Neighbour &next = *std::ranges::min_element(candidates, {}, top);
        const bool hasBegun = next.line != &m_paragraphs[next.paragraph].first();
        return {next.paragraph, hasBegun};
    }

    const std::vector<PdfPicture> &m_pictures;
    const std::vector<PdfParagraph> &m_paragraphs;
    double m_leading;
    std::vector<Neighbour> m_lines;
    std::vector<CaptionBox> m_captions;
    std::vector<const CaptionBox *> m_owners; ///< of each picture, or null
};

/// The lines of the pages that have pictures.
std::map<int, std::vector<Neighbour>> linesByPage(const std::vector<PdfPage> &pages,
                                                  const std::vector<PdfParagraph> &paragraphs)
{
    std::map<int, std::vector<Neighbour>> lines;
    for (size_t index = 0; index < paragraphs.size(); ++index) {
        for (const PdfLine &line : paragraphs[index].lines) {
            if (!pages[size_t(line.page)].pictures.empty())
                lines[line.page].push_back({index, &line});
        }
    }
    return lines;
}

/// Behind what ends before the page.
Spot spotOfPage(int page, const std::vector<PdfParagraph> &paragraphs)
{
    const auto later = std::ranges::find_if(paragraphs, [page](const PdfParagraph &p) { return p.last().page > page; });
    return later == paragraphs.begin() ? Spot{0, false} : Spot{size_t(later - paragraphs.begin()) - 1, true};
}

} // namespace

void insertPictures(const std::vector<PdfPage> &pages, std::vector<PdfParagraph> &paragraphs, const PdfMeasure &measure)
{
    if (paragraphs.empty())
        return;
    const std::map<int, std::vector<Neighbour>> lines = linesByPage(pages, paragraphs);
    std::vector<std::vector<PdfParagraph>> before(paragraphs.size());
    std::vector<std::vector<PdfParagraph>> behind(paragraphs.size());
    for (size_t page = 0; page < pages.size(); ++page) {
        const std::vector<PdfPicture> &pictures = pages[page].pictures;
        if (pictures.empty())
            continue;
        const auto own = lines.find(int(page));
        const PagePlacing placing(pictures, own != lines.end() ? own->second : std::vector<Neighbour>(), paragraphs,
                                  measure.leading);
        for (size_t index = 0; index < pictures.size(); ++index) {
            const Spot spot = placing.spotOf(index).value_or(spotOfPage(int(page), paragraphs));
            PdfParagraph picture;
            picture.kind = Block::Kind::Image;
            picture.picture = &pictures[index];
            (spot.isBehind ? behind : before)[spot.paragraph].push_back(std::move(picture));
        }
    }
    std::vector<PdfParagraph> all;
    for (size_t index = 0; index < paragraphs.size(); ++index) {
        std::ranges::move(before[index], std::back_inserter(all));
        all.push_back(std::move(paragraphs[index]));
        std::ranges::move(behind[index], std::back_inserter(all));
    }
    paragraphs = std::move(all);
}
