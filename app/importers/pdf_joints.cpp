#include "importers/pdf_joints.h"

#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype LongestWord = 60; ///< UTF-16 units

bool isHyphen(QChar c)
{
    return c == u'-' || c == QChar(0x2010);
}

bool isWordSign(QChar c)
{
    return c.isLetter() || c.isMark();
}

/// Letters and hyphens at the end or at the start.
QString tokenAtEnd(QStringView text)
{
    qsizetype start = text.size();
    while (start > 0 && (isWordSign(text[start - 1]) || isHyphen(text[start - 1])))
        --start;
    return text.sliced(start).toString().toLower().replace(QChar(0x2010), u'-');
}

QString lettersAtStart(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && isWordSign(text[end]))
        ++end;
    return text.first(end).toString();
}

bool isAddress(QStringView word)
{
    return word.contains(u"://") || word.contains(u'@') || word.startsWith(u"www.") || word.startsWith(u"10.");
}

QStringView lastWord(QStringView text)
{
    return text.sliced(text.lastIndexOf(u' ') + 1);
}

/// "mid- and long-term": the hyphen stands for a word to come.
bool isConjunction(const QString &word)
{
    static const QSet<QString> words = {u"and"_s, u"or"_s, u"to"_s, u"et"_s, u"ou"_s, u"und"_s, u"oder"_s, u"bis"_s};
    return words.contains(word);
}

} // namespace

PdfJoints::PdfJoints(const std::vector<PdfLine> &lines)
{
    for (const PdfLine &line : lines) {
        const QStringList tokens = textOf(line).toLower().split(u' ', Qt::SkipEmptyParts);
        for (qsizetype index = 0; index < tokens.size(); ++index) {
            const bool isBroken = index + 1 == tokens.size() && isHyphen(tokens[index].back());
            if (!isBroken && tokens[index].size() <= LongestWord)
                learn(tokens[index]);
        }
    }
}

void PdfJoints::learn(const QString &token)
{
    QString word;
    QStringList parts;
    for (const QChar c : token) {
        if (isWordSign(c)) {
            word += c;
        } else {
            if (!word.isEmpty())
                parts += word;
            if (!isHyphen(c) && !parts.isEmpty())
                parts += QString();
            word.clear();
        }
    }
    if (!word.isEmpty())
        parts += word;
    for (qsizetype index = 0; index < parts.size(); ++index) {
        if (parts[index].isEmpty())
            continue;
        m_words.insert(parts[index]);
        if (index + 1 < parts.size() && !parts[index + 1].isEmpty()) {
            m_compounds.insert(parts[index] + u'-' + parts[index + 1]);
            m_heads.insert(parts[index]);
            m_tails.insert(parts[index + 1]);
        }
    }
}

bool PdfJoints::keepsHyphen(const QString &token, const QString &stem, const QString &rest) const
{
    if (m_words.contains(stem + rest))
        return false;
    if (m_compounds.contains(stem + u'-' + rest) || token.chopped(1).contains(u'-'))
        return true;
    const bool areWords = m_words.contains(stem) && stem.size() > 1 && m_words.contains(rest);
    return areWords && (m_heads.contains(stem) || m_tails.contains(rest));
}

PdfJoints::Joint PdfJoints::jointOf(const QString &before, const QString &after) const
{
    if (before.isEmpty() || after.isEmpty())
        return Joint::Space;
    const QChar last = before.back();
    if (last == QChar(0xAD))
        return Joint::NoHyphen;
    const QStringView word = lastWord(before);
    if (isAddress(word))
        return isHyphen(last) || QStringView(u"/=&_?.:").contains(last) ? Joint::Nothing : Joint::Space;
    const bool isGlued = before.size() > 1 && before[before.size() - 2].isLetterOrNumber();
    if (last == QChar(0x2014) || last == QChar(0x2013))
        return isGlued ? Joint::Nothing : Joint::Space;
    if (!isHyphen(last) || !isGlued)
        return Joint::Space;
    const QString rest = lettersAtStart(after);
    if (rest.isEmpty())
        return after.front().isDigit() ? Joint::Nothing : Joint::Space;
    if (isConjunction(rest))
        return Joint::Space;
    const QString token = tokenAtEnd(before);
    const QString stem = token.chopped(1).section(u'-', -1);
    if (rest.front().isUpper() && !before[before.size() - 2].isUpper())
        return Joint::Nothing;
    if (stem.isEmpty() || keepsHyphen(token, stem, rest.toLower()))
        return Joint::Nothing;
    return Joint::NoHyphen;
}
