#pragma once
// The menu of a tag: everything that can be done with it, all of it undoable.

#include "base/id.h"
#include "layout/theme_colours.h"
#include "model/tag.h"

#include <QMenu>

class Library;

class CodebookMenu final : public QMenu {
    Q_OBJECT
public:
    /// A null id: only what needs no tag.
    CodebookMenu(Library &library, TagId id, const ThemeColours &colours, QWidget *parent = nullptr);

Q_SIGNALS:
    void newRequested(TagId parent);
    void renameRequested(TagId id);
    void describeRequested(TagId id);
    void removeRequested(TagId id);
    void showRequested(TagId id);
    /// The highlights with it, in a file.
    void exportRequested(TagId id);

private:
    void addColours(const Tag &tag);
    void addKeys(const Tag &tag);
    void addMoveTargets(const Tag &tag);
    void addMergeTargets();
    void edit(const Tag &edited);

    Library &m_library;
    TagId m_id;
    ThemeColours m_colours;
};
