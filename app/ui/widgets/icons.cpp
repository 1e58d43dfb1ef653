#include "ui/widgets/icons.h"

#include "ui/widgets/theme.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The colours of a drawing by what the control does at the moment.
struct Inks {
    QColor normal, active, on, disabled;
};

/// Draws the SVG anew for each size and scale, so it is crisp at 100 % and at 200 %.
class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(QByteArray drawing, Inks inks)
        : m_drawing(std::move(drawing))
        , m_inks(std::move(inks))
    {
    }

    void paint(QPainter *painter, const QRect &rectangle, QIcon::Mode mode, QIcon::State state) override
    {
        QByteArray drawing = m_drawing;
        drawing.replace("currentColor", inkFor(mode, state).name(QColor::HexRgb).toLatin1());
        QSvgRenderer(drawing).render(painter, QRectF(rectangle));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new LineIconEngine(m_drawing, m_inks); }

private:
    [[nodiscard]] QColor inkFor(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return m_inks.disabled;
        if (state == QIcon::On)
            return m_inks.on;
        return mode == QIcon::Normal ? m_inks.normal : m_inks.active;
    }

    QByteArray m_drawing;
    Inks m_inks;
};

QIcon iconWith(const QString &name, const Inks &inks)
{
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new LineIconEngine(file.readAll(), inks));
}

} // namespace

/// The resources live in a static library: without this call the linker would leave them out.
static void loadResources()
{
    Q_INIT_RESOURCE(scholiast);
}

QIcon themedIcon(const QString &name, const ThemeColours &colours)
{
    loadResources();
    const QColor normal = mixed(colours.softInk, colours.ink, 0.35);
    return iconWith(name, {normal, colours.ink, colours.accent, mixed(colours.chrome, colours.softInk, 0.45)});
}

QIcon themedIcon(const QString &name, const QColor &colour)
{
    loadResources();
    return iconWith(name, {colour, colour, colour, colour});
}

QIcon applicationIcon()
{
    loadResources();
    return QIcon(u":/icons/scholiast.svg"_s);
}

QStringList iconNames()
{
    loadResources();
    QStringList names = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    for (QString &name : names)
        name.chop(4);
    return names;
}
