// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/commands.h"
#include "app/parvisctl/moments.h"
#include "app/parvisctl/sentences.h"
#include "core/domain/articles/anchor.h"
#include "core/store/articles/articlestore.h"
#include "core/store/articles/commentstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

QJsonValue isoOrNull(std::optional<domain::Instant> at)
{
    return at ? QJsonValue(domain::toIso(*at)) : QJsonValue();
}

/// A comment about a passage, and where that stands in the text as it is.
struct PlacedComment
{
    domain::Comment comment;
    std::optional<domain::TextSpan> place;
    int line = 0;   ///< from 1; 0 where it is gone
};

/// Those about passages, in the order of the text.
QList<PlacedComment> placed(const QList<domain::Comment> &comments, const QString &text)
{
    const domain::PassageFinder finder(text);
    QList<PlacedComment> all;
    for (const domain::Comment &comment : comments) {
        if (comment.isAnswer())
            continue;
        const auto place = finder.find(comment.anchor);
        const int line = place ? static_cast<int>(QStringView(text).first(place->start).count(u'\n')) + 1 : 0;
        all.append({.comment = comment, .place = place, .line = line});
    }
    std::ranges::stable_sort(all, {}, [](const PlacedComment &one) { return one.place ? one.place->start : one.comment.anchor.start; });
    return all;
}

JsonLine commonOf(const domain::Comment &comment)
{
    return JsonLine()
        .add(u"id"_s, comment.id.value())
        .add(u"who"_s, comment.who)
        .add(u"writtenAt"_s, domain::toIso(comment.writtenAt))
        .add(u"editedAt"_s, isoOrNull(comment.editedAt))
        .add(u"text"_s, comment.text);
}

void printComment(const PlacedComment &one, const QList<domain::Comment> &answers, const QTimeZone &zone, bool isJson)
{
    const domain::Comment &comment = one.comment;
    const auto &resolved = comment.resolved;
    if (isJson) {
        QList<JsonLine> lines;
        for (const domain::Comment &answer : answers)
            lines << commonOf(answer);
        say(commonOf(comment)
                .add(u"line"_s, one.place ? QJsonValue(one.line) : QJsonValue())
                .add(u"quote"_s, comment.anchor.quote)
                .add(u"gone"_s, !one.place)
                .add(u"resolvedAt"_s, isoOrNull(resolved.transform([](const domain::Resolution &given) { return given.at; })))
                .add(u"resolvedBy"_s, resolved ? resolved->who : QString())
                .add(u"answers"_s, lines)
                .text());
        return;
    }
    const auto named = [](const QString &who) { return who.isEmpty() ? u"-"_s : who; };
    const QString state = resolved ? u"  (resolved)"_s : QString();
    const QString where = one.place ? u"line %1"_s.arg(one.line) : u"passage gone"_s;
    say(u"%1  %2  %3  %4%5"_s.arg(QString::number(comment.id.value()).rightJustified(6), shownMoment(comment.writtenAt, zone), named(comment.who), where,
                                  state));
    say(u"        > "_s + comment.anchor.quote.simplified());
    say(u"        "_s + comment.text.simplified());
    for (const domain::Comment &answer : answers)
        say(u"          %1: %2"_s.arg(named(answer.who), answer.text.simplified()));
}

} // namespace

Exit runArticleComments(const Options &options)
{
    const auto database = openWorkspace(options, store::Database::Access::ReadOnly);
    if (!database)
        return Exit::WorkspaceUnusable;
    const domain::Id<domain::Article> id(options.article);
    const auto article = waitFor(store::ArticleStore(*database).article(id));
    const auto review = waitFor(store::CommentStore(*database).review(id));
    if (!article || !review)
        return Exit::WorkspaceUnusable;
    if (!*article && article->error().kind == domain::Error::Kind::NotFound) {
        complain(u"There is no article %1; 'parvisctl article list' tells which there are."_s.arg(options.article));
        return Exit::Usage;
    }
    if (!*article || !*review)
        return complainOf(!*article ? article->error() : review->error(), options);
    for (const PlacedComment &one : placed((*review)->comments, (*article)->body)) {
        QList<domain::Comment> answers = (*review)->comments;
        answers.removeIf([&one](const domain::Comment &comment) { return comment.answers != one.comment.id; });
        printComment(one, answers, database->zone(), options.isJson);
    }
    return Exit::Done;
}

} // namespace parvis::app
