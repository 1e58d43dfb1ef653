#include "importers/pdf_footnotes.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double NoteSize = 0.94;  ///< of the text's size, at most
constexpr double SmallWord = 0.86; ///< of its line's size: raised or lowered
constexpr double Shift = 0.12;     ///< em
constexpr size_t MostNoteLines = 25;
constexpr double LargestShare = 0.65; ///< of a column's height that notes may take

/// The mark that the line begins with, or nothing.
QString markOf(const PdfLine &line)
{
    static const QRegularExpression glued(u"^([*†‡§¶]{1,3}|\\d{1,3})(?=\\p{L})"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    const PdfWord &first = line.words.front();
    const bool isSmaller = line.words.size() > 1 && first.size < line.words[1].size * SmallWord;
    if (isNoteMark(first.text) && (isSmaller || first.spaceAfter || !first.text.front().isDigit()))
        return first.text;
    const QString symbol = glued.match(first.text).captured(1);
    return !symbol.isEmpty() && !symbol.front().isDigit() ? symbol : QString();
}

/// The index of the first line of the notes that end at `last` in the same column; `last` when there are none.
size_t startOfNotes(const std::vector<PdfLine> &lines, size_t first, size_t last, double usual, bool hasTextAbove)
{
    size_t start = last;
    size_t at = last;
    while (at > first && lines[at - 1].size < usual * NoteSize && !lines[at - 1].isRow()) {
        --at;
        if (!markOf(lines[at]).isEmpty())
            start = at;
    }
    if (start == last)
        return last;
    if (start == first) // notes below all columns
        return hasTextAbove && last - first <= MostNoteLines ? start : last;
    const QRectF column = lines[start].column;
    const double height = lines[last - 1].box.bottom() - lines[start].box.top();
    return height < column.height() * LargestShare ? start : last;
}

/// Of the last page among the lines.
QSet<QString> raisedMarks(const std::vector<PdfLine> &lines, int page)
{
    QSet<QString> marks;
    for (auto line = lines.rbegin(); line != lines.rend() && line->page == page; ++line) {
        for (const PdfWord &word : line->words) {
            if (isRaised(word, *line))
                marks.insert(word.text);
        }
    }
    return marks;
}

/// A line that begins with the mark of a note which the page refers to.
bool areReferredTo(const std::vector<PdfLine> &notes, const std::vector<PdfLine> &body)
{
    const QSet<QString> marks = raisedMarks(body, notes.front().page);
    return std::ranges::any_of(notes, [&](const PdfLine &line) {
        const QString mark = markOf(line);
        return !mark.isEmpty() &&
               (marks.contains(mark) || !mark.front().isDigit() || isRaised(line.words.front(), line));
    });
}

void addNotes(std::vector<PdfLine> lines, std::vector<PdfFootnote> &notes)
{
    for (PdfLine &line : lines) {
        const QString mark = markOf(line);
        if (!mark.isEmpty() || notes.empty()) {
            PdfFootnote note;
            note.paragraph.kind = Block::Kind::Footnote;
            note.page = line.page;
            note.mark = mark;
            notes.push_back(std::move(note));
        }
        notes.back().paragraph.lines.push_back(std::move(line));
    }
}

/// How likely the raised word refers to a note: behind a word or a stop rather than in a formula.
int likelihood(const PdfLine &line, size_t index)
{
    if (index == 0)
        return 1;
    const QString &before = line.words[index - 1].text;
    const bool isStop = QStringView(u".,;:!?)”»’\"").contains(before.back());
    return isStop ? 4 : before.size() > 2 && before.back().isLetter() ? 3 : 2;
}

/// Tells the word that refers to each note.
void markReferences(const std::vector<PdfFootnote> &notes, std::vector<PdfLine> &lines)
{
    QHash<QString, int> wanted; // page and mark -> note
    for (int index = 0; index < int(notes.size()); ++index) {
        const PdfFootnote &note = notes[size_t(index)];
        if (!note.mark.isEmpty())
            wanted.insert(QString::number(note.page) + u' ' + note.mark, index);
    }
    std::vector<std::pair<int, PdfWord *>> best(notes.size(), {0, nullptr});
    for (PdfLine &line : lines) {
        for (size_t at = 0; at < line.words.size(); ++at) {
            PdfWord &word = line.words[at];
            const int note =
                isRaised(word, line) ? wanted.value(QString::number(word.page) + u' ' + word.text, -1) : -1;
            if (note >= 0 && likelihood(line, at) > best[size_t(note)].first)
                best[size_t(note)] = {likelihood(line, at), &word};
        }
    }
    for (int index = 0; index < int(notes.size()); ++index) {
        if (PdfWord *word = best[size_t(index)].second)
            word->note = index;
    }
}

} // namespace

bool isNoteMark(const QString &text)
{
    static const QRegularExpression mark(u"^(?:\\d{1,3}|[*∗†‡§¶]{1,3}|[a-z])$"_s);
    return mark.match(text).hasMatch();
}

bool isRaised(const PdfWord &word, const PdfLine &line)
{
    return word.size < line.size * SmallWord && word.box.bottom() < line.box.bottom() - line.size * Shift;
}

bool isLowered(const PdfWord &word, const PdfLine &line)
{
    return word.size < line.size * SmallWord && word.box.bottom() > line.box.bottom() - line.size * Shift / 2 &&
           word.box.top() > line.box.top() + line.size * Shift * 2;
}

std::vector<PdfFootnote> takeFootnotes(std::vector<PdfLine> &lines, const PdfMeasure &measure)
{
    std::vector<PdfFootnote> notes;
    std::vector<PdfLine> body;
    for (size_t first = 0; first < lines.size();) {
        size_t last = first;
        while (last < lines.size() && lines[last].columnIndex == lines[first].columnIndex)
            ++last;
        const bool hasTextAbove = !body.empty() && body.back().page == lines[first].page;
        const size_t start = startOfNotes(lines, first, last, measure.size, hasTextAbove);
        std::vector<PdfLine> small(lines.begin() + qsizetype(start), lines.begin() + qsizetype(last));
        body.insert(body.end(), std::make_move_iterator(lines.begin() + qsizetype(first)),
                    std::make_move_iterator(lines.begin() + qsizetype(start)));
        if (!small.empty() && areReferredTo(small, body))
            addNotes(std::move(small), notes);
        else
            std::ranges::move(small, std::back_inserter(body));
        first = last;
    }
    lines = std::move(body);
    markReferences(notes, lines);
    return notes;
}
