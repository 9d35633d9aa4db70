// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/oauth/oauth.h"
#include "core/connectors/trouble.h"
#include "core/connectors/wordpress/wordpressapi.h"
#include "core/connectors/wordpress/wordpressconnector.h"
#include "core/domain/channels/serveraddress.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Trouble;

namespace {

/// By what a site knows passwords again that were made for Parvis.
constexpr QLatin1StringView parvisOnWordPress("6f1a4f0e-2f0b-4d0c-9f0e-5b1c6a7d9e42");

/// The version of a site, by what its sign-in page loads: "7.0" is {7, 0}. Nothing where it hides it.
std::optional<std::pair<int, int>> wordpressVersionIn(const QString &loginPage)
{
    static const QRegularExpression loaded(
        uR"(wp-(?:admin/(?:load-styles\.php|css/(?:login|forms|l10n)(?:\.min)?\.css)|includes/css/buttons(?:\.min)?\.css)\?[^"'<>]*\bver=(\d+)\.(\d+))"_s);
    const auto match = loaded.match(loginPage);
    return match.hasMatch() ? std::optional(std::pair(match.captured(1).toInt(), match.captured(2).toInt())) : std::nullopt;
}

/// Where a site says that a program asks for a password; https, unless the site itself is reached by http.
QUrl wordpressAuthorization(const QJsonObject &facts, const QUrl &site)
{
    const QJsonObject methods = facts.value("authentication"_L1).toObject();
    QUrl page(methods.value("application-passwords"_L1).toObject().value("endpoints"_L1).toObject().value("authorization"_L1).toString(), QUrl::StrictMode);
    if (page.scheme() == "http"_L1 && site.scheme() == "https"_L1)
        page.setScheme(u"https"_s);
    const bool isLocal = page.scheme() == "http"_L1 && domain::isThisMachine(page.host()) && domain::isThisMachine(site.host());
    return page.isValid() && (page.scheme() == "https"_L1 || isLocal) && !page.host().isEmpty() ? page : QUrl();
}

std::unexpected<Trouble> noWordPressSignIn(const QString &why)
{
    return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = why});
}

} // namespace

Exchange<SignIn> WordPressConnector::beginSignIn(Introduction introduction, WayBack way) const
{
    const auto site = co_await findSite(introduction.server, {});
    if (!site && site.error().status == 401)
        co_return noWordPressSignIn(site.error().said);
    if (!site)
        co_return std::unexpected(site.error());
    const QUrl authorization = wordpressAuthorization(site->facts, introduction.server);
    if (authorization.isEmpty())
        co_return noWordPressSignIn(u"application passwords are not available on this site"_s);
    // Over http a site has application passwords only where it calls itself local (wp_is_application_passwords_supported), and such a one leads back by http.
    if (authorization.scheme() == "https"_L1) {
        const Given login = co_await ask(getRequest(authorization));
        if (!login)
            co_return std::unexpected(login.error());
        if (login->status == 429 || login->status >= 500)
            co_return std::unexpected(troubleOf(*login, u"HTTP %1"_s.arg(login->status)));
        // Ticket 57809: to 127.0.0.1 by http since 7.0.
        constexpr std::pair leadsBack{7, 0};
        const auto version = wordpressVersionIn(QString::fromUtf8(login->body));
        if (!version || *version < leadsBack)
            co_return noWordPressSignIn(version ? u"WordPress %1.%2 leads back to no program"_s.arg(version->first).arg(version->second)
                                                : u"it does not say whether it leads back to a program"_s);
    }
    QUrl back = way.redirect;
    back.setQuery(QUrlQuery{{u"state"_s, way.state}});
    QUrl refusal = way.redirect;
    refusal.setQuery(QUrlQuery{{u"state"_s, way.state}, {u"success"_s, u"false"_s}});
    QUrlQuery query(authorization);
    for (const auto &[name, value] :
         {std::pair(u"app_name"_s, QString(oauth::clientName)), std::pair(u"app_id"_s, QString(parvisOnWordPress)),
          std::pair(u"success_url"_s, back.toString(QUrl::FullyEncoded)), std::pair(u"reject_url"_s, refusal.toString(QUrl::FullyEncoded))})
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    QUrl page = authorization;
    page.setQuery(query);
    co_return SignIn{.page = page, .way = way, .introduction = introduction};
}

Exchange<Acquaintance> WordPressConnector::finishSignIn(SignIn signIn, QUrl returned) const
{
    const QUrlQuery query(returned);
    // It writes a space as a plus sign; names of users may hold one.
    const auto value = [&query](const QString &name) {
        return QUrl::fromPercentEncoding(query.queryItemValue(name, QUrl::FullyEncoded).replace(u'+', "%20"_L1).toLatin1());
    };
    if (value(u"error"_s) == "disabled"_L1)
        co_return noWordPressSignIn(u"application passwords are not available on this site"_s);
    if (value(u"success"_s) == "false"_L1)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Cancelled});
    const QString user = value(u"user_login"_s);
    const QString password = value(u"password"_s);
    if (user.isEmpty() || password.isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Malformed, .said = u"the browser brought no password back"_s});
    co_return co_await introduce(
        {.server = signIn.introduction.server, .user = user, .secret = {{u"user"_s, user}, {u"password"_s, password}, {u"login"_s, u"parvis"_s}}});
}

domain::GivingBack WordPressConnector::givingBack(const domain::Secret &secret) const
{
    // Of one that was copied by hand the site alone knows for whom it was made.
    return secret.value(u"login"_s).isEmpty() ? domain::GivingBack::Asked : domain::GivingBack::Ends;
}

Exchange<> WordPressConnector::revoke(Access access) const
{
    const QString passwords = u"/wp/v2/users/me/application-passwords"_s;
    const auto ours = wordpress::objectOfAnswer(co_await ask(wordpress::asking(access, passwords + u"/introspect"_s)));
    if (!ours)
        co_return std::unexpected(ours.error());
    const bool isForParvis
        = ours->value("app_id"_L1) == QString(parvisOnWordPress) || ours->value("name"_L1).toString().startsWith(oauth::clientName, Qt::CaseInsensitive);
    if (!isForParvis)
        co_return noWordPressSignIn(u"the password was not made for Parvis alone"_s);
    static const QRegularExpression uuid(uR"(\A[0-9A-Fa-f-]{8,64}\z)"_s);
    const QString id = ours->value("uuid"_L1).toString();
    if (!uuid.match(id).hasMatch())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Malformed, .said = u"a password without an id"_s});
    HttpRequest request = wordpress::asking(access, passwords + u'/' + id);
    request.method = "DELETE";
    request.effect = Effect::Repeatable;
    const Given given = co_await ask(request);
    if (!given)
        co_return std::unexpected(given.error());
    // Where the answer to a first one was lost, the second is not let in any more.
    if (!given->isGood() && given->status != 404)
        co_return std::unexpected(wordpress::troubleOfWordPress(*given));
    co_return {};
}

} // namespace parvis::connectors
