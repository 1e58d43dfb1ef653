#include "importers/pdf_letters.h"

#include "importers/code_point_walk.h"

#include <algorithm>
#include <vector>

namespace {

bool isRightLetter(char32_t c)
{
    const QChar::Direction direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL;
}

/// Compatibility characters that are only shapes of others.
bool isShape(char32_t c)
{
    return (c >= 0xFB00 && c <= 0xFB06) || (c >= 0xFB13 && c <= 0xFB17) || (c >= 0xFB1D && c <= 0xFDFF) ||
           (c >= 0xFE70 && c <= 0xFEFC) || (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x2F800 && c <= 0x2FA1F) || c == 0x0132 || c == 0x0133;
}

bool isMark(char32_t c)
{
    return QChar::isMark(c);
}

char32_t mirrored(char32_t c)
{
    return QChar::mirroredChar(c);
}

/// Letters in visual order (left to right) as they are read: clusters turned around, numbers and Latin words kept.
std::vector<char32_t> turnedAround(const std::vector<char32_t> &letters)
{
    std::vector<std::vector<char32_t>> clusters;
    for (const char32_t c : letters) {
        if (isMark(c) && !clusters.empty())
            clusters.back().push_back(c);
        else
            clusters.push_back({c});
    }
    std::ranges::reverse(clusters);
    const auto keepsOrder = [](const std::vector<char32_t> &cluster) {
        const QChar::Direction direction = QChar::direction(cluster.front());
        return direction == QChar::DirL || direction == QChar::DirEN || direction == QChar::DirAN ||
               direction == QChar::DirCS || direction == QChar::DirES;
    };
    for (auto first = clusters.begin(); first != clusters.end();) {
        first = std::find_if(first, clusters.end(), keepsOrder);
        const auto last = std::find_if_not(first, clusters.end(), keepsOrder);
        std::reverse(first, last);
        first = last;
    }
    std::vector<char32_t> result;
    for (const auto &cluster : clusters) {
        for (const char32_t c : cluster)
            result.push_back(mirrored(c));
    }
    return result;
}

} // namespace

bool isRightToLeft(QStringView text)
{
    qsizetype right = 0;
    qsizetype left = 0;
    for (CodePointWalk walk(text); walk.hasNext();) {
        const char32_t c = walk.next();
        right += isRightLetter(c) ? 1 : 0;
        left += QChar::direction(c) == QChar::DirL ? 1 : 0;
    }
    return right > left;
}

bool hasStrongLetters(QStringView text)
{
    for (CodePointWalk walk(text); walk.hasNext();) {
        const char32_t c = walk.next();
        if (isRightLetter(c) || QChar::direction(c) == QChar::DirL)
            return true;
    }
    return false;
}

QString plainLetters(const QString &text, LetterOrder order)
{
    std::vector<char32_t> letters;
    for (CodePointWalk walk(text); walk.hasNext();) {
        const char32_t c = walk.next();
        const bool isInside = walk.hasNext();
        if ((c == 0xAD && isInside) || (c >= 0xFDD0 && c <= 0xFDEF))
            continue;
        letters.push_back(c);
    }
    if (order == LetterOrder::Visual)
        letters = turnedAround(letters);
    const bool isSymbol = letters.size() == 1 && letters.front() >= 0x80 && letters.front() < 0xA0;
    if (isSymbol) // of a font that does not say which
        return QStringLiteral("•");
    QString result;
    result.reserve(qsizetype(letters.size()));
    for (const char32_t c : letters) {
        const QString one = QString::fromUcs4(&c, 1);
        result += isShape(c) ? one.normalized(QString::NormalizationForm_KC) : one;
    }
    return result;
}
