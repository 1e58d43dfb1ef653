#include "ui/side_panel.h"

#include "ui/annotations/annotation_panel.h"
#include "ui/annotations/codebook_view.h"
#include "ui/reading/outline_view.h"

#include <QAbstractItemView>
#include <QTabBar>

using namespace Qt::Literals::StringLiterals;

SidePanel::SidePanel(Library &library, Spelling &spelling, QWidget *parent)
    : QTabWidget(parent)
    , m_highlights(new AnnotationPanel(library, spelling, this))
    , m_tags(new CodebookView(library, this))
    , m_outline(new OutlineView(this))
{
    setAccessibleName(tr("Side panel"));
    setDocumentMode(true);
    tabBar()->setExpanding(false);
    tabBar()->setElideMode(Qt::ElideNone);
    tabBar()->setUsesScrollButtons(true);
    addTab(m_highlights, tr("Highlights"));
    addTab(m_tags, tr("Tags"));
    addTab(m_outline, tr("Outline"));
    connect(m_highlights, &AnnotationPanel::countChanged, this, [this](int, int all) { showCount(all); });
    connect(m_tags, &CodebookView::tagChosen, this, [this](TagId id) {
        showTab(Tab::Highlights);
        m_highlights->filterByTag(id);
    });
}

void SidePanel::setSession(const SessionPtr &session)
{
    m_highlights->setSession(session);
    m_outline->setSession(session);
    showCount(session ? int(session->anchors().size()) : 0);
}

void SidePanel::setAppearance(const ThemeColours &colours, const QFont &readingFont)
{
    m_highlights->setAppearance(colours, readingFont);
    m_tags->setAppearance(colours);
}

void SidePanel::showTab(Tab tab)
{
    setCurrentIndex(int(tab));
}

void SidePanel::focusCurrent()
{
    QWidget *page = currentWidget();
    const QList<QAbstractItemView *> lists = page->findChildren<QAbstractItemView *>();
    QWidget *target = page;
    for (QAbstractItemView *list : lists) {
        if (list->isVisible() && list->focusPolicy() & Qt::TabFocus)
            target = list;
    }
    target->setFocus(Qt::TabFocusReason);
}

void SidePanel::showCount(int all)
{
    const QString title = all > 0 ? tr("Highlights %1").arg(QLocale().toString(all)) : tr("Highlights");
    setTabText(int(Tab::Highlights), title);
}
