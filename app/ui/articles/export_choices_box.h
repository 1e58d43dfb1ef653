#pragma once
// How to group the highlights and what to say of each; only what the format has a place for is shown.

#include "library/export_request.h"

#include <QWidget>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;

class ExportChoicesBox final : public QWidget {
    Q_OBJECT
public:
    explicit ExportChoicesBox(QWidget *parent = nullptr);
    void setChoices(ExportChoices choices);
    /// What they are narrowed to is neither taken nor given.
    void setOptions(const ExportOptions &options);
    [[nodiscard]] ExportOptions options() const;

Q_SIGNALS:
    void changed();

private:
    void build();
    void enableChoices();
    void addFlag(ExportChoice choice, const QString &text, const QString &toolTip);
    QComboBox *addList(ExportChoice choice, const QString &label, std::initializer_list<QString> items);

    struct Flag {
        ExportChoice choice;
        QCheckBox *box;
    };
    struct List {
        ExportChoice choice;
        QLabel *label;
        QComboBox *box;
    };
    QLabel *m_heading;
    QGridLayout *m_listGrid;
    QGridLayout *m_flagGrid;
    std::vector<List> m_lists;
    std::vector<Flag> m_flags;
    QComboBox *m_grouping;
    QComboBox *m_context;
    bool m_mayBeReport = false;
};
