#include "ui/articles/export_format_box.h"

#include "library/export_formats.h"
#include "ui/articles/export_format_text.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int DescriptionRole = Qt::UserRole + 1;
constexpr int ExtensionRole = Qt::UserRole + 2;
constexpr int RowMargin = 5;       ///< px above and below the two lines
constexpr int SideMargin = 8;      ///< px
constexpr int SeparatorHeight = 9; ///< px
constexpr int VisibleFormats = 9;  ///< then it scrolls
constexpr int ScrollBarRoom = 32;  ///< px
constexpr int WidestList = 520;    ///< px

/// As QComboBox marks what insertSeparator() made.
bool isSeparator(const QModelIndex &index)
{
    return index.data(Qt::AccessibleDescriptionRole).toString() == u"separator";
}

/// Two lines a format: its name, and whom it is for.
class FormatDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (isSeparator(index)) {
            painter->fillRect(QRect(option.rect.left(), option.rect.center().y(), option.rect.width(), 1),
                              option.palette.color(QPalette::Mid));
            return;
        }
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        row.text.clear();
        row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
        const QRect inner = option.rect.adjusted(SideMargin, RowMargin, -SideMargin, -RowMargin);
        const QFontMetrics metrics(option.font);
        const QString description = index.data(DescriptionRole).toString();
        const int titleHeight = description.isEmpty() ? inner.height() : metrics.height();
        const QRect title(inner.topLeft(), QSize(inner.width(), titleHeight));
        painter->save();
        painter->setFont(option.font);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(title, int(Qt::AlignVCenter | Qt::AlignLeft), index.data().toString());
        painter->setPen(option.palette.color(QPalette::PlaceholderText));
        painter->drawText(title.translated(0, metrics.height()), int(Qt::AlignVCenter | Qt::AlignLeft),
                          metrics.elidedText(description, Qt::ElideRight, inner.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (isSeparator(index))
            return {0, SeparatorHeight};
        const QFontMetrics metrics(option.font);
        const int width = std::max(metrics.horizontalAdvance(index.data().toString()),
                                   metrics.horizontalAdvance(index.data(DescriptionRole).toString()));
        return {width + 2 * SideMargin, 2 * metrics.height() + 2 * RowMargin};
    }
};

} // namespace

ExportFormatBox::ExportFormatBox(QWidget *parent)
    : QWidget(parent)
    , m_list(new QComboBox(this))
    , m_description(new QLabel(this))
{
    m_list->setAccessibleName(tr("Format"));
    m_list->setItemDelegate(new FormatDelegate(m_list));
    m_list->setMaxVisibleItems(VisibleFormats);
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_description->setProperty("role", u"quiet"_s);
    m_description->setWordWrap(true);
    m_description->setMinimumHeight(2 * fontMetrics().lineSpacing()); // what is below it must not jump
    m_description->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_list);
    column->addWidget(m_description);
    setFocusProxy(m_list);
    fill();
    describe();
    connect(m_list, &QComboBox::currentIndexChanged, this, [this] {
        m_wanted = format();
        describe();
        Q_EMIT changed();
    });
}

void ExportFormatBox::setTemplates(const std::vector<TemplateRow> &rows)
{
    const QString before = format();
    m_templates = rows;
    {
        const QSignalBlocker blocker(m_list);
        fill();
        const int wanted = m_list->findData(m_wanted);
        m_list->setCurrentIndex(wanted >= 0 ? wanted : std::max(0, m_list->findData(before)));
    }
    describe();
    if (format() != before)
        Q_EMIT changed();
}

void ExportFormatBox::fill()
{
    m_list->clear();
    for (const QString &name : exporterNames())
        addFormat(name, formatTitle(name), formatDescription(name), exporterExtension(name));
    if (!m_templates.empty())
        m_list->insertSeparator(m_list->count());
    for (const TemplateRow &row : m_templates)
        addFormat(row.name, row.title, row.problem.isEmpty() ? row.description : row.problem, row.extension);
    int widest = 0;
    for (int row = 0; row < m_list->count(); ++row)
        widest = std::max(widest, m_list->view()->sizeHintForIndex(m_list->model()->index(row, 0)).width());
    m_list->view()->setMinimumWidth(std::min(widest + ScrollBarRoom, WidestList));
}

void ExportFormatBox::addFormat(const QString &name, const QString &title, const QString &description,
                                const QString &extension)
{
    m_list->addItem(title, name);
    const int row = m_list->count() - 1;
    m_list->setItemData(row, description, DescriptionRole);
    m_list->setItemData(row, description, Qt::AccessibleDescriptionRole);
    m_list->setItemData(row, extension, ExtensionRole);
}

QString ExportFormatBox::format() const
{
    return m_list->currentData().toString();
}

void ExportFormatBox::setFormat(const QString &format)
{
    m_wanted = format;
    if (const int row = m_list->findData(format); row >= 0)
        m_list->setCurrentIndex(row);
}

QString ExportFormatBox::extension() const
{
    return m_list->currentData(ExtensionRole).toString();
}

QString ExportFormatBox::title() const
{
    return m_list->currentText();
}

void ExportFormatBox::describe()
{
    m_description->setText(m_list->currentData(DescriptionRole).toString());
    m_list->setAccessibleDescription(m_description->text());
}
