#include "ui/reading/article_header.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QLocale>
#include <QRegularExpression>
#include <cmath>

namespace {

constexpr qreal SpaceAbove = 44; ///< px
constexpr qreal SpaceBetween = 10;
constexpr qreal SpaceBelow = 24;
constexpr int UnitsPerMinute = 1350; ///< UTF-16 units of an alphabet read in a minute: 230 words
constexpr int IdeographsPerMinute = 400;
constexpr qsizetype LongestTitle = 300; ///< UTF-16 units compared

qsizetype minutesFor(const Article &article)
{
    const QString language = article.metadata.language.section(u'-', 0, 0);
    const bool isIdeographic = language == QLatin1String("zh") || language == QLatin1String("ja");
    return std::max<qsizetype>(1, article.text.size() / (isIdeographic ? IdeographsPerMinute : UnitsPerMinute));
}

/// An ISO date, date-time, year or year and month as people write it; anything else as it is.
QString dateText(const QString &published)
{
    const QDate day = QDate::fromString(published.left(10), Qt::ISODate);
    if (!day.isValid())
        return published;
    static const QRegularExpression weekday(QStringLiteral("[,،\\s]*dddd[,،\\s]*"));
    const QLocale locale;
    return locale.toString(day, locale.dateFormat(QLocale::LongFormat).remove(weekday));
}

QString languageName(const QString &language)
{
    const QLocale locale(QString(language).replace(u'-', u'_'));
    return locale.language() == QLocale::C ? language : locale.nativeLanguageName();
}

/// Lays all lines out under each other, `leading` times the letters' size apart; returns the height, px.
qreal layOutLines(QTextLayout &layout, qreal width, qreal leading)
{
    const qreal advance = std::round(QFontInfo(layout.font()).pixelSize() * leading);
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += advance;
    }
    layout.endLayout();
    return y;
}

std::unique_ptr<QTextLayout> textLayout(const QString &text, const QFont &font)
{
    auto layout = std::make_unique<QTextLayout>(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment(text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    layout->setTextOption(option);
    return layout;
}

/// Without what stands around: quotation marks, an ellipsis.
QString bareWords(const QString &text)
{
    QString words = text.simplified();
    while (!words.isEmpty() && !words.back().isLetterOrNumber())
        words.chop(1);
    while (!words.isEmpty() && !words.front().isLetterOrNumber())
        words.remove(0, 1);
    return words;
}

} // namespace

QString metaLineOf(const Article &article)
{
    QStringList parts;
    const Metadata &about = article.metadata;
    parts << (about.site.isEmpty() ? about.authors.join(QStringLiteral(", ")) : about.site);
    parts << dateText(about.published);
    //: Reading time in the line under an article's title
    parts << QCoreApplication::translate("ArticleHeader", "%n min", nullptr, int(minutesFor(article)));
    parts << languageName(about.language);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

bool beginsWithTitle(const Article &article)
{
    const QString title = bareWords(article.metadata.title);
    for (size_t index = 0; index < std::min<size_t>(3, article.blocks.size()); ++index) {
        const TextRange range = article.blocks[index].range;
        const TextRange start{range.start, std::min(range.end, range.start + LongestTitle)};
        if (bareWords(article.textIn(start).toString()).startsWith(title))
            return true;
    }
    return false;
}

void ArticleHeader::layOut(const Article *article, const Typography &typography, qreal width)
{
    m_title.reset();
    m_metaLayout.reset();
    m_meta.clear();
    m_height = 0;
    if (!article)
        return;
    m_height = SpaceAbove;
    if (!beginsWithTitle(*article)) {
        m_title = textLayout(article->metadata.title.simplified(), typography.headingFont(0));
        m_height += layOutLines(*m_title, width, 1.25) + SpaceBetween;
    }
    m_meta = metaLineOf(*article);
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPixelSize(std::max(11, int(std::lround(typography.size * 0.74))));
    m_metaLayout = textLayout(m_meta, font);
    m_metaTop = m_height;
    m_height += layOutLines(*m_metaLayout, width, 1.5) + SpaceBelow;
}

void ArticleHeader::draw(QPainter &painter, QPointF topLeft, const ThemeColours &colours) const
{
    if (m_title) {
        painter.setPen(colours.ink);
        m_title->draw(&painter, topLeft + QPointF(0, SpaceAbove));
    }
    if (m_metaLayout) {
        painter.setPen(colours.softInk);
        m_metaLayout->draw(&painter, topLeft + QPointF(0, m_metaTop));
    }
}
