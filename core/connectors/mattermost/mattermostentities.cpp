// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mattermost/mattermostentities.h"

#include "core/connectors/answers.h"
#include "core/connectors/markdownwords.h"
#include "core/connectors/trouble.h"

#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::connectors::mattermost {

using domain::Trouble;

HttpRequest withToken(const Access &access, HttpRequest request)
{
    request.headers.append("Authorization", "Bearer " + access.secret.value(u"token"_s).toUtf8());
    request.headers.append("Accept", "application/json");
    return request;
}

bool isByWebhook(const Access &access)
{
    return access.secret.contains(u"webhook"_s);
}

QUrl apiAddress(const QUrl &server, const QString &path)
{
    return below(server, u"/api/v4/"_s + path);
}

QString permalinkOf(const Access &access, const QString &post)
{
    const QString team = access.secret.value(u"team"_s);
    return team.isEmpty() ? QString() : below(access.connection.server, team + u"/pl/"_s + post).toString();
}

std::optional<domain::AccessMend::Kind> mendOfWebhook(const QString &id)
{
    using Kind = domain::AccessMend::Kind;
    // server/channels/app/webhook.go, HandleIncomingWebhook.
    static const QHash<QString, Kind> mends{{u"web.incoming_webhook.invalid.app_error"_s, Kind::NewAddress},
                                            {u"web.incoming_webhook.user.app_error"_s, Kind::NewAddress},
                                            {u"web.incoming_webhook.disabled.app_error"_s, Kind::SwitchOn},
                                            {u"web.incoming_webhook.permissions.app_error"_s, Kind::GiveRight}};
    const auto mend = mends.constFind(id);
    return mend == mends.cend() ? std::nullopt : std::optional(*mend);
}

Trouble troubleFrom(const HttpResponse &response)
{
    const QJsonObject error = QJsonDocument::fromJson(response.body).object();
    const QString id = error.value("id"_L1).toString();
    const QString words = error.value("message"_L1).toString();
    Trouble trouble = troubleOf(response, words.isEmpty() ? u"HTTP %1"_s.arg(response.status) : words);
    // Session and token are one to the server: it says the same of what ran out, was revoked and never was.
    if (response.status == 401 && id == "api.context.session_expired.app_error"_L1)
        trouble.kind = Trouble::Kind::AccessWithdrawn;
    else if (const auto mend = mendOfWebhook(id))
        trouble = domain::troubleOf(domain::AccessMend{.kind = *mend, .said = trouble.said}, response.status);
    else if (id == "api.post.create_post.can_not_post_to_deleted.error"_L1)
        trouble = domain::troubleOf(domain::AccessMend{.kind = domain::AccessMend::Kind::OpenPlace, .said = trouble.said}, response.status);
    // Somebody else's repetition of ours is still being written (deduplicateCreatePost).
    else if (id == "api.post.deduplicate_create_post.pending"_L1)
        trouble.kind = Trouble::Kind::ServerTrouble;
    else if (id.isEmpty() && (trouble.kind == Trouble::Kind::Refused || trouble.kind == Trouble::Kind::Gone))
        trouble.kind = Trouble::Kind::Malformed; // a proxy's word, or half an answer: it decides nothing
    // What is answered stands elsewhere, or inside a thread: not that it is gone.
    else if (id == "api.post.create_post.root_id.app_error"_L1 || id == "api.post.create_post.channel_root_id.app_error"_L1)
        trouble.kind = Trouble::Kind::Refused;
    else if (id == "model.post.is_valid.message_length.app_error"_L1 || id == "api.file.upload_file.too_large_detailed.app_error"_L1)
        trouble.kind = Trouble::Kind::TooLarge;
    return trouble;
}

domain::Answer<QJsonObject> objectFrom(const Given &given)
{
    return jsonObjectOf(given, troubleFrom);
}

domain::Answer<QJsonArray> arrayFrom(const Given &given)
{
    return jsonArrayOf(given, troubleFrom);
}

domain::IncomingEntry entryFrom(const Access &access, const QJsonObject &post, const QJsonObject &user)
{
    domain::IncomingMention mention;
    mention.kind = domain::MentionKind::Message;
    mention.remoteId = post.value("id"_L1).toString();
    mention.inReplyTo = post.value("root_id"_L1).toString();
    mention.url = permalinkOf(access, mention.remoteId);
    mention.text = wordsOfMarkdown(post.value("message"_L1).toString(), LineEnds::Kept);
    const QJsonArray files = post.value("metadata"_L1).toObject().value("files"_L1).toArray();
    for (const auto &value : files) {
        if (const QString file = value.toObject().value("name"_L1).toString().simplified(); !file.isEmpty())
            mention.text += (mention.text.isEmpty() ? QString() : u"\n\n"_s) + file;
    }
    const QString name = user.value("username"_L1).toString();
    const QString full = (user.value("first_name"_L1).toString() + u' ' + user.value("last_name"_L1).toString()).simplified();
    const QString nick = user.value("nickname"_L1).toString().simplified();
    mention.author = {.handle = name.isEmpty() ? post.value("user_id"_L1).toString() : u'@' + name + u'@' + access.connection.server.host(),
                      .name = full.isEmpty() ? (nick.isEmpty() ? name : nick) : full,
                      .url = {}};
    // What a webhook says bears the account of who made it.
    if (post.value("props"_L1).toObject().value("from_webhook"_L1).toString() != "true"_L1)
        mention.author.accountId = post.value("user_id"_L1).toString();
    // A webhook may speak under a name of its own.
    if (const QString shown = post.value("props"_L1).toObject().value("override_username"_L1).toString().simplified(); !shown.isEmpty())
        mention.author.name = shown;
    if (const qint64 at = post.value("create_at"_L1).toInteger(); at > 0)
        mention.publishedAt = domain::fromMs(at);
    return domain::tidied(mention);
}

bool isWritten(const QJsonObject &post)
{
    return !post.value("type"_L1).toString().startsWith("system_"_L1);
}

QString markOf(const domain::Outgoing &outgoing, qsizetype part)
{
    return u"%1-%2"_s.arg(outgoing.key).arg(part);
}

QString markProperty()
{
    return u"parvis_key"_s;
}

} // namespace parvis::connectors::mattermost
