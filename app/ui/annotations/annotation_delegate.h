#pragma once
// Paints the cards and knows how high they are: in a long list by a guess until they are seen or there is time.

#include "ui/annotations/card.h"

#include <QCache>
#include <QHash>
#include <QPersistentModelIndex>
#include <QSet>
#include <QStyledItemDelegate>
#include <QTimer>
#include <functional>

class AnnotationListModel;

class AnnotationDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum class Part { Outside, Body, Note, Menu };

    /// `now`: for "today".
    AnnotationDelegate(AnnotationListModel &model, std::function<QDateTime()> now, QObject *parent = nullptr);

    void setCardStyle(const CardStyle &style);
    [[nodiscard]] const CardStyle &cardStyle() const { return m_style; }
    /// Of the list's viewport, px.
    void setWidth(int width);
    /// Keeps room for the editor in this card; a null id ends it. `height` in px.
    void setEditor(AnnotationId id, int height);
    [[nodiscard]] AnnotationId edited() const { return m_edited; }
    [[nodiscard]] int editorHeight() const { return m_editorHeight; }
    void setHovered(const QModelIndex &index) { m_hovered = index; }
    [[nodiscard]] QModelIndex hovered() const { return m_hovered; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Parts of the card in a cell; coordinates of the viewport, px.
    [[nodiscard]] Part partAt(const QRect &cell, const QModelIndex &index, QPoint position) const;
    [[nodiscard]] QRect cardRect(const QRect &cell, const QModelIndex &index) const;
    [[nodiscard]] QRect noteRect(const QRect &cell, const QModelIndex &index) const;
    [[nodiscard]] QRect menuRect(const QRect &cell, const QModelIndex &index) const;

Q_SIGNALS:
    /// Guessed heights were wrong: lay out the list again.
    void heightCorrected() const;

private:
    [[nodiscard]] const Card &card(const QModelIndex &index) const;
    [[nodiscard]] CardContent contentOf(const QModelIndex &index) const;
    [[nodiscard]] qreal heightOf(const QModelIndex &index) const;
    [[nodiscard]] int editorHeightIn(AnnotationId id) const { return id == m_edited ? m_editorHeight : 0; }
    [[nodiscard]] int labelHeight(const QModelIndex &index) const; ///< of the orphans' heading above a card, px
    void paintLabel(QPainter &painter, const QRect &rect) const;
    void expect(const QModelIndex &parent, int first, int last);
    void measureSome();
    void forget(const QModelIndex &first, const QModelIndex &last);
    void forgetAll();

    AnnotationListModel &m_model;
    std::function<QDateTime()> m_now;
    CardStyle m_style;
    int m_width = 300;
    AnnotationId m_edited;
    int m_editorHeight = 0;
    QPersistentModelIndex m_hovered;
    mutable QCache<AnnotationId, Card> m_cards;   ///< the ones seen last
    QTimer m_idle;                                ///< measures a long list little by little
    int m_measured = 0;                           ///< rows
    QSet<AnnotationId> m_edits;                   ///< changed since they were seen: worth measuring
    mutable QHash<AnnotationId, qreal> m_heights; ///< exact, px, without an editor
};
