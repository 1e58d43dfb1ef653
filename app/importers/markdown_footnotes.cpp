#include "importers/markdown_footnotes.h"

#include <QRegularExpression>
#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

struct Definition {
    QString label;
    QStringList lines;
};

/// Follows the fences of code blocks line by line.
class Fences {
public:
    /// True when the line is code or a fence.
    bool isCode(QStringView line)
    {
        const QStringView text = line.trimmed();
        const QChar mark = text.isEmpty() ? QChar() : text.front();
        qsizetype length = 0;
        while (length < text.size() && text[length] == mark && (mark == u'`' || mark == u'~'))
            ++length;
        if (m_length == 0) {
            const bool opens = length >= 3 && !(mark == u'`' && text.sliced(length).contains(u'`'));
            m_mark = mark;
            m_length = opens ? length : 0;
            return opens;
        }
        if (length >= m_length && mark == m_mark && length == text.size())
            m_length = 0;
        return true;
    }

private:
    QChar m_mark;
    qsizetype m_length = 0; ///< of the open fence, 0 = none
};

const QRegularExpression &definitionStart()
{
    static const QRegularExpression expression(u"^ {0,3}\\[\\^([^\\]\\s^]{1,100})\\]:[ \\t]*(.*)$"_s);
    return expression;
}

bool isIndented(const QString &line)
{
    return line.startsWith(u"    "_s) || line.startsWith(u'\t');
}

QString dedented(const QString &line)
{
    return line.startsWith(u'\t') ? line.sliced(1) : isIndented(line) ? line.sliced(4) : line;
}

/// Splits the lines into those of the body and those of definitions.
QStringList takeDefinitions(const QStringList &lines, std::vector<Definition> &definitions)
{
    QStringList body;
    Fences fences;
    bool isInside = false;
    bool afterBlank = false;
    for (qsizetype index = 0; index < lines.size(); ++index) {
        const QString &line = lines[index];
        const bool isBlank = line.trimmed().isEmpty();
        const bool goesOn = isInside && (isBlank || isIndented(line) || !afterBlank);
        if (!goesOn && fences.isCode(line)) {
            isInside = false;
            body.append(line);
            continue;
        }
        const auto start = line.contains(u"[^"_s) ? definitionStart().match(line) : QRegularExpressionMatch();
        if (start.hasMatch()) {
            definitions.push_back({start.captured(1), {start.captured(2)}});
            isInside = true;
        } else if (goesOn) {
            definitions.back().lines.append(dedented(line));
        } else {
            isInside = false;
            body.append(line);
        }
        afterBlank = isBlank;
    }
    return body;
}

/// Replaces the references outside of fenced code; `indexOf` answers -1 for labels that nothing defines.
template <typename IndexOf>
QString withReferences(const QString &text, IndexOf indexOf)
{
    static const QRegularExpression reference(u"(?<!\\\\)\\[\\^([^\\]\\s^]{1,100})\\]"_s);
    QStringList lines = text.split(u'\n');
    Fences fences;
    for (QString &line : lines) {
        if (fences.isCode(line) || !line.contains(u"[^"_s))
            continue;
        QString fresh;
        qsizetype copied = 0;
        auto matches = reference.globalMatch(line);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const qsizetype index = indexOf(match.captured(1));
            if (index < 0)
                continue;
            fresh += QStringView(line).sliced(copied, match.capturedStart() - copied);
            fresh += QChar(FootnoteOpen) + QString::number(index) + QChar(FootnoteClose);
            copied = match.capturedEnd();
        }
        line = fresh.append(QStringView(line).sliced(copied));
    }
    return lines.join(u'\n');
}

} // namespace

MarkdownParts withoutFootnotes(const QString &source)
{
    MarkdownParts parts{source, {}};
    if (!source.contains(u"[^"_s))
        return parts;
    std::vector<Definition> definitions;
    parts.body = takeDefinitions(source.split(u'\n'), definitions).join(u'\n');
    if (definitions.empty())
        return parts;
    QHash<QString, size_t> byLabel; // the first definition of a label counts, as for links
    for (size_t index = 0; index < definitions.size(); ++index) {
        if (!byLabel.contains(definitions[index].label.toCaseFolded()))
            byLabel.insert(definitions[index].label.toCaseFolded(), index);
    }
    std::vector<qsizetype> order(definitions.size(), -1);
    const auto take = [&](size_t definition) {
        if (order[definition] < 0) {
            order[definition] = qsizetype(parts.footnotes.size());
            parts.footnotes.push_back({definitions[definition].label, definitions[definition].lines.join(u'\n')});
        }
        return order[definition];
    };
    const auto indexOf = [&](const QString &label) {
        const auto found = byLabel.constFind(label.toCaseFolded());
        return found == byLabel.constEnd() ? qsizetype(-1) : take(found.value());
    };
    parts.body = withReferences(parts.body, indexOf);
    for (size_t index = 0; index < parts.footnotes.size(); ++index) // grows while footnotes refer to footnotes
        parts.footnotes[index].source = withReferences(QString(parts.footnotes[index].source), indexOf);
    for (size_t index = 0; index < definitions.size(); ++index) {
        if (order[index] < 0) {
            const size_t place = size_t(take(index));
            parts.footnotes[place].source = withReferences(QString(parts.footnotes[place].source), indexOf);
        }
    }
    return parts;
}

QString withFootnoteLabels(QString text, const std::vector<MarkdownFootnote> &footnotes)
{
    qsizetype open = 0;
    while ((open = text.indexOf(QChar(FootnoteOpen), open)) >= 0) {
        const qsizetype close = text.indexOf(QChar(FootnoteClose), open);
        if (close < 0)
            break;
        const auto index = QStringView(text).sliced(open + 1, close - open - 1).toUInt();
        const QString label = index < footnotes.size() ? footnotes[index].label : QString();
        text.replace(open, close - open + 1, u"[^"_s + label + u']');
        ++open;
    }
    return text;
}
