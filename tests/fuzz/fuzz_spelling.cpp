// Which words of a note are checked, on anything.

#include "spelling/misspellings.h"
#include "spelling/note_language.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const TextRange word : checkableWords(text))
        Q_ASSERT(word.start < word.end && word.end <= text.size());
    (void)languageOfText(text);
    return 0;
}
