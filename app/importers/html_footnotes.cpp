#include "importers/html_footnotes.h"

#include <QSet>
#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype LongestMark = 8; ///< "[note 1]", UTF-16 units
constexpr int LargestNote = 1000;    ///< nodes looked through for the link back

bool hasWord(QStringView words, QStringView wanted)
{
    const auto parts = words.tokenize(u' ');
    return std::ranges::any_of(parts, [wanted](QStringView p) { return p.compare(wanted, Qt::CaseInsensitive) == 0; });
}

/// epub:type or role says so: "noteref", "doc-noteref", "footnote", "doc-endnote" …
bool isDeclared(const HtmlNode *node, std::initializer_list<QStringView> words)
{
    return std::ranges::any_of(words, [node](QStringView word) {
        return hasWord(node->attribute(u"epub:type"), word) ||
               hasWord(node->attribute(u"role"), QString(u"doc-"_s + word.toString()));
    });
}

bool isDeclaredReference(const HtmlNode *link)
{
    return isDeclared(link, {u"noteref", u"endnoteref"});
}

bool isDeclaredNote(const HtmlNode *node)
{
    return isDeclared(node, {u"footnote", u"endnote", u"rearnote", u"note"});
}

/// A number, letter or sign, in brackets or not: what a reference shows.
bool looksLikeMark(QStringView shown)
{
    return !shown.isEmpty() && shown.size() <= LongestMark &&
           (std::ranges::any_of(shown, [](QChar c) { return c.isDigit(); }) || shown.size() <= 3);
}

bool isRaised(const HtmlNode *link)
{
    return enclosing(link, HtmlTag::Sup) != nullptr ||
           (link->firstChild != nullptr && link->firstChild->is(HtmlTag::Sup));
}

/// The paragraph-like element that a note's place marks: itself, or the one it stands at the head of.
const HtmlNode *noteElement(const HtmlNode *place)
{
    const HtmlNode *node = place;
    while (node != nullptr && !isBlock(node->tag) && node->parent != nullptr)
        node = node->parent;
    return node != nullptr && !node->is(HtmlTag::Body) ? node : nullptr;
}

bool isWithin(const HtmlNode *node, const HtmlNode *outer)
{
    while (node != nullptr && node != outer)
        node = node->parent;
    return node == outer;
}

QString bare(const QString &shown)
{
    QString label = shown;
    label.remove(u'[').remove(u']').remove(u'(').remove(u')');
    return label.trimmed();
}

} // namespace

void HtmlFootnotes::collect(const HtmlNode *body, const Naming &link, const Naming &anchor)
{
    for (const HtmlNode *node = body; node != nullptr; node = nextNode(node, body)) {
        if (!node->isElement())
            continue;
        ++m_order;
        const QStringView id = node->attribute(node->is(HtmlTag::A) && !node->has(u"id") ? u"name" : u"id");
        if (!id.isEmpty())
            m_places.insert(anchor(id.toString()), {node, m_order});
        const QStringView href = node->is(HtmlTag::A) ? node->attribute(u"href") : QStringView();
        if (!href.contains(u'#') || href.endsWith(u'#'))
            continue;
        QString target = link(href.toString());
        if (!target.startsWith(u'#'))
            continue;
        target.remove(0, 1);
        m_targets.insert(node, target);
        const QString shown = textInside(node).simplified();
        if (isDeclaredReference(node) || (looksLikeMark(shown) && isRaised(node)) ||
            (shown.startsWith(u'[') && shown.endsWith(u']') && looksLikeMark(shown)))
            m_candidates.push_back({node, m_order, target, shown, isDeclaredReference(node)});
    }
}

/// The link stands in a note and leads to a place outside of it.
bool HtmlFootnotes::leadsBack(const HtmlNode *link, const HtmlNode *note) const
{
    if (!link->is(HtmlTag::A) || !m_targets.contains(link))
        return false;
    const HtmlNode *place = m_places.value(m_targets.value(link)).element;
    return place != nullptr && !isWithin(place, note);
}

/// A note says what it is, or stands behind its reference and leads back to the text.
const HtmlNode *HtmlFootnotes::noteOf(const Candidate &candidate) const
{
    const Place place = m_places.value(candidate.target);
    const HtmlNode *note = place.element != nullptr ? noteElement(place.element) : nullptr;
    if (note == nullptr || isWithin(candidate.link, note))
        return nullptr;
    if (candidate.isDeclared || isDeclaredNote(note) || isDeclaredNote(place.element))
        return note;
    int seen = 0;
    for (const HtmlNode *node = note; node != nullptr && ++seen < LargestNote; node = nextNode(node, note)) {
        if (place.order > candidate.order && leadsBack(node, note))
            return note;
    }
    return nullptr;
}

void HtmlFootnotes::finish()
{
    QSet<QString> labels;
    for (const Candidate &candidate : m_candidates) {
        const HtmlNode *note = noteOf(candidate);
        if (note == nullptr)
            continue;
        if (!m_notes.contains(note)) {
            const QString mark = bare(candidate.shown);
            QString label = mark;
            for (int again = 2; label.isEmpty() || labels.contains(label); ++again)
                label = mark + u"–%1"_s.arg(again);
            labels.insert(label);
            m_notes.insert(note, label);
            m_marks.insert(note, mark);
        }
        m_references.insert(candidate.link, m_notes.value(note));
    }
    for (auto note = m_notes.cbegin(); note != m_notes.cend(); ++note)
        markBackLinks(note.key());
}

void HtmlFootnotes::markBackLinks(const HtmlNode *note)
{
    int seen = 0;
    for (const HtmlNode *node = note; node != nullptr && ++seen < LargestNote; node = nextNode(node, note)) {
        if (leadsBack(node, note) && !m_references.contains(node) &&
            textInside(node).simplified().size() <= LongestMark)
            m_backLinks.insert(node);
    }
}
