#include "importers/docx_comments.h"

#include "importers/docx_styles.h"
#include "importers/markdown_text.h"

namespace {

using namespace Qt::Literals::StringLiterals;

/// How comments hang together; its paragraphs name them.
struct Thread {
    QString parent; ///< paraId of the comment that this one answers
    bool isDone = false;
};

struct Comment {
    QString id;
    QString paragraph; ///< paraId of the last one
    ImportedAnnotation annotation;
};

QString marked(const QString &text, const QString &mark)
{
    const QString inner = text.trimmed();
    if (inner.isEmpty() || mark.isEmpty())
        return text;
    const qsizetype start = text.indexOf(inner);
    return text.first(start) + mark + inner + mark + text.sliced(start + inner.size());
}

QString runText(XmlNode run)
{
    QString text;
    for (const XmlNode node : run) {
        if (node.name() == u"w:t")
            text += asMarkdown(node.text());
        else if (node.name() == u"w:tab")
            text += u' ';
        else if (node.name() == u"w:br" || node.name() == u"w:cr")
            text += u"  \n";
        else if (node.name() == u"w:noBreakHyphen")
            text += QChar(0x2011);
    }
    const DocxRunFormat format = DocxRunFormat::of(run.child(u"w:rPr"));
    const QString mark =
        (format.isBold.value_or(false) ? u"**"_s : QString()) + (format.isItalic.value_or(false) ? u"*"_s : QString());
    return marked(text, mark);
}

QString inlineText(XmlNode node, const OfficePart &part)
{
    QString text;
    for (const XmlNode child : node) {
        const QStringView name = child.name();
        if (name == u"w:r") {
            text += runText(child);
        } else if (name == u"w:hyperlink") {
            const Relationship link = part.relationships.value(child.attribute(u"r:id"));
            const QString words = inlineText(child, part);
            text += link.isExternal ? u"[%1](<%2>)"_s.arg(words, link.target) : words;
        } else if (name != u"w:del" && name != u"w:moveFrom" && !name.endsWith(u"Pr")) {
            text += inlineText(child, part);
        }
    }
    return text;
}

/// Paragraphs at any depth: a comment may hold a table.
void collectParagraphs(XmlNode container, const OfficePart &part, QStringList &paragraphs)
{
    for (const XmlNode node : container) {
        if (node.name() != u"w:p") {
            collectParagraphs(node, part, paragraphs);
            continue;
        }
        const QString text = inlineText(node, part).trimmed();
        if (!text.isEmpty())
            paragraphs.push_back(text);
    }
}

QString noteOf(XmlNode comment, const OfficePart &part)
{
    QStringList paragraphs;
    collectParagraphs(comment, part, paragraphs);
    return paragraphs.join(u"\n\n"_s);
}

QDateTime dateOf(const QString &text)
{
    QDateTime date = QDateTime::fromString(text, Qt::ISODate);
    if (date.isValid() && date.timeSpec() == Qt::LocalTime)
        date.setTimeSpec(Qt::UTC); // it names no zone
    return date.toUTC();
}

QHash<QString, Thread> threadsOf(const OfficePart &part)
{
    QHash<QString, Thread> threads;
    for (const XmlNode node : part.root()) {
        const QString done = node.attribute(u"w15:done");
        threads.insert(node.attribute(u"w15:paraId"),
                       {node.attribute(u"w15:paraIdParent"), done == u"1" || done == u"true"});
    }
    return threads;
}

/// The comment that a thread began with, by the paragraphs' ids.
QString beginningOf(const QString &paragraph, const QHash<QString, Thread> &threads)
{
    QString at = paragraph;
    for (qsizetype steps = 0; steps <= threads.size(); ++steps) {
        const QString parent = threads.value(at).parent;
        if (parent.isEmpty() || parent == paragraph)
            break;
        at = parent;
    }
    return at;
}

Comment commentOf(XmlNode node, const OfficePart &part)
{
    Comment comment;
    comment.id = node.attribute(u"w:id");
    for (const XmlNode paragraph : node) {
        if (paragraph.name() == u"w:p")
            comment.paragraph = paragraph.attribute(u"w14:paraId");
    }
    comment.annotation.author = node.attribute(u"w:author").simplified();
    comment.annotation.created = dateOf(node.attribute(u"w:date"));
    comment.annotation.note = noteOf(node, part);
    return comment;
}

} // namespace

QHash<QString, ImportedAnnotation> commentsOf(const OfficePackage &package, const QString &mainPart)
{
    const OfficePart part = package.part(package.related(mainPart, u"comments"_s));
    const auto threads = threadsOf(package.part(package.related(mainPart, u"commentsExtended"_s)));
    std::vector<Comment> comments;
    QHash<QString, size_t> byParagraph;
    for (const XmlNode node : part.root()) {
        if (node.name() != u"w:comment")
            continue;
        comments.push_back(commentOf(node, part));
        byParagraph.insert(comments.back().paragraph, comments.size() - 1);
    }
    QHash<QString, ImportedAnnotation> result;
    std::vector<bool> isAnswer(comments.size());
    for (size_t index = 0; index < comments.size(); ++index) {
        const auto first = byParagraph.constFind(beginningOf(comments[index].paragraph, threads));
        isAnswer[index] = first != byParagraph.constEnd() && *first != index && !comments[index].paragraph.isEmpty();
        const ImportedAnnotation &answer = comments[index].annotation;
        if (isAnswer[index]) {
            QString &note = comments[*first].annotation.note;
            note += (note.isEmpty() ? QString() : u"\n\n"_s) +
                    (answer.author.isEmpty() ? QString() : u"**%1:** "_s.arg(asMarkdown(answer.author))) + answer.note;
        }
    }
    for (size_t index = 0; index < comments.size(); ++index) {
        if (threads.value(comments[index].paragraph).isDone)
            comments[index].annotation.note.prepend(u"✓ "_s);
        if (!isAnswer[index])
            result.insert(comments[index].id, comments[index].annotation);
    }
    return result;
}
