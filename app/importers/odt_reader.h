#pragma once
// Walks an OpenDocument text and tells the builder what stands there.

#include "importers/odt_lists.h"
#include "importers/office_text.h"

#include <functional>
#include <set>

class OdtReader {
public:
    struct Source {
        XmlNode content; ///< office:document-content, or the whole flat document
        XmlNode styles;  ///< office:document-styles; may be nothing
        std::function<QByteArray(const QString &name)> part;
    };
    /// All of them must outlive the reader.
    OdtReader(const Source &source, const ImportOptions &options, ArticleBuilder &builder);

    /// Malformed (no text), Cancelled.
    [[nodiscard]] Result<> read();
    [[nodiscard]] const QStringList &bylines() const { return m_text.bylines(); }

private:
    struct Note {
        XmlNode body;
        QString label;
        QString mark;
    };

    // odt_reader.cpp: blocks
    void readBlocks(XmlNode container);
    void readBlock(XmlNode node);
    void readParagraph(XmlNode node);
    void readList(XmlNode list);
    void readNotes();
    [[nodiscard]] ParagraphShape shapeOf(XmlNode node, const OdtStyle &style);
    [[nodiscard]] ParagraphShape headingShape(XmlNode node, const OdtStyle &style);

    // odt_inlines.cpp
    void readInlines(XmlNode container, const OdtTextFormat &format);
    void readInline(XmlNode node, const OdtTextFormat &format);
    void readSpan(XmlNode node, const OdtTextFormat &format);
    void readLink(XmlNode node, const OdtTextFormat &format);
    void readNote(XmlNode node);
    bool readMark(XmlNode node);
    bool readReference(XmlNode node, const OdtTextFormat &format);
    void addText(QStringView text, const OdtTextFormat &format);
    [[nodiscard]] TextFormat textFormat(const OdtTextFormat &format) const;

    // odt_graphics.cpp
    void addFloat(XmlNode node, const OdtTextFormat &format);
    void readFloats();
    void readGraphics(XmlNode node);
    void readFrame(XmlNode frame);
    [[nodiscard]] QByteArray imageIn(XmlNode image) const;
    [[nodiscard]] QString formulaIn(XmlNode frame) const;

    // odt_table.cpp
    void readTable(XmlNode table);
    void readRow(XmlNode row, std::vector<QChar> &alignments, bool isHeader);
    [[nodiscard]] QChar alignmentOf(XmlNode cell) const;

    const Source &m_source;
    const ImportOptions &m_options;
    OdtStyles m_styles;
    OdtLists m_lists;
    OfficeText m_text;
    QHash<QString, ImportedAnnotation> m_comments; ///< by name
    std::vector<Note> m_notes;                     ///< that were referred to
    std::set<QString> m_labels;
    QString m_link;
    std::vector<XmlNode> m_floats; ///< of the paragraph
    bool m_inContents = false;     ///< a table of contents, or another index
    qsizetype m_blocks = 0;
};
