#include "ui/annotations/annotation_menu.h"

#include "library/annotation_actions.h"
#include "library/library.h"
#include "ui/widgets/colour_button.h"
#include "ui/widgets/icons.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

QString quoteWithNote(const Annotation &annotation, const QStringList &tagPaths)
{
    QStringList lines{u"“%1”"_s.arg(annotation.quote.exact)};
    if (!tagPaths.isEmpty())
        lines.append(u"#"_s + tagPaths.join(u" #"_s));
    if (!annotation.note.isEmpty())
        lines.append(annotation.note);
    return lines.join(u"\n\n"_s);
}

QIcon colourIcon(const ThemeColours &colours, Colour colour)
{
    constexpr int size = 16; // px
    constexpr int scale = 2; // crisp on a dense screen
    QPixmap pixmap(size * scale, size * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.line(colour), 1));
    painter.setBrush(colours.mark(colour));
    painter.drawEllipse(QRectF(2, 2, size - 4, size - 4));
    painter.end();
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected); // without the tint of a selected row
    return icon;
}

AnnotationMenu::AnnotationMenu(Library &library, const Annotation &annotation, int filtered,
                               const ThemeColours &colours, QWidget *parent)
    : QMenu(parent)
    , m_library(library)
    , m_annotation(annotation)
{
    QAction *note =
        addAction(themedIcon(u"note"_s, colours), annotation.note.isEmpty() ? tr("Add Note") : tr("Edit Note"));
    note->setShortcut(Qt::Key_Return);
    connect(note, &QAction::triggered, this, &AnnotationMenu::noteRequested);
    QAction *tags = addAction(themedIcon(u"tag"_s, colours), tr("Tags…"));
    tags->setShortcut(Qt::Key_T);
    connect(tags, &QAction::triggered, this, &AnnotationMenu::tagsRequested);
    addColours(colours);
    addSeparator();
    addCopies();
    addSeparator();
    if (filtered > 0) {
        QAction *share = addAction(tr("Export the %n Filtered Highlights…", nullptr, filtered));
        connect(share, &QAction::triggered, this, &AnnotationMenu::exportRequested);
        addSeparator();
    }
    QAction *remove = addAction(themedIcon(u"trash"_s, colours), tr("Delete"));
    remove->setShortcut(Qt::Key_Delete);
    connect(remove, &QAction::triggered, this, &AnnotationMenu::removeRequested);
}

void AnnotationMenu::addColours(const ThemeColours &colours)
{
    QMenu *menu = addMenu(tr("Colour"));
    auto *group = new QActionGroup(menu);
    for (const Colour colour : AllColours) {
        QAction *action = menu->addAction(colourIcon(colours, colour), colourName(colour));
        action->setCheckable(true);
        action->setChecked(colour == m_annotation.style.colour);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, colour] { recolour({m_annotation.style.shape, colour}); });
    }
    menu->addSeparator();
    QAction *underline = menu->addAction(tr("Underline"));
    underline->setCheckable(true);
    underline->setChecked(m_annotation.style.shape == HighlightStyle::Shape::Underline);
    connect(underline, &QAction::triggered, this, [this](bool isOn) {
        using Shape = HighlightStyle::Shape;
        recolour({isOn ? Shape::Underline : Shape::Highlight, m_annotation.style.colour});
    });
}

void AnnotationMenu::recolour(HighlightStyle style)
{
    m_library.perform(actions::setStyle({&m_annotation, 1}, style, m_library.now()));
}

void AnnotationMenu::addCopies()
{
    const auto copy = [](const QString &text) { QGuiApplication::clipboard()->setText(text); };
    const QString quote = m_annotation.quote.exact;
    connect(addAction(tr("Copy Quote")), &QAction::triggered, this, [copy, quote] { copy(quote); });
    connect(addAction(tr("Copy Quote with Citation")), &QAction::triggered, this, &AnnotationMenu::citationRequested);
    if (m_annotation.note.isEmpty() && m_annotation.tags.empty())
        return;
    QStringList paths;
    for (const TagId tag : m_annotation.tags)
        paths.append(m_library.codebook().path(tag));
    const QString all = quoteWithNote(m_annotation, paths);
    connect(addAction(tr("Copy with Note")), &QAction::triggered, this, [copy, all] { copy(all); });
}
