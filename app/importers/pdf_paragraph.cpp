#include "importers/pdf_paragraph.h"

#include "importers/pdf_letters.h"
#include "importers/pdf_lines.h"

#include <algorithm>
#include <cmath>
#include <map>

QString textOf(const PdfParagraph &paragraph)
{
    QStringList lines;
    for (const PdfLine &line : paragraph.lines)
        lines += textOf(line);
    return lines.join(u' ');
}

PdfMeasure measureOf(const std::vector<PdfLine> &lines)
{
    PdfMeasure measure;
    std::map<int, int> steps;   // of each half point, lines
    std::vector<PdfWord> words; // one for each line
    qsizetype bold = 0;
    qsizetype letters = 0;
    qsizetype right = 0;
    for (const PdfLine &line : lines) {
        const QString text = textOf(line);
        words.push_back({.text = text, .size = line.size});
        letters += text.size();
        bold += styleOf(line).isBold ? text.size() : 0;
        right += isRightToLeft(text) ? text.size() : 0;
    }
    const auto most = [](const auto &counts) {
        return std::ranges::max_element(counts, {}, [](const auto &entry) { return entry.second; })->first / 2.0;
    };
    measure.size = std::max(textSize(words), 1.0);
    for (size_t index = 1; index < lines.size(); ++index) {
        const PdfLine &line = lines[index];
        const double step = line.box.bottom() - lines[index - 1].box.bottom();
        const bool isUsual =
            std::abs(line.size - measure.size) < 0.6 && line.columnIndex == lines[index - 1].columnIndex;
        if (isUsual && step > measure.size * 0.8 && step < measure.size * 2.6)
            ++steps[int(std::lround(step * 2))];
    }
    measure.leading = steps.empty() ? measure.size * 1.2 : most(steps);
    measure.isBold = bold * 2 > letters;
    measure.isRight = right * 2 > letters;
    return measure;
}
