#pragma once
// A shown reading view with an article, and where to press in it.

#include "support/article_maker.h"
#include "ui/reading/reading_view.h"

#include <QTest>

/// Sentences enough to fill several screens; every paragraph begins with its number.
inline ArticlePtr longArticle(int paragraphs, const QString &language = QStringLiteral("en"))
{
    QStringList texts;
    for (int i = 0; i < paragraphs; ++i)
        texts << QStringLiteral("%1 crates of books are still waiting under the tarpaulin at six in the morning. The "
                                "librarian had been promised one week. This is the fifth, and the notebook is full. ")
                     .arg(i)
                     .repeated(1 + i % 3)
                     .trimmed();
    auto article = makeArticle(texts, language);
    article->metadata.title = QStringLiteral("Crates of books");
    return article;
}

/// px in the viewport: the middle of the line where the offset stands.
inline QPoint pointOf(ReadingView &view, qsizetype offset)
{
    const QRect caret = view.caretRect(offset);
    return {caret.left() + 1, caret.center().y()};
}

inline qsizetype offsetOf(const ReadingView &view, const QString &words)
{
    return view.article()->text.indexOf(words);
}

/// The middle of some words on one line.
inline QPoint middleOf(ReadingView &view, const QString &words)
{
    const qsizetype start = offsetOf(view, words);
    return view.visibleRects({start, start + words.size()}).front().center().toPoint();
}

inline QString selectedIn(const ReadingView &view)
{
    return view.article()->textIn(view.selection()).toString();
}

inline void drag(ReadingView &view, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
{
    QTest::mousePress(view.viewport(), Qt::LeftButton, modifiers, from);
    for (const QPoint &point : {from + QPoint(0, 4), (from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, point, view.viewport()->mapToGlobal(QPointF(point)), Qt::NoButton,
                         Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(view.viewport(), &move);
    }
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, modifiers, to);
}

inline void showView(ReadingView &view, ArticlePtr article, QSize size = {800, 600})
{
    view.resize(size);
    view.setArticle(std::move(article));
    view.show();
    view.setFocus();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

inline Decoration highlightAt(TextRange range, Colour colour = Colour::Yellow)
{
    Decoration decoration;
    decoration.range = range;
    decoration.colour = colour;
    decoration.annotation = AnnotationId::create();
    return decoration;
}
