// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/steps.h"
#include "core/connectors/trouble.h"
#include "core/connectors/wordpress/wordpressapi.h"
#include "core/connectors/wordpress/wordpressconnector.h"
#include "core/connectors/wordpress/wordpressentities.h"
#include "core/formats/html/htmltotext.h"

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Sent;
using domain::Trouble;

namespace {

constexpr auto wordpressCommentNote = "comment"_L1;

QUrlQuery wordpressCommentFields(const Access &access)
{
    QUrlQuery query{{u"_fields"_s, u"id,post,parent,author,date_gmt,content,link,status"_s}};
    // Only who keeps order is given a comment as it was written.
    if (access.connection.capabilities.canModerate)
        query.addQueryItem(u"context"_s, u"edit"_s);
    return query;
}

QString commentWords(const domain::Outgoing &outgoing)
{
    return outgoing.parts.join("\n\n"_L1);
}

/// What a comment answers: the post, and the comment on it where there is one.
struct WordPressPlace
{
    QString post;
    QString parent;
};

domain::Answer<WordPressPlace> wordpressPlace(const domain::Answer<QJsonObject> &parent)
{
    if (!parent)
        return std::unexpected(parent.error());
    const QString status = parent->value("status"_L1).toString();
    if (status == "trash"_L1 || status == "spam"_L1)
        return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"the comment that it answers is in: %1"_s.arg(status)});
    const WordPressPlace place{.post = wordpress::idOfEntry(*parent, "post"_L1), .parent = wordpress::idOfEntry(*parent)};
    if (place.post.isEmpty() || place.parent.isEmpty())
        return std::unexpected(Trouble{.kind = Trouble::Kind::Malformed, .said = u"a comment without a post"_s});
    return place;
}

} // namespace

Exchange<QJsonObject> WordPressConnector::findComment(Access access, domain::Outgoing outgoing, QString post, QString parent) const
{
    const domain::Instant since = outgoing.firstAttemptAt.value_or(*outgoing.departedAt) - wordpress::clockSlack;
    const QString text = commentWords(outgoing);
    const domain::Capabilities can = access.connection.capabilities;
    for (qint64 offset = 0;; offset += wordpress::pageSize) {
        QUrlQuery query = wordpressCommentFields(access);
        query.addQueryItem(u"post"_s, post);
        query.addQueryItem(u"parent"_s, parent.isEmpty() ? u"0"_s : parent);
        query.addQueryItem(u"per_page"_s, QString::number(wordpress::pageSize));
        query.addQueryItem(u"orderby"_s, u"date_gmt"_s);
        query.addQueryItem(u"order"_s, u"desc"_s);
        // What waits for a moderator is shown to who may write posts, where it is their own.
        if (can.canModerate || can.canPublishArticles)
            query.addQueryItem(u"status"_s, u"all"_s);
        if (offset > 0)
            query.addQueryItem(u"offset"_s, QString::number(offset));
        const Given given = co_await ask(wordpress::asking(access, u"/wp/v2/comments"_s, query));
        const auto comments = wordpress::listOfAnswer(given);
        if (!comments)
            co_return std::unexpected(comments.error());
        for (const QJsonObject &comment : *comments) {
            // What we said there before this is something else, be it the same words but for a full stop.
            const auto saidAt = wordpress::instantOf(comment, QLatin1StringView("date_gmt"));
            const bool isOurs = wordpress::idOfEntry(comment, QLatin1StringView("author")) == access.connection.accountId;
            if (isOurs && saidAt && *saidAt >= since && wordpress::saysSame(comment, text)
                && !domain::isTaken(outgoing, wordpress::idOfEntry(comment), wordpressCommentNote))
                co_return comment;
        }
        const qint64 total = wordpress::totalOf(*given).value_or(comments->size() < wordpress::pageSize ? 0 : offset + wordpress::pageSize + 1);
        if (offset + wordpress::pageSize >= total)
            co_return QJsonObject();
    }
}

Exchange<Sent> WordPressConnector::sendComment(Access access, domain::Outgoing outgoing) const
{
    outgoing = afterLoss(outgoing);
    if (const QString there = outgoing.notes.value(wordpressCommentNote).section(u' ', 0, 0); !there.isEmpty()) {
        const auto sent = co_await lookAfterComment(access, there, commentWords(outgoing));
        if (!sent)
            co_return std::unexpected((co_await forgetLost(outgoing, wordpressCommentNote, sent.error())).error());
        co_return sent;
    }
    WordPressPlace place;
    if (const auto post = wordpress::postNumber(outgoing.inReplyTo)) {
        place.post = *post;
    } else {
        // WordPress takes an answer to a comment that does not exist and hangs it nowhere.
        const auto path = wordpress::pathOfEntry(u"/wp/v2/comments"_s, outgoing.inReplyTo);
        if (!path)
            co_return std::unexpected(path.error());
        const auto parent = wordpress::objectOfAnswer(co_await ask(wordpress::asking(access, *path, wordpressCommentFields(access))));
        const auto found = wordpressPlace(parent);
        if (!found)
            co_return std::unexpected(found.error());
        place = *found;
    }
    const QString text = commentWords(outgoing);
    QJsonObject comment;
    if (outgoing.departedAt) {
        const auto found = co_await findComment(access, outgoing, place.post, place.parent);
        if (!found)
            co_return std::unexpected(found.error());
        comment = *found;
    }
    if (comment.isEmpty()) {
        QJsonObject body{{u"post"_s, place.post.toLongLong()}, {u"content"_s, wordpress::escaped(text)}};
        if (!place.parent.isEmpty())
            body.insert(u"parent"_s, place.parent.toLongLong());
        const Given given = co_await ask(wordpress::telling(access, u"/wp/v2/comments"_s, body, Effect::Creates, wordpressCommentFields(access)));
        if (given && given->status == 409 && wordpress::codeOf(*given) == "comment_duplicate"_L1 && outgoing.departedAt) {
            // It is there, and we are not shown it: it waits for a moderator, or lies in the spam.
            co_return std::unexpected(
                Trouble{.kind = Trouble::Kind::Unsure, .said = u"the site has these words already, and does not show them"_s, .status = given->status});
        }
        const auto made = wordpress::objectOfAnswer(given);
        if (!made)
            co_return std::unexpected(made.error());
        if (wordpress::idOfEntry(*made).isEmpty())
            co_return std::unexpected(malformed(*given, u"a comment without an id"_s));
        comment = *made;
    }
    const QString id = wordpress::idOfEntry(comment);
    if (const Given kept = co_await keep(wordpressCommentNote, id + u' ' + comment.value("link"_L1).toString()); !kept)
        co_return std::unexpected(kept.error());
    const auto there = co_await lookAfterComment(access, id, text);
    // It has arrived; that nobody could be asked about it is no failure.
    if (!there && domain::passes(there.error().kind))
        co_return wordpress::sentOfComment(comment);
    if (!there)
        co_return std::unexpected((co_await forgetLost(outgoing, wordpressCommentNote, there.error())).error());
    co_return there;
}

Exchange<Sent> WordPressConnector::lookAfterComment(Access access, QString id, QString ours) const
{
    const auto path = wordpress::pathOfEntry(u"/wp/v2/comments"_s, id);
    if (!path)
        co_return std::unexpected(path.error());
    const auto comment = wordpress::objectOfAnswer(co_await ask(wordpress::asking(access, *path, wordpressCommentFields(access))));
    if (!comment)
        co_return std::unexpected(comment.error());
    auto sent = wordpress::sentOfComment(*comment);
    if (sent)
        sent->isVerified = sent->remoteId == id && sent->state == Sent::State::Published;
    // The site dresses what was written anew: where its letters are ours, it is ours.
    if (sent && sent->state == Sent::State::Published)
        sent->standing = domain::Standing{
            .text = wordpress::saysSame(*comment, ours) ? ours : formats::htmlToText(comment->value("content"_L1)["rendered"_L1].toString()).trimmed()};
    co_return sent;
}

Exchange<Sent> WordPressConnector::editComment(Access access, domain::Outgoing outgoing, QString id) const
{
    const auto path = wordpress::pathOfEntry(u"/wp/v2/comments"_s, id);
    if (!path)
        co_return std::unexpected(path.error());
    // What somebody changed on the site meanwhile is not written over unasked.
    if (!outgoing.overwrites && !outgoing.replaced.isEmpty()) {
        const auto there = wordpress::objectOfAnswer(co_await ask(wordpress::asking(access, *path, wordpressCommentFields(access))));
        if (!there)
            co_return std::unexpected(there.error());
        if (!wordpress::saysSame(*there, outgoing.replaced) && !wordpress::saysSame(*there, commentWords(outgoing)))
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Changed, .said = u"it says something else there by now"_s});
    }
    const QJsonObject body{{u"content"_s, wordpress::escaped(commentWords(outgoing))}};
    const auto comment = wordpress::objectOfAnswer(co_await ask(wordpress::telling(access, *path, body, Effect::Repeatable, wordpressCommentFields(access))));
    if (!comment)
        co_return std::unexpected(comment.error());
    auto sent = wordpress::sentOfComment(*comment);
    if (sent)
        sent->isVerified = wordpress::saysSame(*comment, commentWords(outgoing));
    co_return sent;
}

} // namespace parvis::connectors
