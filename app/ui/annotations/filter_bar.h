#pragma once
// The head of the panel: words, tags and colours to show fewer cards.

#include "layout/theme_colours.h"
#include "ui/annotations/annotation_filter_proxy.h"

#include <QTimer>
#include <QWidget>
#include <unordered_map>

class ColourButton;
class FlowLayout;
class QLineEdit;
class QToolButton;
class TagChip;

class FilterBar final : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(AnnotationListModel &model, QWidget *parent = nullptr);
    void setColours(const ThemeColours &colours);
    [[nodiscard]] AnnotationFilter filter() const;
    void clear();
    /// Only this tag; also when no card carries it.
    void chooseTag(TagId id);
    void focusText();
    void setSortedByDate(bool byDate);
    [[nodiscard]] bool isSortedByDate() const;

Q_SIGNALS:
    void filterChanged(const AnnotationFilter &filter);
    /// The newest first, else in the order of the text.
    void sortedByDate(bool byDate);
    /// Down or Enter in the line: to the cards.
    void leftDownwards();
    /// Esc with nothing to clear.
    void escaped();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QLayout *makeHead();
    void build();
    void count();
    void countColours();
    void showChips();
    TagChip *chip(TagId id);
    void toggleTag(TagId id, bool isOn);
    void toggleColour(Colour colour, bool isOn);
    void announce();
    [[nodiscard]] std::vector<TagId> offeredTags() const;

    AnnotationListModel &m_model;
    ThemeColours m_colours = lightTheme();
    QHash<TagId, int> m_counts;  ///< cards that carry the tag or one below it
    std::vector<TagId> m_chosen; ///< tags
    QSet<int> m_chosenColours;
    QLineEdit *m_edit;
    QToolButton *m_sort;
    QWidget *m_chipArea;
    FlowLayout *m_flow;
    QWidget *m_dotArea;
    std::vector<ColourButton *> m_dots;
    std::unordered_map<TagId, TagChip *> m_chips;
    QTimer m_recount; ///< several changes in a row are counted once
};
