#pragma once
// What is painted over an article's text: the session's highlights and the hits of a search, kept up to date change by
// change.

#include "layout/decoration_set.h"
#include "library/reading_session.h"

#include <QObject>

class Decorations final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void setSession(SessionPtr session); ///< null = nothing to paint
    [[nodiscard]] const DecorationSet &set() const { return m_set; }
    [[nodiscard]] const std::vector<TextRange> &hits() const { return m_hits; }
    /// `current`: index of the hit that stands out, -1 = none.
    void setHits(std::vector<TextRange> hits, qsizetype current);
    void setCurrentHit(qsizetype current);
    /// Shows a highlight with other edges until the session says what became of it, or endPreview().
    void preview(AnnotationId annotation, TextRange range);
    void endPreview(AnnotationId annotation);

Q_SIGNALS:
    void changed(TextRange range); ///< what to paint again
    void highlightsChanged();      ///< others, elsewhere or of another colour: for the marks beside the text

private:
    void rebuild();
    void follow(const ChangeSet &change);
    void place(AnnotationId annotation, TextRange range);

    SessionPtr m_session;
    DecorationSet m_set;
    std::vector<TextRange> m_hits;
    qsizetype m_current = -1;
};
