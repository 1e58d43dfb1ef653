#include "importers/pdf_writer.h"

#include "importers/pdf_signs.h"

#include <algorithm>
#include <cmath>

namespace {

using namespace Qt::Literals::StringLiterals;

/// Signs of old symbol fonts stand for a bullet.
QString shownMarker(const QString &marker)
{
    const bool isPrivate = marker.size() == 1 && marker.front() >= QChar(0xE000) && marker.front() <= QChar(0xF8FF);
    return isPrivate || marker == u"*" || marker == u"·" ? u"•"_s : marker;
}

/// How many units of the leading words make the marker, from word to word.
class Skip {
public:
    explicit Skip(const QString &marker)
        : m_left(marker.size())
    {
    }
    [[nodiscard]] qsizetype in(const QString &word)
    {
        const qsizetype skipped = std::min(m_left, word.size());
        m_left -= skipped;
        return skipped;
    }

private:
    qsizetype m_left;
};

bool isFigure(const QString &text)
{
    const auto digits = std::ranges::count_if(text, [](QChar c) { return c.isDigit(); });
    return digits > 0 && digits * 2 >= text.size();
}

QString cellText(const PdfLine &line, size_t cell)
{
    const size_t to = cell + 1 < line.cells.size() ? line.cells[cell + 1] : line.words.size();
    QString text;
    for (size_t index = line.cells[cell]; index < to; ++index)
        text += line.words[index].text + (line.words[index].spaceAfter ? u" "_s : QString());
    return text.trimmed();
}

/// One of "l" and "r" a column.
QString alignmentOf(const PdfParagraph &table)
{
    QString alignment;
    for (size_t cell = 0; cell < table.first().cells.size(); ++cell) {
        const auto figures =
            std::ranges::count_if(table.lines, [cell](const PdfLine &line) { return isFigure(cellText(line, cell)); });
        alignment += size_t(figures) * 2 > table.lines.size() ? u'r' : u'l';
    }
    return alignment;
}

int headerRows(const PdfParagraph &table)
{
    const PdfLine &first = table.first();
    bool hasFigure = false;
    for (size_t cell = 0; cell < first.cells.size(); ++cell)
        hasFigure = hasFigure || isFigure(cellText(first, cell));
    return !hasFigure && (styleOf(first).isBold || alignmentOf(table).contains(u'r')) ? 1 : 0;
}

} // namespace

void PdfWriter::write(const std::vector<PdfParagraph> &paragraphs, const QStringList &labels)
{
    m_labels = labels;
    countTouches(paragraphs);
    for (const PdfParagraph &paragraph : paragraphs)
        writeParagraph(paragraph);
    m_builder.endBlock();
    for (int index = 0; index < int(m_document.comments.size()); ++index) { // about nothing that was kept
        if (m_begun.contains(index))
            continue;
        m_builder.beginComment(QString::number(index), m_document.comments[size_t(index)]);
        m_builder.endComment(QString::number(index));
    }
}

void PdfWriter::countTouches(const std::vector<PdfParagraph> &paragraphs)
{
    if (m_document.comments.empty())
        return;
    for (const PdfParagraph &paragraph : paragraphs) {
        for (const PdfLine &line : paragraph.lines) {
            for (const PdfWord &word : line.words) {
                for (const PdfTouch &touch : word.touches)
                    ++m_toCome[touch.comment];
            }
        }
    }
}

void PdfWriter::writeParagraph(const PdfParagraph &paragraph)
{
    if (paragraph.picture)
        return writePicture(*paragraph.picture);
    m_builder.beginBlock(paragraph.kind, paragraph.level);
    m_look = {};
    m_builder.setQuoteDepth(paragraph.quoteDepth);
    if (paragraph.kind == Block::Kind::ListItem)
        m_builder.setMarker(shownMarker(paragraph.marker));
    if (paragraph.kind == Block::Kind::Footnote) {
        m_builder.setDetail(paragraph.label);
        m_builder.setMarker(paragraph.marker);
    }
    if (paragraph.kind == Block::Kind::Table)
        writeTable(paragraph);
    else if (paragraph.kind == Block::Kind::Code)
        writeCode(paragraph);
    else
        writeProse(paragraph);
    m_builder.endBlock();
}

void PdfWriter::writePicture(const PdfPicture &picture)
{
    if (picture.page > m_page) // text that began before may go on behind it
        setPage(picture.page);
    m_builder.addImage(m_builder.addResource(picture.bytes, picture.mediaType), {});
}

void PdfWriter::writeProse(const PdfParagraph &paragraph)
{
    Skip skip(paragraph.marker);
    for (size_t at = 0; at < paragraph.lines.size(); ++at) {
        const PdfLine &line = paragraph.lines[at];
        const bool isLastLine = at + 1 == paragraph.lines.size();
        PdfJoints::Joint joint = PdfJoints::Joint::Space;
        if (!isLastLine)
            joint = m_joints.jointOf(textOf(line), textOf(paragraph.lines[at + 1]));
        for (size_t index = 0; index < line.words.size(); ++index) {
            const PdfWord &word = line.words[index];
            const bool isLast = index + 1 == line.words.size();
            setLook(lookOf(word, line, paragraph));

            if (word.note >= 0)
                m_builder.beginSpan(Span::Kind::FootnoteRef, m_labels[word.note]);
            writeWord(word, skip.in(word.text), isLast && joint == PdfJoints::Joint::NoHyphen ? 1 : 0);
            m_builder.endSpan(Span::Kind::FootnoteRef);
            if (!isLast && word.spaceAfter)
                m_builder.addText(u" ");
        }
        if (!isLastLine && joint == PdfJoints::Joint::Space)
            m_builder.addSoftBreak();
    }
    setLook({});
}

void PdfWriter::writeCode(const PdfParagraph &paragraph)
{
    double left = paragraph.first().box.left();
    for (const PdfLine &line : paragraph.lines)
        left = std::min(left, line.box.left());
    for (size_t at = 0; at < paragraph.lines.size(); ++at) {
        const PdfLine &line = paragraph.lines[at];
        if (at > 0) {
            const double step = line.box.bottom() - paragraph.lines[at - 1].box.bottom();
            m_builder.addText(step > m_measure.leading * 1.7 ? u"\n\n" : u"\n");
        }
        double edge = left;
        for (const PdfWord &word : line.words) {
            const double letter = word.box.width() / double(std::max(word.text.size(), qsizetype(1)));
            const auto spaces = qsizetype(std::lround((word.box.left() - edge) / std::max(letter, 1.0)));
            m_builder.addText(QString(std::clamp(spaces, qsizetype(0), qsizetype(80)), u' '));
            writeWord(word);
            edge = word.box.right();
        }
    }
}

void PdfWriter::writeTable(const PdfParagraph &paragraph)
{
    m_builder.beginBlock(Block::Kind::Table, headerRows(paragraph));
    m_builder.setDetail(alignmentOf(paragraph));
    for (size_t at = 0; at < paragraph.lines.size(); ++at) {
        const PdfLine &line = paragraph.lines[at];
        if (at > 0)
            m_builder.addText(u"\n");
        for (size_t cell = 0; cell < line.cells.size(); ++cell) {
            if (cell > 0)
                m_builder.addText(u"\t");
            writeCell(line, line.cells[cell], cell + 1 < line.cells.size() ? line.cells[cell + 1] : line.words.size());
        }
    }
}

void PdfWriter::writeCell(const PdfLine &line, size_t from, size_t to)
{
    for (size_t index = from; index < to; ++index) {
        writeWord(line.words[index]);
        if (index + 1 < to && line.words[index].spaceAfter)
            m_builder.addText(u" ");
    }
}

void PdfWriter::writeWord(const PdfWord &word, qsizetype skipped, qsizetype chopped)
{
    setPage(word.page);
    const qsizetype end = std::max(word.text.size() - chopped, skipped);
    qsizetype at = skipped;
    const auto writeTo = [&](qsizetype to) {
        to = std::clamp(to, at, end);
        m_builder.addText(withShortLeaders(word.text.sliced(at, to - at)));
        at = to;
    };
    for (const PdfTouch &touch : word.touches) {
        const QString key = QString::number(touch.comment);
        if (!m_begun.contains(touch.comment)) {
            writeTo(touch.from);
            m_builder.beginComment(key, m_document.comments[size_t(touch.comment)]);
            m_begun.insert(touch.comment);
        }
        if (--m_toCome[touch.comment] == 0) {
            writeTo(touch.to);
            m_builder.endComment(key);
        }
    }
    writeTo(end);
}

void PdfWriter::setPage(int page)
{
    if (page == m_page)
        return;
    m_page = page;
    m_builder.beginPage(m_document.pages[size_t(page)].label);
}

PdfWriter::Look PdfWriter::lookOf(const PdfWord &word, const PdfLine &line, const PdfParagraph &paragraph) const
{
    const bool isHeading = paragraph.kind == Block::Kind::Heading;
    const bool isMark = paragraph.kind == Block::Kind::Footnote && &word == &paragraph.first().words.front();
    return {.isBold = word.style.isBold && !isHeading && !m_measure.isBold,
            .isItalic = word.style.isItalic && !isHeading,
            .isMono = word.style.isMono && !isHeading,
            .isRaised = isRaised(word, line) && word.note < 0 && !isMark,
            .isLowered = isLowered(word, line),
            .link = word.link};
}

void PdfWriter::setLook(const Look &look)
{
    const auto set = [this](Span::Kind kind, bool was, bool is, const QString &target = {}) {
        if (was && !is)
            m_builder.endSpan(kind);
        if (is && !was)
            m_builder.beginSpan(kind, target);
    };
    if (look.link != m_look.link) {
        set(Span::Kind::Link, m_look.link >= 0, false);
        if (look.link >= 0)
            set(Span::Kind::Link, false, true, m_document.links[look.link]);
    }
    set(Span::Kind::Strong, m_look.isBold, look.isBold);
    set(Span::Kind::Emphasis, m_look.isItalic, look.isItalic);
    set(Span::Kind::Code, m_look.isMono, look.isMono);
    set(Span::Kind::Superscript, m_look.isRaised, look.isRaised);
    set(Span::Kind::Subscript, m_look.isLowered, look.isLowered);
    m_look = look;
}
