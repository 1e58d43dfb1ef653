#include "text/break_iterators.h"

#include <unicode/utext.h>

#include <map>
#include <memory>
#include <utility>

namespace {

struct CloseIterator {
    void operator()(UBreakIterator *iterator) const { ubrk_close(iterator); }
};
using IteratorPtr = std::unique_ptr<UBreakIterator, CloseIterator>;
using Iterators = std::map<std::pair<UBreakIteratorType, QString>, IteratorPtr>;

constexpr size_t MostIterators = 64; // languages come from articles' metadata: anything may stand there

UBreakIterator *iteratorFor(Iterators &iterators, UBreakIteratorType kind, const QString &language)
{
    const std::pair key(kind, language);
    if (const auto found = iterators.find(key); found != iterators.end())
        return found->second.get();
    if (iterators.size() >= MostIterators)
        iterators.clear();
    UErrorCode status = U_ZERO_ERROR;
    IteratorPtr fresh(ubrk_open(kind, language.toLatin1().constData(), nullptr, 0, &status));
    if (U_FAILURE(status))
        return nullptr;
    return iterators.emplace(key, std::move(fresh)).first->second.get();
}

} // namespace

QString languageSubtag(const QString &language)
{
    qsizetype end = 0;
    while (end < language.size() && end < 8 && language[end].isLetter() && language[end].unicode() < 128)
        ++end;
    return language.left(end).toLower();
}

UBreakIterator *breakIterator(UBreakIteratorType kind, QStringView text, const QString &language)
{
    thread_local Iterators iterators;
    UBreakIterator *iterator = iteratorFor(iterators, kind, languageSubtag(language));
    if (!iterator)
        return nullptr;
    UErrorCode status = U_ZERO_ERROR;
    UText source = UTEXT_INITIALIZER;
    utext_openUChars(&source, text.utf16(), text.size(), &status);
    ubrk_setUText(iterator, &source, &status); // keeps a shallow clone of its own
    utext_close(&source);
    return U_SUCCESS(status) ? iterator : nullptr;
}
