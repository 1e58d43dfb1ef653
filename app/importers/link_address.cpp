#include "importers/link_address.h"

bool isHarmlessAddress(const QString &address)
{
    const QString scheme = address.section(u':', 0, 0).trimmed().toLower();
    return scheme != u"javascript" && scheme != u"vbscript" && scheme != u"data";
}
