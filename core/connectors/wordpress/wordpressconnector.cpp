// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/wordpress/wordpressconnector.h"

#include "core/connectors/sitereading.h"
#include "core/connectors/trouble.h"
#include "core/connectors/wordpress/wordpressapi.h"
#include "core/connectors/wordpress/wordpressentities.h"
#include "core/formats/html/htmltotext.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Sent;
using domain::Trouble;

namespace {

/// Where a page of a site says that its interface is (developer.wordpress.org/rest-api/using-the-rest-api/discovery): in its head or, where something between
/// took that away, in its HTML.
QUrl announcedWordPressRoot(const HttpResponse &page)
{
    if (const QUrl url = linkOf(page, "https://api.w.org/"); url.isValid())
        return url;
    static const QRegularExpression link(uR"(<link\b[^>]*\bapi\.w\.org[^>]*>)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression target(uR"(\bhref\s*=\s*["']([^"']+)["'])"_s, QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype headSize = 200'000;
    const QString html = QString::fromUtf8(page.body.first(qMin(page.body.size(), headSize)));
    const QString found = target.match(link.match(html).captured()).captured(1);
    return found.isEmpty() ? QUrl() : page.url.resolved(QUrl(formats::htmlToText(found)));
}

/// Where the interface of a site may be, likeliest first. None is spoken to in the clear where the site was given with https: what is announced so is a slip
/// of sites behind a proxy.
QList<QUrl> possibleWordPressRoots(const QUrl &site, const Given &page)
{
    QList<QUrl> roots;
    const auto add = [&](QUrl url) {
        if (!url.isValid() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
            return;
        if (site.scheme() == "https"_L1 && url.scheme() != "https"_L1) {
            url.setScheme(u"https"_s);
            url.setPort(url.port() == 80 ? -1 : url.port());
        }
        if (!roots.contains(url))
            roots << url;
    };
    if (page)
        add(announcedWordPressRoot(*page));
    if (site.path().contains("/wp-json"_L1) || QUrlQuery(site).hasQueryItem(u"rest_route"_s))
        add(site);
    add(below(site, u"/wp-json/"_s));
    QUrl plain = below(site, u"/"_s);
    plain.setQuery(u"rest_route=/"_s);
    add(plain);
    return roots;
}

/// The site of which somebody gave the page on which it is looked after.
QUrl withoutAdminPages(QUrl address)
{
    static const QRegularExpression page(u"/wp-(?:admin|login\\.php)(?:/|$)"_s);
    if (const auto found = page.match(address.path()); found.hasMatch()) {
        address.setPath(address.path().first(found.capturedStart()));
        address.setQuery(QString());
        address.setFragment(QString());
    }
    return address;
}

bool isWordPressRoot(const domain::Answer<QJsonObject> &root)
{
    return root && root->value("namespaces"_L1).toArray().contains(u"wp/v2"_s);
}

/// What is of no use to us of an account's 80 fields stays there.
QUrlQuery wordpressUserQuery()
{
    return {{u"context"_s, u"edit"_s}, {u"_fields"_s, u"id,name,slug,username,capabilities"_s}};
}

} // namespace

QString WordPressConnector::service() const
{
    return u"wordpress"_s;
}

Exchange<WordPressConnector::Site> WordPressConnector::findSite(QUrl address, Access access) const
{
    address = withoutAdminPages(address);
    const Given page = co_await ask(getRequest(address));
    if (!page && page.error().kind != Trouble::Kind::Malformed && page.error().kind != Trouble::Kind::TooLarge)
        co_return std::unexpected(page.error());
    Trouble trouble{.kind = Trouble::Kind::Refused, .said = u"no REST interface of WordPress there"_s};
    const QList<QUrl> roots = possibleWordPressRoots(address, page);
    const QUrlQuery wanted{{u"_fields"_s, u"name,url,home,namespaces,authentication"_s}};
    for (const QUrl &root : roots) {
        Given given = co_await ask(getRequest(wordpress::endpoint(root, u"/"_s, wanted)));
        // Some sites show their interface to who has an account alone.
        if (given && given->status == 401 && !access.secret.isEmpty())
            given = co_await ask(wordpress::authorized(access, getRequest(wordpress::endpoint(root, u"/"_s, wanted))));
        const auto object = wordpress::objectOfAnswer(given);
        if (isWordPressRoot(object))
            co_return Site{.root = root, .facts = *object};
        if (!given)
            co_return std::unexpected(given.error());
        // What may pass, and what WordPress itself says, is worth more than that there is nothing.
        if (!object && (given->status == 401 || object.error().kind == Trouble::Kind::RateLimited || object.error().kind == Trouble::Kind::ServerTrouble))
            trouble = object.error();
    }
    co_return std::unexpected(trouble);
}

Exchange<Acquaintance> WordPressConnector::introduce(Introduction introduction) const
{
    Access access;
    access.secret = introduction.secret;
    if (!introduction.user.isEmpty())
        access.secret.insert(u"user"_s, introduction.user);
    const auto found = co_await findSite(introduction.server, access);
    if (!found)
        co_return std::unexpected(found.error());
    const QJsonObject site = found->facts;
    access.connection.server = found->root;
    const Given answer = co_await ask(wordpress::asking(access, u"/wp/v2/users/me"_s, wordpressUserQuery()));
    const auto user = wordpress::objectOfAnswer(answer);
    if (!user) {
        Trouble why = user.error();
        if (why.status == 401) {
            why.kind = Trouble::Kind::AccessDenied;
            // It offers them over https alone, and a plugin may switch them off.
            if (!site.value("authentication"_L1).toObject().contains("application-passwords"_L1))
                why.said += u" (application passwords are not available on this site)"_s;
        }
        co_return std::unexpected(why);
    }
    access.connection.state = domain::ConnectionState::Connected;
    access.connection.accountId = wordpress::idOfEntry(*user);
    access.connection.handle = user->value("username"_L1).toString(user->value("slug"_L1).toString());
    access.connection.capabilities = wordpress::capabilitiesOfUser(*user);
    if (access.connection.accountId.isEmpty())
        co_return std::unexpected(malformed(*answer, u"an account without an id"_s));
    if (access.connection.capabilities.hasCategories) {
        const auto categories = co_await knownCategories(access);
        if (!categories)
            co_return std::unexpected(categories.error());
        access.connection.capabilities.categories = *categories;
    }
    const QString name = formats::htmlToText(site.value("name"_L1).toString()).simplified();
    QString address = site.value("home"_L1).toString(site.value("url"_L1).toString());
    if (const QString scheme = QUrl(address).scheme(); scheme != "http"_L1 && scheme != "https"_L1)
        address = introduction.server.toString();
    co_return Acquaintance{
        .connection = access.connection, .address = address, .name = name.isEmpty() ? introduction.server.host() : name, .secret = access.secret};
}

QStringList WordPressConnector::streams(const domain::Connection &) const
{
    return {u"comments"_s, u"site:posts"_s, u"site:pages"_s};
}

bool WordPressConnector::isOfThePlace(const QString &stream) const
{
    return stream == "comments"_L1;
}

std::chrono::milliseconds WordPressConnector::pace(const QString &stream) const
{
    return isSiteStream(stream) ? std::chrono::milliseconds(sitePace) : std::chrono::milliseconds{0};
}

Exchange<Sent> WordPressConnector::send(Access access, domain::Outgoing outgoing) const
{
    if (outgoing.article)
        co_return co_await sendArticle(access, outgoing);
    if (!outgoing.inReplyTo.isEmpty())
        co_return co_await sendComment(access, outgoing);
    co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"a site takes articles, and answers to comments"_s});
}

Exchange<Sent> WordPressConnector::lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    if (const auto number = wordpress::postNumber(delivery.remoteId))
        co_return co_await lookAfterArticle(access, outgoing, *number);
    co_return co_await lookAfterComment(access, delivery.remoteId, outgoing.parts.join("\n\n"_L1));
}

Exchange<Sent> WordPressConnector::edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    const auto number = wordpress::postNumber(delivery.remoteId);
    if (!number)
        co_return co_await editComment(access, outgoing, delivery.remoteId);
    if (!outgoing.article)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"an article is written over by an article alone"_s});
    co_return co_await editArticle(access, outgoing, delivery, *number);
}

Exchange<> WordPressConnector::remove(Access access, domain::Delivery delivery) const
{
    const auto number = wordpress::postNumber(delivery.remoteId);
    const auto path = number ? wordpress::pathOfEntry(u"/wp/v2/posts"_s, *number) : wordpress::pathOfEntry(u"/wp/v2/comments"_s, delivery.remoteId);
    if (!path)
        co_return std::unexpected(path.error());
    HttpRequest request = wordpress::asking(access, *path);
    request.method = "DELETE";
    request.effect = Effect::Repeatable;
    Given given = co_await ask(request);
    if (given && given->status == 501 && wordpress::codeOf(*given) == "rest_trash_not_supported"_L1) {
        // The site keeps no trash (EMPTY_TRASH_DAYS is 0).
        request.url = wordpress::endpoint(access.connection.server, *path, {{u"force"_s, u"true"_s}});
        given = co_await ask(request);
    }
    if (!given)
        co_return std::unexpected(given.error());
    const QString code = wordpress::codeOf(*given);
    if (given->isGood() || code == "rest_already_trashed"_L1 || code == "rest_post_invalid_id"_L1 || code == "rest_comment_invalid_id"_L1)
        co_return domain::Answer<>();
    co_return std::unexpected(wordpress::troubleOfWordPress(*given));
}

Exchange<> WordPressConnector::moderate(Access access, QString remoteId, domain::Verdict verdict) const
{
    QString wanted;
    switch (verdict) {
    case domain::Verdict::Approve:
        wanted = u"approved"_s;
        break;
    case domain::Verdict::Hold:
        wanted = u"hold"_s;
        break;
    case domain::Verdict::Spam:
        wanted = u"spam"_s;
        break;
    case domain::Verdict::Trash:
        wanted = u"trash"_s;
        break;
    }
    const auto path = wordpress::pathOfEntry(u"/wp/v2/comments"_s, remoteId);
    if (!path)
        co_return std::unexpected(path.error());
    const QUrlQuery fields{{u"_fields"_s, u"id,status"_s}};
    Given given = co_await ask(wordpress::telling(access, *path, {{u"status"_s, wanted}}, Effect::Repeatable, fields));
    // That it is so already older versions call a failure.
    if (given && wordpress::codeOf(*given) == "rest_comment_failed_edit"_L1)
        given = co_await ask(wordpress::asking(access, *path, fields));
    const auto comment = wordpress::objectOfAnswer(given);
    if (!comment)
        co_return std::unexpected(comment.error());
    if (comment->value("status"_L1) != wanted)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"it stays: %1"_s.arg(comment->value("status"_L1).toString())});
    co_return domain::Answer<>();
}

} // namespace parvis::connectors
