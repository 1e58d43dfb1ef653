#include "ui/annotations/spelling.h"

#include "base/when_done.h"
#include "ui/annotations/spelling_engine.h"
#include "ui/widgets/language_names.h"

#include <QLocale>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

Spelling::Spelling(const QStringList &folders, QObject *parent)
    : QObject(parent)
    , m_folders(folders)
{
    const QString words = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/words"_s;
    m_engine = std::make_shared<SpellingEngine>(folders, words);
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
    reloadDictionaries();
}

Spelling::~Spelling()
{
    m_pool.clear(); // what runs is waited for by the pool's destructor
}

void Spelling::reloadDictionaries()
{
    const auto read = QtConcurrent::run(&m_pool, [engine = m_engine] { return engine->readDictionaries(); });
    whenDone(read, this, [this](const QStringList &languages) {
        m_available = languages;
        m_ready = true;
        Q_EMIT changed();
    });
}

QFuture<SpellingAnswer> Spelling::check(const SpellingQuestion &question)
{
    const auto job = [engine = m_engine, preferred = m_preferred, ignored = m_ignored, isEnabled = m_enabled,
                      question](QPromise<SpellingAnswer> &promise) {
        if (promise.isCanceled())
            return;
        promise.addResult(isEnabled ? engine->check(question, preferred, ignored, [&] { return promise.isCanceled(); })
                                    : SpellingAnswer{});
    };
    return QtConcurrent::run(&m_pool, job);
}

QFuture<QStringList> Spelling::suggestions(const QString &word, const QStringList &languages)
{
    return QtConcurrent::run(&m_pool, [engine = m_engine, word, languages](QPromise<QStringList> &promise) {
        if (!promise.isCanceled())
            promise.addResult(engine->suggestions(word, languages));
    });
}

void Spelling::setEnabled(bool enabled)
{
    if (m_enabled == enabled)
        return;
    m_enabled = enabled;
    Q_EMIT changed();
}

void Spelling::setPreferredLanguages(const QStringList &languages)
{
    if (m_preferred == languages)
        return;
    m_preferred = languages;
    Q_EMIT changed();
}

void Spelling::addWord(const QString &word, const QString &language)
{
    // The next check stands behind it in the queue.
    m_pool.start([engine = m_engine, word, language] { engine->addWord(word, language); });
    Q_EMIT changed();
}

void Spelling::ignoreWord(const QString &word)
{
    m_ignored.insert(word);
    Q_EMIT changed();
}

QString dictionaryPackage(const QString &language)
{
    static const QStringList regional{u"de-at"_s, u"de-ch"_s, u"en-au"_s, u"en-ca"_s, u"en-gb"_s,
                                      u"en-za"_s, u"pt-br"_s, u"pt-pt"_s, u"de-de"_s, u"en-us"_s};
    static const QStringList unspelled{u"zh"_s, u"ja"_s}; // words are not spelt with letters
    const QString code = QString(language).replace(u'_', u'-').toLower();
    const QString base = code.section(u'-', 0, 0);
    if (base.isEmpty() || unspelled.contains(base))
        return {};
    if (regional.contains(code))
        return u"hunspell-"_s + code;
    if (base == "en"_L1)
        return u"hunspell-en-us"_s;
    if (base == "de"_L1)
        return u"hunspell-de-de"_s;
    if (base == "pt"_L1)
        return u"hunspell-pt-pt"_s;
    return u"hunspell-"_s + (base == "nb"_L1 || base == "nn"_L1 ? u"no"_s : base);
}

QString languageTitle(const QString &language)
{
    const QString code = QString(language).replace(u'-', u'_');
    const QLocale locale(code);
    if (locale.language() == QLocale::C)
        return language;
    QString title = ownLanguageName(locale);
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return code.contains(u'_') ? u"%1 (%2)"_s.arg(title, locale.nativeTerritoryName()) : title;
}
