// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/reviewwords.h"

#include "models/shell/moments.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
struct ReviewWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Review)
};
} // namespace

QString authorWords(const domain::Comment &comment)
{
    return comment.who.isEmpty() ? ReviewWords::tr("Not signed", "a comment") : comment.who;
}

QString momentWords(const CommentRow &row, domain::Instant now, const QTimeZone &zone)
{
    const QString when = letterMoment(row.kind == CommentRow::Kind::Step ? row.step.at : row.comment.writtenAt, now, zone);
    //: %1 is when the comment was written
    return row.comment.editedAt ? ReviewWords::tr("%1 · edited").arg(when) : when;
}

QString resolvedWords(const domain::Comment &comment, domain::Instant now, const QTimeZone &zone)
{
    if (!comment.resolved)
        return {};
    const QString when = letterMoment(comment.resolved->at, now, zone);
    //: %1 is when
    return comment.resolved->who.isEmpty() ? ReviewWords::tr("Resolved · %1", "a comment").arg(when)
                                           //: %1 is who, %2 is when
                                           : ReviewWords::tr("Resolved by %1 · %2", "a comment").arg(comment.resolved->who, when);
}

QString deedWords(const domain::ReviewStep &step)
{
    using enum domain::ArticleStatus;
    const bool isSigned = !step.who.isEmpty();
    switch (step.status) {
    case Draft:
        return isSigned ? ReviewWords::tr("Made a draft again by %1").arg(step.who) : ReviewWords::tr("Made a draft again");
    case InReview:
        return isSigned ? ReviewWords::tr("Review asked for by %1").arg(step.who) : ReviewWords::tr("Review asked for");
    case Approved:
        return isSigned ? ReviewWords::tr("Approved by %1", "an article").arg(step.who) : ReviewWords::tr("Approved", "an article");
    case Published:
        return isSigned ? ReviewWords::tr("Marked as published by %1").arg(step.who) : ReviewWords::tr("Marked as published");
    }
    return {};
}

QString spokenWords(const CommentRow &row, domain::Instant now, const QTimeZone &zone)
{
    const QString when = momentWords(row, now, zone);
    switch (row.kind) {
    case CommentRow::Kind::Head:
        return ReviewWords::tr("What was decided");
    case CommentRow::Kind::Step:
        return u"%1, %2"_s.arg(deedWords(row.step), when);
    case CommentRow::Kind::Answer:
        //: an answer to a comment: %1 is who, %2 when, %3 the words
        return ReviewWords::tr("%1 answers, %2: %3").arg(authorWords(row.comment), when, row.comment.text);
    case CommentRow::Kind::Comment:
        break;
    }
    const QString quote = row.comment.anchor.quote.simplified();
    //: a comment: %1 is who, %2 when, %3 the passage, %4 the words
    QString words = ReviewWords::tr("%1 on “%3”, %2: %4").arg(authorWords(row.comment), when, quote, row.comment.text);
    if (row.isGone)
        words += u' ' + ReviewWords::tr("The passage is gone.");
    if (const QString resolved = resolvedWords(row.comment, now, zone); !resolved.isEmpty())
        words += u' ' + resolved;
    return words;
}

QString approvedWords(int openComments)
{
    return openComments == 0 ? ReviewWords::tr("Approved.", "an article") : ReviewWords::tr("Approved. %Ln comment(s) are still open.", nullptr, openComments);
}

} // namespace parvis::models
