#include "ui/articles/export_preview.h"

#include "base/when_done.h"
#include "library/library.h"
#include "ui/articles/export_format_text.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

ExportPreview::ExportPreview(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_caption(new QLabel(tr("Preview"), this))
    , m_pages(new QStackedWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_words(new QLabel(this))
{
    m_caption->setProperty("role", u"caption"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Preview"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_words->setProperty("role", u"quiet"_s);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setMargin(32);
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_words);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_caption);
    column->addWidget(m_pages, 1);
}

void ExportPreview::setRequest(const ExportRequest &request)
{
    m_amount.reset();
    m_fileName.clear();
    m_wanted = request;
    if (!m_isAsking)
        ask();
}

void ExportPreview::ask()
{
    m_isAsking = true;
    m_asked = *std::exchange(m_wanted, {});
    whenDone(m_library.exportAmount(m_asked), this, [this](const Result<ExportAmount> &amount) {
        receive(amount, [this](ExportAmount known) { askSample(known); });
    });
}

void ExportPreview::askSample(ExportAmount amount)
{
    m_isAsking = true;
    whenDone(m_library.exportSample(m_asked), this, [this, amount](const Result<ExportSample> &sample) {
        receive(sample, [this, amount](const ExportSample &known) { showSample(known, amount); });
    });
}

/// An answer to what is not wanted any more is dropped.
template <typename Answer, typename Receive>
void ExportPreview::receive(const Result<Answer> &answer, Receive receive)
{
    m_isAsking = false;
    if (m_wanted)
        return ask();
    if (answer)
        return receive(*answer);
    say({});
    Q_EMIT failed(answer.error());
}

void ExportPreview::showSample(const ExportSample &sample, ExportAmount amount)
{
    m_amount = amount;
    m_fileName = sample.fileName;
    if (sample.text.isEmpty()) {
        say(formatContents(m_asked.format, amount));
    } else {
        const int top = m_text->verticalScrollBar()->value();
        m_text->setPlainText(sample.isWhole ? sample.text : sample.text + u"\n…"_s);
        m_text->verticalScrollBar()->setValue(top); // where the reader was looking when they ticked a box
        m_pages->setCurrentWidget(m_text);
        m_caption->setText(
            sample.isWhole
                ? (isTextFormat(m_asked.format) ? tr("Preview") : tr("What the file will hold"))
                : tr("The beginning, from %1 of %n articles", nullptr, amount.articles).arg(sample.articles));
    }
    Q_EMIT shown();
}

void ExportPreview::say(const QString &text)
{
    m_text->clear();
    m_words->setText(text);
    m_pages->setCurrentWidget(m_words);
    m_caption->setText(text.isEmpty() ? QString() : tr("What the file will hold"));
}

QString ExportPreview::text() const
{
    return m_pages->currentWidget() == m_text ? m_text->toPlainText() : m_words->text();
}
