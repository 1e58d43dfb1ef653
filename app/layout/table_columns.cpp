#include "layout/table_columns.h"

#include <numeric>

std::vector<qreal> columnWidths(const std::vector<qreal> &natural, const std::vector<qreal> &narrowest, qreal available)
{
    const qreal wanted = std::reduce(natural.begin(), natural.end(), 0.0);
    if (wanted <= available)
        return natural;
    const qreal needed = std::reduce(narrowest.begin(), narrowest.end(), 0.0);
    std::vector<qreal> widths(natural.size());
    for (size_t i = 0; i < widths.size(); ++i) {
        if (needed >= available)
            widths[i] = needed > 0 ? narrowest[i] * available / needed : 0;
        else
            widths[i] = narrowest[i] + (natural[i] - narrowest[i]) * (available - needed) / (wanted - needed);
    }
    return widths;
}
