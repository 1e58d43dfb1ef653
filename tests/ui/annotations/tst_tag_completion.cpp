#include "ui/annotations/tag_completion.h"

#include "library/annotation_actions.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestTagCompletion : public StrictTest {
    Q_OBJECT

    static Codebook codebookOf(const QStringList &paths)
    {
        Codebook codebook;
        for (const QString &path : paths) {
            for (const Change<Tag> &tag : actions::createTag(codebook, path).tags)
                codebook.apply(tag);
        }
        return codebook;
    }

    static QStringList suggested(const Codebook &codebook, const QString &typed)
    {
        QStringList result;
        for (const TagSuggestion &suggestion : suggestedTags(codebook, typed))
            result.append(suggestion.tag.isNull() ? u"+ "_s + suggestion.path : suggestion.path);
        return result;
    }

private Q_SLOTS:
    void suggestions_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("a part of a path") << u"bud"_s << QStringList{u"chiffre/budget"_s, u"+ bud"_s};
        QTest::newRow("without accents") << u"a verifier"_s << QStringList{u"à vérifier"_s, u"+ a verifier"_s};
        QTest::newRow("in capitals") << u"VÉRI"_s << QStringList{u"à vérifier"_s, u"+ VÉRI"_s};
        QTest::newRow("both steps") << u"chi/us"_s << QStringList{u"chiffre/usage"_s, u"+ chi/us"_s};
        QTest::newRow("whole path with spaces") << u" Chiffre / Budget "_s << QStringList{u"chiffre/budget"_s};
        QTest::newRow("exact before longer")
            << u"chiffre"_s << QStringList{u"chiffre"_s, u"chiffre/budget"_s, u"chiffre/usage"_s};
        QTest::newRow("inside a word only")
            << u"ffre"_s << QStringList{u"+ ffre"_s, u"chiffre"_s, u"chiffre/budget"_s, u"chiffre/usage"_s};
        QTest::newRow("new below") << u"chiffre/dette"_s << QStringList{u"+ chiffre/dette"_s};
        QTest::newRow("nothing") << QString()
                                 << QStringList{u"chiffre"_s, u"chiffre/budget"_s, u"chiffre/usage"_s, u"à vérifier"_s};
        QTest::newRow("only slashes") << u"//"_s
                                      << QStringList{u"chiffre"_s, u"chiffre/budget"_s, u"chiffre/usage"_s,
                                                     u"à vérifier"_s};
    }

    void suggestions()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, expected);
        const Codebook codebook = codebookOf({u"chiffre/budget"_s, u"chiffre/usage"_s, u"à vérifier"_s});
        QCOMPARE(suggested(codebook, typed), expected);
    }

    void nextColour_isOneThatNoTagHas()
    {
        Codebook codebook;
        std::vector<Colour> colours;
        for (size_t number = 0; number < AllColours.size(); ++number) {
            const Colour colour = nextColour(codebook);
            QVERIFY(std::ranges::find(colours, colour) == colours.end());
            colours.push_back(colour);
            for (const auto &tag : actions::createTag(codebook, u"tag %1"_s.arg(number), colour).tags)
                codebook.apply(tag);
        }
        QCOMPARE(nextColour(codebook), colours.front());
    }
};

QTEST_APPLESS_MAIN(TestTagCompletion)
#include "tst_tag_completion.moc"
