#include "spelling/user_words.h"

#include "base/file.h"

#include <QDir>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype LongestWord = 100; // UTF-16 units

bool isWord(QStringView line)
{
    return !line.isEmpty() && line.size() <= LongestWord &&
           std::ranges::all_of(line, [](QChar c) { return c.isPrint() && c != QChar::ReplacementCharacter; });
}

QStringList wordsIn(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8); // takes the byte order mark away
    const QString text = decoder(bytes);
    QStringList words;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        const QString word = line.trimmed().toString().normalized(QString::NormalizationForm_C);
        if (isWord(word) && !words.contains(word))
            words += word;
    }
    return words;
}

} // namespace

UserWords::UserWords(QString folder)
    : m_folder(std::move(folder))
{
}

QString UserWords::path(const QString &language) const
{
    QString name = language;
    for (QChar &c : name) {
        const bool isSafe = c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
        c = isSafe ? c : QChar(u'_');
    }
    return m_folder + u'/' + (name.isEmpty() ? u"any"_s : name) + u".txt"_s;
}

const QStringList &UserWords::words(const QString &language)
{
    const auto known = m_words.constFind(language);
    if (known != m_words.constEnd())
        return *known;
    const QStringList read = wordsIn(readFile(path(language)).value_or(QByteArray()));
    return *m_words.insert(language, read);
}

Result<> UserWords::add(const QString &language, const QString &word)
{
    const QString composed = word.trimmed().normalized(QString::NormalizationForm_C);
    if (!isWord(composed))
        return fail(Error::Kind::Invalid, word);
    m_words.remove(language); // another window may have written meanwhile
    QStringList all = words(language);
    if (all.contains(composed))
        return {};
    all += composed;
    return save(language, all);
}

Result<> UserWords::remove(const QString &language, const QString &word)
{
    m_words.remove(language);
    QStringList all = words(language);
    if (all.removeAll(word.trimmed().normalized(QString::NormalizationForm_C)) == 0)
        return {};
    return save(language, all);
}

Result<> UserWords::save(const QString &language, const QStringList &words)
{
    if (!QDir().mkpath(m_folder))
        return fail(Error::Kind::Unwritable, m_folder);
    const Result<> written = writeFile(path(language), (words.join(u'\n') + u'\n').toUtf8());
    if (written)
        m_words.insert(language, words);
    return written;
}
