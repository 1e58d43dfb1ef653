#include "importers/charset.h"
#include "importers/text_cleaning.h"
#include "support/strict_test.h"

#include <QDirIterator>
#include <QStringEncoder>

using namespace Qt::Literals::StringLiterals;

namespace {

/// ICU's name for what a path of the collection calls an encoding; where a wider one contains it, that.
QByteArray converterFor(const QString &path)
{
    static const QHash<QString, QByteArray> names = {
        {u"uhc"_s, "windows-949"},
        {u"euc-kr"_s, "windows-949"},
        {u"mac-centraleurope"_s, "x-mac-centraleurroman"},
        {u"mac-cyrillic"_s, "x-mac-cyrillic"},
        {u"maccyrillic"_s, "x-mac-cyrillic"},
        {u"macroman"_s, "macintosh"},
        {u"gb2312"_s, "gb18030"},
        {u"big5"_s, "windows-950"},
        {u"shift_jis"_s, "windows-31j"},
        {u"iso-8859-1"_s, "windows-1252"},
        {u"tis-620"_s, "windows-874"},
        {u"ascii"_s, "UTF-8"},
    };
    const bool isNamedByFile = path.contains(u"/uchardet/"_s);
    QString name = isNamedByFile ? path.section(u'/', -1).section(u'.', 0, 0) : path.section(u'/', -2, -2);
    if (name == u"utf-16")
        name += path.section(u'.', -1);
    static const QRegularExpression language(u"-(hungarian|croatian|bulgarian|russian|greek|hebrew)$"_s);
    name = name.toLower().remove(language);
    return names.value(name, name.toLatin1());
}

/// Bytes of a text in an encoding, through the table that decodes it.
QByteArray encoded(const QString &text, const QByteArray &encoding)
{
    QByteArray table;
    for (int byte = 0; byte < 256; ++byte)
        table.append(char(byte));
    QHash<QChar, char> bytes;
    for (int byte = 255; byte >= 0; --byte) {
        const QString letter = decodedAs(QByteArray(1, char(byte)), encoding);
        if (letter.size() == 1)
            bytes.insert(letter[0], char(byte));
    }
    QByteArray out;
    for (const QChar c : text)
        out.append(bytes.value(c, '?'));
    return out;
}

} // namespace

class TestCharset : public StrictTest {
    Q_OBJECT

private Q_SLOTS:
    void marksAndForms_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << ""_ba << QString();
        QTest::newRow("ASCII") << "plain"_ba << u"plain"_s;
        QTest::newRow("UTF-8") << "caf\xC3\xA9 \xF0\x9F\x8F\x9D"_ba << u"café 🏝"_s;
        QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBFx"_ba << u"x"_s;
        QTest::newRow("UTF-8 cut short") << "caf\xC3\xA9 \xE2\x82"_ba << u"café \uFFFD\uFFFD"_s;
        QTest::newRow("UTF-16 LE with a mark") << "\xFF\xFE\x2D\x4E\x00\x00"_ba.chopped(2) << u"中"_s;
        QTest::newRow("UTF-16 BE with a mark") << "\xFE\xFF\x4E\x2D"_ba << u"中"_s;
        QTest::newRow("UTF-16 LE") << "a\0b\0c\0\n\0"_ba << u"abc\n"_s;
        QTest::newRow("UTF-16 BE") << "\0a\0b\0c\0\n"_ba << u"abc\n"_s;
        const QString chinese = u"第一页\n一位读者，一本书。一个人在一张桌子旁边坐了一天，一句话也没说。"_s;
        QTest::newRow("UTF-16 LE, Chinese") << QByteArray(QStringEncoder(QStringEncoder::Utf16LE)(chinese)) << chinese;
        QTest::newRow("UTF-16 BE, Chinese") << QByteArray(QStringEncoder(QStringEncoder::Utf16BE)(chinese)) << chinese;
        const QString oneLine = u"一位读者，一本书。一个人，一张桌子。"_s;
        QTest::newRow("UTF-16 BE, one line") << QByteArray(QStringEncoder(QStringEncoder::Utf16BE)(oneLine)) << oneLine;
        QTest::newRow("UTF-32 LE") << "a\0\0\0b\0\0\0c\0\0\0"_ba << u"abc"_s;
        QTest::newRow("UTF-32 BE with a mark") << "\0\0\xFE\xFF\0\0\0a"_ba << u"a"_s;
        QTest::newRow("ISO-2022-JP") << "\x1B$B$3$s$K$A$O\x1B(B."_ba << u"こんにちは."_s;
        QTest::newRow("HZ") << "~{VPND~} text"_ba << u"中文 text"_s;
        QTest::newRow("an escape alone") << "a\x1B[1mb"_ba << u"a\u001B[1mb"_s;
    }

    void marksAndForms()
    {
        QFETCH(QByteArray, bytes);
        QTEST(decoded(bytes).text, "text");
    }

    void shortLegacyTexts_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *encoding, const QString &text) {
            QTest::newRow(encoding) << QByteArray(encoding) << text;
        };
        row("windows-1252", u"L’été dernier, la forêt a brûlé près du château où nous étions allés dîner."_s);
        row("macintosh", u"L’été dernier, la forêt a brûlé près du château où nous étions allés dîner."_s);
        row("windows-1250", u"Každý večer, když se v přístavu rozsvítí světla, knihovna se zaplní lidmi a žáky."_s);
        row("ISO-8859-2", u"Każdego wieczoru, gdy w porcie zapalają się światła, biblioteka wypełnia się ludźmi."_s);
        row("windows-1251", u"Каждый вечер, когда в гавани зажигаются огни, библиотека наполняется людьми."_s);
        row("KOI8-R", u"Каждый вечер, когда в гавани зажигаются огни, библиотека наполняется людьми."_s);
        row("IBM866", u"Каждый вечер, когда в гавани зажигаются огни, библиотека наполняется людьми."_s);
        row("windows-1253", u"Κάθε βράδυ, όταν ανάβουν τα φώτα στο λιμάνι, η βιβλιοθήκη γεμίζει κόσμο."_s);
        row("windows-1254", u"Her akşam limanda ışıklar yandığında kütüphane insanlarla dolar, kimse konuşmaz."_s);
        row("windows-1255", u"בכל ערב, כשאורות הנמל נדלקים, הספרייה מתמלאת באנשים ואיש אינו מדבר."_s);
        row("windows-1256", u"في كل مساء، حين تضاء مصابيح الميناء، تمتلئ المكتبة بالناس والطلاب."_s);
        row("windows-874", u"ทุกเย็นเมื่อไฟที่ท่าเรือสว่างขึ้น ห้องสมุดก็เต็มไปด้วยผู้คน"_s);
        row("VISCII", u"Mỗi buổi chiều khi đèn ở bến cảng sáng lên, thư viện đầy người đọc sách."_s);
        row("ISO-8859-16",
            u"În fiecare seară, când se aprind luminile în port, „biblioteca” se umple de oameni și țărani."_s);
    }

    void shortLegacyTexts()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QString, text);
        const QByteArray bytes = encoded(text, encoding);
        QVERIFY(!bytes.contains('?'));
        QCOMPARE(decoded(bytes).text, text);
    }

    void theCollectionIsRead()
    {
        int right = 0;
        int all = 0;
        QStringList wrong;
        for (const QString &part : {u"uchardet"_s, u"chardet"_s}) {
            QDirIterator files(QStringLiteral(SHARED_DATA "/data/encodings/") + part, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray bytes = file.readAll();
                QString expected = decodedAs(bytes, converterFor(file.fileName()));
                if (expected.startsWith(QChar(0xFEFF)))
                    expected.remove(0, 1);
                const bool isRight = decoded(bytes).text == expected;
                right += isRight ? 1 : 0;
                ++all;
                if (!isRight)
                    wrong.append(file.fileName());
            }
        }
        if (all == 0)
            QSKIP("the collection of encodings is not on this computer");
        qInfo("%d of %d decoded as they should be", right, all);
        QVERIFY2(right * 1000 >= all * 985, qPrintable(wrong.join(u'\n')));
    }

    void cleaning_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("clean");
        QTest::newRow("line ends") << u"a\r\nb\rc\u0085d\u2029e\vf\fg"_s << u"a\nb\nc\nd\ne\nf\ng"_s;
        QTest::newRow("NFC") << u"cafe\u0301"_s << u"café"_s;
        QTest::newRow("controls") << u"a\u0007b\u001Bc\u0090d"_s << u"abcd"_s;
        QTest::newRow("NUL") << QString(u"a"_s + QChar(0) + u'b') << u"ab"_s;
        QTest::newRow("zero width") << u"a\u200Bb\uFEFFc\u2060d"_s << u"abcd"_s;
        QTest::newRow("soft hyphen") << u"so\u00ADft wo\u00AD\nrd"_s << u"soft word"_s;
        QTest::newRow("French spaces") << u"«\u00A0oui\u202F! »"_s << u"«\u00A0oui\u202F! »"_s;
        QTest::newRow("joiner in Persian") << u"می\u200Cخواهم"_s << u"می\u200Cخواهم"_s;
        QTest::newRow("joiner in Devanagari") << u"क्\u200Dष"_s << u"क्\u200Dष"_s;
        QTest::newRow("joiner in Latin") << u"a\u200Db"_s << u"ab"_s;
        QTest::newRow("family") << u"👨\u200D👩\u200D👧"_s << u"👨\u200D👩\u200D👧"_s;
        QTest::newRow("heart on fire") << u"❤\uFE0F\u200D🔥"_s << u"❤\uFE0F\u200D🔥"_s;
        QTest::newRow("Khmer break") << u"ក\u200Bខ"_s << u"ក\u200Bខ"_s;
        QTest::newRow("direction marks") << u"א\u200F!\u200E"_s << u"א\u200F!\u200E"_s;
        QTest::newRow("lone surrogate") << QString(u"a"_s + QChar(0xD800) + u'b') << u"a\uFFFDb"_s;
        QTest::newRow("noncharacters") << QString(u"a"_s + QChar(0xFDD0) + QChar(0xFFFF) + u'b') << u"ab"_s;
    }

    void cleaning()
    {
        QFETCH(QString, raw);
        QTEST(cleanedText(raw), "clean");
    }
};

QTEST_APPLESS_MAIN(TestCharset)
#include "tst_charset.moc"
