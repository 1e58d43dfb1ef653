#include "ui/reading/copied_text.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QString cleaned(QStringView text)
{
    QString clean = text.toString();
    clean.remove(QChar(QChar::SoftHyphen));
    clean.replace(QChar(QChar::LineSeparator), u'\n');
    return clean;
}

bool isTight(const Block &above, const Block &below)
{
    const auto isLine = [](const Block &block) {
        return block.kind == Block::Kind::ListItem || block.kind == Block::Kind::Credit;
    };
    return isLine(above) && above.kind == below.kind;
}

QString tagOf(Span::Kind kind)
{
    switch (kind) {
    case Span::Kind::Emphasis:
        return u"em"_s;
    case Span::Kind::Strong:
        return u"strong"_s;
    case Span::Kind::Code:
        return u"code"_s;
    case Span::Kind::Link:
        return u"a"_s;
    case Span::Kind::Superscript:
    case Span::Kind::FootnoteRef:
        return u"sup"_s;
    case Span::Kind::Subscript:
        return u"sub"_s;
    case Span::Kind::Strikethrough:
        return u"s"_s;
    case Span::Kind::Underline:
        return u"u"_s;
    }
    return u"span"_s;
}

QString openingTag(const Span &span)
{
    if (span.kind == Span::Kind::Link)
        return u"<a href=\""_s + span.target.toHtmlEscaped() + u"\">"_s;
    return u'<' + tagOf(span.kind) + u'>';
}

/// The piece's text with its spans; spans that cross each other are closed and opened again.
QString inlineHtml(const Article &article, size_t block, TextRange piece)
{
    std::vector<qsizetype> cuts{piece.start, piece.end};
    for (const Span &span : article.spansIn(block))
        for (const qsizetype at : {span.range.start, span.range.end})
            if (piece.contains(at))
                cuts.push_back(at);
    std::ranges::sort(cuts);
    QString html;
    for (size_t i = 0; i + 1 < cuts.size(); ++i) {
        const TextRange run{cuts[i], cuts[i + 1]};
        if (run.isEmpty())
            continue;
        QString closing;
        for (const Span &span : article.spansIn(block)) {
            if (!span.range.contains(run))
                continue;
            html += openingTag(span);
            closing.prepend(u"</"_s + tagOf(span.kind) + u'>');
        }
        html += cleaned(article.textIn(run)).toHtmlEscaped().replace(u'\n', u"<br>"_s) + closing;
    }
    return html;
}

QString tableHtml(QStringView text)
{
    QString html = u"<table>"_s;
    for (const QStringView row : text.split(u'\n')) {
        html += u"<tr>"_s;
        for (const QStringView cell : row.split(u'\t'))
            html += u"<td>"_s + cleaned(cell).toHtmlEscaped() + u"</td>"_s;
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

QString blockHtml(const Article &article, size_t index, TextRange piece)
{
    const Block &block = article.blocks[index];
    const QString content = inlineHtml(article, index, piece);
    switch (block.kind) {
    case Block::Kind::Heading:
        return u"<h%1>%2</h%1>"_s.arg(QString::number(std::clamp(block.level, 1, 6)), content);
    case Block::Kind::Code:
        return u"<pre>"_s + article.textIn(piece).toString().toHtmlEscaped() + u"</pre>"_s;
    case Block::Kind::Table:
        return tableHtml(article.textIn(piece));
    case Block::Kind::ListItem:
        return u"<li>"_s + content + u"</li>"_s;
    case Block::Kind::Rule:
        return u"<hr>"_s;
    default:
        break;
    }
    const QString paragraph = u"<p>"_s + content + u"</p>"_s;
    return block.quoteDepth > 0 ? u"<blockquote>"_s + paragraph + u"</blockquote>"_s : paragraph;
}

/// "ol", "ul", or empty for what is not in a list.
QString listOf(const Block &block)
{
    if (block.kind != Block::Kind::ListItem)
        return {};
    return !block.marker.isEmpty() && block.marker[0].isDigit() ? u"ol"_s : u"ul"_s;
}

template <typename Visit>
void forPieces(const Article &article, TextRange range, Visit visit)
{
    if (article.blocks.empty() || range.isEmpty())
        return;
    for (size_t index = article.blockAt(range.start); index < article.blocks.size(); ++index) {
        const TextRange block = article.blocks[index].range;
        if (block.start >= range.end)
            break;
        const TextRange piece = block.intersected(range);
        if (!piece.isEmpty())
            visit(index, piece);
    }
}

} // namespace

QString plainTextOf(const Article &article, TextRange range)
{
    QString text;
    const Block *above = nullptr;
    forPieces(article, range, [&](size_t index, TextRange piece) {
        const Block &block = article.blocks[index];
        if (above)
            text += isTight(*above, block) ? u"\n"_s : u"\n\n"_s;
        const bool isWhole = piece.start == block.range.start && range.start < piece.end;
        if (isWhole && above && block.kind == Block::Kind::ListItem && !block.marker.isEmpty())
            text += block.marker + u' ';
        text += cleaned(article.textIn(piece));
        above = &block;
    });
    return text;
}

QString htmlOf(const Article &article, TextRange range)
{
    QString html;
    QString list;
    forPieces(article, range, [&](size_t index, TextRange piece) {
        const QString wanted = listOf(article.blocks[index]);
        if (wanted != list) {
            html += list.isEmpty() ? QString() : u"</"_s + list + u'>';
            html += wanted.isEmpty() ? QString() : u'<' + wanted + u'>';
            list = wanted;
        }
        html += blockHtml(article, index, piece);
    });
    if (!list.isEmpty())
        html += u"</"_s + list + u'>';
    return html;
}
