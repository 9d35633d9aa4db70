// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/foundwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
struct Token
{
    TextSpan span;
    QString folded;
};

bool isPartOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

QString fold(QStringView word)
{
    QString bare;
    for (const QChar c : word.toString().normalized(QString::NormalizationForm_D)) {
        if (!c.isMark())
            bare += c;
    }
    return domain::spellOut(bare).toCaseFolded();
}

QList<Token> tokensOf(const QString &text)
{
    QList<Token> tokens;
    qsizetype at = 0;
    while (at < text.size()) {
        if (!isPartOfWord(text[at])) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        while (at < text.size() && isPartOfWord(text[at]))
            ++at;
        tokens.append({.span = {.start = start, .length = at - start}, .folded = fold(QStringView(text).sliced(start, at - start))});
    }
    return tokens;
}

bool matches(const QList<Token> &tokens, qsizetype at, const QStringList &words, bool isPrefix)
{
    if (at + words.size() > tokens.size())
        return false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &token = tokens[at + i].folded;
        if (isPrefix && i == words.size() - 1 ? !token.startsWith(words[i]) : token != words[i])
            return false;
    }
    return true;
}
} // namespace

QList<TextSpan> foundWords(const QString &text, const domain::SearchWords &words)
{
    QList<TextSpan> spans;
    if (words.terms.isEmpty() || text.isEmpty())
        return spans;
    const QList<Token> tokens = tokensOf(text);
    for (const auto &term : words.terms) {
        if (term.isExcluded)
            continue;
        QStringList sought;
        for (const Token &token : tokensOf(term.text))
            sought.append(token.folded);
        if (sought.isEmpty())
            continue;
        for (qsizetype at = 0; at < tokens.size(); ++at) {
            if (!matches(tokens, at, sought, term.isPrefix))
                continue;
            const TextSpan last = tokens[at + sought.size() - 1].span;
            spans.append({.start = tokens[at].span.start, .length = last.start + last.length - tokens[at].span.start});
        }
    }
    std::ranges::sort(spans, {}, &TextSpan::start);
    QList<TextSpan> joined;
    for (const TextSpan span : std::as_const(spans)) {
        if (!joined.isEmpty() && span.start < joined.last().start + joined.last().length) {
            TextSpan &last = joined.last();
            last.length = std::max(last.start + last.length, span.start + span.length) - last.start;
        } else {
            joined.append(span);
        }
    }
    return joined;
}

} // namespace parvis::models
