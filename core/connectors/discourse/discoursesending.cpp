// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discourse/discourseapi.h"
#include "core/connectors/discourse/discourseconnector.h"
#include "core/connectors/markdownwords.h"
#include "core/connectors/trouble.h"
#include "core/domain/channels/otherkey.h"
#include "core/domain/channels/titledtext.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>
#include <QtCore/QTimeZone>

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
/// A poll as it was written first: with the same end each time, so that it is known again, and stays as it is where the words around it are changed.
constexpr auto discoursePollNote = "poll"_L1;
/// The number of what waits for a moderator, so that two of the same words are two.
constexpr auto discourseReviewNote = "review"_L1;
/// Clocks differ by less.
constexpr std::chrono::minutes discourseClockSlack{5};

std::unexpected<Trouble> discourseNotPossible(const QString &said)
{
    return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = said});
}

/// A topic as it leaves: its title, and what stands below it.
domain::TitledText topicOf(const Access &access, const domain::Outgoing &outgoing)
{
    const domain::Capabilities &can = access.connection.capabilities;
    constexpr qint64 usual = 255;
    const QString text = outgoing.parts.join("\n\n"_L1);
    domain::TitledText topic = domain::titledText(outgoing.title, text, can.titleText.characters > 0 ? can.titleText.characters : usual, outgoing.replaced);
    topic.body = domain::bodyThatLeaves(can, topic, text);
    // A first post says something.
    if (topic.body.isEmpty() && outgoing.attachments.isEmpty())
        topic.body = text.trimmed();
    return topic;
}

/// True where an edit gives the topic no other title than it has had from us.
bool isTitleAsBefore(const Access &access, domain::Outgoing outgoing, const QString &title)
{
    if (outgoing.replaced.isEmpty() || outgoing.overwrites)
        return false;
    outgoing.parts = {outgoing.replaced};
    return topicOf(access, outgoing).title == title;
}

/// A file as Discourse's Markdown names it.
QString markdownOf(const QJsonObject &upload, const domain::Attachment &attachment)
{
    QString address = upload.value("short_url"_L1).toString();
    if (address.isEmpty())
        address = upload.value("url"_L1).toString();
    QString words = domain::mediaSort(attachment.media.type) == domain::MediaSort::Image ? attachment.altText : attachment.media.name;
    // Behind a bar it would say how large it is shown, were there no space.
    words = bracketedWords(words).replace(u'|', "| "_L1).simplified();
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

/// A poll as Discourse's Markdown has it (plugins/poll).
QString pollMarkdown(const domain::Poll &poll, domain::Instant now)
{
    const QString ends = QDateTime::fromMSecsSinceEpoch(domain::toMs(now + poll.lasts), QTimeZone::UTC).toString(Qt::ISODateWithMs);
    const QString type = poll.isMultiple ? u"multiple min=1 max=%1"_s.arg(poll.options.size()) : u"regular"_s;
    QStringList lines{u"[poll type=%1 results=always chartType=bar close=%2]"_s.arg(type, ends)};
    for (const QString &answer : poll.options)
        lines << u"* "_s + withoutHtml(answer.simplified());
    lines << u"[/poll]"_s;
    return lines.join(u'\n');
}

/// The poll in what stands there; empty where there is none.
QString pollIn(QString raw)
{
    static const QRegularExpression poll(u"\\[poll[^\\]]*\\].*?\\[/poll\\]"_s, QRegularExpression::DotMatchesEverythingOption);
    return poll.match(raw.remove(u'\r')).captured(0);
}

/// What a post says there as a person has it here: without the poll and the files that go along, and with the title before it where that is the first line
/// here.
QString wordsThere(const domain::Outgoing &outgoing, const domain::Delivery &delivery, QString raw)
{
    raw.remove(u'\r');
    for (auto note = delivery.notes.cbegin(); note != delivery.notes.cend(); ++note) {
        if ((note.key().startsWith("media "_L1) || note.key() == discoursePollNote) && !note->isEmpty())
            raw.remove(*note);
    }
    const QString text = outgoing.parts.join("\n\n"_L1);
    const domain::TitledText topic = domain::titledText(outgoing.title, text, 0);
    const bool isTopic = outgoing.inReplyTo.isEmpty() && topic.isTaken && discourse::topicNumber(delivery.remoteId);
    const QString words = asTyped(raw.trimmed());
    return isTopic && !words.startsWith(topic.title) ? topic.title + u"\n\n"_s + words : words;
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

Exchange<QJsonObject> DiscourseConnector::readStanding(Access access, QString remoteId) const
{
    const auto post = co_await readPost(access, remoteId);
    if (post && discourse::isDeleted(*post))
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"it was deleted there"_s});
    co_return post;
}

Exchange<QString> DiscourseConnector::rawOf(Access access, domain::Outgoing outgoing) const
{
    QStringList parts{withoutHtml(outgoing.inReplyTo.isEmpty() ? topicOf(access, outgoing).body : outgoing.parts.join("\n\n"_L1).trimmed())};
    if (outgoing.poll) {
        QString poll = outgoing.notes.value(discoursePollNote);
        if (poll.isEmpty()) {
            poll = pollMarkdown(*outgoing.poll, outgoing.now);
            if (const Given kept = co_await keep(discoursePollNote, poll); !kept)
                co_return std::unexpected(kept.error());
        }
        parts << poll;
    }
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

Exchange<QString> DiscourseConnector::pendingNumber(Access access, domain::Outgoing outgoing, QString raw, QString topic) const
{
    const QString user = QString::fromLatin1(QUrl::toPercentEncoding(access.secret.value(u"user"_s)));
    const Given given = co_await askPatiently(discourse::asking(access, u"/posts/%1/pending.json"_s.arg(user)));
    // Older forums have no such list, and some keys may not read it.
    if (discourse::isNotFound(given) || (given && given->status == 403))
        co_return QString();
    const auto answer = discourse::objectOfAnswer(given);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonArray posts = answer->value("pending_posts"_L1).toArray();
    const QString known = outgoing.notes.value(discourseReviewNote);
    const auto since = outgoing.firstAttemptAt ? outgoing.firstAttemptAt : outgoing.departedAt;
    bool isDoubtful = false;
    for (const auto &value : posts) {
        const QJsonObject post = value.toObject();
        const QString number = discourse::idOf(post);
        // The same words may wait in two topics.
        const QString there = discourse::idOf(post, "topic_id"_L1);
        const bool isThere = topic.isEmpty() ? there.isEmpty() : !post.contains("topic_id"_L1) || there == topic;
        const QString title = topic.isEmpty() ? post.value("title"_L1).toString() : QString();
        const bool isCalledSo = title.isEmpty() || discourse::isSameTitle(title, topicOf(access, outgoing).title);
        const bool isAlike = isThere && isCalledSo && discourse::saysSame(post.value("raw_text"_L1).toString(), raw);
        if (known.isEmpty() || number.isEmpty() ? !isAlike : number != known)
            continue;
        if (number.isEmpty() || !domain::isTaken(outgoing, {}, discourseReviewNote, number))
            co_return number.isEmpty() ? QString(discoursePending) : number;
        // A forum that was put back to how it was gives numbers a second time: what was said since is not what bore that number before.
        const auto saidAt = domain::parseInstant(post.value("created_at"_L1).toString());
        isDoubtful = isDoubtful || (saidAt && since && *saidAt >= *since);
    }
    if (isDoubtful)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Unsure, .said = u"something in the same words waits there for a moderator"_s});
    co_return QString();
}

Exchange<QJsonObject> DiscourseConnector::topicOfKey(Access access, QString key) const
{
    const Given keyed = co_await askPatiently(discourse::asking(access, u"/t/external_id/%1.json"_s.arg(key)));
    if (keyed && keyed->isGood()) {
        const auto topic = discourse::objectOfAnswer(keyed);
        if (!topic)
            co_return std::unexpected(topic.error());
        if (const QString id = discourse::idOf(*topic); !id.isEmpty())
            co_return co_await readStanding(access, u"topic-"_s + id);
        co_return std::unexpected(malformed(*keyed, u"a topic without an id"_s));
    }
    if (discourse::isNotFound(keyed))
        co_return QJsonObject();
    if (!keyed)
        co_return std::unexpected(keyed.error());
    const auto why = co_await whyRefused(access, discourse::troubleOfDiscourse(*keyed));
    co_return std::unexpected(why ? *why : discourse::troubleOfDiscourse(*keyed));
}

Exchange<QJsonObject> DiscourseConnector::findTopic(Access access, domain::Outgoing outgoing, QString raw) const
{
    const auto keyed = co_await topicOfKey(access, outgoing.key);
    if (!keyed || !keyed->isEmpty())
        co_return keyed;
    // A forum takes no such key of a User API key.
    const domain::Instant since = outgoing.firstAttemptAt.value_or(*outgoing.departedAt) - discourseClockSlack;
    const QString user = QString::fromLatin1(QUrl::toPercentEncoding(access.secret.value(u"user"_s)));
    const auto answer = co_await objectOf(access, discourse::asking(access, u"/topics/created-by/%1.json"_s.arg(user), {{u"order"_s, u"created"_s}}));
    // That there is no such list says nothing of what would stand in it.
    if (!answer && answer.error().kind == Trouble::Kind::Gone)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Malformed, .said = answer.error().said, .status = answer.error().status});
    if (!answer)
        co_return std::unexpected(answer.error());
    const QString title = topicOf(access, outgoing).title;
    const QJsonArray topics = answer->value("topic_list"_L1).toObject().value("topics"_L1).toArray();
    for (const auto &value : topics) {
        const QJsonObject topic = value.toObject();
        const auto createdAt = domain::parseInstant(topic.value("created_at"_L1).toString());
        const QString id = discourse::idOf(topic);
        const bool isOther = domain::isTaken(outgoing, u"topic-"_s + id, discoursePostNote);
        const QString listed = topic.value("title"_L1).toString();
        if (id.isEmpty() || isOther || !createdAt || *createdAt < since || (!listed.isEmpty() && !discourse::isSameTitle(listed, title)))
            continue;
        // Lists do not tell whose key it bears: another's is never ours, and without one it is called and says what ours does.
        const auto whole = co_await objectOf(access, discourse::asking(access, u"/t/%1.json"_s.arg(id)));
        if (!whole)
            co_return std::unexpected(whole.error());
        const QString key = whole->value("external_id"_L1).toString();
        // What left from another file bears the key that was made there.
        const bool isOthers = !key.isEmpty() && key != outgoing.key && !outgoing.notes.contains(QString(domain::otherKeyNote));
        if (isOthers || (key != outgoing.key && !discourse::isSameTitle(whole->value("title"_L1).toString(), title)))
            continue;
        const auto post = co_await readPost(access, u"topic-"_s + id);
        if (!post)
            co_return std::unexpected(post.error());
        if (key == outgoing.key || discourse::saysSame(post->value("raw"_L1).toString(), raw))
            co_return *post;
    }
    co_return QJsonObject();
}

Exchange<QJsonObject> DiscourseConnector::findReply(Access access, domain::Outgoing outgoing, QString topic, QString raw, qint64 answered) const
{
    const domain::Instant since = outgoing.firstAttemptAt.value_or(outgoing.departedAt.value_or(outgoing.now)) - discourseClockSlack;
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
            // The same words may answer two people in one topic.
            const qint64 there = post.value("reply_to_post_number"_L1).toInteger();
            // What opens the topic is no answer in it.
            const QString stands = discourse::idOf(post, "topic_id"_L1);
            const bool isElsewhere = (!stands.isEmpty() && stands != topic) || post.value("post_number"_L1).toInteger() == 1;
            const bool isOther = isElsewhere || (there > 1 && there != answered) || domain::isTaken(outgoing, discourse::remoteIdOf(post), discoursePostNote);
            if (!isOther && saidAt && *saidAt >= since && discourse::isOurs(access, post) && discourse::saysSame(post.value("raw"_L1).toString(), raw))
                co_return post;
        }
        if (isBefore)
            break;
    }
    co_return QJsonObject();
}

Exchange<QJsonObject> DiscourseConnector::lookBack(Access access, domain::Outgoing outgoing, QString raw, QString topic, qint64 answered) const
{
    // What waits under a number that we know is not what stands there already in the same words.
    const bool isKnown = outgoing.notes.contains(discourseReviewNote);
    if (isKnown) {
        const auto pending = co_await pendingNumber(access, outgoing, raw, topic);
        if (!pending)
            co_return std::unexpected(pending.error());
        if (!pending->isEmpty())
            co_return QJsonObject{{discoursePending, *pending}};
        // Who keeps order there is told what it has become.
        if (access.connection.capabilities.canModerate) {
            const auto number = co_await postOfQueued(access, outgoing.notes.value(discourseReviewNote));
            if (!number)
                co_return std::unexpected(number.error());
            if (!number->isEmpty())
                co_return co_await readStanding(access, *number);
        }
    }
    const auto found = topic.isEmpty() ? co_await findTopic(access, outgoing, raw) : co_await findReply(access, outgoing, topic, raw, answered);
    if (!found || !found->isEmpty() || isKnown)
        co_return found;
    const auto pending = co_await pendingNumber(access, outgoing, raw, topic);
    if (!pending)
        co_return std::unexpected(pending.error());
    co_return pending->isEmpty() ? QJsonObject() : QJsonObject{{discoursePending, *pending}};
}

Exchange<Sent> DiscourseConnector::send(Access access, domain::Outgoing outgoing) const
{
    const QString noted = outgoing.notes.value(discoursePostNote);
    if (noted == discoursePending)
        co_return pendingSent();
    QJsonObject post;
    if (!noted.isEmpty()) {
        const auto there = co_await readStanding(access, noted);
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
            if (discourse::isDeleted(*parent))
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
            const auto found = co_await lookBack(access, outgoing, *raw, topic, answered);
            if (!found)
                co_return std::unexpected(found.error());
            post = *found;
        }
        if (post.isEmpty()) {
            QJsonObject body{{u"raw"_s, *raw}};
            if (topic.isEmpty()) {
                body.insert(u"title"_s, topicOf(access, outgoing).title);
                body.insert(u"external_id"_s, outgoing.key);
                if (const QString category = access.secret.value(u"category"_s); discourse::isNumber(category))
                    body.insert(u"category"_s, category.toLongLong());
            } else {
                body.insert(u"topic_id"_s, topic.toLongLong());
                if (answered > 1)
                    body.insert(u"reply_to_post_number"_s, answered);
            }
            auto made = co_await objectOf(access, discourse::telling(access, "POST", u"/posts.json"_s, body, Effect::Creates));
            if (!made && topic.isEmpty() && discourse::isKeyTaken(made.error())) {
                // Nobody else has that key: the topic is there.
                made = co_await topicOfKey(access, outgoing.key);
                if (made ? made->isEmpty() : made.error().kind == Trouble::Kind::Gone)
                    co_return std::unexpected(
                        Trouble{.kind = Trouble::Kind::Unsure, .said = u"the forum says that it has this topic already, and does not show it"_s});
            }
            if (!made)
                co_return std::unexpected(made.error());
            post = *made;
            if (post.value("action"_L1) == "enqueued"_L1) {
                const QString number = discourse::idOf(post.value("pending_post"_L1).toObject());
                post = {{discoursePending, number.isEmpty() ? QString(discoursePending) : number}};
            }
        }
        const QString pending = post.value(discoursePending).toString();
        const bool isPending = !pending.isEmpty();

        const QString id = isPending ? QString(discoursePending) : discourse::remoteIdOf(post);
        if (id.isEmpty() || (!isPending && discourse::idOf(post).isEmpty()))
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Malformed, .said = u"a post without an id"_s});
        if (const Given kept = co_await keep(discoursePostNote, id); !kept)
            co_return std::unexpected(kept.error());
        if (isPending && pending != discoursePending) {
            if (const Given kept = co_await keep(discourseReviewNote, pending); !kept)
                co_return std::unexpected(kept.error());
        }
        if (isPending)
            co_return pendingSent();
    }
    Sent sent = discourse::sentOf(access, post);
    const auto there = co_await readPost(access, sent.remoteId);
    // It has arrived; that nobody could be asked about it is no failure.
    if (!there)
        asNotShownYet(sent, there.error());
    if (there) {
        sent = discourse::sentOf(access, *there);
        sent.isVerified = !there->value("hidden"_L1).toBool();
        if (outgoing.poll && there->value("polls"_L1).toArray().isEmpty())
            sent.dropped << Sent::poll;
        if (const Given kept = co_await keep(discourseSeenNote, discourse::fingerprintOf(there->value("raw"_L1).toString())); !kept)
            co_return std::unexpected(kept.error());
    }
    co_return sent;
}

Exchange<Sent> DiscourseConnector::lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    if (delivery.remoteId != discoursePending) {
        const auto post = co_await readStanding(access, delivery.remoteId);
        if (!post)
            co_return std::unexpected(post.error());
        Sent sent = discourse::sentOf(access, *post);
        sent.isVerified = true;
        const QString raw = post->value("raw"_L1).toString();
        const QString seen = delivery.notes.value(discourseSeenNote);
        domain::Standing standing{.isChanged = !seen.isEmpty() && seen != discourse::fingerprintOf(raw),
                                  .accepting = {{QString(discourseSeenNote), discourse::fingerprintOf(raw)}}};
        if (standing.isChanged)
            standing.text = wordsThere(outgoing, delivery, raw);
        sent.standing = standing;
        co_return sent;
    }
    QString topic;
    qint64 answered = 0;
    if (!outgoing.inReplyTo.isEmpty()) {
        const auto parent = co_await readPost(access, outgoing.inReplyTo);
        if (!parent)
            co_return std::unexpected(parent.error());
        topic = discourse::idOf(*parent, "topic_id"_L1);
        answered = parent->value("post_number"_L1).toInteger();
    }
    const auto raw = co_await rawOf(access, outgoing);
    if (!raw)
        co_return std::unexpected(raw.error());
    if (!outgoing.departedAt && !outgoing.firstAttemptAt)
        outgoing.firstAttemptAt = delivery.firstAttemptAt.value_or(outgoing.now);
    outgoing.departedAt = outgoing.departedAt.value_or(outgoing.firstAttemptAt.value_or(outgoing.now));
    const auto found = co_await lookBack(access, outgoing, *raw, topic, answered);
    if (!found)
        co_return std::unexpected(found.error());
    if (!found->value(discoursePending).toString().isEmpty())
        co_return pendingSent();
    if (found->isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"no moderator let it through"_s});
    Sent sent = discourse::sentOf(access, *found);
    sent.isVerified = true;
    if (const Given kept = co_await keep(discoursePostNote, sent.remoteId); !kept)
        co_return std::unexpected(kept.error());
    // What a moderator made of it while it waited counts as changed there: nobody has read it here.
    const QString standing = found->value("raw"_L1).toString();
    const QString seen = discourse::saysSame(standing, *raw) ? standing : *raw;
    if (const Given kept = co_await keep(discourseSeenNote, discourse::fingerprintOf(seen)); !kept)
        co_return std::unexpected(kept.error());
    co_return sent;
}

Exchange<Sent> DiscourseConnector::edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    const auto before = co_await readStanding(access, delivery.remoteId);
    if (!before)
        co_return std::unexpected(before.error());
    for (auto note = delivery.notes.cbegin(); note != delivery.notes.cend(); ++note)
        outgoing.notes.insert(note.key(), outgoing.notes.value(note.key(), note.value()));
    const QString standing = before->value("raw"_L1).toString();
    // What an edit does not name is taken away, with all that was voted.
    if (const QString poll = pollIn(standing); outgoing.poll && !poll.isEmpty())
        outgoing.notes.insert(discoursePollNote, poll);
    const auto raw = co_await rawOf(access, outgoing);
    if (!raw)
        co_return std::unexpected(raw.error());
    const QString seen = delivery.notes.value(discourseSeenNote);
    if (!seen.isEmpty() && seen != discourse::fingerprintOf(standing) && !discourse::saysSame(standing, *raw) && !outgoing.overwrites)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Changed, .said = u"somebody edited it on the forum"_s});
    // What somebody writes between our reading and our writing the forum notices.
    QJsonObject body{{u"post"_s, QJsonObject{{u"raw"_s, *raw}, {u"original_text"_s, standing}}}};
    // A title that stays as it was is left as moderators may have made it.
    if (const auto topic = topicOf(access, outgoing); discourse::topicNumber(delivery.remoteId) && !isTitleAsBefore(access, outgoing, topic.title))
        body.insert(u"title"_s, topic.title);
    const auto answer
        = co_await objectOf(access, discourse::telling(access, "PUT", u"/posts/%1.json"_s.arg(discourse::idOf(*before)), body, Effect::Repeatable));
    if (!answer) {
        // Who edited it between our reading and our writing may be ourselves: it was written, the answer was lost, and the same was asked once more.
        const auto there = answer.error().kind == Trouble::Kind::Changed ? co_await readPost(access, delivery.remoteId) : answer;
        if (!there || !discourse::saysSame(there->value("raw"_L1).toString(), *raw))
            co_return std::unexpected(answer.error());
    }
    const QJsonObject post = answer ? answer->value("post"_L1).toObject() : *before;
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
    if (discourse::isDeleted(*post))
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

} // namespace parvis::connectors
