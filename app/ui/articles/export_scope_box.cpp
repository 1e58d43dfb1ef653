#include "ui/articles/export_scope_box.h"

#include <QComboBox>
#include <QRadioButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using Scope = ExportSubject::Scope;

namespace {

constexpr int NameRole = Qt::UserRole + 1;
constexpr int DepthRole = Qt::UserRole + 2;
constexpr int Indent = 4;      ///< spaces a level of the tree
constexpr int SideMargin = 22; ///< px: below the text of the radio button

/// The list of tags shows a tree; the closed box shows the whole path.
class TagTreeDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text =
            QString(index.data(DepthRole).toInt() * Indent, QChar(QChar::Nbsp)) + index.data(NameRole).toString();
    }
};

} // namespace

ExportScopeBox::ExportScopeBox(const ExportSubject &subject, const Codebook &codebook, QWidget *parent)
    : QWidget(parent)
    , m_subject(subject)
    , m_tags(new QComboBox(this))
{
    build();
    addTags(codebook);
    setScope(m_subject.scope);
    for (const QRadioButton *button : {m_these, m_filter, m_tag, m_everything}) {
        connect(button, &QRadioButton::toggled, this, [this](bool isOn) {
            if (isOn)
                Q_EMIT changed();
        });
    }
    connect(m_tag, &QRadioButton::toggled, m_tags, &QWidget::setEnabled);
    connect(m_tags, &QComboBox::currentIndexChanged, this, &ExportScopeBox::changed);
    m_tags->setEnabled(m_tag->isChecked());
}

QRadioButton *ExportScopeBox::addButton(const QString &text, bool isOffered)
{
    auto *button = new QRadioButton(text, this);
    button->setVisible(isOffered);
    button->setEnabled(isOffered);
    layout()->addWidget(button);
    return button;
}

void ExportScopeBox::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const int articles = int(m_subject.articles.size());
    const int filtered = int(m_subject.highlights.size());
    m_these =
        addButton(articles > 1 ? tr("&The %n chosen articles", nullptr, articles) : tr("&This article"), articles > 0);
    m_these->setToolTip(articles == 1 ? m_subject.title : QString());
    m_filter = addButton(tr("The %n highlights of the &filter", nullptr, filtered), filtered > 0);
    m_tag = addButton(tr("&Highlights with one tag"), true);
    m_tags->setAccessibleName(tr("Tag"));
    m_tags->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tags->setItemDelegate(new TagTreeDelegate(m_tags));
    auto *indented = new QVBoxLayout;
    indented->setContentsMargins(SideMargin, 0, 0, 4);
    indented->addWidget(m_tags);
    column->addLayout(indented);
    m_everything = addButton(tr("&All articles"), true);
}

void ExportScopeBox::addTags(const Codebook &codebook)
{
    for (const TagId id : codebook.inOrder()) {
        const QString path = codebook.path(id);
        m_tags->addItem(path.split(u'/').join(u" / "_s), QVariant::fromValue(id));
        const int row = m_tags->count() - 1;
        m_tags->setItemData(row, codebook.tag(id)->name, NameRole);
        m_tags->setItemData(row, int(path.count(u'/')), DepthRole);
        m_tags->setItemData(row, path, Qt::ToolTipRole);
        if (id == m_subject.tag)
            m_tags->setCurrentIndex(row);
    }
    const bool hasTags = m_tags->count() > 0;
    m_tag->setVisible(hasTags);
    m_tag->setEnabled(hasTags);
    m_tags->setVisible(hasTags);
}

Scope ExportScopeBox::scope() const
{
    if (m_these->isChecked())
        return Scope::Articles;
    if (m_filter->isChecked())
        return Scope::Filter;
    return m_tag->isChecked() ? Scope::Tag : Scope::Everything;
}

void ExportScopeBox::setScope(Scope scope)
{
    QRadioButton *buttons[] = {m_these, m_filter, m_tag, m_everything};
    QRadioButton *wanted = buttons[size_t(scope)];
    (wanted->isEnabled() ? wanted : m_everything)->setChecked(true);
}

void ExportScopeBox::applyTo(ExportRequest &request) const
{
    request.articles.clear();
    request.options.onlyTags.clear();
    request.options.onlyHighlights.clear();
    switch (scope()) {
    case Scope::Articles:
        request.articles = m_subject.articles;
        break;
    case Scope::Filter:
        request.articles = m_subject.articles;
        request.options.onlyHighlights = m_subject.highlights;
        break;
    case Scope::Tag:
        request.options.onlyTags = {m_tags->currentData().value<TagId>()};
        break;
    case Scope::Everything:
        break;
    }
}

std::vector<ArticleId> ExportScopeBox::exampleArticles() const
{
    return m_subject.articles.empty() ? m_subject.articles : std::vector{m_subject.articles.front()};
}

QString ExportScopeBox::suggestedTitle() const
{
    if (scope() == Scope::Tag)
        return m_tags->currentData(NameRole).toString();
    const bool isOne = scope() != Scope::Everything && m_subject.articles.size() == 1;
    return isOne ? m_subject.title : QString();
}
