#pragma once
// Paragraphs of a PDF → article builder: styles, links, comments and page starts at their letters.

#include "importers/article_builder.h"
#include "importers/pdf_footnotes.h"
#include "importers/pdf_joints.h"
#include "importers/pdf_paragraph.h"

class PdfWriter {
public:
    PdfWriter(const PdfDocument &document, const PdfMeasure &measure, const PdfJoints &joints, ArticleBuilder &builder)
        : m_document(document)
        , m_measure(measure)
        , m_joints(joints)
        , m_builder(builder)
    {
    }

    /// The notes' paragraphs stand among the others; `labels` are their names.
    void write(const std::vector<PdfParagraph> &paragraphs, const QStringList &labels);

private:
    struct Look {
        bool isBold = false;
        bool isItalic = false;
        bool isMono = false;
        bool isRaised = false;
        bool isLowered = false;
        int link = -1;
        friend bool operator==(const Look &, const Look &) = default;
    };

    void countTouches(const std::vector<PdfParagraph> &paragraphs);
    void writeParagraph(const PdfParagraph &paragraph);
    void writePicture(const PdfPicture &picture);
    void writeProse(const PdfParagraph &paragraph);
    void writeCode(const PdfParagraph &paragraph);
    void writeTable(const PdfParagraph &paragraph);
    void writeCell(const PdfLine &line, size_t from, size_t to);
    /// `skipped` and `chopped` letters at the start and at the end are left out.
    void writeWord(const PdfWord &word, qsizetype skipped = 0, qsizetype chopped = 0);
    void setPage(int page);
    void setLook(const Look &look);
    [[nodiscard]] Look lookOf(const PdfWord &word, const PdfLine &line, const PdfParagraph &paragraph) const;

    const PdfDocument &m_document;
    const PdfMeasure &m_measure;
    const PdfJoints &m_joints;
    ArticleBuilder &m_builder;
    QStringList m_labels;     ///< of the notes
    QHash<int, int> m_toCome; ///< comment -> touches not yet written
    QSet<int> m_begun;        ///< comments
    Look m_look;
    int m_page = -1;
};
