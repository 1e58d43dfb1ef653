#include "text/anchoring.h"

#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString &essay()
{
    static const QString text = u"La mer monte. Les digues de l’île ont cédé hier soir, dit le maire.\n"
                                "On reconstruira plus haut, si l’État paie. Personne n’y croit vraiment.\n"
                                "M. Durand a quitté l’île avec ses deux chiens et un piano."_s;
    return text;
}

Annotation marked(const QString &text, const QString &quote)
{
    Annotation annotation;
    annotation.id = AnnotationId::create();
    const qsizetype start = text.indexOf(quote);
    annotation.position = {start, start + quote.size()};
    annotation.quote = describe(text, annotation.position);
    return annotation;
}

} // namespace

class TestAnchoring : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void describe_takesTheNeighbouringSentences()
    {
        const TextQuoteSelector quote = marked(essay(), u"l’État"_s).quote;
        QCOMPARE(quote.exact, u"l’État"_s);
        QCOMPARE(quote.prefix, u"On reconstruira plus haut, si "_s);
        QCOMPARE(quote.suffix, u" paie. Personne n’y croit vraiment.\n"_s);
    }

    void describe_keepsContextShortAndWhole()
    {
        const QString words = u"étoile 𝒜𝒷 "_s.repeated(200);
        const TextRange range{words.size() / 2, words.size() / 2 + 10};
        const TextQuoteSelector quote = describe(words, range);
        for (const QString &context : {quote.prefix, quote.suffix}) {
            QVERIFY(context.toUcs4().size() <= 160);
            QVERIFY(context.toUcs4().size() > 120);
        }
        QVERIFY(words.first(range.start).endsWith(quote.prefix));
        QVERIFY(words.sliced(range.end).startsWith(quote.suffix));
        QVERIFY(quote.prefix.startsWith(u"étoile"_s) || quote.prefix.trimmed().startsWith(u"𝒜𝒷"_s));
        QVERIFY(quote.suffix.trimmed().endsWith(u"étoile"_s) || quote.suffix.trimmed().endsWith(u"𝒜𝒷"_s));
    }

    void describe_withoutWordsStillCuts()
    {
        const QString endless(5000, u'x');
        const TextQuoteSelector quote = describe(endless, {2000, 2010});
        QCOMPARE(quote.prefix.size(), 160);
        QCOMPARE(quote.suffix.size(), 160);
    }

    void describe_toleratesTheEdges()
    {
        QCOMPARE(describe({}, {0, 0}), TextQuoteSelector());
        QCOMPARE(describe(u"abc", {-4, 99}).exact, u"abc"_s);
        QCOMPARE(describe(u"abc", {-4, 99}).prefix, QString());
        QCOMPARE(describe(u"abc", {9, 4}).exact, QString());
    }

    void unchanged_isExact()
    {
        const Annotation annotation = marked(essay(), u"deux chiens"_s);
        QCOMPARE(anchorIn(essay(), annotation), (Anchor{annotation.id, annotation.position, AnchorQuality::Exact}));
    }

    void shifted_isMoved()
    {
        const Annotation annotation = marked(essay(), u"deux chiens"_s);
        const Anchor anchor = anchorIn(u"Un titre nouveau\n"_s + essay(), annotation);
        QCOMPARE(anchor.quality, AnchorQuality::Moved);
        QCOMPARE(anchor.range, annotation.position.shifted(17));
    }

    void retyped_isMoved()
    {
        const Annotation annotation = marked(essay(), u"Les digues de l’île ont cédé"_s);
        QString retyped = essay();
        retyped.replace(u"’"_s, u"'"_s).replace(u"é"_s, u"e\u0301"_s).replace(u"de l"_s, u"de\u00A0\u00ADl"_s);
        const Anchor anchor = anchorIn(retyped, annotation);
        QCOMPARE(anchor.quality, AnchorQuality::Moved);
        QCOMPARE(anchor.range.in(retyped), u"Les digues de\u00A0\u00ADl'île ont ce\u0301de\u0301");
    }

    void sameWords_areToldApartByContext()
    {
        const QString text = u"The rain fell on the old town hall all night. Nobody slept well there at all.\n"
                             "Later the rain fell on the harbour instead. Boats came home early that evening."_s;
        Annotation annotation = marked(text, u"rain fell"_s);
        annotation.position = {text.lastIndexOf(u"rain fell"_s), text.lastIndexOf(u"rain fell"_s) + 9};
        annotation.quote = describe(text, annotation.position);
        const QString changed = u"New lead.\n"_s + text;
        QCOMPARE(anchorIn(changed, annotation),
                 (Anchor{annotation.id, annotation.position.shifted(10), AnchorQuality::Moved}));
    }

    void removedWord_isNotFoundInAnotherPlace()
    {
        const QString text = u"The bank of the river was steep. Children played there every day.\n"
                             "In town, another bank refused the loan. Nobody was very surprised."_s;
        const Annotation annotation = marked(text, u"bank"_s);
        const QString changed = u"In town, another bank refused the loan. Nobody was very surprised."_s;
        QCOMPARE(anchorIn(changed, annotation), (Anchor{annotation.id, {}, AnchorQuality::Orphan}));
    }

    void aFewOtherWords_areTheSameQuote()
    {
        const QString before =
            u"The ferry leaves at nine. In the evening the harbour lies still, and the old lamps are "
            "lit one after the other by a boy. Nobody pays him."_s;
        const QString after = u"A preface.\nThe ferry leaves at nine. In the evening the harbour lies very still, and "
                              "the old lamps are lit one by one by a boy. Nobody pays him."_s;
        const qsizetype start = before.indexOf(u"In the evening"_s);
        const TextRange range{start, before.indexOf(u" Nobody"_s)};
        const Annotation annotation{.id = AnnotationId::create(), .position = range, .quote = describe(before, range)};
        const Anchor anchor = anchorIn(after, annotation);
        QCOMPARE(anchor.quality, AnchorQuality::Moved);
        QCOMPARE(anchor.range.in(after).toString(), u"In the evening the harbour lies very still, and the old lamps "
                                                    "are lit one by one by a boy."_s);
        QCOMPARE(anchorIn(after.left(40), annotation).quality, AnchorQuality::Orphan);
        QCOMPARE(anchorIn(after + u'\n' + after.sliced(11), annotation).quality, AnchorQuality::Orphan); // which one?
        QCOMPARE(anchorIn(essay(), annotation).quality, AnchorQuality::Orphan);
    }

    void doubles_withTheSameContextAreOrphans()
    {
        const QString line = u"Les membres sont nommés pour trois ans par le ministre.\n"_s;
        const Annotation annotation = marked(line.repeated(6), u"nommés pour trois ans"_s);
        const QString changed = u"Préambule.\n"_s + line.repeated(8);
        QCOMPARE(anchorIn(changed, annotation).quality, AnchorQuality::Orphan);
    }

    void shortQuotes_withoutContextAreOrphans()
    {
        Annotation annotation = marked(essay(), u"piano"_s);
        annotation.position = {0, 5};
        annotation.quote.prefix.clear();
        annotation.quote.suffix.clear();
        QCOMPARE(anchorIn(essay(), annotation).quality, AnchorQuality::Orphan);
        annotation.quote.exact = u"avec ses deux chiens et un piano"_s; // long and alone
        QCOMPARE(anchorIn(essay(), annotation).quality, AnchorQuality::Moved);
    }

    void broken_isAnOrphan_data()
    {
        QTest::addColumn<TextRange>("position");
        QTest::addColumn<QString>("exact");
        QTest::newRow("nothing quoted") << TextRange{0, 0} << QString();
        QTest::newRow("white space") << TextRange{900, 901} << u" \n"_s;
        QTest::newRow("outside") << TextRange{5000, 6000} << u"not in this text at all, surely"_s;
        QTest::newRow("negative") << TextRange{-7, 3} << u"not in this text at all, surely"_s;
        QTest::newRow("reversed") << TextRange{9, 3} << u"not in this text at all, surely"_s;
        QTest::newRow("invisible") << TextRange{0, 2} << u"\u00AD\u200B"_s;
    }
    void broken_isAnOrphan()
    {
        QFETCH(TextRange, position);
        QFETCH(QString, exact);
        Annotation annotation;
        annotation.position = position;
        annotation.quote.exact = exact;
        QCOMPARE(anchorIn(essay(), annotation).quality, AnchorQuality::Orphan);
        QCOMPARE(anchorIn({}, annotation).quality, AnchorQuality::Orphan);
    }

    void anchorAll_sortsAndPutsOrphansLast()
    {
        const std::vector<Annotation> annotations{marked(essay(), u"chiens et un piano"_s),
                                                  marked(u"Nothing like it. Nor this."_s, u"like it"_s),
                                                  marked(essay(), u"mer monte"_s), marked(essay(), u"Personne"_s)};
        const std::vector<Anchor> anchors = anchorAll(essay(), annotations);
        QCOMPARE(anchors.size(), size_t(4));
        QCOMPARE(anchors[0].annotation, annotations[2].id);
        QCOMPARE(anchors[1].annotation, annotations[3].id);
        QCOMPARE(anchors[2].annotation, annotations[0].id);
        QCOMPARE(anchors[3].annotation, annotations[1].id);
        QCOMPARE(anchors[3].quality, AnchorQuality::Orphan);
        QVERIFY(anchorAll(essay(), {}).empty());
    }
};

QTEST_APPLESS_MAIN(TestAnchoring)
#include "tst_anchoring.moc"
