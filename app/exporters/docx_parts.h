#pragma once
// The parts of a Word document beside its text: what the text refers to by numbers.

#include "exporters/comment_marks.h"
#include "exporters/document_facts.h"
#include "exporters/document_image.h"
#include "exporters/list_numbers.h"
#include "exporters/spool.h"

#include <QXmlStreamWriter>

/// The links and images of one part, by the ids that it names them with.
class DocxTargets {
public:
    [[nodiscard]] QString link(const QString &address);   ///< to outside the document
    [[nodiscard]] QString image(const QString &fileName); ///< in the folder media
    /// The .rels file. `fixed` are (type, target) of other parts.
    [[nodiscard]] QByteArray xml(const std::vector<std::pair<QString, QString>> &fixed = {}) const;
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }

private:
    QString add(const QString &type, const QString &target, bool isExternal);

    struct Entry {
        QString id, type, target;
        bool isExternal;
    };
    std::vector<Entry> m_entries;
    QHash<QString, QString> m_known; ///< target → id
};

/// All that gathers while the articles are written one after the other.
struct DocxParts {
    DocumentFacts facts;
    DocxTargets bodyTargets, commentTargets, footnoteTargets;
    Spool comments;                                 ///< w:comment elements
    Spool footnotes;                                ///< w:footnote elements
    std::vector<DocumentList> lists;                ///< w:numId = index + 1
    QHash<QString, QString> images;                 ///< resource name → file name
    std::vector<std::pair<QString, QString>> media; ///< file name, resource name
    int nextComment = 0;
    int nextFootnote = 1; ///< Word keeps 0 and -1 for its separators
    int nextBookmark = 0;
    int nextDrawing = 1;
    int nextArticle = 0;
};

/// Adds the comment with the next number.
void addDocxComment(DocxParts &parts, const Annotation &annotation, const ExportSnapshot &snapshot);
/// Their files. Unwritable.
[[nodiscard]] Result<> addDocxComments(DocxParts &parts, ZipWriter &zip);
[[nodiscard]] Result<> addDocxFootnotes(DocxParts &parts, ZipWriter &zip);
[[nodiscard]] QByteArray docxNumberingXml(const DocxParts &parts);
/// docProps/core.xml.
[[nodiscard]] QByteArray docxCoreXml(const DocumentFacts &facts);

inline constexpr QStringView DocxNamespaces =
    u"xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    u"xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    u"xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    u"xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    u"xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
