#pragma once
// What office documents say of themselves, without what only their programs said.

#include "model/article.h"

/// Leaves the title empty when it is none: "Microsoft Word - Dokument1", the name of a file.
void setOfficeTitle(Metadata &metadata, const QString &title, const QString &fileName);
/// Names between ';'; no accounts of machines ("Administrator").
void addOfficeAuthors(Metadata &metadata, const QString &names);
/// An ISO date; not those that templates and programs leave.
void setOfficeDate(Metadata &metadata, const QString &date);
/// When it is the address of a thing: "doi:…", "isbn:…", "urn:…".
void setOfficeIdentifier(Metadata &metadata, const QString &identifier);
