#include "importers/odt_comments.h"

#include "importers/markdown_text.h"

#include <vector>

namespace {

using namespace Qt::Literals::StringLiterals;

void collect(XmlNode container, std::vector<XmlNode> &found)
{
    for (const XmlNode node : container) {
        if (node.name() == u"office:annotation")
            found.push_back(node);
        else if (node.name() != u"text:tracked-changes")
            collect(node, found);
    }
}

void collectParagraphs(XmlNode container, QStringList &paragraphs)
{
    for (const XmlNode node : container) {
        if (node.name() == u"text:p") {
            const QString text = node.text().simplified();
            if (!text.isEmpty())
                paragraphs.push_back(asMarkdown(text));
        } else {
            collectParagraphs(node, paragraphs);
        }
    }
}

QString parentOf(XmlNode annotation)
{
    const QString parent = annotation.attribute(u"loext:parent-name");
    return parent.isEmpty() ? annotation.attribute(u"office:parent-name") : parent;
}

} // namespace

ImportedAnnotation odtComment(XmlNode annotation)
{
    ImportedAnnotation comment;
    comment.author = annotation.child(u"dc:creator").text().simplified();
    QDateTime date = QDateTime::fromString(annotation.child(u"dc:date").text().section(u'.', 0, 0), Qt::ISODate);
    if (date.isValid() && date.timeSpec() == Qt::LocalTime)
        date.setTimeSpec(Qt::UTC); // it names no zone
    comment.created = date.toUTC();
    QStringList paragraphs;
    collectParagraphs(annotation, paragraphs);
    comment.note = paragraphs.join(u"\n\n"_s);
    if (annotation.attribute(u"loext:resolved") == u"true")
        comment.note.prepend(u"✓ "_s);
    return comment;
}

QHash<QString, ImportedAnnotation> odtCommentsIn(XmlNode body)
{
    std::vector<XmlNode> annotations;
    collect(body, annotations);
    QHash<QString, ImportedAnnotation> comments;
    QHash<QString, QString> beginnings; ///< of an answer: the comment that its thread began with
    for (const XmlNode annotation : annotations) {
        const QString name = annotation.attribute(u"office:name");
        const QString parent = parentOf(annotation);
        const QString beginning = beginnings.value(parent, parent);
        const ImportedAnnotation comment = odtComment(annotation);
        const auto first = comments.find(beginning);
        if (parent.isEmpty() || first == comments.end()) {
            if (!name.isEmpty())
                comments.insert(name, comment);
            continue;
        }
        beginnings.insert(name, beginning);
        first->note += u"\n\n"_s +
                       (comment.author.isEmpty() ? QString() : u"**%1:** "_s.arg(asMarkdown(comment.author))) +
                       comment.note;
    }
    return comments;
}
