#pragma once
// The rows of the panel: a session's annotations in text order, orphans at the end.

#include "library/reading_session.h"

#include <QAbstractListModel>
#include <QPointer>

class Codebook;
class Library;

class AnnotationListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        AnnotationRole = Qt::UserRole + 1, ///< const Annotation *, true until the next change
        OrphanRole,                        ///< bool
        ParagraphRole,                     ///< int, counted from 1 without headings and rules; 0 for an orphan
        HeadingRole,                       ///< QString, the nearest heading at or above; may be empty
    };

    explicit AnnotationListModel(Library &library, QObject *parent = nullptr);

    void setSession(SessionPtr session);
    [[nodiscard]] const SessionPtr &session() const { return m_session; }
    [[nodiscard]] const Codebook &codebook() const;
    [[nodiscard]] AnnotationId idAt(int row) const { return m_rows[size_t(row)]; }
    [[nodiscard]] int rowOf(AnnotationId id) const; ///< -1 when there is none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Tags were renamed, recoloured, moved: every card may look different.
    void tagsChanged();

private:
    void follow(const ChangeSet &change);
    void followTags(const ChangeSet &change);
    void readAgain();
    void removeRow(AnnotationId id);
    void moveRow(AnnotationId id, const std::vector<AnnotationId> &target);
    [[nodiscard]] std::vector<AnnotationId> orderInText() const;
    void countOrphans();
    [[nodiscard]] bool isOrphan(int row) const { return row >= rowCount() - m_orphans; }
    [[nodiscard]] int paragraphOf(const Anchor &anchor) const;
    [[nodiscard]] QString headingOf(const Anchor &anchor) const;
    [[nodiscard]] QString spoken(const Annotation &annotation, bool isOrphan) const;

    Library &m_library;
    SessionPtr m_session;
    std::vector<AnnotationId> m_rows;
    int m_orphans = 0;             ///< they are the last rows
    std::vector<int> m_paragraphs; ///< of each block, counted from 1
};

/// The annotation of a row of this model or of a proxy over it; true until the next change. Empty for a row that is
/// about to be removed.
[[nodiscard]] const Annotation &annotationOf(const QModelIndex &index);
