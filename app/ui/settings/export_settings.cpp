#include "ui/settings/export_settings.h"

#include <QSettings>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {

using Grouping = ExportOptions::Grouping;
using Context = ExportOptions::Context;

constexpr std::pair<Grouping, QLatin1StringView> GroupingNames[] = {{Grouping::TextOrder, "text"_L1},
                                                                    {Grouping::Tag, "tag"_L1},
                                                                    {Grouping::Colour, "colour"_L1},
                                                                    {Grouping::Date, "date"_L1},
                                                                    {Grouping::Article, "article"_L1}};
constexpr std::pair<Context, QLatin1StringView> ContextNames[] = {
    {Context::Quote, "quote"_L1}, {Context::Sentence, "sentence"_L1}, {Context::Paragraph, "paragraph"_L1}};

template <typename Enum, size_t Count>
void read(const std::pair<Enum, QLatin1StringView> (&names)[Count], const QString &name, Enum &value)
{
    for (const auto &[candidate, candidateName] : names) {
        if (candidateName == name)
            value = candidate;
    }
}

template <typename Enum, size_t Count>
QString written(const std::pair<Enum, QLatin1StringView> (&names)[Count], Enum value)
{
    for (const auto &[candidate, name] : names) {
        if (candidate == value)
            return name;
    }
    return {};
}

constexpr auto Group = "export/formats/"_L1;

/// A template may have any name.
QString keyOf(const QString &format)
{
    return Group + QString::fromLatin1(QUrl::toPercentEncoding(format)) + u'/';
}

ExportOptions readOptions(const QSettings &file, const QString &key)
{
    ExportOptions options;
    read(GroupingNames, file.value(key + u"grouping"_s).toString(), options.grouping);
    read(ContextNames, file.value(key + u"context"_s).toString(), options.context);
    const QStringList with = file.value(key + u"with"_s).toStringList();
    for (const ExportFlag &flag : ExportFlags)
        options.*flag.member = with.contains(QLatin1StringView(flag.name));
    return options;
}

} // namespace

ExportSettings readExportSettings(const QSettings &file)
{
    ExportSettings settings;
    settings.format = file.value("export/format"_L1, settings.format).toString();
    settings.folder = file.value("export/folder"_L1).toString();
    for (const QString &key : file.allKeys()) {
        if (!key.startsWith(Group) || !key.endsWith("/with"_L1))
            continue;
        const QString encoded = key.section(u'/', 2, 2);
        const QString format = QUrl::fromPercentEncoding(encoded.toLatin1());
        settings.options.insert(format, readOptions(file, keyOf(format)));
    }
    return settings;
}

void writeExportSettings(QSettings &file, const ExportSettings &settings)
{
    file.setValue("export/format"_L1, settings.format);
    file.setValue("export/folder"_L1, settings.folder);
    file.remove("export/formats"_L1);
    for (auto it = settings.options.begin(); it != settings.options.end(); ++it) {
        QStringList with;
        for (const ExportFlag &flag : ExportFlags) {
            if (it.value().*flag.member)
                with += QLatin1StringView(flag.name);
        }
        const QString key = keyOf(it.key());
        file.setValue(key + u"with"_s, with);
        file.setValue(key + u"grouping"_s, written(GroupingNames, it.value().grouping));
        file.setValue(key + u"context"_s, written(ContextNames, it.value().context));
    }
}
