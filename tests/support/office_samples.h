#pragma once
// Office documents for tests: a folder of parts becomes an archive, a few words become a document.

#include "support/zip_maker.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

/// The files below a folder, by name, as one archive.
inline QByteArray zipOfFolder(const QString &folder)
{
    QStringList names;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        names.push_back(QDir(folder).relativeFilePath(walk.next()));
    names.sort();
    std::vector<ZipPart> parts;
    for (const QString &name : names) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly))
            parts.push_back({name.toUtf8(), file.readAll()});
    }
    return zipOf(parts);
}

/// word/document.xml around what stands in its body.
inline QByteArray wordDocument(const QByteArray &body)
{
    return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
           "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
           "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><w:body>" +
           body + "</w:body></w:document>";
}

inline QByteArray wordParagraph(const QByteArray &text)
{
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

inline QByteArray docxOf(const QByteArray &body, std::vector<ZipPart> more = {})
{
    more.insert(more.begin(), {"word/document.xml", wordDocument(body)});
    return zipOf(more);
}

/// content.xml around what stands in its text.
inline QByteArray openDocumentContent(const QByteArray &text, const QByteArray &styles = {})
{
    return "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
           "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
           "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
           "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
           "xmlns:xlink=\"http://www.w3.org/1999/xlink\">" +
           styles + "<office:body><office:text>" + text + "</office:text></office:body></office:document-content>";
}

inline QByteArray odtOf(const QByteArray &text, std::vector<ZipPart> more = {})
{
    const std::vector<ZipPart> first = {{"mimetype", "application/vnd.oasis.opendocument.text", true},
                                        {"content.xml", openDocumentContent(text)}};
    more.insert(more.begin(), first.begin(), first.end());
    return zipOf(more);
}
