#pragma once
// Which links of a page are footnote references, and which elements are the notes they lead to.

#include "importers/html_tree.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <functional>

class HtmlFootnotes {
public:
    using Naming = std::function<QString(const QString &)>;

    /// Looks through a body. `link` and `anchor` are those of HtmlHost: they name places alike for all bodies.
    void collect(const HtmlNode *body, const Naming &link, const Naming &anchor);
    /// After the last body: pairs references with notes.
    void finish();

    /// The label when this <a> is a reference to a note, otherwise empty.
    [[nodiscard]] QString labelOfReference(const HtmlNode *link) const { return m_references.value(link); }
    /// The label, of no other note, when this element is one; otherwise empty.
    [[nodiscard]] QString labelOfNote(const HtmlNode *element) const { return m_notes.value(element); }
    /// What is printed before such a note: "1" for each of several notes that start anew in every chapter.
    [[nodiscard]] QString markOfNote(const HtmlNode *element) const { return m_marks.value(element); }
    /// The link leads from a note back to its reference.
    [[nodiscard]] bool isBackLink(const HtmlNode *link) const { return m_backLinks.contains(link); }
    [[nodiscard]] bool isEmpty() const { return m_notes.isEmpty(); }

private:
    struct Place {
        const HtmlNode *element = nullptr;
        int order = 0; ///< over all bodies
    };
    struct Candidate {
        const HtmlNode *link;
        int order;
        QString target; ///< name of the place it leads to
        QString shown;  ///< "1", "*"
        bool isDeclared;
    };

    [[nodiscard]] bool leadsBack(const HtmlNode *link, const HtmlNode *note) const;
    [[nodiscard]] const HtmlNode *noteOf(const Candidate &candidate) const;
    void markBackLinks(const HtmlNode *note);

    int m_order = 0;
    std::vector<Candidate> m_candidates;
    QHash<QString, Place> m_places;             ///< elements with an id, by name
    QHash<const HtmlNode *, QString> m_targets; ///< of every link to a place, its name
    QHash<const HtmlNode *, QString> m_references;
    QHash<const HtmlNode *, QString> m_notes;
    QHash<const HtmlNode *, QString> m_marks; ///< of notes
    QSet<const HtmlNode *> m_backLinks;
};
