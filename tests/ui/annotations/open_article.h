#pragma once
// A library in a temporary file with one article open, and highlights by their words.

#include "library/annotation_actions.h"
#include "support/library_journey.h"
#include "support/temp_library.h"

#include <array>

class OpenArticle {
public:
    explicit OpenArticle(const QString &text = standardText())
    {
        if (!answerOf(library.load()))
            qFatal("the library does not open");
        session = openedText(library, text);
    }

    [[nodiscard]] static QString standardText()
    {
        return QStringLiteral("La marge\n\n"
                              "Sur le quai, les caisses attendent encore sous la bâche.\n\n"
                              "La ville a voté un fonds de deux millions pour la lecture.\n\n"
                              "Le nombre de prêts a pourtant augmenté depuis un an.\n");
    }

    AnnotationId highlight(const QString &quote, std::vector<TagId> tags = {}, const QString &note = {},
                           Colour colour = Colour::Yellow)
    {
        const qsizetype start = session->article().text.indexOf(quote);
        const TextRange range{start, start + quote.size()};
        return highlighted(library, *session,
                           actions::addHighlight(session->article(), range, {HighlightStyle::Shape::Highlight, colour},
                                                 library.now(), std::move(tags), note));
    }

    TagId tag(const QString &path)
    {
        library.perform(actions::createTag(library.codebook(), path));
        return library.codebook().findPath(path)->id;
    }

    [[nodiscard]] const Annotation &annotation(AnnotationId id) const { return *session->annotation(id); }
    /// As it is in the file, once all is written.
    [[nodiscard]] QString noteOnDisk(AnnotationId id)
    {
        if (!answerOf(library.flushed()))
            qFatal("the library is not written");
        Store store(file.path());
        for (const Annotation &stored : store.annotations().ofArticle(session->article().id)) {
            if (stored.id == id)
                return stored.note;
        }
        return QStringLiteral("(not there)");
    }

    const TempLibrary file;
    Library library{file.path(), steppingClock()};
    SessionPtr session;
};
