// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/lemmy/lemmyconnector.h"

#include "core/connectors/lemmy/lemmyapi.h"
#include "core/connectors/listwindow.h"
#include "core/connectors/ownwords.h"
#include "core/connectors/trouble.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::MentionKind;
using domain::Trouble;

namespace {

/// The most that Lemmy gives at once.
constexpr int lemmyPageSize = 50;

std::unexpected<Trouble> lemmyRefusal(Trouble::Kind kind, const QString &said)
{
    return std::unexpected(Trouble{.kind = kind, .said = said});
}

bool isLemmySite(const domain::Answer<QJsonObject> &site)
{
    return site && site->value("site_view"_L1).isObject();
}

QUrl interfaceOf(const QUrl &server, QLatin1StringView version)
{
    return below(server, u"/api/"_s + version);
}

/// Community and person of a view are called the same in both versions; their addresses are not.
QString lemmyAddressOf(const QJsonObject &object)
{
    const QString address = object.value("ap_id"_L1).toString();
    return address.isEmpty() ? object.value("actor_id"_L1).toString() : address;
}

QString lemmyUserName(const QString &typed)
{
    QString name = typed.trimmed();
    if (name.startsWith(u'@'))
        name.remove(0, 1);
    // An e-mail address signs in as well; "us@lemmy.example" as a handle does not.
    return typed.trimmed().startsWith(u'@') ? name.section(u'@', 0, 0) : name;
}

} // namespace

QString LemmyConnector::service() const
{
    return u"lemmy"_s;
}

Exchange<domain::Secret> LemmyConnector::signIn(QUrl interface, QString user, domain::Secret secret) const
{
    Access nobody;
    nobody.connection.server = interface;
    const bool isFourth = lemmy::isFourth(nobody);
    QJsonObject body{{u"username_or_email"_s, lemmyUserName(user)}, {u"password"_s, secret.value(u"password"_s)}};
    if (const QString code = secret.value(u"code"_s).trimmed(); !code.isEmpty())
        body.insert(u"totp_2fa_token"_s, code);
    if (isFourth)
        body.insert(u"stay_logged_in"_s, true);
    const Given given = co_await ask(lemmy::telling(nobody, "POST", isFourth ? u"/account/auth/login"_s : u"/user/login"_s, body, Effect::Repeatable));
    const auto answer = lemmy::objectOfAnswer(given);
    if (!answer) {
        Trouble why = answer.error();
        if (given
            && (lemmy::errorOf(*given).contains("totp"_L1) || lemmy::errorOf(*given) == "couldnt_find_person"_L1
                || lemmy::errorOf(*given) == "couldnt_find_local_user"_L1 || (why.kind == Trouble::Kind::Gone && isFourth)))
            why.kind = Trouble::Kind::AccessDenied;
        // Of a session that has ended it says the same.
        if (given && lemmy::errorOf(*given) == "incorrect_login"_L1)
            why.said = u"the name or the password is wrong"_s;
        co_return std::unexpected(why);
    }
    const QString token = answer->value("jwt"_L1).toString();
    if (token.isEmpty())
        co_return lemmyRefusal(Trouble::Kind::AccessDenied, u"the server gave no token"_s);
    co_return domain::Secret{{u"token"_s, token}};
}

Exchange<Acquaintance> LemmyConnector::introduce(Introduction introduction) const
{
    const QUrl server = lemmy::serverOf(introduction.server);
    Access access;
    access.connection.server = interfaceOf(server, "v4"_L1);
    Given given = co_await ask(lemmy::asking(access, u"/site"_s));
    if (!given || given->status == 429)
        co_return std::unexpected(given ? lemmy::troubleOfLemmy(*given) : given.error());
    auto site = lemmy::objectOfAnswer(given);
    if (!isLemmySite(site)) {
        access.connection.server = interfaceOf(server, "v3"_L1);
        given = co_await ask(lemmy::asking(access, u"/site"_s));
        site = lemmy::objectOfAnswer(given);
        if (!site)
            co_return std::unexpected(site.error());
        if (!isLemmySite(site))
            co_return std::unexpected(malformed(*given, u"no site of Lemmy"_s));
    }
    const QString token = introduction.secret.value(u"token"_s).trimmed();
    if (!token.isEmpty()) {
        access.secret = {{u"token"_s, token}};
        // What was kept of an earlier introduction has the community's name beside it.
        if (!introduction.secret.contains(u"name"_s) || introduction.secret.contains(u"given"_s))
            access.secret.insert(u"given"_s, u"1"_s);
    } else {
        const auto signedIn = co_await signIn(access.connection.server, introduction.secret.value(u"user"_s, introduction.user), introduction.secret);
        if (!signedIn)
            co_return std::unexpected(signedIn.error());
        access.secret = *signedIn;
    }
    const auto made = co_await meet(access, introduction);
    // Who was signed in for nothing is signed out: nobody keeps what would do it later.
    if (!made && token.isEmpty())
        static_cast<void>(co_await revoke(access));
    co_return made;
}

Exchange<Acquaintance> LemmyConnector::meet(Access access, Introduction introduction) const
{
    const QUrl server = lemmy::serverOf(access.connection.server);
    const bool isFourth = lemmy::isFourth(access);
    const Given seen = co_await ask(lemmy::asking(access, isFourth ? u"/account"_s : u"/site"_s));
    const auto told = lemmy::objectOfAnswer(seen);
    if (!told)
        co_return std::unexpected(told.error());
    const QJsonObject me = isFourth ? *told : told->value("my_user"_L1).toObject();
    const QJsonObject person = me.value("local_user_view"_L1).toObject().value("person"_L1).toObject();
    if (!isFourth && me.isEmpty())
        co_return lemmyRefusal(Trouble::Kind::AccessDenied, u"the server does not know the token"_s);
    access.connection.accountId = lemmy::idOf(person);
    const QString user = person.value("name"_L1).toString();
    if (access.connection.accountId.isEmpty() || user.isEmpty())
        co_return std::unexpected(malformed(*seen, u"an account without an id"_s));
    access.connection.handle = u'@' + user + u'@' + server.host();

    QString name = introduction.secret.value(u"name"_s);
    if (name.isEmpty())
        name = lemmy::communityName(introduction.secret.value(u"community"_s), server);
    if (name.isEmpty())
        co_return lemmyRefusal(Trouble::Kind::Gone, u"a community is needed"_s);
    const Given found = co_await ask(lemmy::asking(access, u"/community"_s, {{u"name"_s, QString::fromLatin1(QUrl::toPercentEncoding(name))}}));
    const auto community = lemmy::objectOfAnswer(found);
    if (!community && community.error().kind == Trouble::Kind::Gone)
        co_return lemmyRefusal(Trouble::Kind::Gone, u"no community “%1” there"_s.arg(name));
    if (!community)
        co_return std::unexpected(community.error());
    const QJsonObject view = community->value("community_view"_L1).toObject();
    const QJsonObject facts = view.value("community"_L1).toObject();
    const QString id = lemmy::idOf(facts);
    if (id.isEmpty())
        co_return std::unexpected(malformed(*found, u"a community without an id"_s));
    access.secret.insert(u"community"_s, id);
    access.secret.insert(u"name"_s, name);

    domain::Capabilities can = domain::staticCapabilities(service());
    bool isModerator = view.value("can_mod"_L1).toBool();
    const QJsonArray moderated = me.value("moderates"_L1).toArray();
    for (const auto &one : moderated)
        isModerator = isModerator || lemmy::idOf(one.toObject().value("community"_L1).toObject()) == id;
    can.canModerate = isModerator;
    can.canPost = isModerator || !facts.value("posting_restricted_to_mods"_L1).toBool();
    // The server of 1.0 holds what is to leave later.
    if (!isFourth)
        can.scheduleAhead.reset();
    access.connection.capabilities = can;
    access.connection.state = domain::ConnectionState::Connected;
    const QString title = facts.value("title"_L1).toString().simplified();
    const QString home = QUrl(lemmyAddressOf(facts)).host();
    const QString page = name.contains(u'@') || home.isEmpty() || home == server.host() ? name : name + u'@' + home;
    co_return Acquaintance{
        .connection = access.connection, .address = below(server, u"/c/"_s + page).toString(), .name = title.isEmpty() ? name : title, .secret = access.secret};
}

Exchange<domain::Secret> LemmyConnector::renew(Access access) const
{
    const Given given = co_await ask(lemmy::asking(access, lemmy::isFourth(access) ? u"/account/validate_auth"_s : u"/user/validate_auth"_s));
    if (!given)
        co_return std::unexpected(given.error());
    // Asked twice, it said twice that it does not know us.
    if (lemmy::saysNotLoggedIn(*given))
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::AccessWithdrawn, .said = lemmy::troubleOfLemmy(*given).said, .status = given->status});
    if (given->isGood())
        co_return access.secret;
    // Before 0.19 there is no such question: the site says who asks.
    if (given->status != 404 || lemmy::isFourth(access))
        co_return std::unexpected(lemmy::troubleOfLemmy(*given));
    const Given seen = co_await ask(lemmy::asking(access, u"/site"_s));
    if (seen && lemmy::saysNotLoggedIn(*seen))
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::AccessWithdrawn, .said = u"the session has ended"_s, .status = seen->status});
    const auto site = lemmy::objectOfAnswer(seen);
    if (!site)
        co_return std::unexpected(site.error());
    if (site->contains("site_view"_L1) && site->value("my_user"_L1).toObject().isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::AccessWithdrawn, .said = u"the session has ended"_s, .status = 401});
    co_return access.secret;
}

domain::GivingBack LemmyConnector::givingBack(const domain::Secret &secret) const
{
    return secret.value(u"given"_s).isEmpty() ? domain::GivingBack::Ends : domain::GivingBack::Stays;
}

Exchange<> LemmyConnector::revoke(Access access) const
{
    if (!access.secret.value(u"given"_s).isEmpty())
        co_return lemmyRefusal(Trouble::Kind::NotPossible, u"the token was made by hand"_s);
    const QString path = lemmy::isFourth(access) ? u"/account/auth/logout"_s : u"/user/logout"_s;
    const Given given = co_await ask(lemmy::telling(access, "POST", path, {}, Effect::Repeatable));
    if (!given)
        co_return std::unexpected(given.error());
    if (given->isGood() || lemmy::saysNotLoggedIn(*given))
        co_return {};
    co_return std::unexpected(lemmy::troubleOfLemmy(*given));
}

QStringList LemmyConnector::streams(const domain::Connection &connection) const
{
    const Access access{.connection = connection, .secret = {}};
    // What is said to us first: so it comes in as that, and not as one of the many comments.
    return lemmy::isFourth(access) ? QStringList{u"notifications"_s, u"posts"_s, u"comments"_s}
                                   : QStringList{u"replies"_s, u"mentions"_s, u"posts"_s, u"comments"_s};
}

bool LemmyConnector::isOfThePlace(const QString &stream) const
{
    return stream == "posts"_L1 || stream == "comments"_L1;
}

Exchange<LemmyConnector::Listing> LemmyConnector::list(Access access, QString stream, QString page) const
{
    const bool isFourth = lemmy::isFourth(access);
    const bool isPosts = stream == "posts"_L1;
    const bool isComments = stream == "comments"_L1;
    QUrlQuery query{{u"limit"_s, QString::number(lemmyPageSize)}};
    QString path;
    QString field = u"items"_s;
    if (isPosts) {
        path = u"/post/list"_s;
        query.addQueryItem(u"community_id"_s, access.secret.value(u"community"_s));
        query.addQueryItem(u"sort"_s, isFourth ? u"new"_s : u"New"_s);
        query.addQueryItem(u"type_"_s, isFourth ? u"all"_s : u"All"_s);
        // Whatever the account's own settings hide from a reader.
        query.addQueryItem(u"show_read"_s, u"true"_s);
        query.addQueryItem(u"show_nsfw"_s, u"true"_s);
        query.addQueryItem(u"show_hidden"_s, u"true"_s);
        if (isFourth)
            query.addQueryItem(u"mark_as_read"_s, u"false"_s);
        else
            field = u"posts"_s;
    } else if (isComments) {
        path = u"/comment/list"_s;
        query.addQueryItem(u"community_id"_s, access.secret.value(u"community"_s));
        query.addQueryItem(u"sort"_s, isFourth ? u"new"_s : u"New"_s);
        query.addQueryItem(u"type_"_s, isFourth ? u"all"_s : u"All"_s);
        if (!isFourth)
            field = u"comments"_s;
    } else if (isFourth && stream == "notifications"_L1) {
        path = u"/account/notification/list"_s;
    } else if (!isFourth && (stream == "replies"_L1 || stream == "mentions"_L1)) {
        path = stream == "replies"_L1 ? u"/user/replies"_s : u"/user/mention"_s;
        field = stream;
        query.addQueryItem(u"sort"_s, u"New"_s);
        query.addQueryItem(u"unread_only"_s, u"false"_s);
    } else {
        co_return lemmyRefusal(Trouble::Kind::NotPossible, u"no such stream: "_s + stream);
    }
    const bool hasCursor = isFourth || isPosts;
    if (!page.isEmpty())
        query.addQueryItem(hasCursor ? u"page_cursor"_s : u"page"_s, QString::fromLatin1(QUrl::toPercentEncoding(page)));
    const Given given = co_await ask(lemmy::asking(access, path, query));
    const auto answer = lemmy::objectOfAnswer(given);
    if (!answer)
        co_return std::unexpected(answer.error());
    if (!answer->value(field).isArray())
        co_return std::unexpected(malformed(*given, u"no list of "_s + stream));
    Listing listing;
    const QJsonArray items = answer->value(field).toArray();
    bool hasSpoilt = false;
    for (const auto &value : items) {
        QJsonObject view = value.toObject();
        MentionKind kind = stream == "replies"_L1 ? MentionKind::Reply : MentionKind::Mention;
        if (stream == "notifications"_L1) {
            const QString sort = view.value("notification"_L1).toObject().value("kind"_L1).toString();
            if (sort == "private_message"_L1 || sort == "mod_action"_L1)
                continue;
            if (sort == "reply"_L1)
                kind = MentionKind::Reply;
            else if (sort == "subscribed"_L1)
                kind = MentionKind::ForumPost;
            view = view.value("data"_L1).toObject();
        } else if (isPosts || isComments) {
            kind = MentionKind::ForumPost;
        }
        // One that a server spoilt is passed over.
        if (lemmy::idOf(lemmy::entityIn(view)).isEmpty()) {
            hasSpoilt = true;
            continue;
        }
        listing.views << view;
        listing.kinds << kind;
    }
    // Where nothing has an id nobody knows what stands there.
    if (hasSpoilt && listing.views.isEmpty())
        co_return std::unexpected(malformed(*given, u"a list without ids"_s));
    if (hasCursor)
        listing.next = answer->value("next_page"_L1).toString();
    else if (items.size() >= lemmyPageSize)
        listing.next = QString::number(std::max(page.toInt(), 1) + 1);
    // A cursor that leads nowhere else ends the list.
    if (listing.next == page || items.isEmpty())
        listing.next.clear();
    co_return listing;
}

namespace {

bool isLemmyComment(const QJsonObject &view)
{
    return view.value("comment"_L1).isObject();
}

QString lemmyRemoteId(const QJsonObject &view)
{
    const QString number = lemmy::idOf(lemmy::entityIn(view));
    return isLemmyComment(view) ? lemmy::commentId(number) : lemmy::postId(number);
}

/// Puts a view into a page: what was deleted among what is removed, or taken back where it was ours. Of what we said ourselves only answers come in.
void addLemmyView(Page &page, const Access &access, const QJsonObject &view, MentionKind kind)
{
    // What has no number could never be known again.
    if (lemmyRemoteId(view).isEmpty())
        return;
    if (lemmy::idOf(view.value("creator"_L1).toObject()) == access.connection.accountId) {
        if (lemmy::isGone(lemmy::entityIn(view)))
            page.takenBack << lemmyRemoteId(view);
        else if (const auto answer = isLemmyComment(view) ? ownAnswer(lemmy::mentionOfComment(view, kind)) : std::nullopt)
            page.entries << *answer;
        return;
    }
    if (lemmy::isGone(lemmy::entityIn(view)))
        page.removed << lemmyRemoteId(view);
    else
        page.entries << domain::tidied(isLemmyComment(view) ? lemmy::mentionOfComment(view, kind) : lemmy::mentionOfPost(view, kind));
}

/// What is pinned stands above the newest, wherever it belongs.
bool isLemmyPinned(const QString &stream, const QJsonObject &view)
{
    const QJsonObject post = view.value("post"_L1).toObject();
    return stream == "posts"_L1 && (post.value("featured_community"_L1).toBool() || post.value("featured_local"_L1).toBool());
}

} // namespace

Exchange<Page> LemmyConnector::fetchNewer(Access access, QString stream, QString position) const
{
    const ListPosition at = ListPosition::read(position);
    const auto listing = co_await list(access, stream, at.at);
    if (!listing)
        co_return std::unexpected(listing.error());
    Page page;
    QList<ListMark> marks;
    QList<qsizetype> places;
    for (qsizetype place = 0; place < listing->views.size(); ++place) {
        const QJsonObject &view = listing->views.at(place);
        if (isLemmyPinned(stream, view)) {
            addLemmyView(page, access, view, listing->kinds.at(place));
            continue;
        }
        marks << ListMark{.id = lemmyRemoteId(view), .mark = lemmy::markOf(lemmy::entityIn(view))};
        places << place;
    }
    const ListMeeting meeting = meetingOf(marks, at.known, listing->next.isEmpty());
    for (const qsizetype changed : meeting.changed)
        addLemmyView(page, access, listing->views.at(places.at(changed)), listing->kinds.at(places.at(changed)));
    // More than that at once is a setting of the account, not that much deleted.
    constexpr qsizetype mostAsked = 20;
    for (const QString &id : meeting.missing.first(std::min(meeting.missing.size(), mostAsked))) {
        const auto entity = co_await read(access, id);
        if (!entity && entity.error().kind != Trouble::Kind::Gone)
            co_return std::unexpected(entity.error());
        if (!entity || lemmy::isGone(*entity)) {
            page.removed << id;
            page.takenBack << id;
        }
    }
    goOn(page, at, marks, meeting, listing->next, position.isEmpty());
    co_return page;
}

Exchange<Page> LemmyConnector::fetchOlder(Access access, QString stream, QString position) const
{
    if (position.isEmpty())
        co_return Page();
    const auto listing = co_await list(access, stream, position);
    if (!listing)
        co_return std::unexpected(listing.error());
    Page page;
    for (qsizetype place = 0; place < listing->views.size(); ++place)
        addLemmyView(page, access, listing->views.at(place), listing->kinds.at(place));
    page.next = listing->next;
    page.isLast = listing->next.isEmpty();
    co_return page;
}

} // namespace parvis::connectors
