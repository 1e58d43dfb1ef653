#pragma once
// The tag tree for a view: follows the codebook, renames in place, moves by drag and drop.

#include "layout/theme_colours.h"
#include "model/codebook.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QTimer>

class Library;

class CodebookModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        ColourRole = Qt::UserRole + 1, ///< int of Colour
        CountRole,                     ///< int, highlights with this tag in the whole library; -1 until it is known
        KeyRole,                       ///< int, 0 = none
        PathRole,                      ///< QString, "figures/budget"
    };

    explicit CodebookModel(Library &library, QObject *parent = nullptr);

    [[nodiscard]] TagId idAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(TagId id) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Renames; false for an empty name, one with '/', or one that a sibling has.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    /// A sibling has this name already.
    void nameTaken(const QString &name);
    /// A tag was dropped onto one below it.
    void circleRefused();

private:
    struct Node {
        TagId id;
        int parent = -1; ///< index into m_nodes, -1 = at the root
        int row = 0;
        std::vector<int> children;
    };

    void follow(const ChangeSet &change);
    void readAgain();
    void reorder();
    void readTree();
    int addNode(TagId id, int parent, int row);
    void countAgain();
    void takeCounts(const QHash<TagId, int> &counts);
    [[nodiscard]] QString spoken(const Tag &tag) const;
    [[nodiscard]] const std::vector<int> &childrenOf(const QModelIndex &parent) const;

    Library &m_library;
    std::vector<Node> m_nodes;
    std::vector<int> m_roots;
    QHash<TagId, int> m_counts;
    bool m_isCounted = false;
    QTimer m_recount; ///< several changes in a row are counted once
};
