#include "model/colour_words.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

const std::array<QString, AllColours.size()> Words{u"yellow"_s, u"green"_s,  u"blue"_s,
                                                   u"pink"_s,   u"orange"_s, u"purple"_s};

} // namespace

QString colourWord(Colour colour)
{
    return Words[size_t(colour)];
}

std::optional<Colour> colourFromWord(const QString &word)
{
    const auto found = std::ranges::find(Words, word);
    if (found == Words.end())
        return {};
    return Colour(found - Words.begin());
}
