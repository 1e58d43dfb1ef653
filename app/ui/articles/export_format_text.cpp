#include "ui/articles/export_format_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

struct FormatWords {
    QLatin1StringView format;
    const char *title;
    const char *description;
    const char *contents; ///< for formats that have no words to show
};

constexpr FormatWords Table[] = {
    {"markdown"_L1, QT_TRANSLATE_NOOP("ExportFormat", "Markdown"),
     QT_TRANSLATE_NOOP("ExportFormat", "Quotes and notes for Obsidian, Logseq and other note apps"), ""},
    {"html"_L1, QT_TRANSLATE_NOOP("ExportFormat", "Web page (HTML)"),
     QT_TRANSLATE_NOOP("ExportFormat", "The articles with highlights and notes in place, in one file"), ""},
    {"pdf"_L1, QT_TRANSLATE_NOOP("ExportFormat", "PDF"),
     QT_TRANSLATE_NOOP("ExportFormat", "The articles typeset, with highlights and notes in the margin"), ""},
    {"pdf-original"_L1, QT_TRANSLATE_NOOP("ExportFormat", "Original PDF with highlights"),
     QT_TRANSLATE_NOOP("ExportFormat", "The imported file, marked for other readers"),
     QT_TRANSLATE_NOOP("ExportFormat",
                       "The PDF as it was imported, with the highlights as annotations that other PDF readers show.")},
    {"docx"_L1, QT_TRANSLATE_NOOP("ExportFormat", "Word document (DOCX)"),
     QT_TRANSLATE_NOOP("ExportFormat", "The articles with highlights and real comments"), ""},
    {"odt"_L1, QT_TRANSLATE_NOOP("ExportFormat", "OpenDocument text (ODT)"),
     QT_TRANSLATE_NOOP("ExportFormat", "For LibreOffice, with highlights and real comments"), ""},
    {"csv"_L1, QT_TRANSLATE_NOOP("ExportFormat", "Table (CSV)"),
     QT_TRANSLATE_NOOP("ExportFormat", "One row a highlight, for any spreadsheet or script"), ""},
    {"xlsx"_L1, QT_TRANSLATE_NOOP("ExportFormat", "Spreadsheet (XLSX)"),
     QT_TRANSLATE_NOOP("ExportFormat", "One row a highlight, for Excel or LibreOffice"), ""},
    {"json-ld"_L1, QT_TRANSLATE_NOOP("ExportFormat", "Web Annotation (JSON-LD)"),
     QT_TRANSLATE_NOOP("ExportFormat", "The W3C standard, for other annotation programs"), ""},
    {"qdpx"_L1, QT_TRANSLATE_NOOP("ExportFormat", "REFI-QDA project (QDPX)"),
     QT_TRANSLATE_NOOP("ExportFormat", "For ATLAS.ti, MAXQDA, NVivo and other QDA programs"),
     QT_TRANSLATE_NOOP("ExportFormat",
                       "A project with the articles as sources, the tags as codes and the highlights as codings.")},
    {"qdc"_L1, QT_TRANSLATE_NOOP("ExportFormat", "REFI-QDA codebook (QDC)"),
     QT_TRANSLATE_NOOP("ExportFormat", "Only the tags, for QDA programs"), ""},
    {"csl-json"_L1, QT_TRANSLATE_NOOP("ExportFormat", "References (CSL-JSON)"),
     QT_TRANSLATE_NOOP("ExportFormat", "The articles as references for Zotero and Pandoc"), ""},
    {"bibtex"_L1, QT_TRANSLATE_NOOP("ExportFormat", "References (BibTeX)"),
     QT_TRANSLATE_NOOP("ExportFormat", "The articles as references for LaTeX"), ""},
    {"ris"_L1, QT_TRANSLATE_NOOP("ExportFormat", "References (RIS)"),
     QT_TRANSLATE_NOOP("ExportFormat", "The articles as references for EndNote, Mendeley and others"), ""},
    {"zip"_L1, QT_TRANSLATE_NOOP("ExportFormat", "Archive of open formats (ZIP)"),
     QT_TRANSLATE_NOOP("ExportFormat", "Everything, to keep or to restore as a library"),
     QT_TRANSLATE_NOOP(
         "ExportFormat",
         "Every article as text and web page, its original, its highlights and the tags, all in open formats; it "
         "can be restored as a library.")},
};

const FormatWords *wordsOf(const QString &format)
{
    for (const FormatWords &words : Table) {
        if (words.format == format)
            return &words;
    }
    return nullptr;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("ExportFormat", text);
}

} // namespace

QString formatTitle(const QString &format)
{
    const FormatWords *words = wordsOf(format);
    return words ? translated(words->title) : format;
}

QString formatDescription(const QString &format)
{
    const FormatWords *words = wordsOf(format);
    return words ? translated(words->description) : QString();
}

QString formatContents(const QString &format, ExportAmount amount)
{
    const FormatWords *words = wordsOf(format);
    const QString contents = words && *words->contents ? u"\n\n"_s + translated(words->contents) : QString();
    return amountText(amount) + contents;
}

QString amountText(ExportAmount amount)
{
    const QString highlights = QCoreApplication::translate("ExportFormat", "%n highlights", nullptr, amount.highlights);
    const QString articles = QCoreApplication::translate("ExportFormat", "%n articles", nullptr, amount.articles);
    //: "12 highlights in 3 articles"
    return QCoreApplication::translate("ExportFormat", "%1 in %2").arg(highlights, articles);
}

QString fileNameFor(const QString &title, const QString &extension)
{
    constexpr qsizetype Longest = 80; // UTF-16 units; 255 bytes are what file systems bear
    static const QRegularExpression unfit(u"[\\\\/:*?\"<>|\\x00-\\x1f\\x7f]+"_s), ends(u"^[. ]+|[. ]+$"_s);
    QString name = title;
    name = name.replace(unfit, u" "_s).simplified().left(Longest);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    name.remove(ends);
    if (name.isEmpty())
        name = QCoreApplication::translate("ExportDialog", "Articles");
    return extension.isEmpty() ? name : name + u'.' + extension;
}
