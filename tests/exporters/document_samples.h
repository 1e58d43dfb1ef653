#pragma once
// What is in exported office documents, for tests.

#include "export_samples.h"

#include <QXmlStreamReader>

/// The articles of a snapshot, to change them.
inline std::vector<ExportedArticle> &articlesOf(ExportSnapshot &snapshot)
{
    return snapshot.articles.inMemory();
}

/// The only article.
inline const Article &articleOf(ExportSnapshot &snapshot)
{
    return *articlesOf(snapshot).front().article;
}

/// In place of the sample's red dot.
inline void setImage(ExportSnapshot &snapshot, const QByteArray &bytes)
{
    Resource image = sampleImage();
    image.bytes = bytes;
    snapshot.resources = {image};
}

/// One element a line, so that a golden file can be read.
inline QByteArray onLines(QByteArray xml)
{
    return xml.replace("><", ">\n<");
}

/// Of each part that is XML: why it is not well-formed; empty when all are.
inline QString brokenParts(const QByteArray &zip)
{
    QString broken;
    for (const auto &[name, content] : unzipped(zip)) {
        if (!name.endsWith(u".xml") && !name.endsWith(u".rels"))
            continue;
        QXmlStreamReader xml(content);
        while (!xml.atEnd())
            xml.readNext();
        if (xml.hasError())
            broken += name + QStringLiteral(": ") + xml.errorString() + u'\n';
    }
    return broken;
}

/// What a comment is about, who made it and what it says.
struct FoundComment {
    QString passage, author, date, text;
};

/// By the ids of the document.
inline QMap<QString, FoundComment> docxComments(const QByteArray &docx)
{
    QMap<QString, FoundComment> comments;
    QString inside;
    QXmlStreamReader notes(entryOf(docx, QStringLiteral("word/comments.xml")));
    while (!notes.atEnd()) {
        notes.readNext();
        if (notes.isStartElement() && notes.name() == u"comment") {
            inside = notes.attributes().value(QStringLiteral("w:id")).toString();
            comments[inside].author = notes.attributes().value(QStringLiteral("w:author")).toString();
            comments[inside].date = notes.attributes().value(QStringLiteral("w:date")).toString();
        } else if (notes.isStartElement() && notes.name() == u"t") {
            comments[inside].text += notes.readElementText();
        } else if (notes.isEndElement() && notes.name() == u"p") {
            comments[inside].text += u'\n';
        }
    }
    QStringList open;
    QXmlStreamReader body(entryOf(docx, QStringLiteral("word/document.xml")));
    while (!body.atEnd()) {
        body.readNext();
        const QString id = body.attributes().value(QStringLiteral("w:id")).toString();
        if (body.isStartElement() && body.name() == u"commentRangeStart")
            open += id;
        else if (body.isStartElement() && body.name() == u"commentRangeEnd")
            open.removeOne(id);
        else if (body.isStartElement() && body.name() == u"t") {
            const QString text = body.readElementText();
            for (const QString &comment : open)
                comments[comment].passage += text;
        }
    }
    return comments;
}

/// By the names of the document.
inline QMap<QString, FoundComment> odtComments(const QByteArray &odt)
{
    QMap<QString, FoundComment> comments;
    QStringList open;
    QString inside;
    QXmlStreamReader body(entryOf(odt, QStringLiteral("content.xml")));
    const auto isTag = [&body](const char16_t *name) { return body.name() == QStringView(name); };
    while (!body.atEnd()) {
        body.readNext();
        const QString name = body.attributes().value(QStringLiteral("office:name")).toString();
        if (body.isStartElement() && isTag(u"annotation")) {
            inside = name;
            open += name;
        } else if (body.isEndElement() && isTag(u"annotation")) {
            inside.clear();
        } else if (body.isStartElement() && isTag(u"annotation-end")) {
            open.removeOne(name);
        } else if (body.isStartElement() && isTag(u"creator")) {
            comments[inside].author = body.readElementText();
        } else if (body.isStartElement() && (isTag(u"creator-initials") || isTag(u"note"))) {
            body.skipCurrentElement(); // a footnote is no part of the passage
        } else if (body.isStartElement() && isTag(u"s")) {
            for (const QString &comment : open)
                comments[comment].passage += u' ';
        } else if (body.isStartElement() && isTag(u"date")) {
            comments[inside].date = body.readElementText();
        } else if (body.isCharacters() && !inside.isEmpty()) {
            comments[inside].text += body.text();
        } else if (body.isEndElement() && isTag(u"p") && !inside.isEmpty()) {
            comments[inside].text += u'\n';
        } else if (body.isCharacters()) {
            for (const QString &comment : open)
                comments[comment].passage += body.text();
        }
    }
    return comments;
}
