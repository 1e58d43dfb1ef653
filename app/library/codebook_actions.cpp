// What readers do with the tags themselves: the second half of annotation_actions.h.

#include "library/annotation_actions.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Follows the steps of one action, so that each sees what those before it did.
class CodebookEdit {
public:
    CodebookEdit(const Codebook &codebook, const char *label)
        : m_codebook(codebook)
        , m_change{QString::fromLatin1(label)}
    {
    }

    [[nodiscard]] const Codebook &codebook() const { return m_codebook; }

    void write(const Tag &tag)
    {
        const Tag *before = m_codebook.tag(tag.id);
        if (!before)
            add({{}, tag});
        else if (*before != tag)
            add({*before, tag});
    }
    void remove(TagId id) { add({*m_codebook.tag(id), {}}); }
    void write(const Annotation &before, const Annotation &after) { m_change.annotations.push_back({before, after}); }

    /// Puts the tag among the children of a parent and counts them anew.
    void place(TagId id, TagId parent, int position)
    {
        std::vector<TagId> siblings = m_codebook.children(parent);
        std::erase(siblings, id);
        const auto count = int(siblings.size());
        const int index = position < 0 ? count : std::min(position, count);
        siblings.insert(siblings.begin() + index, id);
        for (int number = 0; number <= count; ++number) {
            Tag tag = *m_codebook.tag(siblings[size_t(number)]);
            tag.position = number;
            if (tag.id == id)
                tag.parent = parent;
            write(tag);
        }
    }

    [[nodiscard]] ChangeSet change() const { return m_change.isEmpty() ? ChangeSet{} : m_change; }

private:
    void add(Change<Tag> change)
    {
        m_codebook.apply(change);
        m_change.tags.push_back(std::move(change));
    }

    Codebook m_codebook;
    ChangeSet m_change;
};

bool isFree(const Codebook &codebook, TagId tag, TagId parent, const QString &name)
{
    const Tag *taken = codebook.childNamed(parent, name);
    return !taken || taken->id == tag;
}

/// "name", or "name (2)" where a sibling-to-be has the name.
QString freeName(const Codebook &codebook, const Tag &tag, TagId parent)
{
    QString name = tag.name;
    for (int number = 2; !isFree(codebook, tag.id, parent, name); ++number)
        name = tag.name + u" (%1)"_s.arg(number);
    return name;
}

/// The colour that the fewest tags at the root have, so that new ones are told apart.
Colour rarestColour(const Codebook &codebook)
{
    const auto uses = [&codebook](Colour colour) {
        return std::ranges::count_if(codebook.tags(),
                                     [&](const Tag &tag) { return tag.parent.isNull() && tag.colour == colour; });
    };
    return *std::ranges::min_element(AllColours, {}, uses);
}

int lastPosition(const Codebook &codebook, TagId parent)
{
    int position = 0;
    for (const TagId id : codebook.children(parent))
        position = std::max(position, codebook.tag(id)->position + 1);
    return position;
}

const char *editLabel(const Tag &before, const Tag &after)
{
    if (before.name != after.name)
        return QT_TRANSLATE_NOOP("ChangeSet", "Rename tag");
    if (before.colour != after.colour)
        return QT_TRANSLATE_NOOP("ChangeSet", "Recolour tag");
    if (before.key != after.key)
        return QT_TRANSLATE_NOOP("ChangeSet", "Change number key");
    return QT_TRANSLATE_NOOP("ChangeSet", "Describe tag");
}

void retag(CodebookEdit &edit, std::span<const Annotation> annotations, const std::vector<TagId> &gone, TagId instead,
           const QDateTime &now)
{
    const auto isGone = [&gone](TagId tag) { return std::ranges::find(gone, tag) != gone.end(); };
    for (const Annotation &before : annotations) {
        Annotation after = before;
        after.tags.clear();
        for (const TagId tag : before.tags) {
            const TagId kept = isGone(tag) ? instead : tag;
            if (!kept.isNull() && std::ranges::find(after.tags, kept) == after.tags.end())
                after.tags.push_back(kept);
        }
        if (after.tags == before.tags)
            continue;
        after.modified = now;
        edit.write(before, after);
    }
}

} // namespace

namespace actions {

ChangeSet createTag(const Codebook &codebook, const QString &path, std::optional<Colour> colour)
{
    CodebookEdit edit(codebook, QT_TRANSLATE_NOOP("ChangeSet", "New tag"));
    const Tag *parent = nullptr;
    for (const QString &step : tagSteps(path)) {
        const TagId parentId = parent ? parent->id : TagId{};
        const Tag *known = edit.codebook().childNamed(parentId, step);
        if (!known) {
            const Colour own = colour.value_or(parent ? parent->colour : rarestColour(edit.codebook()));
            const Tag tag{.id = TagId::create(),
                          .parent = parentId,
                          .position = lastPosition(edit.codebook(), parentId),
                          .name = step,
                          .colour = own};
            edit.write(tag);
            known = edit.codebook().tag(tag.id);
        }
        parent = known;
    }
    return edit.change();
}

ChangeSet editTag(const Codebook &codebook, const Tag &edited)
{
    const Tag *before = codebook.tag(edited.id);
    if (!before)
        return {};
    Tag after = edited;
    after.parent = before->parent;
    after.position = before->position;
    after.name = edited.name.simplified();
    if (after.name.isEmpty() || after.name.contains(u'/') || !isFree(codebook, after.id, after.parent, after.name))
        after.name = before->name;
    CodebookEdit edit(codebook, editLabel(*before, after));
    if (const Tag *holder = codebook.tagForKey(after.key); holder && holder->id != after.id) {
        Tag freed = *holder;
        freed.key = 0;
        edit.write(freed);
    }
    edit.write(after);
    return edit.change();
}

ChangeSet moveTag(const Codebook &codebook, TagId tag, TagId newParent, int position)
{
    if (!codebook.canMove(tag, newParent) || !isFree(codebook, tag, newParent, codebook.tag(tag)->name))
        return {};
    CodebookEdit edit(codebook, QT_TRANSLATE_NOOP("ChangeSet", "Move tag"));
    edit.place(tag, newParent, position);
    const Tag *before = codebook.tag(tag);
    const Tag *after = edit.codebook().tag(tag);
    if (before->parent == newParent && codebook.children(newParent) == edit.codebook().children(newParent))
        return {};
    Q_ASSERT(after->parent == newParent);
    return edit.change();
}

ChangeSet mergeTags(const Codebook &codebook, TagId from, TagId into, std::span<const Annotation> annotations,
                    const QDateTime &now)
{
    const Tag *gone = codebook.tag(from);
    if (!gone || !codebook.tag(into) || from == into)
        return {};
    CodebookEdit edit(codebook, QT_TRANSLATE_NOOP("ChangeSet", "Merge tags"));
    const auto adopt = [&edit](TagId id, TagId parent) {
        Tag tag = *edit.codebook().tag(id);
        tag.name = freeName(edit.codebook(), tag, parent);
        tag.position = lastPosition(edit.codebook(), parent);
        tag.parent = parent;
        edit.write(tag);
    };
    if (!codebook.canMove(from, into)) // `into` is below `from`: it comes out first, else its parents would hang in it
        adopt(into, gone->parent);
    for (const TagId child : edit.codebook().children(from))
        adopt(child, into);
    retag(edit, annotations, {from}, into, now);
    edit.remove(from);
    return edit.change();
}

ChangeSet removeTag(const Codebook &codebook, TagId tag, std::span<const Annotation> annotations, const QDateTime &now)
{
    if (!codebook.tag(tag))
        return {};
    CodebookEdit edit(codebook, QT_TRANSLATE_NOOP("ChangeSet", "Delete tag"));
    std::vector<TagId> gone = codebook.descendants(tag);
    gone.insert(gone.begin(), tag);
    retag(edit, annotations, gone, {}, now);
    for (auto id = gone.rbegin(); id != gone.rend(); ++id)
        edit.remove(*id);
    return edit.change();
}

} // namespace actions
