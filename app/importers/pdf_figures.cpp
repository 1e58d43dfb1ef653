#include "importers/pdf_figures.h"

#include "importers/pdf_lines.h"
#include "importers/pdf_signs.h"
#include "importers/pdf_turns.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace {

constexpr double Touching = 2;           ///< points between the slices of a figure
constexpr double ShortestSide = 24;      ///< points
constexpr double WholePage = 0.85;       ///< of the page: what lies behind all of its text
constexpr double SmallFragment = 100;    ///< points, the shorter side …
constexpr double NearFragment = 40;      ///< … and between two: parts of a drawing whose lines are no images
constexpr size_t MostFragments = 60;     ///< of a page that are put together
constexpr double FilledShare = 0.3;      ///< of a figure's box: less, and its parts are a frame around something else
constexpr double InkOfText = 0.12;       ///< of a figure's box that words cover
constexpr qsizetype FewLetters = 100;    ///< such as a figure has in its labels
constexpr size_t MostLabels = 60;        ///< words in a figure
constexpr qsizetype LongestLabel = 40;   ///< letters
constexpr double LabelSize = 1.1;        ///< of the usual size: larger is a title over a picture
constexpr size_t MostFiguresOfPage = 24; ///< the largest ones

double areaOf(const QRectF &box)
{
    return box.width() * box.height();
}

/// Keys of the images that stand on most pages.
QSet<QByteArray> repeatedKeys(const std::vector<std::vector<PdfImage>> &images)
{
    QHash<QByteArray, size_t> pages;
    for (const std::vector<PdfImage> &own : images) {
        QSet<QByteArray> keys;
        for (const PdfImage &image : own)
            keys.insert(image.key);
        for (const QByteArray &key : keys)
            ++pages[key];
    }
    QSet<QByteArray> repeated;
    for (auto entry = pages.cbegin(); entry != pages.cend(); ++entry) {
        if (entry.value() >= 2 && entry.value() * 2 >= images.size())
            repeated.insert(entry.key());
    }
    return repeated;
}

/// Images that touch each other, and those that touch these.
class Groups {
public:
    explicit Groups(const std::vector<PdfImage> &images)
        : m_parents(images.size())
    {
        std::iota(m_parents.begin(), m_parents.end(), size_t(0));
        for (size_t first = 0; first < images.size(); ++first) {
            const QRectF near = images[first].box.adjusted(-Touching, -Touching, Touching, Touching);
            for (size_t second = first + 1; second < images.size(); ++second) {
                if (near.intersects(images[second].box))
                    m_parents[of(second)] = of(first);
            }
        }
    }

    /// The same for all members of a group.
    [[nodiscard]] size_t of(size_t index)
    {
        while (m_parents[index] != index)
            index = m_parents[index] = m_parents[m_parents[index]];
        return index;
    }

private:
    std::vector<size_t> m_parents;
};

PdfPicture united(const std::vector<PdfImage> &parts, int page)
{
    PdfPicture picture;
    picture.page = page;
    for (const PdfImage &part : parts) {
        picture.box = picture.box.united(part.box);
        picture.sharpness = std::max(picture.sharpness, part.sharpness);
    }
    return picture;
}

/// One picture, or several when the parts only frame what is between them.
void addGroup(const std::vector<PdfImage> &parts, int page, std::vector<PdfPicture> &pictures)
{
    const PdfPicture whole = united(parts, page);
    double filled = 0;
    for (const PdfImage &part : parts)
        filled += areaOf(part.box);
    if (filled >= areaOf(whole.box) * FilledShare) {
        pictures.push_back(whole);
        return;
    }
    for (const PdfImage &part : parts)
        pictures.push_back(united({part}, page));
}

std::vector<PdfWord> wordsIn(const PdfPage &page, const QRectF &box)
{
    std::vector<PdfWord> words;
    std::ranges::copy_if(page.words, std::back_inserter(words),
                         [&box](const PdfWord &word) { return box.contains(word.box.center()); });
    return words;
}

/// A scan, a tint or a watermark: text stands on it as on paper.
bool isBehindText(const PdfPicture &picture, const PdfPage &page)
{
    if (page.words.empty())
        return false;
    if (areaOf(picture.box) > page.size.width() * page.size.height() * WholePage)
        return true;
    double ink = 0;
    qsizetype letters = 0;
    for (const PdfWord &word : wordsIn(page, picture.box)) {
        ink += areaOf(word.box);
        letters += word.text.size();
    }
    return letters > FewLetters && ink > areaOf(picture.box) * InkOfText;
}

bool isLabel(const PdfLine &line, double usual)
{
    const auto isPlain = [usual](const PdfWord &word) {
        return word.touches.empty() && word.link < 0 && word.size <= usual * LabelSize;
    };
    const QString text = textOf(line);
    return text.size() <= LongestLabel && std::ranges::all_of(line.words, isPlain) && !captionSignOf(text).isFound;
}

/// The line is a part of one that leaves the box: text that an image comes too near to.
bool goesOnOutside(const PdfLine &line, const PdfPage &page, const QRectF &box)
{
    const QRectF near = line.box.adjusted(-line.size, 0, line.size, 0);
    return std::ranges::any_of(page.words, [&](const PdfWord &word) {
        return std::abs(word.middle() - line.box.center().y()) < line.size * 0.5 && word.box.left() < near.right() &&
               word.box.right() > near.left() && !box.contains(word.box.center());
    });
}

/// Also when there is no text at all.
bool holdsOnlyLabels(const PdfPage &page, const QRectF &box, double usual)
{
    const std::vector<PdfWord> words = wordsIn(page, box);
    if (words.empty() || words.size() > MostLabels)
        return words.empty();
    return std::ranges::all_of(
        linesOf(words), [&](const PdfLine &line) { return isLabel(line, usual) && !goesOnOutside(line, page, box); });
}

bool areFragments(const PdfPicture &first, const PdfPicture &second)
{
    const auto isSmall = [](const QRectF &box) { return std::min(box.width(), box.height()) < SmallFragment; };
    const QRectF near = first.box.adjusted(-NearFragment, -NearFragment, NearFragment, NearFragment);
    return isSmall(first.box) && isSmall(second.box) && near.intersects(second.box);
}

/// Shaded boxes with arrows and words between them.
void joinFragments(std::vector<PdfPicture> &pictures, const PdfPage &page)
{
    if (pictures.size() > MostFragments || textTurn(page) != 0)
        return;
    const double usual = textSize(page.words);
    for (size_t first = 0; first < pictures.size(); ++first) {
        for (size_t second = first + 1; second < pictures.size(); ++second) {
            const QRectF whole = pictures[first].box.united(pictures[second].box);
            if (!areFragments(pictures[first], pictures[second]) || !holdsOnlyLabels(page, whole, usual))
                continue;
            pictures[first].box = whole;
            pictures[first].sharpness = std::max(pictures[first].sharpness, pictures[second].sharpness);
            pictures.erase(pictures.begin() + qsizetype(second));
            second = first; // the larger one may reach others
        }
    }
}

std::vector<PdfPicture> picturesOf(std::vector<PdfImage> images, int index, const PdfPage &page)
{
    const double largest = page.size.width() * page.size.height() * WholePage;
    if (!page.words.empty())
        std::erase_if(images, [&](const PdfImage &image) { return areaOf(image.box) > largest; });
    std::vector<std::vector<PdfImage>> groups(images.size());
    Groups group(images);
    for (size_t at = 0; at < images.size(); ++at)
        groups[group.of(at)].push_back(images[at]);
    std::vector<PdfPicture> pictures;
    for (const std::vector<PdfImage> &parts : groups) {
        if (!parts.empty())
            addGroup(parts, index, pictures);
    }
    std::erase_if(pictures, [&](const PdfPicture &picture) {
        return std::min(picture.box.width(), picture.box.height()) < ShortestSide || isBehindText(picture, page);
    });
    joinFragments(pictures, page);
    std::ranges::stable_sort(pictures, std::greater{}, [](const PdfPicture &p) { return areaOf(p.box); });
    pictures.resize(std::min(pictures.size(), MostFiguresOfPage));
    std::ranges::stable_sort(pictures, {}, [](const PdfPicture &p) { return std::pair(p.box.top(), p.box.left()); });
    return pictures;
}

} // namespace

std::vector<std::vector<PdfPicture>> figuresOf(std::vector<std::vector<PdfImage>> images,
                                               const std::vector<PdfPage> &pages)
{
    const QSet<QByteArray> repeated = repeatedKeys(images);
    std::vector<std::vector<PdfPicture>> figures;
    for (size_t page = 0; page < images.size(); ++page) {
        std::erase_if(images[page], [&](const PdfImage &image) { return repeated.contains(image.key); });
        figures.push_back(picturesOf(std::move(images[page]), int(page), pages[page]));
    }
    return figures;
}

void dropLabels(PdfPage &page, double usual)
{
    if (page.pictures.empty())
        return;
    const std::vector<PdfWord> words = page.words;
    for (const PdfPicture &picture : page.pictures) {
        if (holdsOnlyLabels(page, picture.box, usual))
            std::erase_if(page.words, [&](const PdfWord &word) { return picture.box.contains(word.box.center()); });
    }
    if (page.words.empty())
        page.words = words;
}
