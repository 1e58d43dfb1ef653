#pragma once
// How much a decoded text looks like one that people wrote.

#include <QHash>
#include <QString>
#include <memory>

/// Judges decodings of the same bytes; keeps what it learnt of each language's letters.
class CharsetScore {
public:
    CharsetScore();
    ~CharsetScore();
    CharsetScore(const CharsetScore &) = delete;
    CharsetScore &operator=(const CharsetScore &) = delete;

    /// 0 for a text without broken or meaningless characters, less the more of them it has.
    [[nodiscard]] static double soundness(QStringView text);
    struct Reading {
        double score = 0; ///< about 1 for text in a language that is written with these letters; may be far below 0
        QString language; ///< that it would be in
    };
    [[nodiscard]] Reading readability(const QString &text);

private:
    struct Letters;
    const Letters &lettersOf(const QString &language);
    [[nodiscard]] double fit(QStringView text, const Letters &letters) const;

    QHash<QString, std::shared_ptr<const Letters>> m_letters;
};
