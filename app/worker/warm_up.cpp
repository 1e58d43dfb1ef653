#include "worker/warm_up.h"

#include "importers/importers.h"

#include <QDateTime>
#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Sample {
    QString suffix;
    QByteArray bytes;
};

/// A few words through each importer: character tables, language models and the like are in memory afterwards. What
/// comes of it does not matter.
const Sample Samples[] = {
    {u"txt"_s, "Un titre\n\nPar Quelqu\xE9un\n\nQuelques mots fran\xE7"
               "ais, et une liste :\n\n- un\n- deux\n"},
    {u"md"_s, "---\ntitle: A title\ndate: 2026-01-02\n---\n\n# Heading\n\nSome *words* [^1].\n\n[^1]: A note.\n"},
    {u"html"_s, "<!doctype html><meta charset=utf-8><title>A title</title><article><h1>A title</h1>"
                "<p>By Some One, <time datetime=2026-01-02T03:04:05+01:00>today</time></p>"
                "<p>Some words, and <a href=\"https://example.org/\">a link</a>.</p></article>"},
};

} // namespace

void warmUp()
{
    tzset();
    (void)QDateTime::currentDateTime().toUTC();
    for (const Sample &sample : Samples)
        (void)readArticle(sample.bytes, sample.suffix, {});
}
