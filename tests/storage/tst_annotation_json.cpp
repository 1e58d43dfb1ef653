#include "storage/annotation_json.h"

#include "support/library_samples.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

class TestAnnotationJson : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void everything_comesBack()
    {
        const Annotation annotation = sampleAnnotation(sampleArticle(), {3, 9}, {TagId::create(), TagId::create()},
                                                       u"“quotes”, \\ and\nlines 📝"_s);
        QCOMPARE(annotationFromJson(toJson(annotation)), annotation);
    }

    void brokenJson_isAnEmptyAnnotation()
    {
        QVERIFY(annotationFromJson(u"{\"note\":"_s).id.isNull());
        QCOMPARE(annotationFromJson(u"{\"note\":\"a\"}"_s).note, u"a"_s);
    }
};

QTEST_APPLESS_MAIN(TestAnnotationJson)
#include "tst_annotation_json.moc"
