// Stands in for scholiast-import-worker and does what the document's name says: every way in which a reader can fail.

#include "base/frame_socket.h"
#include "importers/article_wire.h"
#include "importers/import_protocol.h"
#include "importers/importers.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <sys/time.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

bool forever ()
{
    return true;
}

void wait()
{
    for (;;)
        pause();
}

void spin(int seconds)
{
    const itimerval timer{{0, 0}, {seconds, 0}};
    setitimer(ITIMER_PROF, &timer, nullptr);
    for (std::atomic_uint turns = 0;; ++turns) {}
}

ImportedArticle plainArticle(const QByteArray &bytes)
{
    return readArticle(bytes, u"txt"_s, {}).value();
}

/// An answer that no importer gives.
Result<ImportedArticle> forged(const QByteArray &bytes, const QString &how)
{
    ImportedArticle imported = plainArticle(bytes);
    if (how == u"outside")
        imported.annotations.push_back({.range = {0, imported.article.text.size() + 1}});
    else if (how == u"torn")
        imported.article.blocks.front().range.end += 1;
    else if (how == u"false name")
        imported.resources.push_back({QString(64, u'0'), u"image/png"_s, "not what it says"});
    return imported;
}

void answer(const FrameSocket &library, const QString &how, const ReadRequest &request, const QByteArray &bytes)
{
    const auto say = [&library](Message kind, const QByteArray &what) {
        if (!library.send(quint8(kind), what, forever))
            _exit(WorkerExit::Usage);
    };
    if (how == u"crash")
        std::abort();
    if (how == u"killed")
        raise(SIGKILL);
    if (how == u"leave")
        _exit(WorkerExit::Idle);
    if (how == u"memory")
        _exit(WorkerExit::OutOfMemory);
    if (how == u"hang")
        wait();
    if (how == u"spin")
        spin(request.cpuSeconds);
    if (how == u"deaf") { // but alive
        close(0);
        wait();
    }
    if (how == u"half") {
        const QByteArray whole = wireBytes(Result<ImportedArticle>(plainArticle(bytes)));
        say(Message::Answer, whole.first(whole.size() / 2));
    }
    if (how == u"nonsense")
        say(Message::Answer, "nonsense");
    if (how == u"unknown")
        say(Message(77), {});
    if (how == u"curious") {
        for (;;)
            say(Message::Neighbour, "../../etc/passwd");
    }
    say(Message::Answer, wireBytes(forged(bytes, how)));
}

} // namespace

int main()
{
    const FrameSocket library(0);
    if (!library.send(quint8(Message::Ready), {}, forever))
        return WorkerExit::Usage;
    while (const auto asked = library.receive(forever)) {
        const auto request = requestFromWire(asked->bytes);
        const auto original = library.receive(forever);
        if (!request || !original)
            return WorkerExit::Usage;
        answer(library, request->name, *request, original->bytes);
    }
    return WorkerExit::Idle;
}
