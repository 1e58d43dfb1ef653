#include "ui/articles/import_report.h"

#include "library/error_text.h"
#include "ui/widgets/dialog_buttons.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Outcome = ImportReport::Outcome;

namespace {

constexpr int ArticleRole = Qt::UserRole;

QString translated(const char *text, int count)
{
    return QCoreApplication::translate("ImportReport", text, nullptr, count);
}

int countOf(const std::vector<ImportReport> &reports, Outcome outcome)
{
    return int(std::ranges::count(reports, outcome, &ImportReport::outcome));
}

/// Rows as high as their sentences need: what is wrong with a file must not end in “…”.
class WrappingDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        if (const auto *view = qobject_cast<const QTreeView *>(option.widget))
            cell.rect = {0, 0, view->columnWidth(index.column()), QWIDGETSIZE_MAX};
        return QStyledItemDelegate::sizeHint(cell, index);
    }
};

} // namespace

QString importSummary(const std::vector<ImportReport> &reports)
{
    if (reports.empty())
        return QCoreApplication::translate("ImportReport", "No files to import were found.");
    if (reports.size() == 1)
        return reportSentence(reports.front());
    QStringList parts;
    if (const int imported = countOf(reports, Outcome::Imported))
        parts << translated(QT_TRANSLATE_N_NOOP("ImportReport", "%n articles imported"), imported);
    if (const int newer = countOf(reports, Outcome::NewRevision))
        parts << translated(QT_TRANSLATE_N_NOOP("ImportReport", "%n are newer versions"), newer);
    if (const int known = countOf(reports, Outcome::AlreadyThere))
        parts << translated(QT_TRANSLATE_N_NOOP("ImportReport", "%n were already there"), known);
    if (const int failed = countOf(reports, Outcome::Failed))
        parts << translated(QT_TRANSLATE_N_NOOP("ImportReport", "%n could not be imported"), failed);
    return parts.join(QCoreApplication::translate("ImportReport", ", ", "between the parts of a list")) +
           QCoreApplication::translate("ImportReport", ".", "the end of a sentence");
}

QString carriedText(int moved, int lost)
{
    const QString text = translated(QT_TRANSLATE_N_NOOP("ImportReport", "%n moved"), moved);
    if (lost == 0)
        return text;
    return text + QCoreApplication::translate("ImportReport", ", ", "between the parts of a list") +
           translated(QT_TRANSLATE_N_NOOP("ImportReport", "%n lost"), lost);
}

QString reportSentence(const ImportReport &report)
{
    switch (report.outcome) {
    case Outcome::Imported:
        return QCoreApplication::translate("ImportReport", "“%1” is in your library.").arg(report.title);
    case Outcome::AlreadyThere:
        return QCoreApplication::translate("ImportReport", "“%1” was already there.").arg(report.title);
    case Outcome::NewRevision:
        return QCoreApplication::translate("ImportReport",
                                           "A newer version of “%1” was imported; its highlights moved along: %2.")
            .arg(report.title, carriedText(report.moved, report.lost));
    case Outcome::Failed:
        break;
    }
    return errorText(report.error);
}

bool hasDetails(const std::vector<ImportReport> &reports)
{
    return reports.size() > 1 && countOf(reports, Outcome::Imported) < int(reports.size());
}

ImportReportDialog::ImportReportDialog(const std::vector<ImportReport> &reports, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Import"));
    auto *rows = new QTreeWidget(this);
    rows->setAccessibleName(tr("Files"));
    rows->setHeaderLabels({tr("File"), tr("What became of it")});
    rows->setRootIsDecorated(false);
    rows->setWordWrap(true);
    rows->setTextElideMode(Qt::ElideMiddle);
    rows->setItemDelegate(new WrappingDelegate(rows));
    connect(rows->header(), &QHeaderView::sectionResized, rows, &QTreeWidget::doItemsLayout);
    for (const ImportReport &report : reports) {
        const QString sentence = reportSentence(report);
        auto *row = new QTreeWidgetItem(rows, {QFileInfo(report.path).fileName(), sentence});
        row->setToolTip(0, report.path);
        row->setToolTip(1, sentence);
        row->setData(0, ArticleRole, QVariant::fromValue(report.article));
        m_text += report.path + u": "_s + sentence + u'\n';
    }
    rows->header()->setSectionResizeMode(0, QHeaderView::Interactive);
    rows->header()->resizeSection(0, 220);

    auto *summary = new QLabel(importSummary(reports), this);
    summary->setWordWrap(true);
    QDialogButtonBox *buttons = makeCloseButtons(this);
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text); });
    connect(rows, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *row) {
        const auto id = row->data(0, ArticleRole).value<ArticleId>();
        if (!id.isNull())
            Q_EMIT articleChosen(id);
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(summary);
    column->addWidget(rows, 1);
    column->addWidget(buttons);
    resize(680, 420);
}
