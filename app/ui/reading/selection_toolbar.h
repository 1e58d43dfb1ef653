#pragma once
// The little bar that floats near the end of a selection and offers what can be done with it. Never takes the focus by
// itself; Tab reaches it.

#include "layout/theme_colours.h"

#include <QWidget>
#include <vector>

class ColourButton;
class QAction;
class QToolButton;

class SelectionToolbar final : public QWidget {
    Q_OBJECT
public:
    explicit SelectionToolbar(QWidget *parent = nullptr);
    /// The colour that Underline takes.
    void setLastColour(Colour colour) { m_lastColour = colour; }
    void setColours(const ThemeColours &colours);
    /// Shows it below the last of the selected lines, else above the first, inside `area`. All px of the parent;
    /// `lines` not empty.
    void showBeside(const std::vector<QRectF> &lines, QRect area);
    [[nodiscard]] const std::vector<ColourButton *> &colourButtons() const { return m_colourButtons; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void highlightRequested(HighlightStyle style);
    void tagRequested();
    void noteRequested();
    void copyRequested();
    void citationRequested();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton();
    void addCopyMenu();
    void setTexts();

    ThemeColours m_colours;
    std::vector<ColourButton *> m_colourButtons;
    Colour m_lastColour = Colour::Yellow;
    QToolButton *m_underline = nullptr;
    QToolButton *m_tag = nullptr;
    QToolButton *m_note = nullptr;
    QToolButton *m_copy = nullptr;
    QAction *m_copyText = nullptr; ///< of the menu beside Copy
    QAction *m_copyCitation = nullptr;
};
