#include "library/article_text.h"

#include "text/normalize.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

QString bareTitle(QStringView text)
{
    return folded(text, Fold::Case | Fold::Typography | Fold::Whitespace).text.trimmed();
}

/// Index of the heading that repeats the title before the text begins, or nothing fitting: the number of blocks.
size_t titleBlock(const Article &article)
{
    const QString title = bareTitle(article.metadata.title);
    for (size_t index = 0; index < article.blocks.size(); ++index) {
        const Block &block = article.blocks[index];
        if (block.kind == Block::Kind::Heading)
            return bareTitle(article.textIn(block.range)) == title ? index : article.blocks.size();
        if (block.kind != Block::Kind::Image && block.kind != Block::Kind::Credit && block.kind != Block::Kind::Caption)
            break;
    }
    return article.blocks.size();
}

/// Captions of tables and of code belong to the text; the others describe an image, be it at hand or not.
bool isImageCaption(const Article &article, size_t index)
{
    const auto isText = [&article](size_t other) {
        return other < article.blocks.size() &&
               (article.blocks[other].kind == Block::Kind::Table || article.blocks[other].kind == Block::Kind::Code);
    };
    return article.blocks[index].kind == Block::Kind::Caption && !isText(index - 1) && !isText(index + 1);
}

/// Captions and credits surround the text of a web page; in a document somebody wrote them as part of it.
bool isBody(const Article &article, size_t index)
{
    const Block::Kind kind = article.blocks[index].kind;
    if (kind == Block::Kind::Image || kind == Block::Kind::Rule)
        return false;
    return !isWebPage(article.source) || (kind != Block::Kind::Credit && !isImageCaption(article, index));
}

} // namespace

bool isWebPage(const Source &source)
{
    return source.format == u"html" || source.format == u"mhtml";
}

QString articleText(const Article &article, TextParts parts)
{
    const size_t title = titleBlock(article);
    QStringList lines;
    if (parts == TextParts::TitleAndBody)
        lines << article.metadata.title << article.metadata.credits;
    for (size_t index = 0; index < article.blocks.size(); ++index) {
        const Block &block = article.blocks[index];
        const bool isSaid = parts == TextParts::TitleAndBody && block.kind == Block::Kind::Credit;
        const bool isWanted = index != title && !isSaid && isBody(article, index);
        if (!block.range.isEmpty() && (parts == TextParts::Everything || isWanted))
            lines << article.textIn(block.range).toString();
    }
    return lines.join(u'\n').replace(QChar::LineSeparator, u'\n');
}
