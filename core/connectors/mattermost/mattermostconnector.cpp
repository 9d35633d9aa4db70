// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mattermost/mattermostconnector.h"

#include "core/connectors/mattermost/mattermostentities.h"
#include "core/connectors/ownwords.h"
#include "core/connectors/trouble.h"
#include "core/domain/channels/firstfill.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

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

/// So many changes the server tells at a time at most ("since", server/channels/store/sqlstore/post_store.go), and it does not say which of them.
constexpr qsizetype mostChanges = 1'000;
constexpr auto afterCut = "cut"_L1;
constexpr auto fromTheTop = "all"_L1;

QString positionText(const QString &known, qint64 latest, const QString &lastChanged, const QString &rest)
{
    const QString text = u"%1|%2|%3"_s.arg(known, QString::number(latest), lastChanged);
    return rest.isEmpty() ? text : text + u'|' + rest;
}

/// "Town Square" or "~town-square" as the name that a channel has in addresses.
QString channelNameOf(const QString &typed)
{
    return typed.startsWith(u'~') ? typed.sliced(1) : typed;
}

/// What of a list a sentence can name.
QString someOf(const QStringList &names)
{
    constexpr qsizetype most = 12;
    return names.first(std::min(most, names.size())).join(u", "_s) + (names.size() > most ? u"…"_s : QString());
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

Exchange<QJsonObject> MattermostConnector::findChannel(Access access, QString meant) const
{
    const auto there
        = [&access](const QString &path) { return mattermost::withToken(access, getRequest(mattermost::apiAddress(access.connection.server, path))); };
    const auto encoded = [](const QString &name) { return QString::fromLatin1(QUrl::toPercentEncoding(name)); };
    static const QRegularExpression anId(u"^[a-z0-9]{26}$"_s);
    const bool isId = anId.match(meant).hasMatch();
    if (isId || meant.contains(u'/')) {
        const QString path = isId
            ? u"channels/"_s + meant
            : u"teams/name/%1/channels/name/%2"_s.arg(encoded(meant.section(u'/', 0, 0)), encoded(channelNameOf(meant.section(u'/', 1, 1))));
        const Given given = co_await ask(there(path));
        const auto found = mattermost::objectFrom(given);
        if (found && found->value("id"_L1).toString().isEmpty())
            co_return std::unexpected(malformed(*given, u"a channel without an id"_s));
        // A name may look like an id.
        if (found || !isId || found.error().kind != Trouble::Kind::Gone)
            co_return found;
    }
    // Without its team it is one of those that the account is in.
    const auto teams = mattermost::arrayFrom(co_await ask(there(u"users/me/teams"_s)));
    if (!teams)
        co_return std::unexpected(teams.error());
    QStringList known;
    QList<std::pair<QString, QJsonObject>> byName;
    QList<std::pair<QString, QJsonObject>> byTitle;
    for (const auto &value : *teams) {
        const QJsonObject team = value.toObject();
        const auto channels = mattermost::arrayFrom(co_await ask(there(u"users/me/teams/%1/channels"_s.arg(encoded(team.value("id"_L1).toString())))));
        if (!channels)
            co_return std::unexpected(channels.error());
        for (const auto &one : *channels) {
            const QJsonObject channel = one.toObject();
            const QString name = channel.value("name"_L1).toString();
            const QString type = channel.value("type"_L1).toString();
            // Talks of two or of a few belong to no team.
            if (name.isEmpty() || channel.value("id"_L1).toString().isEmpty() || type == "D"_L1 || type == "G"_L1
                || channel.value("delete_at"_L1).toInteger() > 0)
                continue;
            const QString whole = team.value("name"_L1).toString() + u'/' + name;
            known << whole;
            if (name.compare(channelNameOf(meant), Qt::CaseInsensitive) == 0)
                byName.append({whole, channel});
            else if (channel.value("display_name"_L1).toString().simplified().compare(meant, Qt::CaseInsensitive) == 0)
                byTitle.append({whole, channel});
        }
    }
    const auto &found = byName.isEmpty() ? byTitle : byName;
    if (found.size() == 1)
        co_return found.constFirst().second;
    QStringList names;
    for (const auto &[whole, channel] : found)
        names << whole;
    if (!names.isEmpty())
        co_return mattermostRefusal(Trouble::Kind::Refused, u"channel, it may be one of these: %1"_s.arg(someOf(names)));
    co_return mattermostRefusal(Trouble::Kind::Gone,
                                known.isEmpty() ? u"channel, the account is in none"_s : u"channel, the account is in these: %1"_s.arg(someOf(known)));
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

    const auto channel = co_await findChannel(access, meant);
    if (!channel)
        co_return std::unexpected(channel.error());
    const QString id = channel->value("id"_L1).toString();
    access.secret.insert(u"channel"_s, id);
    QString teamName = meant.contains(u'/') ? meant.section(u'/', 0, 0) : QString();
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
        if (config->value("EnableFileAttachments"_L1).toString() == "false"_L1)
            can.media = can.replyMedia = {};
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

bool MattermostConnector::isOfThePlace(const QString &stream) const
{
    return stream == "posts"_L1;
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
    // Where nothing has an id nobody knows what comes below.
    if (listing.posts.isEmpty() && !order.isEmpty())
        co_return std::unexpected(malformed(*given, u"a list without ids"_s));
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
            if (author == access.connection.accountId)
                page.takenBack << id;
        } else if (author == access.connection.accountId) {
            const domain::IncomingEntry ours = mattermost::entryFrom(access, post, {});
            const auto *answer = std::get_if<domain::IncomingMention>(&ours);
            // Whatever is answered in a thread, its beginning is named.
            if (const auto entry = answer && mattermost::isWritten(post) ? ownAnswer(*answer, Answered::InThread) : std::nullopt)
                page.entries << *entry;
        } else if (mattermost::isWritten(post)) {
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
    const QString rest = position.section(u'|', 3, 3);
    if (!rest.isEmpty() && rest != afterCut)
        co_return co_await lookThrough(access, position);
    const bool isFirst = position.isEmpty();
    // Of a channel that was empty, all is new that it has.
    auto fresh = co_await list(access, isFirst || !known.isEmpty() ? pageQuery(u"after"_s, known) : QUrlQuery{{u"since"_s, u"1"_s}});
    if (!fresh)
        co_return std::unexpected(fresh.error());
    QList<QJsonObject> posts = fresh->posts;
    qint64 seen = std::max(latest, fresh->latest);
    QString seenLast = fresh->latest > latest ? fresh->latestPost : lastChanged;
    bool isLast = known.isEmpty() || fresh->size < postsPage;
    // Where more is to come, changes are asked for from where they were.
    const bool asksForChanges = isLast && !known.isEmpty();
    QString nextRest = asksForChanges ? QString() : rest;
    if (asksForChanges) {
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
        const bool goesOn = changed->latest > latest;
        if (changed->size >= mostChanges) {
            // There are more than it tells. Those that come after the newest of these are asked for next; where none of these is newer, they share a moment.
            seen = goesOn ? changed->latest : latest + 1;
            seenLast = changed->latestPost;
            nextRest = goesOn ? afterCut : fromTheTop;
        } else if (rest == afterCut && !goesOn) {
            // It told the newest first, and what stands below them was left out.
            nextRest = fromTheTop;
        }
        isLast = nextRest.isEmpty();
    }
    auto page = co_await pageOf(access, posts);
    if (!page)
        co_return std::unexpected(page.error());
    page->next = positionText(fresh->newest.isEmpty() ? known : fresh->newest, asksForChanges || isLast ? std::max(seen, qint64{1}) : latest,
                              asksForChanges || isLast ? seenLast : lastChanged, nextRest);
    page->isLast = isLast;
    if (isFirst)
        page->olderStart = fresh->oldest;
    co_return *page;
}

Exchange<Page> MattermostConnector::lookThrough(Access access, QString position) const
{
    const QString rest = position.section(u'|', 3, 3);
    const QString before = rest == fromTheTop ? QString() : rest;
    const auto older = co_await list(access, pageQuery(u"before"_s, before));
    if (!older)
        co_return std::unexpected(older.error());
    auto page = co_await pageOf(access, older->posts);
    if (!page)
        co_return std::unexpected(page.error());
    const qint64 latest = position.section(u'|', 1, 1).toLongLong();
    // What was said long ago and is not here yet waits for nobody.
    domain::settleThePast(page->entries, domain::fromMs(latest));
    page->isLast = older->oldest.isEmpty() || older->oldest == before;
    page->next = positionText(position.section(u'|', 0, 0), latest, position.section(u'|', 2, 2), page->isLast ? QString() : older->oldest);
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

} // namespace parvis::connectors
