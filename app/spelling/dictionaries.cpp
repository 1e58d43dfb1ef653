#include "spelling/dictionaries.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Found {
    Dictionary dictionary;
    QString files; ///< both files' canonical paths
    bool isLink = false;
};

std::vector<Found> pairsIn(const QString &folder)
{
    std::vector<Found> pairs;
    const QFileInfoList affixes = QDir(folder).entryInfoList({u"*.aff"_s}, QDir::Files | QDir::Readable, QDir::Name);
    for (const QFileInfo &aff : affixes) {
        const QString name = aff.completeBaseName();
        const QFileInfo dic(folder + u'/' + name + u".dic"_s);
        if (!dic.isFile() || !dic.isReadable())
            continue;
        pairs.push_back({{name, aff.filePath(), dic.filePath()},
                         aff.canonicalFilePath() + u'\n' + dic.canonicalFilePath(),
                         aff.isSymLink() || dic.isSymLink()});
    }
    return pairs;
}

/// What was there first wins; real files come before links to them.
std::vector<Dictionary> withoutDoubles(std::vector<Found> found)
{
    std::ranges::stable_sort(found, {}, &Found::isLink);
    std::vector<Dictionary> result;
    QSet<QString> languages;
    QSet<QString> files;
    for (const Found &one : found) {
        if (languages.contains(one.dictionary.language) || files.contains(one.files))
            continue;
        languages.insert(one.dictionary.language);
        files.insert(one.files);
        result.push_back(one.dictionary);
    }
    std::ranges::sort(result, {}, &Dictionary::language);
    return result;
}

/// "fr_CA" of "fr-ca"; old codes are brought up to date.
QString normalisedCode(const QString &language)
{
    QStringList parts = language.split(QRegularExpression(u"[-_.@]"_s));
    QString code = parts.takeFirst().toLower();
    if (code == "iw"_L1)
        code = u"he"_s;
    else if (code == "no"_L1)
        code = u"nb"_s;
    else if (code == "in"_L1)
        code = u"id"_s;
    else if (code == "jw"_L1)
        code = u"jv"_s;
    for (const QString &part : parts) {
        if (part.size() == 2)
            return code + u'_' + part.toUpper();
    }
    return code;
}

QString languagePart(const QString &code)
{
    return code.section(u'_', 0, 0);
}

} // namespace

QStringList dictionaryFolders(const QStringList &extraFolders)
{
    QStringList folders = extraFolders;
    folders += qEnvironmentVariable("DICPATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    QStringList data{QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)};
    data += QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
    data += {u"/usr/local/share"_s, u"/usr/share"_s};
    for (const QString &folder : std::as_const(data))
        folders += {folder + u"/hunspell"_s, folder + u"/myspell"_s, folder + u"/myspell/dicts"_s};
    folders.removeDuplicates();
    return folders;
}

std::vector<Dictionary> installedDictionaries(const QStringList &extraFolders)
{
    std::vector<Found> found;
    for (const QString &folder : dictionaryFolders(extraFolders)) {
        const std::vector<Found> pairs = pairsIn(folder);
        found.insert(found.end(), pairs.begin(), pairs.end());
    }
    return withoutDoubles(std::move(found));
}

QString bestLanguage(const QString &language, const QStringList &available)
{
    const QString wanted = normalisedCode(language);
    if (wanted.isEmpty())
        return {};
    const QString alone = languagePart(wanted);
    for (const QString &code : {wanted, alone, QLocale(alone).name()}) {
        for (const QString &candidate : available) {
            if (normalisedCode(candidate) == code && languagePart(code) == alone)
                return candidate;
        }
    }
    for (const QString &candidate : available) {
        if (languagePart(normalisedCode(candidate)) == alone)
            return candidate;
    }
    return {};
}
