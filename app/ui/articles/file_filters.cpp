#include "ui/articles/file_filters.h"

#include "library/read_article.h"

#include <QCoreApplication>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Kind {
    const char *title;
    std::array<QLatin1StringView, 2> formats; ///< names of importers
};

constexpr std::array Kinds{
    Kind{QT_TRANSLATE_NOOP("FileFilters", "Web pages"), {"html"_L1, "mhtml"_L1}},
    Kind{QT_TRANSLATE_NOOP("FileFilters", "E-books (EPUB)"), {"epub"_L1}},
    Kind{QT_TRANSLATE_NOOP("FileFilters", "PDF documents"), {"pdf"_L1}},
    Kind{QT_TRANSLATE_NOOP("FileFilters", "Word documents"), {"docx"_L1}},
    Kind{QT_TRANSLATE_NOOP("FileFilters", "OpenDocument texts"), {"odt"_L1}},
    Kind{QT_TRANSLATE_NOOP("FileFilters", "Texts and Markdown"), {"text"_L1, "markdown"_L1}},
};

QString filter(const QString &title, const QStringList &suffixes)
{
    return title + u" (*."_s + suffixes.join(u" *."_s) + u')';
}

} // namespace

QStringList importFilters()
{
    QStringList filters;
    QStringList all;
    for (const Kind &kind : Kinds) {
        QStringList suffixes;
        for (const QLatin1StringView format : kind.formats)
            suffixes += readableSuffixes(format);
        if (!suffixes.isEmpty())
            filters << filter(QCoreApplication::translate("FileFilters", kind.title), suffixes);
    }
    all = readableSuffixes() + QStringList{u"zip"_s};
    filters << filter(QCoreApplication::translate("FileFilters", "Archives (ZIP)"), {u"zip"_s});
    filters.prepend(filter(QCoreApplication::translate("FileFilters", "All that can be read"), all));
    return filters << QCoreApplication::translate("FileFilters", "All files (*)");
}
