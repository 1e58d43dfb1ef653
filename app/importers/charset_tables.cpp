#include "importers/charset_tables.h"

#include <QStringView>

namespace {

/// RFC 1456, bytes 0x80 to 0xFF.
constexpr char16_t VisciiHigh[] = u"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
                                  u"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";

/// ISO/IEC 8859-16, bytes 0xA0 to 0xFF.
constexpr char16_t Latin10High[] = u" ĄąŁ€„Š§š©Ș«Ź­źŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚß"
                                   u"àáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ";

/// VISCII puts six capitals on control codes.
char16_t visciiLow(uchar byte)
{
    switch (byte) {
    case 0x02:
        return u'Ẳ';
    case 0x05:
        return u'Ẵ';
    case 0x06:
        return u'Ẫ';
    case 0x14:
        return u'Ỷ';
    case 0x19:
        return u'Ỹ';
    case 0x1E:
        return u'Ỵ';
    default:
        return byte;
    }
}

char16_t viscii(uchar byte)
{
    return byte < 0x80 ? visciiLow(byte) : VisciiHigh[byte - 0x80];
}

char16_t latin10(uchar byte)
{
    return byte < 0xA0 ? byte : Latin10High[byte - 0xA0];
}

} // namespace

bool isTableEncoding(const QByteArray &encoding)
{
    const QByteArray name = encoding.toLower();
    return name == "viscii" || name == "iso-8859-16";
}

QString decodedByTable(const QByteArray &bytes, const QByteArray &encoding)
{
    const auto table = encoding.toLower() == "viscii" ? viscii : latin10;
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype index = 0; index < bytes.size(); ++index)
        text[index] = QChar(table(uchar(bytes[index])));
    return text;
}
