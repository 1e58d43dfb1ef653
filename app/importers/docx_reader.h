#pragma once
// Walks the parts of a Word document and tells the builder what stands there.

#include "importers/docx_fields.h"
#include "importers/docx_numbering.h"
#include "importers/docx_styles.h"
#include "importers/office_package.h"
#include "importers/office_text.h"

#include <set>

class DocxReader {
public:
    /// All of them must outlive the reader.
    DocxReader(const OfficePackage &package, const ImportOptions &options, ArticleBuilder &builder);

    /// Malformed (no text part), Cancelled.
    [[nodiscard]] Result<> read();
    [[nodiscard]] const QStringList &bylines() const { return m_text.bylines(); }
    /// Of the document's defaults, BCP 47.
    [[nodiscard]] QString language() const { return m_styles.language(); }

private:
    struct Note {
        XmlNode body;
        const OfficePart *part = nullptr;
        QString label;
        QString mark;
    };
    /// A kind of notes: what stands in its part, and how it counts.
    struct NoteKind {
        OfficePart part;
        QHash<QString, XmlNode> bodies;
        NumberFormat format = NumberFormat::Decimal;
        int count = 0;
    };
    /// The list item before the paragraph that is read.
    struct Item {
        int level = 0; ///< 0 = none
        int indent = 0;
    };

    // docx_reader.cpp: blocks
    void readBlocks(XmlNode container);
    void readWhole(XmlNode container);
    void endJoined();
    void readBlock(XmlNode node);
    void readParagraph(XmlNode paragraph);
    void readMark(XmlNode node);
    void readNotes();
    [[nodiscard]] NoteKind notesOf(const QString &type, XmlNode properties) const;

    // docx_shape.cpp: what a paragraph is
    [[nodiscard]] ParagraphShape shapeOf(XmlNode properties, qsizetype length);
    [[nodiscard]] std::optional<QString> markerOf(XmlNode properties, const QString &styleId, const DocxStyle &style,
                                                  DocxNumbering::Place &place);
    [[nodiscard]] ParagraphShape plainShape(XmlNode properties, const DocxStyle &style);

    // docx_inlines.cpp: what stands in a paragraph
    void readInlines(XmlNode container);
    void readInline(XmlNode node);
    void readRun(XmlNode run);
    void readRunPart(XmlNode node, const DocxRunFormat &format);
    void readLink(XmlNode node);
    void readFieldSign(XmlNode node);
    void readRuby(XmlNode node);
    void addText(QStringView text, const DocxRunFormat &format);
    void addNoteRef(NoteKind &kind, XmlNode node);
    [[nodiscard]] TextFormat textFormat(const DocxRunFormat &format) const;
    [[nodiscard]] bool isSilent() const { return m_fields.isSilent(); }

    // docx_graphics.cpp: what floats beside the text
    void addFloat(XmlNode node);
    void readFloats();
    void readGraphics(XmlNode node, const QString &alternative);
    void readImage(const QString &relationship, const QString &alternative);
    void readDiagram(XmlNode node);

    // docx_table.cpp
    void readTable(XmlNode table);
    void readRow(XmlNode row, std::vector<QChar> &alignments, bool isHeader);

    const OfficePackage &m_package;
    const ImportOptions &m_options;
    QString m_mainName;
    OfficePart m_main;
    OfficePart m_styleSheet;
    OfficePart m_lists;
    DocxStyles m_styles;
    DocxNumbering m_numbering;
    OfficeText m_text;
    const OfficePart *m_part = nullptr; ///< that is being read

    QHash<QString, ImportedAnnotation> m_comments; ///< that did not begin yet
    NoteKind m_footnotes;
    NoteKind m_endnotes;
    std::vector<Note> m_notes; ///< that were referred to
    std::set<QString> m_labels;

    DocxFields m_fields;
    QString m_link;    ///< of the hyperlink element around
    DocxStyle m_style; ///< of the paragraph
    Item m_item;
    bool m_joinsNext = false;      ///< the paragraph that is open goes on in the next one
    bool m_isRightToLeft = false;  ///< the run
    std::vector<XmlNode> m_floats; ///< of the paragraph
    qsizetype m_blocks = 0;
};

/// The branch of an mc:AlternateContent that we understand, or nothing.
[[nodiscard]] XmlNode branchOf(XmlNode alternatives);
