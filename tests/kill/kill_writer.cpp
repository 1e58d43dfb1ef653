// Writes numbered changes to a library as fast as it can and acknowledges each when it is on disk.
//   kill_writer write LIBRARY   prints "done N" after each, without end
//   kill_writer list LIBRARY    prints N for each change that is there
//   kill_writer check LIBRARY   exit status 0 when everything holds together

#include "storage/storage_error.h"
#include "storage/store.h"

#include <QSet>
#include <cstdio>
#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace {

Article onlyArticle()
{
    Article article;
    article.id = ArticleId::create();
    article.text = u"A text that is written on while the program is killed."_s;
    article.blocks = {{.range = {0, article.text.size()}}};
    article.metadata.title = u"Killed"_s;
    article.source.hash = u"killed"_s; // found again by the next one
    article.added = QDateTime::currentDateTimeUtc();
    return article;
}

/// A tag and an annotation that carries it: both, or neither.
ChangeSet change(const Article &article, int number)
{
    const Tag tag{.id = TagId::create(), .position = number, .name = QString::number(number)};
    const TextRange range{number % 20, number % 20 + 10};
    const Annotation annotation{.id = AnnotationId::create(),
                                .article = article.id,
                                .position = range,
                                .quote = {article.textIn(range).toString(), {}, {}},
                                .note = QString::number(number),
                                .tags = {tag.id},
                                .created = QDateTime::currentDateTimeUtc()};
    return {u"Change"_s, {{{}, tag}}, {{{}, annotation}}, {}};
}

std::vector<Annotation> annotations(Store &store)
{
    const auto article = store.articles().findByHash(u"killed"_s);
    return article ? store.annotations().ofArticle(*article) : std::vector<Annotation>();
}

int write(Store &store)
{
    Article article = onlyArticle();
    article.id = store.articles().addOnce(article, {}, article.text.toUtf8());
    int number = 0;
    for (const Annotation &annotation : annotations(store))
        number = std::max(number, annotation.note.toInt());
    for (;;) {
        store.apply(change(article, ++number));
        std::printf("done %d\n", number);
        std::fflush(stdout);
    }
}

int list(Store &store)
{
    for (const Annotation &annotation : annotations(store)) {
        if (annotation.tags.size() == 1)
            std::printf("%s\n", qPrintable(annotation.note));
    }
    return 0;
}

int check(Store &store)
{
    const CheckReport report = store.check();
    for (const QString &finding : report.findings)
        std::fprintf(stderr, "%s\n", qPrintable(finding));
    return report.ok && report.tags == report.annotations ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const std::string_view command = argv[1];
    try {
        Store store(QString::fromLocal8Bit(argv[2]));
        return command == "write" ? write(store) : command == "list" ? list(store) : check(store);
    } catch (const StorageError &error) {
        std::fprintf(stderr, "%d %s\n", error.code(), error.what());
        return 3;
    }
}
