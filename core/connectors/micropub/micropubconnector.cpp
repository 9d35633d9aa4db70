// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/micropub/micropubconnector.h"

#include "core/connectors/micropub/micropubapi.h"
#include "core/connectors/oauth/indieauth.h"
#include "core/connectors/trouble.h"
#include "core/domain/channels/lackedright.h"
#include "core/formats/html/htmlrels.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Trouble;

namespace {

QUrl micropubEndpointOf(const HttpResponse &page)
{
    if (const QUrl named = linkOf(page, "micropub"); !named.isEmpty())
        return named;
    const auto links = formats::htmlRels(QString::fromUtf8(page.body), page.url);
    const auto link = std::ranges::find_if(links, [](const formats::HtmlRel &one) { return one.rels.contains("micropub"_L1); });
    return link == links.cend() ? QUrl() : link->url;
}

/// What it can: without a place for files pictures alone, which go along with what shows them; without the right to change or delete neither. Of the right to
/// give files to such a place it is only known that it was not given: many take them from whoever may publish.
domain::Capabilities micropubCapabilities(const QJsonObject &config, const domain::Secret &secret)
{
    domain::Capabilities can = domain::staticCapabilities(u"micropub"_s);
    const bool hasPlace = !config.value("media-endpoint"_L1).toString().isEmpty();
    if (!hasPlace)
        can.media.allowances = can.replyMedia.allowances = {{.sort = domain::MediaSort::Image}};
    if (const QStringList rights = secret.value(micropub::scopePart).split(u' ', Qt::SkipEmptyParts); !rights.isEmpty()) {
        can.canEdit = rights.contains("update"_L1);
        can.canDelete = rights.contains("delete"_L1);
        if (hasPlace && !rights.contains(domain::mediaRight))
            can.lackedRights << domain::mediaRight;
    }
    return can;
}

} // namespace

QString MicropubConnector::service() const
{
    return u"micropub"_s;
}

Exchange<Acquaintance> MicropubConnector::introduce(Introduction introduction) const
{
    const Given page = co_await ask(micropub::lookingAt(introduction.server));
    if (!page)
        co_return std::unexpected(page.error());
    if (!page->isGood())
        co_return std::unexpected(troubleOf(*page, u"HTTP %1"_s.arg(page->status)));
    const QUrl endpoint = micropubEndpointOf(*page);
    if (!micropub::isWebPlace(endpoint))
        co_return std::unexpected(malformed(*page, u"the page names no Micropub endpoint"_s));
    Access access;
    access.connection.server = introduction.server;
    access.connection.accountId = endpoint.toString(QUrl::FullyEncoded);
    access.secret = introduction.secret;
    const Given asked = co_await ask(micropub::asking(access, u"config"_s));
    if (!asked)
        co_return std::unexpected(asked.error());
    // Who has nothing to configure may say so with an error (3.7.1); who does not let us in says that.
    const bool isRefused = asked->status == 401 || asked->status == 403;
    if (isRefused) {
        Trouble trouble = micropub::troubleIn(*asked);
        trouble.kind = Trouble::Kind::AccessDenied;
        co_return std::unexpected(trouble);
    }
    if (asked->status == 429 || asked->status >= 500)
        co_return std::unexpected(micropub::troubleIn(*asked));
    const QJsonDocument config = QJsonDocument::fromJson(asked->body);
    if (asked->isGood() && !config.isObject() && !config.isArray() && !asked->body.trimmed().isEmpty())
        co_return std::unexpected(malformed(*asked, u"its Micropub endpoint does not answer as one"_s));
    // A token that was made by hand says nothing of what it lets do.
    if (!access.secret.contains(micropub::scopePart)) {
        const auto scopes = co_await oauth::grantedScopes(*page, introduction.server, access.secret.value(u"token"_s));
        const QStringList rights = scopes.value_or(QStringList());
        // "post" is what publishing was called first.
        if (!rights.isEmpty() && !rights.contains("create"_L1) && !rights.contains("post"_L1))
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = micropub::missingRight(u"create"_s)});
        if (!rights.isEmpty())
            access.secret.insert(micropub::scopePart, rights.join(u' '));
    }
    Acquaintance made;
    made.connection = access.connection;
    made.connection.state = domain::ConnectionState::Connected;
    made.connection.handle = introduction.server.host() + introduction.server.path();
    made.connection.capabilities = micropubCapabilities(asked->isGood() ? config.object() : QJsonObject(), access.secret);
    made.address = introduction.server.toString(QUrl::FullyEncoded);
    made.name = introduction.server.host();
    made.secret = access.secret;
    co_return made;
}

Exchange<SignIn> MicropubConnector::beginSignIn(Introduction introduction, WayBack way) const
{
    co_return co_await oauth::beginIndieSignIn(introduction, way, {u"create"_s, u"update"_s, u"delete"_s, u"media"_s});
}

Exchange<Acquaintance> MicropubConnector::finishSignIn(SignIn signIn, QUrl returned) const
{
    const auto access = co_await oauth::finishIndieSignIn(signIn, returned);
    if (!access)
        co_return std::unexpected(access.error());
    if (!access->scopes.isEmpty() && !access->scopes.contains("create"_L1))
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"the site does not allow to publish"_s});
    Introduction introduction = signIn.introduction;
    introduction.server = access->me;
    introduction.secret = access->secret;
    // What was allowed may be less than was asked; it holds for as long as the token does.
    if (!access->scopes.isEmpty())
        introduction.secret.insert(micropub::scopePart, access->scopes.join(u' '));
    co_return co_await introduce(introduction);
}

Exchange<domain::Secret> MicropubConnector::renew(Access access) const
{
    co_return co_await oauth::renewedIndie(access.secret);
}

domain::GivingBack MicropubConnector::givingBack(const domain::Secret &secret) const
{
    return secret.value(u"revocation_endpoint"_s).isEmpty() ? domain::GivingBack::Stays : domain::GivingBack::Ends;
}

Exchange<> MicropubConnector::revoke(Access access) const
{
    co_return co_await oauth::revokedIndie(access.secret);
}

QStringList MicropubConnector::streams(const domain::Connection &) const
{
    return {};
}

Exchange<Page> MicropubConnector::fetchNewer(Access, QString, QString) const
{
    co_return Page();
}

} // namespace parvis::connectors
