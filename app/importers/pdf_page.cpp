#include "importers/pdf_page.h"

QString textOf(const PdfLine &line)
{
    QString text;
    for (const PdfWord &word : line.words) {
        text += word.text;
        if (word.spaceAfter)
            text += u' ';
    }
    return text.trimmed();
}

PdfStyle styleOf(const PdfLine &line)
{
    qsizetype letters = 0;
    qsizetype bold = 0;
    qsizetype italic = 0;
    qsizetype mono = 0;
    for (const PdfWord &word : line.words) {
        const qsizetype count = word.text.size();
        letters += count;
        bold += word.style.isBold ? count : 0;
        italic += word.style.isItalic ? count : 0;
        mono += word.style.isMono ? count : 0;
    }
    const auto isMost = [letters](qsizetype count) { return letters > 0 && count * 5 >= letters * 4; };
    return {.isBold = isMost(bold), .isItalic = isMost(italic), .isMono = isMost(mono)};
}
