// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mattermost/mattermostconnector.h"

#include "core/connectors/mattermost/mattermostentities.h"
#include "core/connectors/trouble.h"
#include "core/connectors/unsure.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Sent;
using domain::Trouble;

namespace {

constexpr int postsPage = 200;

std::unexpected<Trouble> mattermostRefusal(Trouble::Kind kind, const QString &said)
{
    return std::unexpected(Trouble{.kind = kind, .said = said});
}

QString postsPath(const Access &access)
{
    return u"channels/%1/posts"_s.arg(access.secret.value(u"channel"_s));
}

QUrlQuery pageQuery(const QString &name, const QString &post)
{
    QUrlQuery query{{u"per_page"_s, QString::number(postsPage)}};
    if (!post.isEmpty())
        query.addQueryItem(name, post);
    return query;
}

QString mattermostNote(qsizetype part)
{
    return u"part %1"_s.arg(part);
}

bool isByWebhook(const Access &access)
{
    return access.secret.contains(u"webhook"_s);
}

} // namespace

QString MattermostConnector::service() const
{
    return u"mattermost"_s;
}

Exchange<Acquaintance> MattermostConnector::introduceWebhook(QUrl webhook) const
{
    // It cannot be tried without saying something.
    Acquaintance made;
    made.connection.state = domain::ConnectionState::Connected;
    const QString path = webhook.path();
    made.connection.server = webhook.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    made.connection.server.setPath(path.first(path.indexOf("/hooks/"_L1)));
    made.connection.handle = webhook.host();
    domain::Capabilities can = domain::staticCapabilities(service());
    can.canReadMentions = can.canReply = can.canEdit = can.canDelete = false;
    can.media = can.replyMedia = {};
    can.repeat = domain::Repeat::Ask;
    made.connection.capabilities = can;
    // What tells two webhooks of a server apart must not give either away.
    constexpr qsizetype markSize = 4;
    made.connection.accountId = path.last(std::min(path.size(), markSize));
    made.address = made.connection.server.toString() + u"#hook-"_s + made.connection.accountId;
    made.name = webhook.host();
    made.secret = {{u"webhook"_s, webhook.toString(QUrl::FullyEncoded)}};
    co_return made;
}

Exchange<Acquaintance> MattermostConnector::introduce(Introduction introduction) const
{
    QUrl webhook(introduction.secret.value(u"webhook"_s).trimmed());
    if (webhook.host().isEmpty())
        webhook = introduction.server;
    if (webhook.path().contains("/hooks/"_L1))
        co_return co_await introduceWebhook(webhook);

    Access access;
    access.connection.server = introduction.server;
    access.secret.insert(u"token"_s, introduction.secret.value(u"token"_s).trimmed());
    const QString meant = introduction.secret.value(u"channel"_s, introduction.user).trimmed();
    if (introduction.server.host().isEmpty() || access.secret.value(u"token"_s).isEmpty() || meant.isEmpty())
        co_return mattermostRefusal(Trouble::Kind::AccessDenied, u"a server, a token and a channel are needed"_s);
    const QUrl server = introduction.server;
    const Given seen = co_await ask(mattermost::withToken(access, getRequest(mattermost::apiAddress(server, u"users/me"_s))));
    if (seen && seen->status == 401)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::AccessDenied, .said = mattermost::troubleFrom(*seen).said, .status = seen->status});
    const auto me = mattermost::objectFrom(seen);
    if (!me)
        co_return std::unexpected(me.error());
    access.connection.accountId = me->value("id"_L1).toString();
    const QString user = me->value("username"_L1).toString();
    if (access.connection.accountId.isEmpty() || user.isEmpty())
        co_return std::unexpected(malformed(*seen, u"an account without an id"_s));
    access.connection.handle = u'@' + user + u'@' + server.host();

    const QString team = meant.contains(u'/') ? meant.section(u'/', 0, 0) : QString();
    const auto encoded = [](const QString &name) { return QString::fromLatin1(QUrl::toPercentEncoding(name)); };
    const QString path
        = team.isEmpty() ? u"channels/"_s + encoded(meant) : u"teams/name/%1/channels/name/%2"_s.arg(encoded(team), encoded(meant.section(u'/', 1, 1)));
    const Given found = co_await ask(mattermost::withToken(access, getRequest(mattermost::apiAddress(server, path))));
    const auto channel = mattermost::objectFrom(found);
    if (!channel)
        co_return std::unexpected(channel.error());
    const QString id = channel->value("id"_L1).toString();
    if (id.isEmpty())
        co_return std::unexpected(malformed(*found, u"a channel without an id"_s));
    access.secret.insert(u"channel"_s, id);
    QString teamName = team;
    if (const QString teamId = channel->value("team_id"_L1).toString(); teamName.isEmpty() && !teamId.isEmpty()) {
        const auto facts
            = mattermost::objectFrom(co_await ask(mattermost::withToken(access, getRequest(mattermost::apiAddress(server, u"teams/"_s + teamId)))));
        if (facts)
            teamName = facts->value("name"_L1).toString();
    }
    access.secret.insert(u"team"_s, teamName);

    access.connection.state = domain::ConnectionState::Connected;
    access.connection.capabilities = domain::staticCapabilities(service());
    // What of the configuration everybody may know; numbers come as text.
    const Given told
        = co_await ask(mattermost::withToken(access, getRequest(mattermost::apiAddress(server, u"config/client"_s), QUrlQuery{{u"format"_s, u"old"_s}})));
    if (const auto config = mattermost::objectFrom(told)) {
        domain::Capabilities &can = access.connection.capabilities;
        if (const qint64 most = config->value("MaxPostSize"_L1).toString().toLongLong(); most > 0)
            can.text.characters = can.replyText.characters = most;
        if (const qint64 most = config->value("MaxFileSize"_L1).toString().toLongLong(); most > 0) {
            for (auto *media : {&can.media, &can.replyMedia}) {
                for (domain::MediaAllowance &allowance : media->allowances)
                    allowance.bytes = most;
            }
        }
    }
    const QString name = channel->value("display_name"_L1).toString().simplified();
    const QString address = teamName.isEmpty() ? u"channels/"_s + id : u"%1/channels/%2"_s.arg(teamName, channel->value("name"_L1).toString(id));
    co_return Acquaintance{
        .connection = access.connection, .address = below(server, address).toString(), .name = name.isEmpty() ? meant : name, .secret = access.secret};
}

QStringList MattermostConnector::streams(const domain::Connection &connection) const
{
    return connection.capabilities.canReadMentions ? QStringList{u"posts"_s} : QStringList();
}

Exchange<MattermostConnector::Listing> MattermostConnector::list(Access access, QUrlQuery query) const
{
    const Given given = co_await ask(mattermost::withToken(access, getRequest(mattermost::apiAddress(access.connection.server, postsPath(access)), query)));
    const auto answer = mattermost::objectFrom(given);
    if (!answer)
        co_return std::unexpected(answer.error());
    if (!answer->value("order"_L1).isArray() || !answer->value("posts"_L1).isObject())
        co_return std::unexpected(malformed(*given, u"no list of posts"_s));
    const QJsonArray order = answer->value("order"_L1).toArray();
    const QJsonObject posts = answer->value("posts"_L1).toObject();
    Listing listing;
    listing.size = order.size();
    // The newest comes first. Beside what is in order stand whole threads, which came in when they were said.
    for (const auto &value : order) {
        const QJsonObject post = posts.value(value.toString()).toObject();
        const QString id = post.value("id"_L1).toString();
        if (id.isEmpty())
            continue;
        if (listing.newest.isEmpty())
            listing.newest = id;
        listing.oldest = id;
        if (const qint64 at = std::max(post.value("update_at"_L1).toInteger(), post.value("create_at"_L1).toInteger()); at > listing.latest) {
            listing.latest = at;
            listing.latestPost = id;
        }
        listing.posts << post;
    }
    for (const auto &value : posts)
        listing.changed << value.toObject();
    co_return listing;
}

Exchange<Page> MattermostConnector::pageOf(Access access, QList<QJsonObject> posts) const
{
    Page page;
    QList<QJsonObject> said;
    QJsonArray authors;
    for (const QJsonObject &post : std::as_const(posts)) {
        const QString id = post.value("id"_L1).toString();
        const QString author = post.value("user_id"_L1).toString();
        // What an edit wrote over is kept there as a post that was deleted, of another id.
        if (id.isEmpty() || !post.value("original_id"_L1).toString().isEmpty())
            continue;
        if (post.value("delete_at"_L1).toInteger() > 0) {
            page.removed << id;
        } else if (author != access.connection.accountId && mattermost::isWritten(post)) {
            said << post;
            if (!author.isEmpty() && !authors.contains(author))
                authors.append(author);
        }
    }
    QHash<QString, QJsonObject> users;
    if (!authors.isEmpty()) {
        HttpRequest request{.method = "POST", .url = mattermost::apiAddress(access.connection.server, u"users/ids"_s)};
        request.headers.append("Content-Type", "application/json");
        request.body = QJsonDocument(authors).toJson(QJsonDocument::Compact);
        const auto known = mattermost::arrayFrom(co_await ask(mattermost::withToken(access, request)));
        if (!known)
            co_return std::unexpected(known.error());
        for (const auto &value : *known)
            users.insert(value.toObject().value("id"_L1).toString(), value.toObject());
    }
    for (const QJsonObject &post : std::as_const(said))
        page.entries << mattermost::entryFrom(access, post, users.value(post.value("user_id"_L1).toString()));
    co_return page;
}

Exchange<Page> MattermostConnector::fetchNewer(Access access, QString stream, QString position) const
{
    Q_UNUSED(stream)
    const QString known = position.section(u'|', 0, 0);
    const qint64 latest = position.section(u'|', 1, 1).toLongLong();
    const QString lastChanged = position.section(u'|', 2, 2);
    const bool isFirst = position.isEmpty();
    // Of a channel that was empty, all is new that it has.
    auto fresh = co_await list(access, isFirst || !known.isEmpty() ? pageQuery(u"after"_s, known) : QUrlQuery{{u"since"_s, u"1"_s}});
    if (!fresh)
        co_return std::unexpected(fresh.error());
    QList<QJsonObject> posts = fresh->posts;
    qint64 seen = std::max(latest, fresh->latest);
    QString seenLast = fresh->latest > latest ? fresh->latestPost : lastChanged;
    const bool isLast = known.isEmpty() || fresh->size < postsPage;
    if (isLast && !known.isEmpty()) {
        // A millisecond back: two may share one.
        const auto changed = co_await list(access, QUrlQuery{{u"since"_s, QString::number(std::max(latest - 1, qint64{1}))}});
        if (!changed)
            co_return std::unexpected(changed.error());
        for (const QJsonObject &post : changed->changed) {
            const qint64 at = post.value("update_at"_L1).toInteger();
            const QString id = post.value("id"_L1).toString();
            // Whole threads come along; of what did not change nothing is new.
            const bool isKnown = at < latest || (at == latest && (id == known || id == lastChanged));
            if (isKnown || std::ranges::any_of(fresh->posts, [&](const QJsonObject &one) { return one.value("id"_L1) == id; }))
                continue;
            posts << post;
            if (at > seen) {
                seen = at;
                seenLast = id;
            }
        }
    }
    auto page = co_await pageOf(access, posts);
    if (!page)
        co_return std::unexpected(page.error());
    const QString newest = fresh->newest.isEmpty() ? known : fresh->newest;
    // Where more is to come, changes are asked for from where they were.
    page->next = isLast ? u"%1|%2|%3"_s.arg(newest, QString::number(std::max(seen, qint64{1})), seenLast)
                        : u"%1|%2|%3"_s.arg(newest, QString::number(latest), lastChanged);
    page->isLast = isLast;
    if (isFirst)
        page->olderStart = fresh->oldest;
    co_return *page;
}

Exchange<Page> MattermostConnector::fetchOlder(Access access, QString stream, QString position) const
{
    Q_UNUSED(stream)
    if (position.isEmpty())
        co_return Page();
    const auto older = co_await list(access, pageQuery(u"before"_s, position));
    if (!older)
        co_return std::unexpected(older.error());
    auto page = co_await pageOf(access, older->posts);
    if (!page)
        co_return std::unexpected(page.error());
    page->next = older->oldest;
    page->isLast = older->size == 0 || older->oldest.isEmpty() || older->oldest == position;
    co_return *page;
}

Exchange<QStringList> MattermostConnector::upload(Access access, domain::Outgoing outgoing) const
{
    QStringList ids;
    for (const domain::Attachment &attachment : std::as_const(outgoing.attachments)) {
        const QString note = u"media %1"_s.arg(attachment.media.id.value());
        if (const QString there = outgoing.notes.value(note); !there.isEmpty()) {
            ids << there;
            continue;
        }
        const Given content = co_await contentOf(attachment.media.id);
        if (!content)
            co_return std::unexpected(content.error());
        const QList<FormPart> form{{.name = "channel_id", .content = access.secret.value(u"channel"_s).toUtf8()},
                                   {.name = "files", .content = content->body, .fileName = attachment.media.name, .type = attachment.media.type.toLatin1()}};
        // A file that belongs to no post is shown to nobody.
        const Given given = co_await ask(
            mattermost::withToken(access, multipartRequest(mattermost::apiAddress(access.connection.server, u"files"_s), form, Effect::Repeatable)));
        const auto uploaded = mattermost::objectFrom(given);
        if (!uploaded)
            co_return std::unexpected(uploaded.error());
        const QString id = uploaded->value("file_infos"_L1).toArray().first().toObject().value("id"_L1).toString();
        if (id.isEmpty())
            co_return std::unexpected(malformed(*given, u"a file without an id"_s));
        if (const Given kept = co_await keep(note, id); !kept)
            co_return std::unexpected(kept.error());
        ids << id;
    }
    co_return ids;
}

Exchange<QString> MattermostConnector::lookBack(Access access, domain::Instant since, QString mark) const
{
    // Clocks of servers differ from ours.
    constexpr auto slack = std::chrono::minutes{5};
    constexpr int mostPages = 100;
    QString before;
    for (int pages = 0; pages < mostPages; ++pages) {
        const auto listing = co_await list(access, pageQuery(u"before"_s, before));
        if (!listing)
            co_return std::unexpected(listing.error());
        for (const QJsonObject &post : listing->posts) {
            if (post.value("props"_L1).toObject().value(mattermost::markProperty()).toString() == mark)
                co_return post.value("id"_L1).toString();
            if (domain::fromMs(post.value("create_at"_L1).toInteger()) < since - slack)
                co_return QString();
        }
        if (listing->oldest.isEmpty() || listing->oldest == before)
            co_return QString();
        before = listing->oldest;
    }
    co_return std::unexpected(Trouble{.kind = Trouble::Kind::Unsure, .said = u"too much was said meanwhile to look through"_s});
}

Exchange<Sent> MattermostConnector::sendByWebhook(Access access, domain::Outgoing outgoing) const
{
    for (qsizetype part = 0; part < outgoing.parts.size(); ++part) {
        if (outgoing.notes.contains(mattermostNote(part)))
            continue;
        if (outgoing.departedAt)
            co_return std::unexpected(unsureOfEarlier());
        const QUrl webhook(access.secret.value(u"webhook"_s));
        const Given given = co_await ask(jsonRequest("POST", webhook, QJsonObject{{u"text"_s, outgoing.parts.at(part)}}, Effect::Creates));
        if (!given)
            co_return std::unexpected(unsureWhereOpen(given.error()));
        if (!given->isGood())
            co_return std::unexpected(unsureWhereOpen(mattermost::troubleFrom(*given)));
        if (const Given kept = co_await keep(mattermostNote(part), u"sent"_s); !kept)
            co_return std::unexpected(kept.error());
    }
    co_return Sent{.remoteId = {}, .url = {}, .publishedAt = {}};
}

Exchange<Sent> MattermostConnector::send(Access access, domain::Outgoing outgoing) const
{
    if (isByWebhook(access))
        co_return co_await sendByWebhook(access, outgoing);
    const auto files = co_await upload(access, outgoing);
    if (!files)
        co_return std::unexpected(files.error());
    bool mayHaveArrived = outgoing.departedAt.has_value();
    QString first;
    const qsizetype count = std::max(outgoing.parts.size(), qsizetype{outgoing.attachments.isEmpty() ? 0 : 1});
    for (qsizetype part = 0; part < count; ++part) {
        QString id = outgoing.notes.value(mattermostNote(part));
        if (!id.isEmpty()) {
            first = first.isEmpty() ? id : first;
            continue;
        }
        const QString mark = mattermost::markOf(outgoing, part);
        if (std::exchange(mayHaveArrived, false)) {
            const auto found = co_await lookBack(access, outgoing.departedAt.value_or(outgoing.now), mark);
            if (!found)
                co_return std::unexpected(found.error());
            id = *found;
        }
        if (id.isEmpty()) {
            QJsonObject body{{u"channel_id"_s, access.secret.value(u"channel"_s)},
                             {u"message"_s, outgoing.parts.value(part)},
                             {u"pending_post_id"_s, access.connection.accountId + u':' + mark},
                             {u"props"_s, QJsonObject{{mattermost::markProperty(), mark}}}};
            // What follows a first part stands in its thread.
            const QString root = !outgoing.inReplyTo.isEmpty() ? outgoing.inReplyTo : first;
            if (!root.isEmpty())
                body.insert(u"root_id"_s, root);
            if (part == 0 && !files->isEmpty())
                body.insert(u"file_ids"_s, QJsonArray::fromStringList(*files));
            const Given given = co_await ask(
                mattermost::withToken(access, jsonRequest("POST", mattermost::apiAddress(access.connection.server, u"posts"_s), body, Effect::Creates)));
            const auto post = mattermost::objectFrom(given);
            if (!post)
                co_return std::unexpected(post.error());
            id = post->value("id"_L1).toString();
            if (id.isEmpty())
                co_return std::unexpected(malformed(*given, u"a post without an id"_s));
        }
        if (const Given kept = co_await keep(mattermostNote(part), id); !kept)
            co_return std::unexpected(kept.error());
        first = first.isEmpty() ? id : first;
    }
    if (first.isEmpty())
        co_return mattermostRefusal(Trouble::Kind::Refused, u"nothing to say"_s);
    Sent sent{.remoteId = first, .url = mattermost::permalinkOf(access, first), .publishedAt = {}};
    const auto there = mattermost::objectFrom(
        co_await ask(mattermost::withToken(access, getRequest(mattermost::apiAddress(access.connection.server, u"posts/"_s + first)))));
    if (there && there->value("id"_L1).toString() == first) {
        sent.isVerified = there->value("delete_at"_L1).toInteger() == 0;
        if (const qint64 at = there->value("create_at"_L1).toInteger(); at > 0)
            sent.publishedAt = domain::fromMs(at);
    }
    co_return sent;
}

Exchange<Sent> MattermostConnector::edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    if (isByWebhook(access))
        co_return mattermostRefusal(Trouble::Kind::NotPossible, {});
    for (qsizetype part = 0; part < outgoing.parts.size(); ++part) {
        const QString id = delivery.notes.value(mattermostNote(part), part == 0 ? delivery.remoteId : QString());
        if (id.isEmpty())
            continue;
        const QUrl url = mattermost::apiAddress(access.connection.server, u"posts/%1/patch"_s.arg(id));
        const auto post = mattermost::objectFrom(
            co_await ask(mattermost::withToken(access, jsonRequest("PUT", url, QJsonObject{{u"message"_s, outgoing.parts.at(part)}}, Effect::Repeatable))));
        if (!post)
            co_return std::unexpected(post.error());
    }
    Sent sent{.remoteId = delivery.remoteId, .url = delivery.url, .publishedAt = delivery.publishedAt};
    sent.isVerified = true;
    co_return sent;
}

Exchange<> MattermostConnector::remove(Access access, domain::Delivery delivery) const
{
    if (isByWebhook(access))
        co_return mattermostRefusal(Trouble::Kind::NotPossible, {});
    QStringList ids;
    for (qsizetype part = 0; delivery.notes.contains(mattermostNote(part)); ++part)
        ids.prepend(delivery.notes.value(mattermostNote(part)));
    if (ids.isEmpty())
        ids << delivery.remoteId;
    for (const QString &id : std::as_const(ids)) {
        HttpRequest request{.method = "DELETE", .url = mattermost::apiAddress(access.connection.server, u"posts/"_s + id)};
        request.effect = Effect::Repeatable;
        const Given given = co_await ask(mattermost::withToken(access, request));
        if (!given)
            co_return std::unexpected(given.error());
        if (given->isGood())
            continue;
        const Trouble trouble = mattermost::troubleFrom(*given);
        // Not found or deleted before: app.post.get.app_error. A proxy's 404 says nothing of a post.
        if (QJsonDocument::fromJson(given->body).object().value("id"_L1) != "app.post.get.app_error"_L1)
            co_return std::unexpected(trouble);
    }
    co_return domain::Answer<>();
}

} // namespace parvis::connectors
