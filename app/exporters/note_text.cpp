#include "exporters/note_text.h"

#include "exporters/marked_runs.h"

#include <array>
#include <md4c.h>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

struct OpenList {
    bool isOrdered = false;
    unsigned next = 1;
};

/// Takes the parser's events.
class NoteReader {
public:
    std::vector<NoteParagraph> paragraphs;

    void enter(MD_BLOCKTYPE type, void *detail)
    {
        if (type == MD_BLOCK_UL) {
            m_lists.push_back({});
        } else if (type == MD_BLOCK_OL) {
            m_lists.push_back({true, static_cast<const MD_BLOCK_OL_DETAIL *>(detail)->start});
        } else if (type == MD_BLOCK_QUOTE) {
            ++m_quotes;
        } else if (type == MD_BLOCK_LI) {
            m_marker = m_lists.back().isOrdered ? QString::number(m_lists.back().next++) + u'.' : u"•"_s;
            m_needsParagraph = true;
        } else if (type == MD_BLOCK_H) {
            m_style.isStrong = true;
            m_needsParagraph = true;
        } else if (type == MD_BLOCK_CODE) {
            m_style.isCode = true;
            m_needsParagraph = true;
        } else if (type == MD_BLOCK_P || type == MD_BLOCK_TR) {
            m_needsParagraph = true;
        } else if ((type == MD_BLOCK_TD || type == MD_BLOCK_TH) && !m_needsParagraph) {
            add(u"  "_s);
        }
    }

    void leave(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
            m_lists.pop_back();
        else if (type == MD_BLOCK_QUOTE)
            --m_quotes;
        else if (type == MD_BLOCK_H)
            m_style.isStrong = false;
        else if (type == MD_BLOCK_CODE)
            m_style.isCode = false;
        if (type != MD_BLOCK_TD && type != MD_BLOCK_TH)
            m_needsParagraph = true;
    }

    void setSpan(MD_SPANTYPE type, bool isOn, const void *detail)
    {
        if (type == MD_SPAN_STRONG)
            m_style.isStrong = isOn;
        else if (type == MD_SPAN_EM)
            m_style.isEmphasis = isOn;
        else if (type == MD_SPAN_CODE)
            m_style.isCode = isOn;
        else if (type == MD_SPAN_DEL)
            m_style.isStruck = isOn;
        else if (type == MD_SPAN_A)
            m_style.link = isOn ? addressOf(static_cast<const MD_SPAN_A_DETAIL *>(detail)->href) : QString();
    }

    void add(const QString &text)
    {
        if (text.isEmpty())
            return;
        if (m_needsParagraph || paragraphs.empty()) {
            paragraphs.push_back({std::exchange(m_marker, {}), int(m_lists.size()) + m_quotes, {}});
            m_needsParagraph = false;
        }
        NoteRun run = m_style;
        run.text = text;
        std::vector<NoteRun> &runs = paragraphs.back().runs;
        const bool joins = !runs.empty() && runs.back().isStrong == run.isStrong &&
                           runs.back().isEmphasis == run.isEmphasis && runs.back().isCode == run.isCode &&
                           runs.back().isStruck == run.isStruck && runs.back().link == run.link;
        if (joins)
            runs.back().text += text;
        else
            runs.push_back(std::move(run));
    }

private:
    static QString addressOf(const MD_ATTRIBUTE &attribute)
    {
        const QString address = QString::fromUtf8(attribute.text, qsizetype(attribute.size));
        return isSafeLink(address) ? address : QString();
    }

    std::vector<OpenList> m_lists;
    int m_quotes = 0;
    QString m_marker;
    NoteRun m_style;
    bool m_needsParagraph = true;
};

QString entityText(const QString &entity)
{
    static const std::array<std::pair<QString, QString>, 6> Known{{{u"&amp;"_s, u"&"_s},
                                                                   {u"&lt;"_s, u"<"_s},
                                                                   {u"&gt;"_s, u">"_s},
                                                                   {u"&quot;"_s, u"\""_s},
                                                                   {u"&apos;"_s, u"'"_s},
                                                                   {u"&nbsp;"_s, u"\u00A0"_s}}};
    for (const auto &[name, letter] : Known) {
        if (entity == name)
            return letter;
    }
    const bool isHex = entity.startsWith(u"&#x", Qt::CaseInsensitive);
    bool isNumber = false;
    const uint code = entity.mid(isHex ? 3 : 2).chopped(1).toUInt(&isNumber, isHex ? 16 : 10);
    if (!entity.startsWith(u"&#") || !isNumber || code == 0 || code > QChar::LastValidCodePoint)
        return entity;
    const char32_t letter = code;
    return QString::fromUcs4(&letter, 1);
}

QString textOf(MD_TEXTTYPE type, const QString &text)
{
    switch (type) {
    case MD_TEXT_BR:
        return u"\n"_s;
    case MD_TEXT_SOFTBR:
        return u" "_s;
    case MD_TEXT_ENTITY:
        return entityText(text);
    case MD_TEXT_NULLCHAR:
        return {};
    default:
        return text;
    }
}

MD_PARSER noteParser()
{
    MD_PARSER parser{};
    parser.flags = MD_DIALECT_GITHUB | MD_FLAG_NOHTML | MD_FLAG_COLLAPSEWHITESPACE;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *reader) {
        static_cast<NoteReader *>(reader)->enter(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *reader) {
        static_cast<NoteReader *>(reader)->leave(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *reader) {
        static_cast<NoteReader *>(reader)->setSpan(type, true, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void *detail, void *reader) {
        static_cast<NoteReader *>(reader)->setSpan(type, false, detail);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *reader) {
        static_cast<NoteReader *>(reader)->add(textOf(type, QString::fromUtf8(text, qsizetype(size))));
        return 0;
    };
    return parser;
}

} // namespace

QString NoteParagraph::text() const
{
    QString all;
    for (const NoteRun &run : runs)
        all += run.text;
    return all;
}

std::vector<NoteParagraph> noteParagraphs(const QString &markdown)
{
    const QByteArray utf8 = markdown.toUtf8();
    const MD_PARSER parser = noteParser();
    NoteReader reader;
    md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &reader);
    for (NoteParagraph &paragraph : reader.paragraphs) { // a code block ends with a line's end
        if (!paragraph.runs.empty() && paragraph.runs.back().text.endsWith(u'\n'))
            paragraph.runs.back().text.chop(1);
    }
    return std::move(reader.paragraphs);
}
