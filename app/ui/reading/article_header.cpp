#include "ui/reading/article_header.h"

#include "layout/block_style.h"
#include "layout/unbreakable_spaces.h"
#include "ui/widgets/language_names.h"

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
constexpr qsizetype LongTitle = 60;     ///< UTF-16 units
constexpr qreal TitleLeading = 1.2;     ///< of the letters' size
constexpr qreal MetaLeading = 1.5;

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
    return locale.language() == QLocale::C ? language : ownLanguageName(locale);
}

/// Lines of whole words, `leading` times the letters' size apart.
std::unique_ptr<TextFlow> flowOf(const QString &text, const Article &article, const QFont &font, qreal leading,
                                 qreal width)
{
    const QString &language = article.metadata.language;
    FlowStyle style;
    style.font = withFallbacks(font, language);
    style.lineHeight = std::round(QFontInfo(font).pixelSize() * leading);
    style.breaking = FlowStyle::Breaking::Balanced;
    style.isRightToLeft = isRightToLeftText(article.text); // as what stands below
    auto flow =
        std::make_unique<TextFlow>(TextRange{0, text.size()}, DisplayText(withUnbreakableSpaces(text, language), {}),
                                   style, QList<QTextLayout::FormatRange>());
    flow->layOut(width);
    return flow;
}

/// A long title is set a size smaller.
QFont titleFont(const QString &title, const Typography &typography)
{
    return typography.headingFont(title.size() > LongTitle ? 2 : 0);
}

/// The interface's.
QFont metaFont(const Typography &typography)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setFamilies({QFontInfo(font).family()}); // by its real name: it is asked before all that stand in for it
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(std::max(11, int(std::lround(typography.size * 0.74))));
    return font;
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
    m_metaFlow.reset();
    m_meta.clear();
    m_height = 0;
    if (!article)
        return;
    m_height = SpaceAbove;
    if (!beginsWithTitle(*article)) {
        const QString title = article->metadata.title.simplified();
        m_title = flowOf(title, *article, titleFont(title, typography), TitleLeading, width);
        m_height += m_title->height() + SpaceBetween;
    }
    m_meta = metaLineOf(*article);
    m_metaFlow = flowOf(m_meta, *article, metaFont(typography), MetaLeading, width);
    m_metaTop = m_height;
    m_height += m_metaFlow->height() + SpaceBelow;
}

void ArticleHeader::draw(QPainter &painter, QPointF topLeft, const ThemeColours &colours) const
{
    if (m_title) {
        painter.setPen(colours.ink);
        m_title->draw(painter, topLeft + QPointF(0, SpaceAbove), {}, {}, colours.ink);
    }
    if (m_metaFlow) {
        painter.setPen(colours.softInk);
        m_metaFlow->draw(painter, topLeft + QPointF(0, m_metaTop), {}, {}, colours.softInk);
    }
}
