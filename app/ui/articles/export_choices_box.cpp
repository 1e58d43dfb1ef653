#include "ui/articles/export_choices_box.h"

#include "ui/settings/export_settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

ExportChoicesBox::ExportChoicesBox(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(tr("With"), this))
    , m_listGrid(new QGridLayout)
    , m_flagGrid(new QGridLayout)
{
    m_grouping = addList(ExportChoice::Grouping, tr("Group &by"),
                         {tr("Order in the text"), tr("Tag"), tr("Colour"), tr("Date"), tr("Article")});
    m_context = addList(ExportChoice::Context, tr("&Quote"),
                        {tr("Only the quote"), tr("In its sentence"), tr("In its paragraph")});
    addFlag(ExportChoice::Report, tr("&Report"),
            tr("Only the quotes and notes, under headings, without the rest of the article"));
    addFlag(ExportChoice::Notes, tr("&Notes"), tr("What you wrote about a passage"));
    addFlag(ExportChoice::Tags, tr("Ta&gs"), tr("With their whole path"));
    addFlag(ExportChoice::Headings, tr("Head&ings"), tr("The headings that a passage stands under"));
    addFlag(ExportChoice::Pages, tr("&Pages"), tr("The page, where the original has pages"));
    addFlag(ExportChoice::Colours, tr("Co&lours"), {});
    addFlag(ExportChoice::Dates, tr("&Dates"), tr("When a passage was highlighted and last changed"));
    addFlag(ExportChoice::Links, tr("Lin&ks back"), tr("To the passage on the web, where the article has an address"));
    addFlag(ExportChoice::WholeText, tr("&Whole text"), tr("The whole article, not only the quotes"));
    addFlag(ExportChoice::Callouts, tr("Callo&uts"), tr("Quotes as callouts, as Obsidian shows them in a frame"));
    build();
}

QComboBox *ExportChoicesBox::addList(ExportChoice choice, const QString &label, std::initializer_list<QString> items)
{
    auto *list = new QComboBox(this);
    list->addItems(items);
    list->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *text = new QLabel(label, this);
    text->setBuddy(list);
    const int row = int(m_lists.size());
    m_listGrid->addWidget(text, row, 0);
    m_listGrid->addWidget(list, row, 1);
    m_lists.push_back({choice, text, list});
    connect(list, &QComboBox::currentIndexChanged, this, &ExportChoicesBox::changed);
    return list;
}

void ExportChoicesBox::addFlag(ExportChoice choice, const QString &text, const QString &toolTip)
{
    auto *box = new QCheckBox(text, this);
    box->setToolTip(toolTip);
    connect(box, &QCheckBox::toggled, this, &ExportChoicesBox::changed);
    if (choice == ExportChoice::Report)
        connect(box, &QCheckBox::toggled, this, &ExportChoicesBox::enableChoices);
    m_flags.push_back({choice, box});
}

void ExportChoicesBox::build()
{
    m_heading->setProperty("role", u"title"_s);
    m_listGrid->setHorizontalSpacing(12);
    m_listGrid->setVerticalSpacing(6);
    m_listGrid->setColumnStretch(1, 1);
    m_flagGrid->setHorizontalSpacing(16);
    m_flagGrid->setVerticalSpacing(4);
    m_flagGrid->setColumnStretch(0, 1);
    m_flagGrid->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addLayout(m_listGrid);
    column->addLayout(m_flagGrid);
    setOptions({});
    setChoices({});
}

void ExportChoicesBox::setChoices(ExportChoices choices)
{
    int place = 0;
    for (const auto &[choice, box] : m_flags) {
        m_flagGrid->removeWidget(box);
        box->setVisible(choices.testFlag(choice));
        if (!choices.testFlag(choice))
            continue;
        m_flagGrid->addWidget(box, place / 2, place % 2);
        ++place;
    }
    for (const auto &[choice, label, list] : m_lists) {
        label->setVisible(choices.testFlag(choice));
        list->setVisible(choices.testFlag(choice));
    }
    m_heading->setVisible(bool(choices));
    m_mayBeReport = choices.testFlag(ExportChoice::Report);
    enableChoices();
}

/// The whole article has no place for what only a report says: that waits, in grey.
void ExportChoicesBox::enableChoices()
{
    const bool isWhole = m_mayBeReport && !options().report;
    for (const auto &[choice, box] : m_flags)
        box->setEnabled(!isWhole || !ReportChoices.testFlag(choice));
    for (const auto &[choice, label, list] : m_lists) {
        label->setEnabled(!isWhole || !ReportChoices.testFlag(choice));
        list->setEnabled(label->isEnabled());
    }
}

void ExportChoicesBox::setOptions(const ExportOptions &options)
{
    const QSignalBlocker blocker(this);
    for (const ExportFlag &flag : ExportFlags) {
        const auto found = std::ranges::find(m_flags, flag.choice, &Flag::choice);
        found->box->setChecked(options.*flag.member);
    }
    m_grouping->setCurrentIndex(int(options.grouping));
    m_context->setCurrentIndex(int(options.context));
    enableChoices();
}

ExportOptions ExportChoicesBox::options() const
{
    ExportOptions options;
    for (const ExportFlag &flag : ExportFlags) {
        const auto found = std::ranges::find(m_flags, flag.choice, &Flag::choice);
        options.*flag.member = found->box->isChecked();
    }
    options.grouping = ExportOptions::Grouping(m_grouping->currentIndex());
    options.context = ExportOptions::Context(m_context->currentIndex());
    return options;
}
