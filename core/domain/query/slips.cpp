// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/query/slips.h"

#include "core/domain/query/lexer.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

using Type = QueryToken::Type;

/// An operator joins what stands around it; alone it may be meant as a word.
bool isOperator(const QString &text, bool hasBefore, bool hasAfter)
{
    static const QRegularExpression near(u"^near/\\d+f?$"_s, QRegularExpression::CaseInsensitiveOption);
    if (!hasAfter)
        return false;
    const QString lower = text.toLower();
    if (lower == "not"_L1)
        return true;
    return hasBefore && (lower == "and"_L1 || lower == "or"_L1 || near.match(text).hasMatch());
}

bool hasInnerStar(const QueryToken &token)
{
    QString word = token.text;
    while (word.endsWith(u'*'))
        word.chop(1);
    return !token.isQuoted && word.contains(u'*');
}

} // namespace

QList<QuerySlip> querySlips(QStringView text)
{
    QList<QuerySlip> slips;
    const auto tokens = lexQuery(text, QueryReading::Typing);
    if (!tokens)
        return slips;
    for (qsizetype i = 0; i < tokens->size(); ++i) {
        const QueryToken &token = tokens->at(i);
        const bool isBare = token.type == Type::Text && !token.isQuoted;
        if (isBare && isOperator(token.text, i > 0, tokens->at(i + 1).type != Type::End))
            slips.append({.kind = QuerySlip::Kind::LowerCase, .written = token.text});
        else if (token.type == Type::RawField && token.isPrefix && !token.isQuoted)
            slips.append({.kind = QuerySlip::Kind::RawStar, .written = token.text});
        else if ((isBare || token.type == Type::Field) && hasInnerStar(token))
            slips.append({.kind = QuerySlip::Kind::InnerStar, .written = token.text});
    }
    return slips;
}

} // namespace parvis::domain
