#include "importers/pdf_kinds.h"

#include "importers/pdf_signs.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double QuoteIndent = 1.2;     ///< em
constexpr double NarrowestQuote = 0.55; ///< of its column
constexpr size_t LongestCaption = 30;   ///< lines
constexpr int DeepestList = 6;

double startOf(const PdfParagraph &paragraph, const PdfMeasure &measure)
{
    return measure.isRight ? -paragraph.first().box.right() : paragraph.first().box.left();
}

/// Another paragraph near it counts on from it or up to it.
bool hasNeighbour(const std::vector<PdfParagraph> &paragraphs, size_t index, int value)
{
    const size_t from = index > 6 ? index - 6 : 0;
    const size_t to = std::min(index + 7, paragraphs.size());
    for (size_t other = from; other < to; ++other) {
        const QString marker = other == index ? QString() : listMarkerOf(textOf(paragraphs[other].first()));
        const int step = valueOfMarker(marker) - value;
        const bool isSameWay = marker.size() > 1 && (paragraphs[other].kind == Block::Kind::Paragraph ||
                                                     paragraphs[other].kind == Block::Kind::ListItem);
        if (isSameWay && ((other > index && step == 1) || (other < index && step == -1)))
            return true;
    }
    return false;
}

/// Its second line is set in, under the text behind the marker.
bool hangs(const PdfParagraph &paragraph, const PdfMeasure &measure)
{
    if (paragraph.lines.size() < 2)
        return false;
    const PdfLine &second = paragraph.lines[1];
    const double start = measure.isRight ? -second.box.right() : second.box.left();
    return start > startOf(paragraph, measure) + measure.size * 0.5;
}

bool isBold(const PdfParagraph &paragraph)
{
    return styleOf(paragraph.first()).isBold;
}

} // namespace

void findCaptions(std::vector<PdfParagraph> &paragraphs, const PdfMeasure &measure)
{
    for (PdfParagraph &paragraph : paragraphs) {
        if (paragraph.kind != Block::Kind::Paragraph || paragraph.lines.size() > LongestCaption)
            continue;
        const CaptionSign sign = captionSignOf(textOf(paragraph.first()));
        const bool looksApart = paragraph.size() < measure.size * 0.95 ||
                                (paragraph.first().words.front().style.isBold && !measure.isBold) ||
                                (styleOf(paragraph.first()).isItalic);
        if (sign.isFound && (sign.isSure || looksApart))
            paragraph.kind = Block::Kind::Caption;
    }
}

void findListItems(std::vector<PdfParagraph> &paragraphs, const PdfMeasure &measure)
{
    std::vector<double> starts; // of the open levels
    for (size_t index = 0; index < paragraphs.size(); ++index) {
        PdfParagraph &paragraph = paragraphs[index];
        if (paragraph.kind != Block::Kind::Paragraph)
            continue;
        const QString marker = listMarkerOf(textOf(paragraph.first()));
        const int value = valueOfMarker(marker);
        const bool counts = value >= 0 && (hangs(paragraph, measure) || hasNeighbour(paragraphs, index, value));
        if (marker.isEmpty() || (!isBullet(marker) && !counts) ||
            (isBold(paragraph) && !measure.isBold && value >= 0)) {
            if (paragraph.lines.size() > 1 && startOf(paragraph, measure) < paragraph.first().column.left() + 1)
                starts.clear();
            continue;
        }
        const double start = startOf(paragraph, measure);
        while (!starts.empty() && start < starts.back() - measure.size * 0.5)
            starts.pop_back();
        if (starts.empty() || start > starts.back() + measure.size * 0.5)
            starts.push_back(start);
        paragraph.kind = Block::Kind::ListItem;
        paragraph.level = std::clamp(int(starts.size()), 1, DeepestList);
        paragraph.marker = marker;
    }
}

void findQuotes(std::vector<PdfParagraph> &paragraphs, const PdfMeasure &measure)
{
    bool isBehindHeading = false; // an abstract set in is no quotation
    for (PdfParagraph &paragraph : paragraphs) {
        const bool isHeading = paragraph.kind == Block::Kind::Heading;
        isBehindHeading = isBehindHeading || (isHeading && paragraph.level > 1) || paragraph.first().page > 0;
        if (paragraph.kind != Block::Kind::Paragraph || paragraph.lines.size() < 2 || !isBehindHeading ||
            paragraph.first().box.width() < paragraph.first().column.width() * NarrowestQuote)
            continue;
        const bool isSetIn = std::ranges::all_of(paragraph.lines, [&](const PdfLine &line) {
            return line.box.left() > line.column.left() + measure.size * QuoteIndent &&
                   line.box.right() < line.column.right() - measure.size * QuoteIndent * 0.5;
        });
        const auto sameStart = std::ranges::count_if(paragraph.lines, [&](const PdfLine &line) {
            return std::abs(line.box.left() - paragraph.last().box.left()) < measure.size * 0.3;
        });
        if (isSetIn && size_t(sameStart) + 1 >= paragraph.lines.size()) {
            paragraph.kind = Block::Kind::Quote;
            paragraph.quoteDepth = 1;
        }
    }
}
