#include "ui/annotations/tag_completion.h"

#include "text/normalize.h"

#include <QStringList>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

/// How well a tag fits what was typed; lower is better.
enum class Fit { Exact, NameStarts, PathStarts, WordStarts, Holds, Not };

/// The words and steps of what was typed, folded.
QStringList typedWords(const QString &folded)
{
    QString words = folded;
    words.replace(u'/', u' ');
    return words.split(u' ', Qt::SkipEmptyParts);
}

bool startsWord(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (at == 0 || !text[at - 1].isLetterOrNumber())
            return true;
    }
    return false;
}

Fit fitOf(const QString &path, const QString &name, const QString &typed, const QStringList &words)
{
    if (!std::ranges::all_of(words, [&path](const QString &word) { return path.contains(word); }))
        return Fit::Not;
    if (path == typed || name == typed)
        return Fit::Exact;
    if (name.startsWith(typed))
        return Fit::NameStarts;
    if (path.startsWith(typed))
        return Fit::PathStarts;
    const bool starts = std::ranges::all_of(words, [&path](const QString &word) { return startsWord(path, word); });
    return starts ? Fit::WordStarts : Fit::Holds;
}

} // namespace

std::vector<TagSuggestion> suggestedTags(const Codebook &codebook, const QString &typed)
{
    const QString path = tagSteps(typed).join(u'/');
    const QString key = foldedKey(path);
    const QStringList words = typedWords(key);
    std::vector<std::pair<Fit, TagSuggestion>> fitting;
    for (const TagId id : codebook.inOrder()) {
        const QString tagPath = codebook.path(id);
        const QString tagKey = foldedKey(tagPath);
        const Fit fit = key.isEmpty() ? Fit::Holds : fitOf(tagKey, foldedKey(codebook.tag(id)->name), key, words);
        if (fit != Fit::Not)
            fitting.emplace_back(fit, TagSuggestion{id, tagPath});
    }
    std::ranges::stable_sort(fitting, {}, [](const auto &entry) { return entry.first; });
    std::vector<TagSuggestion> suggestions;
    for (const auto &[fit, suggestion] : fitting)
        suggestions.push_back(suggestion);
    if (!path.isEmpty() && !codebook.findPath(path)) {
        const bool startsLikeIt = !fitting.empty() && fitting.front().first < Fit::Holds;
        suggestions.insert(startsLikeIt ? suggestions.end() : suggestions.begin(), TagSuggestion{{}, path});
    }
    return suggestions;
}

Colour nextColour(const Codebook &codebook)
{
    std::array<int, AllColours.size()> uses{};
    for (const Tag &tag : codebook.tags())
        ++uses[size_t(tag.colour)];
    const auto least = std::ranges::min_element(uses);
    return AllColours[size_t(least - uses.begin())];
}

QString shownPath(const QString &path)
{
    return tagSteps(path).join(u" / "_s);
}
