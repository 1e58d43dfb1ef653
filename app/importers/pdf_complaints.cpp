#include "importers/pdf_complaints.h"

#include <poppler-global.h>
#include <poppler-qt6.h>

namespace {

thread_local int complaints = 0;

} // namespace

void hushPoppler()
{
    static const bool isQuiet = [] {
        poppler::set_debug_error_function([](const std::string &, void *) { ++complaints; }, nullptr);
        Poppler::setDebugErrorFunction([](const QString &, const QVariant &) { ++complaints; }, {});
        return true;
    }();
    Q_UNUSED(isQuiet)
}

int popplerComplaints()
{
    return complaints;
}
