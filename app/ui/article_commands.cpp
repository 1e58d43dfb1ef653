#include "ui/article_commands.h"

#include "base/when_done.h"
#include "library/article_text.h"
#include "ui/articles/import_report.h"
#include "ui/reading/link_dialog.h"
#include "ui/reading/reading_pane.h"

#include <QDesktopServices>
#include <QInputDialog>
#include <QUrl>
#include <algorithm>

ArticleCommands::ArticleCommands(Library &library, ReadingPane *pane, QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_pane(pane)
    , m_window(window)
{
}

bool ArticleCommands::canSwitchExtent() const
{
    return m_pane->session() && isWebPage(m_pane->session()->article().source);
}

QString ArticleCommands::extentText() const
{
    const bool isWhole = canSwitchExtent() && m_pane->session()->article().source.extent == Extent::WholePage;
    return isWhole ? tr("Sho&w Found Article") : tr("Sho&w Whole Page");
}

void ArticleCommands::switchExtent()
{
    if (!canSwitchExtent())
        return;
    whenDone(m_library.switchExtent(m_pane->session()->article().id), this,
             [this](const Result<RevisionReport> &report) {
                 if (report)
                     tellRevision(*report);
                 else
                     Q_EMIT failed(report.error());
             });
}

void ArticleCommands::tellRevision(const RevisionReport &report)
{
    const QString what = report.extent == Extent::WholePage ? tr("The whole page is shown.")
                                                            : tr("The article found in the page is shown.");
    const bool hasHighlights = report.moved + report.lost > 0;
    //: %1 is a whole sentence, %2 is “3 moved, 1 lost”
    Q_EMIT undoOffered(hasHighlights ? tr("%1 Highlights: %2.").arg(what, carriedText(report.moved, report.lost))
                                     : what);
}

bool ArticleCommands::hasPages() const
{
    return m_pane->session() && !m_pane->session()->article().pages.empty();
}

void ArticleCommands::goToPage()
{
    if (!hasPages())
        return;
    const std::vector<PageStart> &pages = m_pane->session()->article().pages;
    auto *dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Go to Page"));
    dialog->setLabelText(tr("Page (%1 to %2):").arg(pages.front().label, pages.back().label));
    dialog->setOkButtonText(tr("Go"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &label) {
        if (!showPage(label))
            Q_EMIT hinted(tr("There is no page %1.").arg(label));
    });
    dialog->open();
}

bool ArticleCommands::showPage(const QString &label)
{
    if (!hasPages())
        return false;
    const Article &article = m_pane->session()->article();
    const QString wanted = label.trimmed();
    auto page = std::ranges::find_if(article.pages, [&wanted](const PageStart &each) {
        return each.label.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    if (page == article.pages.end()) {
        const qsizetype number = wanted.toInt();
        if (number < 1 || number > qsizetype(article.pages.size()))
            return false;
        page = article.pages.begin() + (number - 1);
    }
    const size_t block = article.blockAt(page->offset);
    const TextRange range = article.blocks[block].range;
    const qreal within = range.isEmpty() ? 0 : qreal(page->offset - range.start) / qreal(range.length());
    m_pane->goTo({qsizetype(block), std::clamp(within, 0.0, 1.0)});
    return true;
}

bool ArticleCommands::hasSource() const
{
    return m_pane->session() && isOpenable(QUrl(m_pane->session()->article().metadata.url));
}

void ArticleCommands::openSource()
{
    if (hasSource())
        openLink(m_pane->session()->article().metadata.url);
}

void ArticleCommands::openLink(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!isOpenable(url)) {
        Q_EMIT hinted(tr("This link can’t be opened: %1").arg(address));
        return;
    }
    auto *dialog = new LinkDialog(url, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LinkDialog::openRequested, this, [](const QUrl &chosen) { QDesktopServices::openUrl(chosen); });
    dialog->open();
}
