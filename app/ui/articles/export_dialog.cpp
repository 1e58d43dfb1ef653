#include "ui/articles/export_dialog.h"

#include "base/when_done.h"
#include "library/error_text.h"
#include "ui/widgets/dialog_buttons.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype LongestPreview = 60'000; // characters; more helps nobody and is slow to lay out
constexpr int PageOfArticles = 500;

QString formatTitle(const QString &name)
{
    if (name == u"markdown")
        return ExportDialog::tr("Markdown – for notes");
    if (name == u"html")
        return ExportDialog::tr("Web page – the article with its highlights");
    if (name == u"json-ld")
        return ExportDialog::tr("Web Annotation (JSON-LD) – for other programs");
    return name;
}

} // namespace

ExportDialog::ExportDialog(Library &library, std::vector<ArticleId> chosen, const QString &title, Scope scope,
                           QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_chosen(std::move(chosen))
    , m_title(title)
    , m_these(new QRadioButton(this))
    , m_everything(new QRadioButton(tr("&All articles"), this))
    , m_format(new QComboBox(this))
    , m_notes(new QCheckBox(tr("&Notes"), this))
    , m_tags(new QCheckBox(tr("Ta&gs"), this))
    , m_wholeText(new QCheckBox(tr("&Whole text, not only the quotes"), this))
    , m_preview(new QPlainTextEdit(this))
    , m_status(new QLabel(this))
    , m_save(nullptr)
    , m_copy(nullptr)
{
    setWindowTitle(tr("Export"));
    build(scope);
    connectParts();
    collectAll(0, {});
    askPreview();
}

void ExportDialog::build(Scope scope)
{
    m_preview->setReadOnly(true);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_status->setProperty("role", u"quiet"_s);
    m_status->setWordWrap(true);

    QDialogButtonBox *buttons = makeCloseButtons(this);
    m_copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(tr("&Save As…"), QDialogButtonBox::ActionRole);
    m_save->setDefault(true);

    auto *body = new QHBoxLayout;
    body->setSpacing(24);
    body->addWidget(makeChoices(scope));
    body->addWidget(m_preview, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(body, 1);
    column->addWidget(m_status);
    column->addWidget(buttons);
    resize(880, 560);
}

QWidget *ExportDialog::makeChoices(Scope scope)
{
    auto *choices = new QWidget(this);
    m_these->setText(m_chosen.size() > 1 ? tr("&The %n chosen articles", nullptr, int(m_chosen.size()))
                                         : tr("&This article"));
    m_these->setToolTip(m_title);
    m_these->setEnabled(!m_chosen.empty());
    const bool all = scope == Scope::All || m_chosen.empty();
    m_these->setChecked(!all);
    m_everything->setChecked(all);
    m_format->setAccessibleName(tr("Format"));
    for (const QString &name : exporterNames())
        m_format->addItem(formatTitle(name), name);
    m_notes->setChecked(true);
    m_tags->setChecked(true);

    const auto heading = [choices](const QString &text) {
        auto *label = new QLabel(text, choices);
        label->setProperty("role", u"title"_s);
        return label;
    };
    auto *column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(heading(tr("What")));
    column->addWidget(m_these);
    column->addWidget(m_everything);
    column->addSpacing(8);
    column->addWidget(heading(tr("As")));
    column->addWidget(m_format);
    column->addSpacing(8);
    column->addWidget(heading(tr("With")));
    column->addWidget(m_notes);
    column->addWidget(m_tags);
    column->addWidget(m_wholeText);
    column->addStretch();
    return choices;
}

void ExportDialog::connectParts()
{
    connect(m_these, &QRadioButton::toggled, this, &ExportDialog::refresh);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    for (QCheckBox *box : {m_notes, m_tags, m_wholeText})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::refresh);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::saveAs);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
}

void ExportDialog::refresh()
{
    m_wholeText->setVisible(format() == u"markdown");
    m_status->clear();
    askPreview();
}

void ExportDialog::collectAll(int offset, std::vector<ArticleId> ids)
{
    whenDone(m_library.articles({.text = {}, .offset = offset, .limit = PageOfArticles}), this,
             [this, offset, ids = std::move(ids)](const Result<std::vector<ArticleSummary>> &page) mutable {
                 if (!page)
                     return;
                 for (const ArticleSummary &summary : *page)
                     ids.push_back(summary.id);
                 if (int(page->size()) == PageOfArticles)
                     return collectAll(offset + PageOfArticles, std::move(ids));
                 m_all = std::move(ids);
                 if (m_everything->isChecked())
                     askPreview();
             });
}

const std::vector<ArticleId> &ExportDialog::articles() const
{
    return m_everything->isChecked() ? m_all : m_chosen;
}

ExportOptions ExportDialog::options() const
{
    return {.includeNotes = m_notes->isChecked(),
            .includeTags = m_tags->isChecked(),
            .wholeText = m_wholeText->isChecked()};
}

void ExportDialog::askPreview()
{
    const int question = ++m_question;
    m_save->setEnabled(false);
    m_copy->setEnabled(false);
    if (articles().empty()) {
        m_bytes.clear();
        m_preview->clear();
        return;
    }
    whenDone(m_library.exported(articles(), format(), options()), this,
             [this, question](const Result<QByteArray> &bytes) {
                 if (question == m_question)
                     showPreview(bytes);
             });
}

void ExportDialog::showPreview(const Result<QByteArray> &bytes)
{
    if (!bytes) {
        m_preview->clear();
        m_status->setText(errorText(bytes.error()));
        return;
    }
    m_bytes = *bytes;
    const QString text = QString::fromUtf8(m_bytes);
    m_preview->setPlainText(text.size() > LongestPreview ? text.left(LongestPreview) + u"\n…"_s : text);
    m_status->setText(QLocale().formattedDataSize(m_bytes.size()));
    m_save->setEnabled(true);
    m_copy->setEnabled(true);
}

QString ExportDialog::preview() const
{
    return m_preview->toPlainText();
}

void ExportDialog::setFormat(const QString &name)
{
    m_format->setCurrentIndex(m_format->findData(name));
}

QString ExportDialog::format() const
{
    return m_format->currentData().toString();
}

QString ExportDialog::suggestedName() const
{
    static const QRegularExpression unfit(u"[\\\\/:*?\"<>|\\x00-\\x1f]+"_s);
    const bool one = m_these->isChecked() && m_chosen.size() == 1;
    QString name = one ? m_title : tr("Articles");
    name.replace(unfit, u" "_s);
    return name.simplified().left(80) + u'.' + exporterExtension(format());
}

void ExportDialog::saveAs()
{
    auto *dialog = new QFileDialog(this, tr("Save As"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(suggestedName());
    dialog->setDefaultSuffix(exporterExtension(format()));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::write);
    dialog->open();
}

void ExportDialog::write(const QString &path)
{
    m_save->setEnabled(false);
    whenDone(m_library.exportTo(path, articles(), format(), options()), this, [this, path](const Result<> &done) {
        m_save->setEnabled(true);
        if (!done) {
            m_status->setText(errorText(done.error()));
            return;
        }
        Q_EMIT exported(path);
        accept();
    });
}

void ExportDialog::copy()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(m_bytes));
    m_status->setText(tr("Copied."));
}
