// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discourse/discourseapi.h"
#include "core/connectors/discourse/discourseconnector.h"
#include "core/connectors/trouble.h"
#include "core/domain/base/shorttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Sent;
using domain::Trouble;

namespace {

/// The remote id of what we said, or discoursePending.
constexpr auto discoursePostNote = "post"_L1;
/// fingerprintOf() as we saw it last.
constexpr auto discourseSeenNote = "seen"_L1;
constexpr auto discoursePending = "pending"_L1;
/// Clocks differ by less.
constexpr std::chrono::minutes discourseClockSlack{5};

std::unexpected<Trouble> discourseNotPossible(const QString &said)
{
    return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = said});
}

/// A topic's title: what the post is called, else its first line.
QString topicTitle(const domain::Outgoing &outgoing)
{
    constexpr qsizetype longest = 255;
    const QString title = outgoing.title.simplified();
    return domain::shortened(title.isEmpty() ? outgoing.parts.value(0).section(u'\n', 0, 0, QString::SectionSkipEmpty).simplified() : title, longest);
}

/// A file as Discourse's Markdown names it.
QString markdownOf(const QJsonObject &upload, const domain::Attachment &attachment)
{
    QString address = upload.value("short_url"_L1).toString();
    if (address.isEmpty())
        address = upload.value("url"_L1).toString();
    QString words = domain::mediaSort(attachment.media.type) == domain::MediaSort::Image ? attachment.altText : attachment.media.name;
    // What would end the words, or say how large it is shown.
    words = words.simplified().remove(u'[').remove(u']').replace(u'|', u'/');
    switch (domain::mediaSort(attachment.media.type)) {
    case domain::MediaSort::Image: {
        const qint64 width = upload.value("width"_L1).toInteger();
        const qint64 height = upload.value("height"_L1).toInteger();
        const QString size = width > 0 && height > 0 ? u"|%1x%2"_s.arg(width).arg(height) : QString();
        return u"![%1%2](%3)"_s.arg(words, size, address);
    }
    case domain::MediaSort::Video:
        return u"![%1|video](%2)"_s.arg(words, address);
    case domain::MediaSort::Audio:
        return u"![%1|audio](%2)"_s.arg(words, address);
    case domain::MediaSort::File:
        break;
    }
    return u"[%1|attachment](%2)"_s.arg(words, address);
}

Sent pendingSent()
{
    Sent sent{.state = Sent::State::Processing, .remoteId = discoursePending, .url = {}, .publishedAt = {}};
    sent.askAgainIn = std::chrono::hours{1};
    return sent;
}

} // namespace

Exchange<QJsonObject> DiscourseConnector::readPost(Access access, QString remoteId) const
{
    QString path;
    if (const auto topic = discourse::topicNumber(remoteId))
        path = u"/posts/by_number/%1/1.json"_s.arg(*topic);
    else if (discourse::isNumber(remoteId))
        path = u"/posts/%1.json"_s.arg(remoteId);
    else
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"no post of a forum: "_s + remoteId});
    const auto post = co_await objectOf(access, discourse::asking(access, path));
    if (post && discourse::idOf(*post).isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Malformed, .said = u"a post without an id"_s});
    co_return post;
}

Exchange<QString> DiscourseConnector::rawOf(Access access, domain::Outgoing outgoing) const
{
    QStringList parts{outgoing.parts.join("\n\n"_L1).trimmed()};
    for (const domain::Attachment &attachment : std::as_const(outgoing.attachments)) {
        const QString noteKey = u"media %1"_s.arg(attachment.media.id.value());
        QString markdown = outgoing.notes.value(noteKey);
        if (markdown.isEmpty()) {
            const Given content = co_await contentOf(attachment.media.id);
            if (!content)
                co_return std::unexpected(content.error());
            const QList<FormPart> form{{.name = "type", .content = "composer"},
                                       {.name = "synchronous", .content = "true"},
                                       {.name = "file", .content = content->body, .fileName = attachment.media.name, .type = attachment.media.type.toLatin1()}};
            // The same file twice is one there, and what no post names is shown to nobody.
            const auto upload = co_await objectOf(
                access, discourse::withKey(access, multipartRequest(discourse::endpoint(access, u"/uploads.json"_s), form, Effect::Repeatable)));
            if (!upload)
                co_return std::unexpected(upload.error());
            if (upload->value("short_url"_L1).toString().isEmpty() && upload->value("url"_L1).toString().isEmpty())
                co_return std::unexpected(Trouble{.kind = Trouble::Kind::Malformed, .said = u"a file without an address"_s});
            markdown = markdownOf(*upload, attachment);
            if (const Given kept = co_await keep(noteKey, markdown); !kept)
                co_return std::unexpected(kept.error());
        }
        parts << markdown;
    }
    parts.removeAll(QString());
    co_return parts.join("\n\n"_L1);
}

Exchange<bool> DiscourseConnector::isPending(Access access, QString raw) const
{
    const QString user = QString::fromLatin1(QUrl::toPercentEncoding(access.secret.value(u"user"_s)));
    const Given given = co_await askPatiently(discourse::asking(access, u"/posts/%1/pending.json"_s.arg(user)));
    // Older forums have no such list, and some keys may not read it.
    if (discourse::isNotFound(given) || (given && given->status == 403))
        co_return false;
    const auto answer = discourse::objectOfAnswer(given);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonArray posts = answer->value("pending_posts"_L1).toArray();
    co_return std::ranges::any_of(posts, [&raw](const auto &post) { return discourse::saysSame(post.toObject().value("raw_text"_L1).toString(), raw); });
}

Exchange<QJsonObject> DiscourseConnector::findTopic(Access access, domain::Outgoing outgoing, QString raw) const
{
    const Given keyed = co_await askPatiently(discourse::asking(access, u"/t/external_id/%1.json"_s.arg(outgoing.key)));
    if (keyed && keyed->isGood()) {
        const auto topic = discourse::objectOfAnswer(keyed);
        if (!topic)
            co_return std::unexpected(topic.error());
        if (const QString id = discourse::idOf(*topic); !id.isEmpty())
            co_return co_await readPost(access, u"topic-"_s + id);
        co_return std::unexpected(malformed(*keyed, u"a topic without an id"_s));
    }
    if (!discourse::isNotFound(keyed)) {
        if (!keyed)
            co_return std::unexpected(keyed.error());
        const auto why = co_await whyRefused(access, discourse::troubleOfDiscourse(*keyed));
        co_return std::unexpected(why ? *why : discourse::troubleOfDiscourse(*keyed));
    }
    // A forum takes no such key of a User API key.
    const domain::Instant since = outgoing.firstAttemptAt.value_or(*outgoing.departedAt) - discourseClockSlack;
    const QString user = QString::fromLatin1(QUrl::toPercentEncoding(access.secret.value(u"user"_s)));
    const auto answer = co_await objectOf(access, discourse::asking(access, u"/topics/created-by/%1.json"_s.arg(user), {{u"order"_s, u"created"_s}}));
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonArray topics = answer->value("topic_list"_L1).toObject().value("topics"_L1).toArray();
    for (const auto &value : topics) {
        const QJsonObject topic = value.toObject();
        const auto createdAt = domain::parseInstant(topic.value("created_at"_L1).toString());
        const QString id = discourse::idOf(topic);
        if (id.isEmpty() || !createdAt || *createdAt < since)
            continue;
        const auto post = co_await readPost(access, u"topic-"_s + id);
        if (!post)
            co_return std::unexpected(post.error());
        if (discourse::saysSame(post->value("raw"_L1).toString(), raw))
            co_return *post;
    }
    co_return QJsonObject();
}

Exchange<QJsonObject> DiscourseConnector::findReply(Access access, QString topic, QString raw, domain::Instant since) const
{
    const QUrlQuery ours{{u"username_filters"_s, access.secret.value(u"user"_s)}};
    const auto answer = co_await objectOf(access, discourse::asking(access, u"/t/%1.json"_s.arg(topic), ours));
    if (!answer)
        co_return std::unexpected(answer.error());
    // All that we said there, by number; the posts themselves come twenty at once.
    const QJsonArray stream = answer->value("post_stream"_L1).toObject().value("stream"_L1).toArray();
    constexpr qsizetype atOnce = 20;
    for (qsizetype end = stream.size(); end > 0; end -= atOnce) {
        QUrlQuery query{{u"include_raw"_s, u"true"_s}};
        for (qsizetype place = std::max<qsizetype>(0, end - atOnce); place < end; ++place)
            query.addQueryItem(u"post_ids[]"_s, QString::number(stream.at(place).toInteger()));
        const auto page = co_await objectOf(access, discourse::asking(access, u"/t/%1/posts.json"_s.arg(topic), query));
        if (!page)
            co_return std::unexpected(page.error());
        bool isBefore = false;
        const QJsonArray posts = page->value("post_stream"_L1).toObject().value("posts"_L1).toArray();
        for (const auto &value : posts) {
            const QJsonObject post = value.toObject();
            const auto saidAt = domain::parseInstant(post.value("created_at"_L1).toString());
            isBefore = isBefore || (saidAt && *saidAt < since);
            if (saidAt && *saidAt >= since && discourse::isOurs(access, post) && discourse::saysSame(post.value("raw"_L1).toString(), raw))
                co_return post;
        }
        if (isBefore)
            break;
    }
    co_return QJsonObject();
}

Exchange<QJsonObject> DiscourseConnector::lookBack(Access access, domain::Outgoing outgoing, QString raw, QString topic) const
{
    const domain::Instant since = outgoing.firstAttemptAt.value_or(outgoing.departedAt.value_or(outgoing.now)) - discourseClockSlack;
    const auto found = topic.isEmpty() ? co_await findTopic(access, outgoing, raw) : co_await findReply(access, topic, raw, since);
    if (!found || !found->isEmpty())
        co_return found;
    const auto pending = co_await isPending(access, raw);
    if (!pending)
        co_return std::unexpected(pending.error());
    co_return *pending ? QJsonObject{{discoursePending, true}} : QJsonObject();
}

Exchange<Sent> DiscourseConnector::send(Access access, domain::Outgoing outgoing) const
{
    const QString noted = outgoing.notes.value(discoursePostNote);
    if (noted == discoursePending)
        co_return pendingSent();
    QJsonObject post;
    if (!noted.isEmpty()) {
        const auto there = co_await readPost(access, noted);
        if (!there)
            co_return std::unexpected(there.error());
        post = *there;
    } else {
        if (discourse::reviewNumber(outgoing.inReplyTo))
            co_return discourseNotPossible(u"it waits for a moderator: nobody can answer it before it is let through"_s);
        // Where it goes: the topic, and the post there that it answers.
        QString topic;
        qint64 answered = 0;
        if (!outgoing.inReplyTo.isEmpty()) {
            const auto parent = co_await readPost(access, outgoing.inReplyTo);
            if (!parent)
                co_return std::unexpected(parent.error());
            if (parent->value("deleted_at"_L1).isString())
                co_return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"the post that it answers was deleted"_s});
            topic = discourse::idOf(*parent, "topic_id"_L1);
            answered = parent->value("post_number"_L1).toInteger();
            if (topic.isEmpty())
                co_return std::unexpected(Trouble{.kind = Trouble::Kind::Malformed, .said = u"a post without a topic"_s});
        }
        const auto raw = co_await rawOf(access, outgoing);
        if (!raw)
            co_return std::unexpected(raw.error());
        if (outgoing.departedAt) {
            const auto found = co_await lookBack(access, outgoing, *raw, topic);
            if (!found)
                co_return std::unexpected(found.error());
            post = *found;
        }
        if (post.isEmpty()) {
            QJsonObject body{{u"raw"_s, *raw}};
            if (topic.isEmpty()) {
                body.insert(u"title"_s, topicTitle(outgoing));
                body.insert(u"external_id"_s, outgoing.key);
                if (const QString category = access.secret.value(u"category"_s); discourse::isNumber(category))
                    body.insert(u"category"_s, category.toLongLong());
            } else {
                body.insert(u"topic_id"_s, topic.toLongLong());
                if (answered > 1)
                    body.insert(u"reply_to_post_number"_s, answered);
            }
            const auto made = co_await objectOf(access, discourse::telling(access, "POST", u"/posts.json"_s, body, Effect::Creates));
            if (!made)
                co_return std::unexpected(made.error());
            post = *made;
            if (post.value("action"_L1) == "enqueued"_L1)
                post = {{discoursePending, true}};
        }
        const bool isPending = post.value(discoursePending).toBool();
        const QString id = isPending ? QString(discoursePending) : discourse::remoteIdOf(post);
        if (id.isEmpty() || (!isPending && discourse::idOf(post).isEmpty()))
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Malformed, .said = u"a post without an id"_s});
        if (const Given kept = co_await keep(discoursePostNote, id); !kept)
            co_return std::unexpected(kept.error());
        if (isPending)
            co_return pendingSent();
    }
    Sent sent = discourse::sentOf(access, post);
    const auto there = co_await readPost(access, sent.remoteId);
    // It has arrived; that nobody could be asked about it is no failure.
    if (there) {
        sent = discourse::sentOf(access, *there);
        sent.isVerified = !there->value("hidden"_L1).toBool();
        if (const Given kept = co_await keep(discourseSeenNote, discourse::fingerprintOf(there->value("raw"_L1).toString())); !kept)
            co_return std::unexpected(kept.error());
    }
    co_return sent;
}

Exchange<Sent> DiscourseConnector::lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    if (delivery.remoteId != discoursePending) {
        const auto post = co_await readPost(access, delivery.remoteId);
        if (!post)
            co_return std::unexpected(post.error());
        Sent sent = discourse::sentOf(access, *post);
        sent.isVerified = true;
        co_return sent;
    }
    QString topic;
    if (!outgoing.inReplyTo.isEmpty()) {
        const auto parent = co_await readPost(access, outgoing.inReplyTo);
        if (!parent)
            co_return std::unexpected(parent.error());
        topic = discourse::idOf(*parent, "topic_id"_L1);
    }
    const auto raw = co_await rawOf(access, outgoing);
    if (!raw)
        co_return std::unexpected(raw.error());
    if (!outgoing.departedAt && !outgoing.firstAttemptAt)
        outgoing.firstAttemptAt = delivery.firstAttemptAt.value_or(outgoing.now);
    outgoing.departedAt = outgoing.departedAt.value_or(outgoing.firstAttemptAt.value_or(outgoing.now));
    const auto found = co_await lookBack(access, outgoing, *raw, topic);
    if (!found)
        co_return std::unexpected(found.error());
    if (found->value(discoursePending).toBool())
        co_return pendingSent();
    if (found->isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"no moderator let it through"_s});
    Sent sent = discourse::sentOf(access, *found);
    sent.isVerified = true;
    if (const Given kept = co_await keep(discoursePostNote, sent.remoteId); !kept)
        co_return std::unexpected(kept.error());
    co_return sent;
}

Exchange<Sent> DiscourseConnector::edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    const auto before = co_await readPost(access, delivery.remoteId);
    if (!before)
        co_return std::unexpected(before.error());
    for (auto note = delivery.notes.cbegin(); note != delivery.notes.cend(); ++note)
        outgoing.notes.insert(note.key(), outgoing.notes.value(note.key(), note.value()));
    const auto raw = co_await rawOf(access, outgoing);
    if (!raw)
        co_return std::unexpected(raw.error());
    const QString standing = before->value("raw"_L1).toString();
    const QString seen = delivery.notes.value(discourseSeenNote);
    if (!seen.isEmpty() && seen != discourse::fingerprintOf(standing) && !discourse::saysSame(standing, *raw) && !outgoing.overwrites)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Changed, .said = u"somebody edited it on the forum"_s});
    // What somebody writes between our reading and our writing the forum notices.
    QJsonObject body{{u"post"_s, QJsonObject{{u"raw"_s, *raw}, {u"original_text"_s, standing}}}};
    if (discourse::topicNumber(delivery.remoteId))
        body.insert(u"title"_s, topicTitle(outgoing));
    const auto answer
        = co_await objectOf(access, discourse::telling(access, "PUT", u"/posts/%1.json"_s.arg(discourse::idOf(*before)), body, Effect::Repeatable));
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject post = answer->value("post"_L1).toObject();
    if (discourse::idOf(post) != discourse::idOf(*before))
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Malformed, .said = u"another post than was edited"_s});
    Sent sent = discourse::sentOf(access, *before);
    const auto there = co_await readPost(access, delivery.remoteId);
    sent.isVerified = there && discourse::saysSame(there->value("raw"_L1).toString(), *raw);
    if (const Given kept = co_await keep(discourseSeenNote, discourse::fingerprintOf(there ? there->value("raw"_L1).toString() : *raw)); !kept)
        co_return std::unexpected(kept.error());
    co_return sent;
}

Exchange<> DiscourseConnector::remove(Access access, domain::Delivery delivery) const
{
    if (delivery.remoteId == discoursePending)
        co_return discourseNotPossible(u"it waits for a moderator, who alone can throw it away"_s);
    const auto post = co_await readPost(access, delivery.remoteId);
    if (!post && post.error().kind == Trouble::Kind::Gone)
        co_return domain::Answer<>();
    if (!post)
        co_return std::unexpected(post.error());
    if (post->value("deleted_at"_L1).isString() || post->value("user_deleted"_L1).toBool())
        co_return domain::Answer<>();
    const auto topic = discourse::topicNumber(delivery.remoteId);
    const QString path = topic ? u"/t/%1.json"_s.arg(*topic) : u"/posts/%1.json"_s.arg(discourse::idOf(*post));
    HttpRequest request = discourse::asking(access, path);
    request.method = "DELETE";
    request.effect = Effect::Repeatable;
    const Given given = co_await ask(request);
    if (!given)
        co_return std::unexpected(given.error());
    if (given->isGood() || discourse::isNotFound(given))
        co_return domain::Answer<>();
    const auto why = co_await whyRefused(access, discourse::troubleOfDiscourse(*given));
    co_return std::unexpected(why ? *why : discourse::troubleOfDiscourse(*given));
}

Exchange<> DiscourseConnector::moderateQueued(Access access, QString number, domain::Verdict verdict) const
{
    enum { Pending = 0, Approved = 1, Rejected = 2, Ignored = 3, Deleted = 4 };
    const auto answer = co_await objectOf(access, discourse::asking(access, u"/review/%1.json"_s.arg(number)));
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject reviewable = answer->value("reviewable"_L1).toObject();
    const qint64 status = reviewable.value("status"_L1).toInteger(-1);
    const bool isApproval = verdict == domain::Verdict::Approve;
    if (verdict == domain::Verdict::Hold) {
        if (status == Pending)
            co_return domain::Answer<>();
        co_return discourseNotPossible(u"it was decided already"_s);
    }
    if (isApproval ? status == Approved : (status == Rejected || status == Ignored || status == Deleted))
        co_return domain::Answer<>();
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
    if (!done)
        co_return std::unexpected(done.error());
    co_return domain::Answer<>();
}

Exchange<> DiscourseConnector::moderate(Access access, QString remoteId, domain::Verdict verdict) const
{
    if (const auto number = discourse::reviewNumber(remoteId))
        co_return co_await moderateQueued(access, *number, verdict);
    if (verdict == domain::Verdict::Hold)
        co_return discourseNotPossible(u"what stands in a forum cannot be held back"_s);
    const auto post = co_await readPost(access, remoteId);
    if (!post)
        co_return std::unexpected(post.error());
    const QString id = discourse::idOf(*post);
    const auto topic = discourse::topicNumber(remoteId);
    const bool isDeleted = post->value("deleted_at"_L1).isString();
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
