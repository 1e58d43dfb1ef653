#include "importers/xml_reader.h"
#include "support/strict_test.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// The text of the root element; what went wrong behind it.
QString textOf(const QByteArray &xml)
{
    XmlReader reader(xml);
    if (!reader.readNextStartElement())
        return u"no element"_s;
    const QString text = reader.textInside();
    return reader.hasError() ? text + u"!"_s : text;
}

} // namespace

class TestXmlReader : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void declaredEntities_vanish()
    {
        const QByteArray laughs = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"ha]>\"><!-- ]> ' -->"
                                  "<!ENTITY b \"&a;&a;&a;\"><!ENTITY c SYSTEM 'file:///etc/passwd'>]><r>x&b;&c;y</r>";
        QCOMPARE(textOf(laughs), u"xy"_s);
    }

    void htmlEntities_areKnown() { QCOMPARE(textOf("<r>a&nbsp;&eacute;&lt;&#65;&nosuch;b</r>"), u"a\u00A0é<Ab"_s); }

    void encodings_data()
    {
        QTest::addColumn<QByteArray>("xml");
        const auto wide = [](const QString &text) {
            QByteArray bytes("\xFF\xFE");
            for (const QChar c : text)
                bytes.append(char(c.unicode() & 0xFF)).append(char(c.unicode() >> 8));
            return bytes;
        };
        QTest::newRow("none") << "<r>Un été passé à la mer, déjà loin</r>"_ba;
        QTest::newRow("mark")
            << "\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?><r>Un été passé à la mer, déjà loin</r>"_ba;
        QTest::newRow("latin1")
            << "<?xml version='1.0' encoding=\"ISO-8859-1\"?><r>Un \xE9t\xE9 pass\xE9 \xE0 la mer, d\xE9j\xE0 loin</r>"_ba;
        QTest::newRow("wide") << wide(
            u"<?xml version='1.0' encoding='UTF-16'?><r>Un été passé à la mer, déjà loin</r>"_s);
        QTest::newRow("wrongly declared")
            << "<?xml version='1.0' encoding='utf-8'?><r>Un \xE9t\xE9 pass\xE9 \xE0 la mer, d\xE9j\xE0 loin</r>"_ba;
        QTest::newRow("white space first")
            << "\n <?xml version='1.0'?><!-- x --><!DOCTYPE r><r>Un été passé à la mer, déjà loin</r>"_ba;
    }

    void encodings()
    {
        QFETCH(QByteArray, xml);
        QCOMPARE(textOf(xml), u"Un été passé à la mer, déjà loin"_s);
    }

    void prefixes_needNoDeclaration()
    {
        XmlReader reader("<opf:a xlink:href='1' href='2' opf:role='3'><dc:b/></opf:a>");
        QVERIFY(reader.readNextStartElement());
        QCOMPARE(reader.localName(), u"a"_s);
        QCOMPARE(reader.attributeNamed(u"href"), u"2"_s);
        QCOMPARE(reader.attributeNamed(u"role"), u"3"_s);
        QVERIFY(reader.attributeNamed(u"none").isNull());
        QVERIFY(reader.readNextStartElement());
        QCOMPARE(reader.localName(), u"b"_s);
    }

    void deepNesting_isNoTrouble()
    {
        QCOMPARE(textOf("<r>" + "<a>"_ba.repeated(200'000)), u"!"_s);
        QCOMPARE(textOf("<r>" + "<a>"_ba.repeated(50'000) + "x" + "</a>"_ba.repeated(50'000) + "</r>"), u"x"_s);
    }

    void brokenProlog_isNoTrouble()
    {
        for (const QByteArray &xml : {"<!DOCTYPE"_ba, "<!DOCTYPE r [ <!ENTITY a '"_ba, "<!--"_ba, "<?xml"_ba, ""_ba})
            QCOMPARE(textOf(xml), u"no element"_s);
    }
};

QTEST_APPLESS_MAIN(TestXmlReader)
#include "tst_xml_reader.moc"
