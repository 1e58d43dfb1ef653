#include "ui/articles/export_dialog.h"

#include "base/when_done.h"
#include "library/error_text.h"
#include "library/export_job.h"
#include "library/library.h"
#include "ui/articles/export_choices_box.h"
#include "ui/articles/export_format_box.h"
#include "ui/articles/export_format_text.h"
#include "ui/articles/export_preview.h"
#include "ui/articles/export_scope_box.h"
#include "ui/articles/templates_dialog.h"
#include "ui/widgets/dialog_buttons.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr QSize UsualSize(940, 640);
constexpr int NarrowestPreview = 320; // px
} // namespace

ExportDialog::ExportDialog(Library &library, const ExportSubject &subject, const ExportSettings &habits,
                           QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_habits(habits)
    , m_scope(new ExportScopeBox(subject, library.codebook(), this))
    , m_format(new ExportFormatBox(this))
    , m_choices(new ExportChoicesBox(this))
    , m_preview(new ExportPreview(library, this))
    , m_status(new QLabel(this))
{
    setWindowTitle(tr("Export"));
    build();
    m_format->setFormat(m_habits.format);
    takeFormat();
    connectParts();
    askTemplates();
    refresh();
}

void ExportDialog::askTemplates()
{
    whenDone(m_library.templates(), this,
             [this](const std::vector<TemplateRow> &rows) { m_format->setTemplates(rows); });
}

void ExportDialog::openTemplates()
{
    const std::vector<ArticleId> example = m_scope->exampleArticles();
    auto *dialog = new TemplatesDialog(m_library, example, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->choose(format());
    connect(dialog, &TemplatesDialog::changed, this, [this] {
        askTemplates();
        refresh();
    });
    dialog->open();
}

void ExportDialog::build()
{
    m_status->setProperty("role", u"quiet"_s);
    m_status->setWordWrap(true);
    m_preview->setMinimumWidth(NarrowestPreview);
    QDialogButtonBox *buttons = makeCloseButtons(this);
    m_templates = buttons->addButton(tr("Te&mplates…"), QDialogButtonBox::ActionRole);
    m_templates->setAutoDefault(false);
    m_copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    m_copy->setAutoDefault(false);
    m_save = buttons->addButton(tr("&Save As…"), QDialogButtonBox::ActionRole);
    m_save->setDefault(true);

    auto *body = new QHBoxLayout;
    body->setSpacing(24);
    body->addWidget(makeChoices());
    body->addWidget(m_preview, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(16);
    foot->addWidget(m_status, 1);
    foot->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(16);
    column->addLayout(body, 1);
    column->addLayout(foot);
    resize(UsualSize);
}

QWidget *ExportDialog::makeChoices()
{
    auto *choices = new QWidget(this); // in this window from the start: the order of Tab is that of making
    const auto heading = [choices](const QString &text, QWidget *buddy) {
        auto *label = new QLabel(text, choices);
        label->setProperty("role", u"title"_s);
        label->setBuddy(buddy);
        return label;
    };
    auto *column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    column->addWidget(heading(tr("What"), nullptr));
    column->addWidget(m_scope);
    column->addSpacing(8);
    column->addWidget(heading(tr("F&ormat"), m_format->focusProxy()));
    column->addWidget(m_format);
    column->addSpacing(4);
    column->addWidget(m_choices);
    column->addStretch();
    auto *scrolled = new QScrollArea(this);
    scrolled->setWidget(choices);
    scrolled->setWidgetResizable(true);
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scrolled->setFocusPolicy(Qt::NoFocus);
    scrolled->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    // All choices decide the width, so that it stays when another format shows fewer of them.
    m_choices->setChoices(ExportChoices::fromInt(~0U));
    choices->ensurePolished();
    scrolled->setFixedWidth(std::max(280, choices->sizeHint().width() + 12));
    return scrolled;
}

void ExportDialog::connectParts()
{
    connect(m_scope, &ExportScopeBox::changed, this, &ExportDialog::refresh);
    connect(m_choices, &ExportChoicesBox::changed, this, &ExportDialog::refresh);
    connect(m_format, &ExportFormatBox::changed, this, [this] {
        takeFormat();
        refresh();
    });
    connect(m_preview, &ExportPreview::shown, this, &ExportDialog::showAmount);
    connect(m_preview, &ExportPreview::failed, this,
            [this](const Error &error) { m_status->setText(errorText(error)); });
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_templates, &QPushButton::clicked, this, &ExportDialog::openTemplates);
}

/// What was chosen for this format the last time.
void ExportDialog::takeFormat()
{
    m_choices->setChoices(choicesOf(format()));
    m_choices->setOptions(m_habits.options.value(format()));
}

void ExportDialog::refresh()
{
    m_habits.format = format();
    m_habits.options.insert(format(), m_choices->options());
    m_status->clear();
    setButtonsEnabled(false);
    m_copy->setVisible(isTextFormat(format()));
    m_preview->setRequest(request());
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request{.articles = {}, .format = format(), .options = m_choices->options()};
    m_scope->applyTo(request);
    return request;
}

void ExportDialog::showAmount()
{
    const std::optional<ExportAmount> amount = m_preview->amount();
    const bool isEmpty = !amount || amount->articles == 0;
    setButtonsEnabled(!isEmpty);
    m_status->setText(isEmpty ? tr("There is nothing to export here.") : amountText(*amount));
}

void ExportDialog::setButtonsEnabled(bool enabled)
{
    m_save->setEnabled(enabled);
    m_copy->setEnabled(enabled);
}

QString ExportDialog::format() const
{
    return m_format->format();
}

void ExportDialog::setFormat(const QString &name)
{
    m_format->setFormat(name);
}

QString ExportDialog::suggestedFileName() const
{
    const QString byTemplate = m_preview->fileName();
    return byTemplate.isEmpty() ? fileNameFor(m_scope->suggestedTitle(), m_format->extension()) : byTemplate;
}

void ExportDialog::chooseFile()
{
    const QString folder = QFileInfo(m_habits.folder).isDir()
                               ? m_habits.folder
                               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString extension = m_format->extension();
    auto *dialog = new QFileDialog(this, tr("Save As"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({m_format->title() + u" (*."_s + extension + u')', tr("All files (*)")});
    dialog->setDefaultSuffix(extension);
    dialog->selectFile(suggestedFileName());
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::save);
    dialog->open();
}

void ExportDialog::save(const QString &path)
{
    m_habits.folder = QFileInfo(path).absolutePath();
    Q_EMIT habitsChanged(m_habits);
    Q_EMIT saveRequested(request(), path);
    accept();
}

void ExportDialog::copy()
{
    m_copy->setEnabled(false);
    m_status->setText(tr("Copying…"));
    const ExportJob *job = m_library.startExport(request(), {});
    connect(job, &ExportJob::finished, this, [this, job] {
        m_copy->setEnabled(true);
        if (!job->result()) {
            m_status->setText(errorText(job->result().error()));
            return;
        }
        QGuiApplication::clipboard()->setText(QString::fromUtf8(job->result()->bytes));
        m_status->setText(tr("Copied: %1.").arg(amountText(job->result()->amount)));
        Q_EMIT habitsChanged(m_habits);
    });
}
