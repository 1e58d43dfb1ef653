#include "importers/pdf_words.h"

#include "importers/code_point_walk.h"
#include "importers/pdf_fonts.h"
#include "importers/pdf_letters.h"

#include <algorithm>
#include <poppler-page.h>

namespace {

constexpr size_t MostWords = 200'000; ///< of one page; a page has some hundreds

QRectF rectOf(const poppler::rectf &box)
{
    return QRectF(QPointF(box.left(), box.top()), QPointF(box.right(), box.bottom())).normalized();
}

/// A letter of poppler's word.
struct Glyph {
    QString text;
    QRectF box;
    std::string font;
};

std::vector<Glyph> glyphsOf(const poppler::text_box &box)
{
    const poppler::ustring raw = box.text();
    QString text;
    text.reserve(qsizetype(raw.size()));
    for (const auto unit : raw)
        text += QChar(char16_t(unit));
    std::vector<Glyph> glyphs;
    for (CodePointWalk walk(text); walk.hasNext();) {
        const char32_t c = walk.next();
        const size_t index = glyphs.size();
        glyphs.push_back({QString::fromUcs4(&c, 1), rectOf(box.char_bbox(index)),
                          box.has_font_info() ? box.get_font_name(int(index)) : std::string()});
    }
    return glyphs;
}

/// Right-to-left letters whose places run to the right were drawn one by one, not as they are read.
LetterOrder orderOf(std::span<const Glyph> glyphs)
{
    QString text;
    for (const Glyph &glyph : glyphs)
        text += glyph.text;
    if (!isRightToLeft(text))
        return LetterOrder::Logical;
    int ahead = 0;
    int back = 0;
    for (size_t index = 1; index < glyphs.size(); ++index) {
        const double step = glyphs[index].box.center().x() - glyphs[index - 1].box.center().x();
        ahead += step > 0.01 ? 1 : 0;
        back += step < -0.01 ? 1 : 0;
    }
    return ahead > back ? LetterOrder::Visual : LetterOrder::Logical;
}

void addTouches(PdfWord &word, std::span<const Glyph> glyphs, const PdfMarks &marks)
{
    for (const PdfMarks::Area &area : marks.comments) {
        if (!area.box.intersects(word.box))
            continue;
        PdfTouch touch{area.index, -1, -1};
        qsizetype at = 0;
        for (const Glyph &glyph : glyphs) {
            if (area.box.contains(glyph.box.center())) {
                touch.from = touch.from < 0 ? at : touch.from;
                touch.to = at + glyph.text.size();
            }
            at += glyph.text.size();
        }
        if (touch.from < 0)
            continue;
        if (word.text.size() != at) // ligatures were split: the whole word is close enough
            touch = {area.index, 0, word.text.size()};
        word.touches.push_back(touch);
    }
}

PdfWord wordOf(std::span<const Glyph> glyphs, const poppler::text_box &box, int page)
{
    PdfWord word;
    for (const Glyph &glyph : glyphs) {
        word.text += glyph.text;
        word.box = word.box.isNull() ? glyph.box : word.box.united(glyph.box);
    }
    word.text = plainLetters(word.text, orderOf(glyphs));
    word.size = box.get_font_size();
    word.page = page;
    word.turn = box.rotation();
    word.isVertical = box.get_wmode() == poppler::text_box::vertical_wmode;
    return word;
}

} // namespace

PdfStyle PdfWordReader::style(const std::string &font)
{
    const QByteArray name = QByteArray::fromStdString(font);
    const auto known = m_styles.constFind(name);
    return known != m_styles.constEnd() ? *known : *m_styles.insert(name, styleOfFont(QString::fromLatin1(name)));
}

void PdfWordReader::read(const poppler::page &page, int index, const PdfMarks &marks, std::vector<PdfWord> &words)
{
    for (const poppler::text_box &box : page.text_list(poppler::page::text_list_include_font)) {
        const std::vector<Glyph> glyphs = glyphsOf(box);
        for (auto first = glyphs.begin(); first != glyphs.end() && words.size() < MostWords;) {
            const PdfStyle look = style(first->font);
            const auto last = std::find_if(
                first, glyphs.end(), [&](const Glyph &g) { return g.font != first->font && !(style(g.font) == look); });
            PdfWord word = wordOf({first, last}, box, index);
            word.style = look;
            word.spaceAfter = last == glyphs.end() && box.has_space_after();
            addTouches(word, {first, last}, marks);
            const auto over = std::ranges::find_if(
                marks.links, [&](const PdfMarks::Area &area) { return area.box.contains(word.box.center()); });
            word.link = over != marks.links.end() ? over->index : -1;
            if (!word.text.trimmed().isEmpty())
                words.push_back(std::move(word));
            first = last;
        }
    }
}
