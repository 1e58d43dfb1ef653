#include "exporters/exporters.h"

#include "exporters/html_exporter.h"
#include "exporters/json_ld_exporter.h"
#include "exporters/markdown_exporter.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

std::span<const Exporter> exporters()
{
    static const std::array table{
        Exporter{u"markdown"_s, u"md"_s, u"text/markdown"_s, &writeMarkdown},
        Exporter{u"html"_s, u"html"_s, u"text/html"_s, &writeHtml},
        Exporter{u"json-ld"_s, u"jsonld"_s, u"application/ld+json"_s, &writeJsonLd},
    };
    return table;
}

const Exporter *exporterNamed(const QString &name)
{
    const auto found = std::ranges::find(exporters(), name, &Exporter::name);
    return found == exporters().end() ? nullptr : &*found;
}
