#include "layout/table_columns.h"

#include <algorithm>
#include <numeric>

namespace {

/// The widest give way until the sum fits: a long address must not squeeze the short columns.
std::vector<qreal> squeezed(std::vector<qreal> widths, qreal available)
{
    std::vector<qreal> ascending = widths;
    std::ranges::sort(ascending);
    qreal left = available;
    for (size_t i = 0; i < ascending.size(); ++i) {
        const qreal share = left / qreal(ascending.size() - i);
        if (ascending[i] > share) {
            for (qreal &width : widths)
                width = std::min(width, share);
            break;
        }
        left -= ascending[i];
    }
    return widths;
}

} // namespace

std::vector<qreal> columnWidths(const std::vector<qreal> &natural, const std::vector<qreal> &narrowest, qreal available)
{
    const qreal wanted = std::reduce(natural.begin(), natural.end(), 0.0);
    if (wanted <= available)
        return natural;
    const qreal needed = std::reduce(narrowest.begin(), narrowest.end(), 0.0);
    if (needed >= available)
        return squeezed(narrowest, available);
    std::vector<qreal> widths(natural.size());
    for (size_t i = 0; i < widths.size(); ++i)
        widths[i] = narrowest[i] + (natural[i] - narrowest[i]) * (available - needed) / (wanted - needed);
    return widths;
}
