// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/serviceforms.h"

#include "models/channels/exportforms.h"
#include "models/channels/forumforms.h"
#include "models/channels/mailform.h"
#include "models/channels/servicewords.h"
#include "models/channels/siteforms.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

struct FormWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::ServiceForms)
};

using Kind = ServiceField::Kind;

ServiceField siteField(const QString &label, const QString &example)
{
    return {.kind = Kind::Server, .part = {}, .label = label, .example = example, .usual = {}};
}

ServiceField hostField(const QString &label, const QString &example, const QString &usual = {})
{
    return {.kind = Kind::Server, .part = {}, .label = label, .example = example, .usual = usual, .isHidden = false, .isHostAlone = true};
}

ServiceField userField(const QString &label, const QString &example)
{
    return {.kind = Kind::User, .part = {}, .label = label, .example = example, .usual = {}};
}

ServiceField secretField(const QString &part, const QString &label, const QString &example = {})
{
    return {.kind = Kind::Secret, .part = part, .label = label, .example = example, .usual = {}, .isHidden = true};
}

/// A part that is kept with what lets us in and is no secret by itself: a room, a channel.
ServiceField plainField(const QString &part, const QString &label, const QString &example)
{
    return {.kind = Kind::Secret, .part = part, .label = label, .example = example, .usual = {}};
}

ServiceField optionalField(ServiceField field)
{
    field.isOptional = true;
    return field;
}

/// Of services that let no program in: where the page is, to be known by, and what Parvis does there all the same.
ServiceForm byHandForm(const QString &service)
{
    static const QHash<QString, QString> examples{
        {u"linkedin"_s, u"https://www.linkedin.com/company/fournil"_s}, {u"twitter"_s, u"https://x.com/fournil"_s},
        {u"facebook"_s, u"https://www.facebook.com/fournil"_s},         {u"instagram"_s, u"https://www.instagram.com/fournil"_s},
        {u"threads"_s, u"https://www.threads.com/@fournil"_s},          {u"youtube"_s, u"https://www.youtube.com/@fournil"_s}};
    ServiceField page = userField(FormWords::tr("Address of your page"), examples.value(service));
    page.part = u"page"_s;
    //: %1 is a service: LinkedIn, X…
    const QString explanation = FormWords::tr(
        "%1 lets no program of your own publish there, or for money or after a review alone. Plan for it as for any other channel: when a post is due, "
        "Parvis hands you its text, files and descriptions, and keeps the address that you paste. What was said there comes in as the archive that %1 makes "
        "of your account: import it as often as you like.");
    return {.service = service, .fields = {page}, .explanation = explanation.arg(serviceWord(service)), .linkText = {}, .page = {}};
}

} // namespace

QUrl ServiceForm::pageOn(const QUrl &server) const
{
    if (page.isEmpty() || page.startsWith("https://"_L1))
        return QUrl(page);
    if (server.host().isEmpty())
        return {};
    QUrl url = server;
    url.setPath(server.path() + page.section(u'?', 0, 0));
    url.setQuery(page.section(u'?', 1));
    return url;
}

domain::ServerAddress ServiceForm::serverIn(const QString &typed) const
{
    if (const auto export_ = domain::exportAddressOf(service, typed))
        return *export_;
    const auto *server = field(ServiceField::Kind::Server);
    QString text = typed.trimmed();
    if (server && !server->within.isEmpty() && !text.isEmpty() && !text.contains("://"_L1) && !text.section(u'/', 0, 0).contains(u'.'))
        text.prepend(server->within + (text.startsWith(u'/') ? QString() : u"/"_s));
    domain::ServerAddress found = domain::serverAddressOf(text);
    if (server && server->isHostAlone)
        found.server.setPath(QString());
    if (server && server->isWholeAddress && found.problem == domain::ServerAddress::Problem::None) {
        const QString scheme = found.server.scheme() + u"://"_s;
        found.server = QUrl(text.contains("://"_L1) ? text : scheme + text).adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
        found.user.clear();
    }
    return found;
}

QString ServiceForm::shown(const QUrl &server) const
{
    return server.isLocalFile() ? server.toLocalFile() : server.toDisplayString();
}

const ServiceField *ServiceForm::field(ServiceField::Kind kind) const
{
    const auto found = std::ranges::find(fields, kind, &ServiceField::kind);
    return found == fields.end() ? nullptr : &*found;
}

QUrl serverOf(const domain::Channel &channel)
{
    // An address that leads to a room on whichever server tells nothing of the account's own.
    if (channel.service == "matrix"_L1)
        return {};
    QUrl server = serviceForm(channel.service).serverIn(channel.address).server;
    // "https://chat.example/team/channels/town"; the server may stand in a folder.
    if (const qsizetype within = server.path().lastIndexOf("/channels/"_L1); channel.service == "mattermost"_L1 && within >= 0) {
        const QString team = server.path().first(within);
        server.setPath(team.first(std::max<qsizetype>(0, team.lastIndexOf(u'/'))));
    }
    return server;
}

ServiceForm serviceForm(const QString &service)
{
    if (const auto form = siteForm(service))
        return *form;
    if (const auto form = exportForm(service))
        return *form;
    if (const auto form = mailForm(service))
        return *form;
    if (const auto form = forumForm(service))
        return *form;
    if (service == "mastodon"_L1)
        return {.service = service,
                .fields
                = {hostField(FormWords::tr("Server or handle"), FormWords::tr("@us@social.example")), secretField(u"token"_s, FormWords::tr("Access token"))},
                .explanation
                = FormWords::tr("An access token is a key that you make for Parvis alone, and can take back at any time. On your server: Preferences, "
                                "Development, New application. Tick “read”, to take in what is said to you, “write:statuses” and “write:media”, to publish. "
                                "Parvis needs no other right."),
                .linkText = FormWords::tr("Make a token on your server"),
                .page = u"/settings/applications/new"_s};
    if (service == "bluesky"_L1)
        return {.service = service,
                .fields = {userField(FormWords::tr("Handle"), FormWords::tr("@us.bsky.social")),
                           secretField(u"password"_s, FormWords::tr("App password"), u"xxxx-xxxx-xxxx-xxxx"_s),
                           hostField(FormWords::tr("Server, where it is your own"), u"https://bsky.social"_s, u"https://bsky.social"_s)},
                .explanation = FormWords::tr(
                    "An app password is made for Parvis alone, and can be taken back at any time. It lets Parvis read and publish for you; it cannot "
                    "change or delete your account. Access to direct messages is not needed."),
                .linkText = FormWords::tr("Make an app password"),
                .page = u"https://bsky.app/settings/app-passwords"_s};
    if (service == "wordpress"_L1)
        return {.service = service,
                .fields = {siteField(FormWords::tr("Address of the site"), u"https://example.org"_s), userField(FormWords::tr("User name"), QString()),
                           secretField(u"password"_s, FormWords::tr("Application password"), u"xxxx xxxx xxxx xxxx xxxx xxxx"_s)},
                .explanation = FormWords::tr(
                    "An application password is made for Parvis alone and is not the one that you sign in with. It may do what your user may: an editor "
                    "publishes articles and decides about comments, an author only publishes."),
                .linkText = FormWords::tr("Make an application password on the site"),
                .page = u"/wp-admin/authorize-application.php?app_name=Parvis"_s};
    if (service == "matrix"_L1)
        return {.service = service,
                .fields = {hostField(FormWords::tr("Server"), u"https://matrix.example"_s),
                           userField(FormWords::tr("User name"), FormWords::tr("@us:matrix.example")), secretField(u"password"_s, FormWords::tr("Password")),
                           optionalField(plainField(u"room"_s, FormWords::tr("Room, where you are in several"), FormWords::tr("#room:matrix.example")))},
                .explanation = FormWords::tr(
                    "Matrix has nothing but your password: it is used once to sign Parvis in as a device of its own, which you can sign out at any time, "
                    "and is not kept. Parvis reads and writes in this room alone. Rooms that are encrypted cannot be connected."),
                .linkText = {},
                .page = {}};
    if (service == "mattermost"_L1)
        return {
            .service = service,
            .fields = {siteField(FormWords::tr("Server"), u"https://chat.example"_s), secretField(u"token"_s, FormWords::tr("Access token")),
                       plainField(u"channel"_s, FormWords::tr("Channel"), FormWords::tr("team/channel"))},
            .explanation = FormWords::tr(
                "A personal access token, or that of a bot, is made for Parvis alone: Profile, Security, Personal access tokens. It reads and writes "
                "in this channel; whoever keeps the server has to allow such tokens. What is called alike in several teams is written team/channel. Where you "
                "have but the address of an incoming webhook, write it as the server: it lets in by itself, and only sends."),
            .linkText = {},
            .page = {}};
    if (service == "telegram"_L1)
        return {.service = service,
                .fields = {secretField(u"token"_s, FormWords::tr("Token of the bot")),
                           plainField(u"chat"_s, FormWords::tr("Channel or group"), FormWords::tr("@channel"))},
                .explanation = FormWords::tr(
                    "Telegram lets programs in as bots. BotFather makes one and gives its token; make the bot an administrator of the channel who may "
                    "post messages, and nothing else. What has no @name has a number: open the group at web.telegram.org, and copy what stands behind the # "
                    "of the address, with its minus."),
                .linkText = FormWords::tr("Open BotFather"),
                .page = u"https://t.me/BotFather"_s};
    if (service == "discord"_L1 || service == "webhook"_L1)
        return {.service = service,
                .fields = {secretField(u"webhook"_s, FormWords::tr("Address of the webhook"), u"https://…"_s)},
                .explanation = service == "discord"_L1 ? FormWords::tr("A webhook writes into one channel of your server and can read nothing. In Discord: "
                                                                       "Edit channel, Integrations, Webhooks, New webhook, Copy "
                                                                       "webhook URL. Whoever has the address can write there: it is kept like a password.")
                                                       : FormWords::tr("An incoming webhook of Slack, Teams or a service like them writes into one channel and "
                                                                       "can read nothing. Whoever has the address can write "
                                                                       "there: it is kept like a password."),
                .linkText = {},
                .page = {}};
    if (domain::servicesByHand().contains(service))
        return byHandForm(service);
    return {.service = service,
            .fields = {siteField(FormWords::tr("Address"), u"https://example.org"_s), secretField(u"token"_s, FormWords::tr("Access token"))},
            .explanation = FormWords::tr("What lets Parvis in is made on the site of the service, and is kept like a password."),
            .linkText = {},
            .page = {}};
}

} // namespace parvis::models
