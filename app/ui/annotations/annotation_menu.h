#pragma once
// The menu of a card: note, tags, colour, copies, deletion.

#include "layout/theme_colours.h"

#include <QMenu>

class Library;

class AnnotationMenu final : public QMenu {
    Q_OBJECT
public:
    /// `filtered`: how many highlights a filter leaves; 0 = there is no filter.
    AnnotationMenu(Library &library, const Annotation &annotation, int filtered, const ThemeColours &colours,
                   QWidget *parent = nullptr);

Q_SIGNALS:
    void noteRequested();
    void tagsRequested();
    void removeRequested();
    void citationRequested();
    /// All that the filter leaves.
    void exportRequested();

private:
    void addColours(const ThemeColours &colours);
    void addCopies();
    void recolour(HighlightStyle style);

    Library &m_library;
    Annotation m_annotation;
};

/// The quote, and the tags and the note below it: "“quote”", "#figures/budget", the note.
[[nodiscard]] QString quoteWithNote(const Annotation &annotation, const QStringList &tagPaths);
/// A round swatch of a colour.
[[nodiscard]] QIcon colourIcon(const ThemeColours &colours, Colour colour);
