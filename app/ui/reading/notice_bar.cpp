#include "ui/reading/notice_bar.h"

#include "library/error_text.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr size_t ShownAtMost = 3; ///< the others are in the tool tip
}

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setProperty("role", u"quiet"_s);
    m_text->setAccessibleName(tr("What could not be read"));
    auto *close = new QToolButton(this);
    close->setText(u"×"_s);
    close->setAutoRaise(true);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 8, 6);
    row->addWidget(m_text, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void NoticeBar::setSession(const SessionPtr &session)
{
    QStringList all;
    if (session) {
        for (const Error &notice : session->article().notices)
            all << errorText(notice);
    }
    all.removeDuplicates();
    const bool hasMore = all.size() > qsizetype(ShownAtMost);
    m_text->setText(all.first(qMin(all.size(), qsizetype(ShownAtMost))).join(u'\n') + (hasMore ? u"\n…"_s : QString()));
    m_text->setToolTip(hasMore ? all.join(u'\n') : QString());
    setVisible(!all.isEmpty());
}

QString NoticeBar::text() const
{
    return isVisibleTo(parentWidget()) ? m_text->text() : QString();
}
