// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of DiscourseConnector decides about what others say there.
#include "core/connectors/discourse/discourseconnector.h"

#include "core/connectors/discourse/discourseapi.h"
#include "core/domain/channels/became.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Trouble;

namespace {

/// Of what waits, or waited, in a queue.
enum QueuedStatus { Pending = 0, Approved = 1, Rejected = 2, Ignored = 3, Deleted = 4 };

bool isThrownAway(qint64 status)
{
    return status == Rejected || status == Ignored || status == Deleted;
}

/// Whether it says the same as when it was looked at.
bool isSameQueued(const QJsonObject &one, const QJsonObject &other)
{
    const auto said = [](const QJsonObject &reviewable) { return reviewable.value("payload"_L1).toObject().value("raw"_L1).toString().simplified(); };
    return said(one) == said(other);
}

std::unexpected<Trouble> notForAForum(const QString &why)
{
    return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = why});
}

} // namespace

Exchange<> DiscourseConnector::moderateQueued(Access access, QString number, domain::Verdict verdict) const
{
    const auto answer = co_await objectOf(access, discourse::asking(access, u"/review/%1.json"_s.arg(number)));
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject reviewable = answer->value("reviewable"_L1).toObject();
    const qint64 status = reviewable.value("status"_L1).toInteger(-1);
    const bool isApproval = verdict == domain::Verdict::Approve;
    if (verdict == domain::Verdict::Hold) {
        if (status == Pending)
            co_return domain::Answer<>();
        co_return notForAForum(u"it was decided already"_s);
    }
    if (isApproval ? status == Approved : isThrownAway(status))
        co_return domain::Answer<>();
    // Somebody edited it since: what nobody has seen here is not let through.
    if (isApproval && access.shown) {
        const auto tidy = domain::tidied(discourse::mentionOfQueued(access, reviewable, {}));
        const auto *whole = std::get_if<domain::IncomingMention>(&tidy);
        if (whole && whole->text.simplified() != access.shown->simplified())
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Changed, .said = u"somebody edited it on the forum, and it says something else now"_s});
    }
    // The actions that it offers are listed with it; a closed topic has one of its own (app/models/reviewable_queued_post.rb).
    QString action = isApproval ? u"approve_post"_s : u"reject_post"_s;
    const QJsonArray actions = answer->value("actions"_L1).toArray();
    for (const auto &one : actions) {
        const QString id = one.toObject().value("id"_L1).toString();
        if (isApproval && (id == "approve_post_closed"_L1 || id.endsWith("-approve_post_closed"_L1)))
            action = u"approve_post_closed"_s;
    }
    const QString version = QString::number(reviewable.value("version"_L1).toInteger());
    HttpRequest request = discourse::telling(access, "PUT", u"/review/%1/perform/%2.json"_s.arg(number, action), {}, Effect::Repeatable);
    request.url = discourse::endpoint(access, u"/review/%1/perform/%2.json"_s.arg(number, action), {{u"version"_s, version}});
    const auto done = co_await objectOf(access, request);
    QString post;
    if (done) {
        post = discourse::idOf(done->value("reviewable_perform_result"_L1).toObject(), "created_post_id"_L1);
    } else if (done.error().kind == Trouble::Kind::Changed) {
        // What was sent a second time, since nobody answered the first, meets what the first one did.
        const auto now = co_await objectOf(access, discourse::asking(access, u"/review/%1.json"_s.arg(number)));
        const QJsonObject standing = now.value_or(QJsonObject()).value("reviewable"_L1).toObject();
        const auto isDecided = isApproval ? standing.value("status"_L1).toInteger(-1) == Approved && isSameQueued(standing, reviewable)
                                          : isThrownAway(standing.value("status"_L1).toInteger(-1));
        if (!isDecided)
            co_return std::unexpected(done.error());
        post = discourse::idOf(standing, "post_id"_L1);
    } else {
        co_return std::unexpected(done.error());
    }
    // It is a post from here on. Where that cannot be read just now, the queue tells so later.
    if (isApproval && !post.isEmpty()) {
        const auto became = co_await letThrough(access, post, number);
        if (became && *became) {
            if (const Given kept = co_await keep(QString(domain::becameNote), domain::becameValue(**became)); !kept)
                co_return std::unexpected(kept.error());
        }
    }
    co_return domain::Answer<>();
}

Exchange<> DiscourseConnector::moderate(Access access, QString remoteId, domain::Verdict verdict) const
{
    if (const auto number = discourse::reviewNumber(remoteId))
        co_return co_await moderateQueued(access, *number, verdict);
    if (verdict == domain::Verdict::Hold)
        co_return notForAForum(u"what stands in a forum cannot be held back"_s);
    const auto post = co_await readPost(access, remoteId);
    if (!post)
        co_return std::unexpected(post.error());
    const QString id = discourse::idOf(*post);
    const auto topic = discourse::topicNumber(remoteId);
    const bool isDeleted = discourse::isDeleted(*post);
    const bool isHidden = post->value("hidden"_L1).toBool();
    HttpRequest request;
    switch (verdict) {
    case domain::Verdict::Approve:
        if (!isDeleted && !isHidden)
            co_return domain::Answer<>();
        request = discourse::telling(
            access, "PUT", (topic && isDeleted ? u"/t/%1/recover.json"_s.arg(*topic) : u"/posts/%1/%2.json"_s.arg(id, isDeleted ? u"recover"_s : u"unhide"_s)),
            {}, Effect::Repeatable);
        break;
    case domain::Verdict::Spam:
        if (isHidden || isDeleted)
            co_return domain::Answer<>();
        // A moderator's flag with which he acts: the post is hidden, and its author told.
        request = discourse::telling(access, "POST", u"/post_actions.json"_s,
                                     {{u"id"_s, id.toLongLong()}, {u"post_action_type_id"_s, 8}, {u"take_action"_s, true}}, Effect::Repeatable);
        break;
    case domain::Verdict::Trash:
    case domain::Verdict::Hold:
        if (isDeleted)
            co_return domain::Answer<>();
        request = discourse::asking(access, topic ? u"/t/%1.json"_s.arg(*topic) : u"/posts/%1.json"_s.arg(id));
        request.method = "DELETE";
        request.effect = Effect::Repeatable;
        break;
    }
    const Given given = co_await ask(request);
    if (!given)
        co_return std::unexpected(given.error());
    if (given->isGood() || (verdict == domain::Verdict::Trash && discourse::isNotFound(given)))
        co_return domain::Answer<>();
    const auto why = co_await whyRefused(access, discourse::troubleOfDiscourse(*given));
    co_return std::unexpected(why ? *why : discourse::troubleOfDiscourse(*given));
}

} // namespace parvis::connectors
