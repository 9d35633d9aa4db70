// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discourse/discourseconnector.h"

#include "core/connectors/discourse/discourseapi.h"
#include "core/connectors/trouble.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Trouble;

namespace {

std::unexpected<Trouble> discourseRefusal(Trouble::Kind kind, const QString &said)
{
    return std::unexpected(Trouble{.kind = kind, .said = said});
}

/// The address of a forum without what leads to a topic, a category or a profile on it.
QUrl forumOf(const QUrl &typed)
{
    QUrl forum = typed.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    static const QRegularExpression within(uR"(/(?:t|c|u|g|tag|latest|categories|top|new|unread|search)(?:/.*)?$)"_s);
    QString path = forum.path();
    path.remove(within);
    while (path.endsWith(u'/'))
        path.chop(1);
    forum.setPath(path);
    return forum;
}

QString categoryIn(const QUrl &server)
{
    return QUrlQuery(server.fragment()).queryItemValue(u"category"_s);
}

/// "us" of "us", "@us" and "@us@forum.example".
QString userNameIn(const QString &typed)
{
    QString name = typed.trimmed();
    if (name.startsWith(u'@'))
        name.remove(0, 1);
    return name.section(u'@', 0, 0);
}

} // namespace

QString DiscourseConnector::service() const
{
    return u"discourse"_s;
}

Exchange<HttpResponse> DiscourseConnector::askPatiently(HttpRequest request) const
{
    constexpr int mostTries = 4;
    constexpr std::chrono::seconds longest{65};
    for (int tries = 1;; ++tries) {
        const Given given = co_await ask(request);
        if (!given || given->status != 429 || tries == mostTries)
            co_return given;
        const Trouble trouble = discourse::troubleOfDiscourse(*given);
        if (!trouble.retryAfter || *trouble.retryAfter > longest)
            co_return given;
        static_cast<void>(co_await wait(*trouble.retryAfter + std::chrono::seconds{1}));
    }
}

Exchange<Trouble> DiscourseConnector::whyRefused(Access access, Trouble trouble) const
{
    if (trouble.status != 403)
        co_return trouble;
    // It says the same of what one may not do and of a key that is no longer good.
    const Given given = co_await ask(discourse::asking(access, u"/session/current.json"_s));
    if (!given)
        co_return trouble;
    if (given->isGood())
        trouble.kind = Trouble::Kind::Refused;
    else if (given->status == 403 && discourse::troubleOfDiscourse(*given).kind == Trouble::Kind::Refused)
        trouble.kind = Trouble::Kind::AccessWithdrawn;
    else
        trouble.kind = Trouble::Kind::AccessDenied;
    co_return trouble;
}

Exchange<QJsonObject> DiscourseConnector::objectOf(Access access, HttpRequest request) const
{
    const Given given = request.effect == Effect::Reads ? co_await askPatiently(request) : co_await ask(request);
    const auto object = discourse::objectOfAnswer(given);
    if (object)
        co_return *object;
    const auto why = co_await whyRefused(access, object.error());
    co_return std::unexpected(why ? *why : object.error());
}

Exchange<Acquaintance> DiscourseConnector::introduce(Introduction introduction) const
{
    Access access;
    const QUrl forum = forumOf(introduction.server);
    access.connection.server = forum;
    access.secret
        = {{u"token"_s, introduction.secret.value(u"token"_s).trimmed()}, {u"user"_s, userNameIn(introduction.secret.value(u"user"_s, introduction.user))}};
    if (forum.host().isEmpty() || access.secret.value(u"token"_s).isEmpty() || access.secret.value(u"user"_s).isEmpty())
        co_return discourseRefusal(Trouble::Kind::AccessDenied, u"a forum, a user name and a key are needed"_s);
    Given given = co_await ask(discourse::asking(access, u"/session/current.json"_s));
    if (given && (given->status == 403 || given->status == 404 || given->status == 401)) {
        // A key that a user made goes by another name.
        Access asUser = access;
        asUser.secret.insert(u"kind"_s, u"user"_s);
        Given again = co_await ask(discourse::asking(asUser, u"/session/current.json"_s));
        if (!again)
            co_return std::unexpected(again.error());
        if (again->isGood())
            access = asUser;
        else if (const Trouble trouble = discourse::troubleOfDiscourse(*given); trouble.kind != Trouble::Kind::Malformed)
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::AccessDenied, .said = trouble.said, .status = given->status});
        if (again->isGood())
            given = std::move(again);
    }
    const auto session = discourse::objectOfAnswer(given);
    if (!session)
        co_return std::unexpected(session.error());
    const QJsonObject user = session->value("current_user"_L1).toObject();
    access.connection.accountId = discourse::idOf(user);
    const QString name = user.value("username"_L1).toString();
    if (access.connection.accountId.isEmpty() || name.isEmpty())
        co_return std::unexpected(malformed(*given, u"an account without an id"_s));
    access.secret.insert(u"user"_s, name);
    access.connection.handle = u'@' + name + u'@' + forum.host();

    QJsonObject settings;
    const auto told = discourse::objectOfAnswer(co_await askPatiently(discourse::asking(access, u"/site/settings.json"_s)));
    if (told)
        settings = *told;
    else if (domain::passes(told.error().kind) && told.error().kind != Trouble::Kind::Malformed && told.error().kind != Trouble::Kind::AccessDenied)
        co_return std::unexpected(told.error());
    access.connection.capabilities = discourse::capabilitiesOf(settings, user);
    QString title = settings.value("title"_L1).toString().simplified();
    if (const auto site = discourse::objectOfAnswer(co_await askPatiently(discourse::asking(access, u"/site/basic-info.json"_s))); site && title.isEmpty())
        title = site->value("title"_L1).toString().simplified();
    if (title.isEmpty())
        title = forum.host();

    QString category = introduction.secret.value(u"category"_s, categoryIn(introduction.server)).trimmed();
    QString address = below(forum, u"/u/"_s + name).toString();
    if (category.compare("all"_L1, Qt::CaseInsensitive) == 0 || category == "*"_L1) {
        category = u"all"_s;
        address = forum.toString();
    } else if (!category.isEmpty()) {
        const auto site = co_await objectOf(access, discourse::asking(access, u"/site.json"_s));
        if (!site)
            co_return std::unexpected(site.error());
        const QJsonArray categories = site->value("categories"_L1).toArray();
        const auto number = discourse::categoryOf(categories, category);
        if (!number)
            co_return discourseRefusal(Trouble::Kind::Gone, u"no category “%1” there"_s.arg(category));
        category = *number;
        address = below(forum, u"/c/"_s + category).toString();
        for (const auto &one : categories) {
            if (discourse::idOf(one.toObject()) == category)
                title += u" – "_s + one.toObject().value("name"_L1).toString().simplified();
        }
    }
    access.secret.insert(u"category"_s, category);
    if (!category.isEmpty())
        access.connection.server.setFragment(u"category="_s + category);
    access.connection.state = domain::ConnectionState::Connected;
    co_return Acquaintance{.connection = access.connection, .address = address, .name = title, .secret = access.secret};
}

QStringList DiscourseConnector::streams(const domain::Connection &connection) const
{
    QStringList streams{u"notifications"_s};
    if (!categoryIn(connection.server).isEmpty())
        streams << u"posts"_s;
    // Whose right was taken away may get it back.
    if (connection.capabilities.canModerate || connection.capabilities.withheld.contains("review"_L1))
        streams << u"review"_s;
    return streams;
}

bool DiscourseConnector::isOfThePlace(const QString &stream) const
{
    return stream != "notifications"_L1;
}

} // namespace parvis::connectors
