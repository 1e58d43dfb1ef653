#include "ui/status_line.h"

#include "base/when_done.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QSet>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int WordsPerMinute = 230; // silent reading of prose, adults
constexpr int SavingDelay = 300;    // ms
constexpr qreal AlmostDone = 0.995;
} // namespace

QString progressLine(qreal progress, qsizetype words, const QString &page)
{
    QStringList parts{QCoreApplication::translate("StatusLine", "%1 %").arg(qRound(progress * 100))};
    if (words > 0 && progress < AlmostDone) {
        const int minutes = qMax(1, int(std::ceil(qreal(words) * (1 - progress) / WordsPerMinute)));
        parts << QCoreApplication::translate("StatusLine", "%n min left", nullptr, minutes);
    }
    if (!page.isEmpty())
        parts << QCoreApplication::translate("StatusLine", "p. %1").arg(page);
    return parts.join(u" · "_s);
}

StatusLine::StatusLine(Library &library, QWidget *parent)
    : QStatusBar(parent)
    , m_library(library)
    , m_progressText(new QLabel(this))
    , m_marksText(new QLabel(this))
    , m_savedText(new QLabel(this))
    , m_languageText(new QLabel(this))
{
    setSizeGripEnabled(false);
    setContentsMargins(12, 0, 12, 0);
    m_progressText->setAccessibleName(tr("Progress"));
    m_marksText->setAccessibleName(tr("Highlights and tags"));
    m_savedText->setAccessibleName(tr("Saving"));
    m_languageText->setAccessibleName(tr("Language of the article"));
    addWidget(m_progressText);
    addWidget(m_marksText);
    addPermanentWidget(m_savedText);
    addPermanentWidget(m_languageText);
    m_savingDelay.setSingleShot(true);
    m_savingDelay.setInterval(SavingDelay);
    connect(&m_savingDelay, &QTimer::timeout, this, [this] { m_savedText->setText(tr("Saving…")); });
    connect(&library, &Library::savingChanged, this, &StatusLine::showSaving);
    showSaving(library.isSaving());
}

void StatusLine::setSession(const SessionPtr &session)
{
    if (m_session)
        disconnect(m_session.get(), nullptr, this, nullptr);
    m_session = session;
    m_words = 0;
    m_progress = 0;
    m_page.clear();
    m_languageText->setText(session ? session->article().metadata.language : QString());
    if (session) {
        connect(session.get(), &ReadingSession::changed, this, &StatusLine::countMarks);
        connect(session.get(), &ReadingSession::reloaded, this, &StatusLine::countMarks);
        whenDone(m_library.summary(session->article().id), this, [this](const Result<ArticleSummary> &summary) {
            if (!summary || !m_session || m_session->article().id != summary->id)
                return;
            m_words = summary->words;
            showProgress();
        });
    }
    countMarks();
    showProgress();
}

void StatusLine::setPlace(Place place, qreal progress)
{
    m_progress = progress;
    m_page.clear();
    if (m_session && !m_session->article().pages.empty()) {
        const Article &article = m_session->article();
        const auto last = qsizetype(article.blocks.size()) - 1;
        const TextRange block = article.blocks[size_t(std::clamp<qsizetype>(place.block, 0, last))].range;
        if (const auto page = article.pageAt(block.start + qsizetype(place.fraction * qreal(block.length()))))
            m_page = page->label;
    }
    showProgress();
}

void StatusLine::showProgress()
{
    m_progressText->setText(m_session ? progressLine(m_progress, m_words, m_page) : QString());
}

void StatusLine::countMarks()
{
    if (!m_session) {
        m_marksText->clear();
        return;
    }
    QSet<TagId> tags;
    const std::vector<Annotation> annotations = m_session->annotations();
    for (const Annotation &annotation : annotations) {
        for (const TagId tag : annotation.tags)
            tags.insert(tag);
    }
    m_marksText->setText(tr("%n highlights", nullptr, int(annotations.size())) + u" · "_s +
                         tr("%n tags", nullptr, int(tags.size())));
}

void StatusLine::showSaving(bool saving)
{
    if (saving) {
        m_savingDelay.start();
        return;
    }
    m_savingDelay.stop();
    m_savedText->setText(tr("Saved"));
}
