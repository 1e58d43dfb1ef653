#include "ui/reading/find_bar.h"

#include "base/when_done.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QtConcurrent/QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype SearchedAtOnce = 100'000; ///< UTF-16 units: less than a frame

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(4);
    m_field->setClearButtonEnabled(true);
    m_field->setMaximumWidth(360);
    m_field->installEventFilter(this);
    layout->addWidget(m_field, 1);
    m_case = addOption(u"Aa"_s);
    m_word = addOption(u"ab|"_s);
    m_accents = addOption(u"é"_s);
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(u"00 000 / 00 000"_s));
    m_count->setProperty("role", u"quiet"_s);
    layout->addWidget(m_count);
    layout->addStretch(1);
    for (QToolButton **button : {&m_previous, &m_next, &m_close}) {
        *button = new QToolButton(this);
        (*button)->setAutoRaise(true);
        layout->addWidget(*button);
    }
    setFocusProxy(m_field);
    setTexts();
    setColours(lightTheme());
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::previous);
    connect(m_next, &QToolButton::clicked, this, &FindBar::next);
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

FindBar::~FindBar()
{
    if (m_cancelled)
        *m_cancelled = true;
}

QToolButton *FindBar::addOption(const QString &text)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setCheckable(true);
    button->setAutoRaise(true);
    layout()->addWidget(button);
    connect(button, &QToolButton::toggled, this, &FindBar::search);
    return button;
}

void FindBar::setTexts()
{
    setAccessibleName(tr("Find in article"));
    m_field->setPlaceholderText(tr("Find in article"));
    m_field->setAccessibleName(tr("Find in article"));
    m_count->setAccessibleName(tr("Number of matches"));
    const auto name = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_case, tr("Match case"));
    name(m_word, tr("Whole words only"));
    name(m_accents, tr("Match accents"));
    name(m_previous, tr("Previous match"));
    name(m_next, tr("Next match"));
    name(m_close, tr("Close"));
    showCount();
}

void FindBar::setColours(const ThemeColours &colours)
{
    m_background = colours.chrome;
    m_hairline = colours.hairline;
    m_previous->setIcon(themedIcon(u"up"_s, colours));
    m_next->setIcon(themedIcon(u"down"_s, colours));
    m_close->setIcon(themedIcon(u"close"_s, colours));
    update();
}

void FindBar::setArticle(ArticlePtr article, qsizetype from)
{
    m_article = std::move(article);
    m_hits.clear();
    m_current = -1;
    m_from = from;
    if (isHidden())
        receive({});
    else
        ask(Goal::None);
}

void FindBar::open(const QString &needle, qsizetype from)
{
    const bool isSame = needle.isEmpty() || needle == m_field->text();
    if (isHidden() || !isSame || m_current < 0) {
        m_from = from;
        m_current = -1;
        if (isSame)
            search();
        else
            m_field->setText(needle); // searches
    }
    appear();
}

void FindBar::resumeAfter(qsizetype from)
{
    m_from = from;
    ask(Goal::AtOrAfter);
    appear();
}

void FindBar::resumeBefore(qsizetype from)
{
    m_from = from;
    ask(Goal::Before);
    appear();
}

bool FindBar::hasQuestion() const
{
    return !m_field->text().isEmpty();
}

void FindBar::appear()
{
    show();
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::close()
{
    if (isHidden())
        return;
    hide();
    if (m_cancelled)
        *m_cancelled = true;
    Q_EMIT closed();
}

FindOptions FindBar::options() const
{
    FindOptions options;
    options.caseSensitive = m_case->isChecked();
    options.wholeWord = m_word->isChecked();
    options.accentSensitive = m_accents->isChecked();
    return options;
}

void FindBar::search()
{
    if (m_current >= 0) // typing on stays where it is
        m_from = currentHit().start;
    ask(Goal::AtOrAfter);
}

void FindBar::ask(Goal goal)
{
    m_goal = goal;
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled.reset();
    m_isSearching = false;
    const QString needle = m_field->text();
    if (!m_article || needle.isEmpty()) {
        receive({});
        return;
    }
    FindOptions how = options();
    if (m_article->text.size() <= SearchedAtOnce) {
        receive(findAll(m_article->text, needle, how));
        return;
    }
    m_isSearching = true;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    how.isCancelled = [cancelled = m_cancelled] { return cancelled->load(); };
    const auto job = [article = m_article, needle, how] { return findAll(article->text, needle, how); };
    whenDone(QtConcurrent::run(job), this, [this, asked = m_cancelled](const std::vector<TextRange> &hits) {
        if (*asked || asked != m_cancelled)
            return;
        m_isSearching = false;
        receive(hits);
    });
    showCount();
}

/// At the ends of the article it goes on at the other one.
qsizetype FindBar::hitFor(Goal goal) const
{
    const auto count = qsizetype(m_hits.size());
    if (count == 0 || goal == Goal::None)
        return -1;
    const qsizetype after = std::ranges::lower_bound(m_hits, m_from, {}, &TextRange::start) - m_hits.begin();
    return goal == Goal::AtOrAfter ? after % count : (after + count - 1) % count;
}

void FindBar::receive(std::vector<TextRange> hits)
{
    m_hits = std::move(hits);
    m_current = hitFor(m_goal);
    showCount();
    Q_EMIT hitsChanged();
}

void FindBar::choose(qsizetype index)
{
    m_current = index;
    m_from = currentHit().start;
    showCount();
    Q_EMIT currentChanged();
}

void FindBar::next()
{
    if (!m_hits.empty())
        choose(m_current < 0 ? hitFor(Goal::AtOrAfter) : (m_current + 1) % qsizetype(m_hits.size()));
}

void FindBar::previous()
{
    if (!m_hits.empty())
        choose(m_current < 0 ? hitFor(Goal::Before)
                             : (m_current + qsizetype(m_hits.size()) - 1) % qsizetype(m_hits.size()));
}

TextRange FindBar::currentHit() const
{
    return m_current >= 0 && m_current < qsizetype(m_hits.size()) ? m_hits[size_t(m_current)] : TextRange();
}

QString FindBar::countText() const
{
    if (m_field->text().isEmpty())
        return {};
    if (m_isSearching)
        return tr("Searching…");
    if (m_hits.empty())
        return tr("No match");
    if (m_current < 0)
        return tr("%n matches", nullptr, int(m_hits.size()));
    const QLocale locale;
    //: Number of the current match, number of all matches
    return tr("%1 of %2").arg(locale.toString(m_current + 1), locale.toString(qsizetype(m_hits.size())));
}

void FindBar::showCount()
{
    m_count->setText(countText());
    const bool hasHits = !m_hits.empty();
    m_previous->setEnabled(hasHits);
    m_next->setEnabled(hasHits);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            key->modifiers() & Qt::ShiftModifier ? previous() : next();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_background);
    painter.fillRect(0, height() - 1, width(), 1, m_hairline);
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setTexts();
}
