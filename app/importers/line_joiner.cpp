#include "importers/line_joiner.h"

#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

bool isHyphen(QChar c)
{
    return c == u'-' || c == QChar(0x2010);
}

qsizetype lettersAtEnd(QStringView text)
{
    qsizetype count = 0;
    while (count < text.size() && (text[text.size() - 1 - count].isLetter() || text[text.size() - 1 - count].isMark()))
        ++count;
    return count;
}

qsizetype lettersAtStart(QStringView text)
{
    qsizetype count = 0;
    while (count < text.size() && (text[count].isLetter() || text[count].isMark()))
        ++count;
    return count;
}

/// "mid- and long-term": the hyphen stands for a word to come.
bool isConjunction(QStringView word)
{
    static const QSet<QString> words = {u"and"_s, u"or"_s, u"to"_s, u"et"_s, u"ou"_s, u"und"_s, u"oder"_s, u"bis"_s};
    return words.contains(word.toString());
}

} // namespace

bool LineJoiner::isWord(const QString &word)
{
    if (!m_hasWords) {
        m_hasWords = true;
        qsizetype start = 0;
        for (qsizetype index = 0; index <= m_wholeText.size(); ++index) {
            if (index < m_wholeText.size() && (m_wholeText[index].isLetter() || m_wholeText[index].isMark()))
                continue;
            if (index > start && index - start <= 40)
                m_words.insert(m_wholeText.sliced(start, index - start).toString().toLower());
            start = index + 1;
        }
    }
    return m_words.contains(word.toLower());
}

void LineJoiner::add(QStringView line, const TextLine *next, ArticleBuilder &builder)
{
    line = line.trimmed();
    if (!next) {
        builder.addText(line);
        return;
    }
    const QStringView following = next->text.trimmed();
    const QStringView stem = line.isEmpty() ? line : line.chopped(1);
    const QStringView rest = following.first(lettersAtStart(following));
    const bool isBroken = !line.isEmpty() && isHyphen(line.back()) && lettersAtEnd(stem) > 0 && !rest.isEmpty() &&
                          rest.front().isLower() && !isConjunction(rest);
    if (!isBroken) {
        builder.addText(line);
        builder.addSoftBreak();
        return;
    }
    const QString joined = stem.last(lettersAtEnd(stem)).toString().append(rest);
    const bool isOneWord = !stem.chopped(lettersAtEnd(stem)).endsWith(u'-') && isWord(joined);
    builder.addText(isOneWord ? stem : line);
}
