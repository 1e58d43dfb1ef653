#include "layout/hyphenation.h"

#include <QDir>
#include <QFile>
#include <QMutexLocker>
#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>
#include <hyphen.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype ShortestPiece = 3; ///< letters of a word on either side of a hyphen
constexpr qsizetype ShortestWord = 2 * ShortestPiece;
constexpr qsizetype LongestWord = 60;

struct FreePatterns {
    void operator()(HyphenDict *patterns) const { hnj_hyphen_free(patterns); }
};

/// Where a break may not stand even if the patterns say so: inside a grapheme.
bool isInsideGrapheme(QStringView text, qsizetype offset)
{
    return text[offset].isLowSurrogate() || text[offset].isMark();
}

/// Fonts join these into one shape, which cannot be divided between two lines.
bool isInsideLigature(QStringView text, qsizetype offset)
{
    return text[offset - 1] == u'f' && QStringView(u"fijlt").contains(text[offset]);
}

bool isWordLetter(QChar c)
{
    return c.isLetter() || c.isMark() || c == QChar::SoftHyphen;
}

/// Without marks, which stand on their letter.
qsizetype letterCount(QStringView word)
{
    return std::ranges::count_if(word, [](QChar c) { return !c.isMark(); });
}

/// A word on its own, rather than a piece of an address, an acronym, or one that its writer divided already.
bool isDivisible(QStringView text, qsizetype start, qsizetype end)
{
    const QStringView word = text.sliced(start, end - start);
    if (word.size() < ShortestWord || word.size() > LongestWord || word.contains(QChar::SoftHyphen))
        return false;
    if (word[0].isUpper() && word[1].isUpper())
        return false;
    constexpr QStringView AddressMarks = u"/@_\\#&=-"; // a compound is divided at its own hyphens only
    const QChar before = start > 0 ? text[start - 1] : u' ';
    const QChar after = end < text.size() ? text[end] : u' ';
    const bool dotInside = after == u'.' && end + 1 < text.size() && text[end + 1].isLetter();
    const bool dotBefore = before == u'.' && start > 1 && text[start - 2].isLetter();
    return !AddressMarks.contains(before) && !AddressMarks.contains(after) && !dotInside && !dotBefore;
}

} // namespace

/// The patterns of one language. libhyphen reads them without changing them, so threads share them.
struct Hyphenation::Patterns {
    std::unique_ptr<HyphenDict, FreePatterns> dictionary;

    void addBreaks(QStringView text, qsizetype start, qsizetype end, std::vector<qsizetype> &breaks) const;

private:
    [[nodiscard]] QByteArray encoded(QStringView word) const;
};

QByteArray Hyphenation::Patterns::encoded(QStringView word) const
{
    const QString lower = word.toString().toLower();
    if (dictionary->utf8)
        return lower.toUtf8();
    if (QByteArrayView(dictionary->cset) == "ISO8859-1")
        return lower.toLatin1();
    QStringEncoder encoder(dictionary->cset);
    if (!encoder.isValid())
        return {};
    const QByteArray bytes = encoder(lower);
    return encoder.hasError() ? QByteArray() : bytes;
}

void Hyphenation::Patterns::addBreaks(QStringView text, qsizetype start, qsizetype end,
                                      std::vector<qsizetype> &breaks) const
{
    const QStringView word = text.sliced(start, end - start);
    const QByteArray bytes = encoded(word);
    // marks are counted by libhyphen in letters of its encoding: only words that keep their length are mapped safely
    if (bytes.isEmpty() || word.toString().toLower().size() != word.size())
        return;
    QByteArray marks(bytes.size() + 5, '\0');
    char **replacements = nullptr;
    int *positions = nullptr;
    int *cuts = nullptr;
    const int failed = hnj_hyphen_hyphenate3(dictionary.get(), bytes.constData(), int(bytes.size()), marks.data(),
                                             nullptr, &replacements, &positions, &cuts, ShortestPiece, ShortestPiece,
                                             ShortestPiece, ShortestPiece);
    for (qsizetype i = 0; !failed && i + 1 < word.size(); ++i) {
        const bool changesSpelling = replacements && replacements[i];
        if ((marks[i] & 1) && !changesSpelling && letterCount(word.first(i + 1)) >= ShortestPiece &&
            letterCount(word.sliced(i + 1)) >= ShortestPiece && !isInsideGrapheme(text, start + i + 1) &&
            !isInsideLigature(text, start + i + 1))
            breaks.push_back(start + i + 1);
    }
    for (qsizetype i = 0; replacements && i < bytes.size(); ++i)
        std::free(replacements[i]);
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
}

Hyphenation::Hyphenation(QStringList folders)
    : m_folders(std::move(folders))
{
}

Hyphenation::~Hyphenation() = default;

QStringList Hyphenation::defaultFolders()
{
    return {u"/usr/share/hyphen"_s, u"/usr/local/share/hyphen"_s, u"/app/share/hyphen"_s};
}

std::vector<qsizetype> Hyphenation::breaks(QStringView text, const QString &language) const
{
    const auto patterns = patternsFor(language);
    if (!patterns)
        return {};
    std::vector<qsizetype> found;
    qsizetype last = -1; // where the last word ends
    size_t beforeLast = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (!isWordLetter(text[i])) {
            ++i;
            continue;
        }
        qsizetype end = i + 1;
        while (end < text.size() && isWordLetter(text[end]))
            ++end;
        beforeLast = found.size();
        last = end;
        if (isDivisible(text, i, end))
            patterns->addBreaks(text, i, end, found);
        i = end;
    }
    // a paragraph never ends with half a word
    if (last >= 0 && text.size() - last <= 3)
        found.resize(beforeLast);
    return found;
}

QString Hyphenation::fileFor(const QString &language) const
{
    const QString tag = QString(language).replace(u'-', u'_');
    const QString base = tag.section(u'_', 0, 0).toLower();
    if (base.isEmpty())
        return {};
    // the most usual form of a language that is named without a country
    static const QHash<QString, QString> usual{{u"en"_s, u"en_US"_s}, {u"de"_s, u"de_DE"_s}, {u"pt"_s, u"pt_PT"_s},
                                               {u"nb"_s, u"nb_NO"_s}, {u"nn"_s, u"nn_NO"_s}, {u"zu"_s, u"zu_ZA"_s}};
    for (const QString &name : {tag, usual.value(base), base, base + u'_' + base.toUpper()}) {
        for (const QString &folder : m_folders) {
            const QString path = folder + u"/hyph_"_s + name + u".dic"_s;
            if (!name.isEmpty() && QFile::exists(path))
                return path;
        }
    }
    for (const QString &folder : m_folders) {
        const QStringList any = QDir(folder).entryList({u"hyph_"_s + base + u"_*.dic"_s}, QDir::Files, QDir::Name);
        if (!any.isEmpty())
            return folder + u'/' + any.first();
    }
    return {};
}

std::shared_ptr<const Hyphenation::Patterns> Hyphenation::patternsFor(const QString &language) const
{
    const QMutexLocker locker(&m_mutex);
    const auto known = m_patterns.constFind(language);
    if (known != m_patterns.cend())
        return *known;
    std::shared_ptr<Patterns> patterns;
    const QString path = fileFor(language);
    if (!path.isEmpty()) {
        if (HyphenDict *dictionary = hnj_hyphen_load(QFile::encodeName(path).constData())) {
            patterns = std::make_shared<Patterns>();
            patterns->dictionary.reset(dictionary);
        }
    }
    m_patterns.insert(language, patterns);
    return patterns;
}
