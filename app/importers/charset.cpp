#include "importers/charset.h"

#include "importers/charset_score.h"
#include "importers/charset_tables.h"
#include "importers/composition.h"
#include "importers/unicode_forms.h"

#include <QRegularExpression>
#include <algorithm>
#include <memory>
#include <optional>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <vector>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype SampleBytes = 24 * 1024; ///< of the lines that hold anything but ASCII
constexpr double Tolerated = 0.02;           ///< share of broken characters up to which an encoding is considered

struct CloseConverter {
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};
struct DeleteDetector {
    void operator()(uchardet *detector) const { uchardet_delete(detector); }
};

/// In order of preference, where nothing else tells them apart.
constexpr const char *Candidates[] = {
    "windows-1252", "gb18030",       "windows-31j",    "windows-950",
    "EUC-JP",       "windows-949",   "windows-1251",   "windows-1250",
    "KOI8-R",       "windows-1254",  "windows-1253",   "windows-1256",
    "windows-1255", "windows-874",   "windows-1257",   "windows-1258",
    "ISO-8859-2",   "ISO-8859-15",   "ISO-8859-5",     "ISO-8859-7",
    "ISO-8859-6",   "ISO-8859-8",    "ISO-8859-9",     "ISO-8859-13",
    "ISO-8859-4",   "ISO-8859-3",    "ISO-8859-10",    "ISO-8859-16",
    "KOI8-U",       "macintosh",     "x-mac-cyrillic", "x-mac-centraleurroman",
    "x-mac-greek",  "x-mac-turkish", "IBM866",         "IBM855",
    "IBM852",       "IBM850",        "IBM437",         "IBM865",
    "IBM862",       "IBM857",        "IBM737",         "IBM775",
    "VISCII",       "EUC-TW",        "ISO-8859-14",
};

std::optional<QByteArray> declaredIn(const QByteArray &bytes)
{
    static const QRegularExpression declaration(
        u"(?:<\\?xml[^>]*encoding|<meta[^>]*charset)\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = declaration.match(QString::fromLatin1(bytes.first(std::min(bytes.size(), qsizetype(4096)))));
    return match.hasMatch() ? std::optional(match.captured(1).toLatin1()) : std::nullopt;
}

QByteArray guessOfUchardet(const QByteArray &sample)
{
    const std::unique_ptr<uchardet, DeleteDetector> detector(uchardet_new());
    if (uchardet_handle_data(detector.get(), sample.constData(), size_t(sample.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

/// The names mean one encoding, or one that contains the other.
bool isSame(const QByteArray &first, const QByteArray &second)
{
    static const QHash<QByteArray, QByteArray> widest = {
        {"iso-8859-1", "windows-1252"},
        {"us-ascii", "windows-1252"},
        {"ascii", "windows-1252"},
        {"shift_jis", "windows-31j"},
        {"sjis", "windows-31j"},
        {"big5", "windows-950"},
        {"euc-kr", "windows-949"},
        {"uhc", "windows-949"},
        {"gb2312", "gb18030"},
        {"gbk", "gb18030"},
        {"tis-620", "windows-874"},
        {"iso-8859-11", "windows-874"},
        {"mac-cyrillic", "x-mac-cyrillic"},
        {"mac-centraleurope", "x-mac-centraleurroman"},
        {"cp866", "ibm866"},
    };
    const auto wide = [](const QByteArray &name) { return widest.value(name.toLower(), name.toLower()); };
    return wide(first) == wide(second);
}

/// Lines that hold anything but ASCII, from all over the text.
QByteArray sampleOf(const QByteArray &bytes)
{
    if (bytes.size() <= SampleBytes)
        return bytes;
    QByteArray sample;
    for (qsizetype start = 0; start < bytes.size() && sample.size() < SampleBytes;) {
        qsizetype end = bytes.indexOf('\n', start);
        if (end < 0)
            end = bytes.size();
        const QByteArray line = QByteArray::fromRawData(bytes.constData() + start, std::min(end - start, SampleBytes));
        if (std::ranges::any_of(line, [](char c) { return uchar(c) >= 0x80; }))
            sample += line + '\n';
        start = end + 1;
    }
    return sample.isEmpty() ? bytes.first(SampleBytes) : sample;
}

struct Scored {
    QByteArray encoding;
    double score = -1000;
    QString language;
};

/// The decoding as it reads; what was declared or detected counts later.
Scored scored(const QByteArray &sample, const QByteArray &encoding, CharsetScore &judge)
{
    const QString text = composed(decodedAs(sample, encoding));
    if (text.isEmpty())
        return {encoding};
    const double soundness = CharsetScore::soundness(text);
    if (soundness < -Tolerated)
        return {encoding, 10 * soundness - 2};
    const CharsetScore::Reading reading = judge.readability(text);
    return {encoding, 10 * soundness + reading.score, reading.language};
}

/// The encoding that makes the most readable text. Where the languages of two readings differ, a declaration and
/// uchardet have a say; within a language its letters tell better.
QByteArray bestEncoding(const QByteArray &bytes)
{
    const QByteArray sample = sampleOf(bytes);
    CharsetScore judge;
    std::vector<Scored> all;
    for (const char *encoding : Candidates)
        all.push_back(scored(sample, encoding, judge));
    constexpr double Tie = 0.0005;
    const auto better = [](const Scored &a, const Scored &b) { return a.score < b.score - Tie; };
    const QString language = std::ranges::max_element(all, better)->language;
    const QByteArray detected = guessOfUchardet(sample);
    const auto declared = declaredIn(bytes);
    for (Scored &one : all) {
        if (isSame(detected, one.encoding))
            one.score += one.language == language ? 0.003 : 0.1;
        if (declared && isSame(*declared, one.encoding))
            one.score += 0.4;
    }
    return std::ranges::max_element(all, better)->encoding;
}

} // namespace

QString decodedAs(const QByteArray &bytes, const QByteArray &encoding)
{
    if (isTableEncoding(encoding))
        return decodedByTable(bytes, encoding);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding.constData(), &status));
    if (U_FAILURE(status))
        return {};
    QString text(bytes.size() + 16, Qt::Uninitialized);
    auto *target = reinterpret_cast<UChar *>(text.data());
    const UChar *const limit = target + text.size();
    const char *source = bytes.constData();
    ucnv_toUnicode(converter.get(), &target, limit, &source, source + bytes.size(), nullptr, true, &status);
    if (status == U_BUFFER_OVERFLOW_ERROR) { // no known encoding makes more units than bytes, but a converter may
        text = QString();
        status = U_ZERO_ERROR;
        const int32_t size =
            ucnv_toUChars(converter.get(), nullptr, 0, bytes.constData(), int32_t(bytes.size()), &status);
        text.resize(size);
        status = U_ZERO_ERROR;
        ucnv_toUChars(converter.get(), reinterpret_cast<UChar *>(text.data()), size, bytes.constData(),
                      int32_t(bytes.size()), &status);
        return text;
    }
    text.truncate(target - reinterpret_cast<UChar *>(text.data()));
    return text;
}

DecodedText decoded(const QByteArray &bytes)
{
    const UnicodeForm form = unicodeFormOf(bytes);
    switch (form.encoding) {
    case UnicodeForm::Encoding::Utf8:
        return {QString::fromUtf8(QByteArrayView(bytes).sliced(form.markLength)), u"UTF-8"_s};
    case UnicodeForm::Encoding::Other:
        return {decodedAs(bytes.sliced(form.markLength), form.name), QString::fromLatin1(form.name)};
    case UnicodeForm::Encoding::None:
        break;
    }
    const QByteArray encoding = bestEncoding(bytes);
    return {decodedAs(bytes, encoding), QString::fromLatin1(encoding)};
}
