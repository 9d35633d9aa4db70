// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/lemmy/lemmyapi.h"

#include "core/connectors/answers.h"
#include "core/connectors/markdownwords.h"
#include "core/connectors/trouble.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors::lemmy {

using domain::Trouble;

namespace {

constexpr auto postPrefix = "post-"_L1;
constexpr auto commentPrefix = "comment-"_L1;

bool isLemmyNumber(const QString &id)
{
    constexpr qsizetype longest = 18;
    return !id.isEmpty() && id.size() <= longest && id != "0"_L1 && std::ranges::all_of(id, [](QChar one) { return one >= u'0' && one <= u'9'; });
}

std::optional<QString> numberBehind(QLatin1StringView prefix, const QString &remoteId)
{
    const QString number = remoteId.startsWith(prefix) ? remoteId.sliced(prefix.size()) : QString();
    return isLemmyNumber(number) ? std::optional(number) : std::nullopt;
}

/// A field by its name in version 4, else by that of version 3.
QString fieldOf(const QJsonObject &object, QLatin1StringView fourth, QLatin1StringView third)
{
    const QString value = object.value(fourth).toString();
    return value.isEmpty() ? object.value(third).toString() : value;
}

domain::IncomingAuthor authorOf(const QJsonObject &person)
{
    const QString name = person.value("name"_L1).toString();
    if (name.isEmpty())
        return {};
    const QString url = fieldOf(person, "ap_id"_L1, "actor_id"_L1);
    const QString shown = person.value("display_name"_L1).toString().simplified();
    return {.handle = u'@' + name + u'@' + QUrl(url).host(), .name = shown.isEmpty() ? name : shown, .url = url, .accountId = idOf(person)};
}

} // namespace

bool isFourth(const Access &access)
{
    return access.connection.server.path().endsWith("/api/v4"_L1);
}

QUrl serverOf(const QUrl &address)
{
    QUrl server = address.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    server.setPath(QString());
    return server;
}

HttpRequest withToken(const Access &access, HttpRequest request)
{
    if (const QByteArray token = access.secret.value(u"token"_s).toUtf8(); !token.isEmpty())
        request.headers.append("Authorization", "Bearer " + token);
    request.headers.append("Accept", "application/json");
    return request;
}

HttpRequest asking(const Access &access, const QString &path, const QUrlQuery &query)
{
    QUrl url = below(access.connection.server, path);
    if (!query.isEmpty())
        url.setQuery(query.toString(QUrl::FullyEncoded).replace(u'+', "%2B"_L1));
    return withToken(access, {.url = url});
}

HttpRequest telling(const Access &access, const QByteArray &method, const QString &path, const QJsonObject &body, Effect effect)
{
    return withToken(access, jsonRequest(method, below(access.connection.server, path), body, effect));
}

QString errorOf(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object().value("error"_L1).toString();
}

bool saysNotLoggedIn(const HttpResponse &response)
{
    const QString error = errorOf(response);
    return (response.status == 400 || response.status == 401) && (error == "incorrect_login"_L1 || error == "not_logged_in"_L1);
}

Trouble troubleOfLemmy(const HttpResponse &response)
{
    const QString error = errorOf(response);
    const QString message = QJsonDocument::fromJson(response.body).object().value("message"_L1).toString().simplified();
    QString said = error.isEmpty() ? u"HTTP %1"_s.arg(response.status) : error;
    if (!message.isEmpty() && message != error)
        said += u": "_s + message;
    Trouble trouble = troubleOf(response, said);
    // Version 3 answers nearly everything with 400.
    static const QStringList gone{
        u"not_found"_s, u"couldnt_find_post"_s, u"couldnt_find_comment"_s, u"couldnt_find_community"_s, u"couldnt_find_object"_s, u"couldnt_find_person"_s,
        u"deleted"_s};
    static const QStringList long_{u"invalid_body_field"_s, u"post_title_too_long"_s, u"url_length_overflow"_s, u"alt_text_length_overflow"_s};
    // What is an error's name alone, in words.
    static const QHash<QString, QString> words{{u"incorrect_login"_s, u"the session has ended"_s},
                                               {u"not_logged_in"_s, u"the session has ended"_s},
                                               {u"invalid_post_title"_s, u"its title is too short or too long"_s},
                                               {u"post_title_too_long"_s, u"its title is too long"_s},
                                               {u"missing_totp_token"_s, u"a code is needed, since signing in takes two steps"_s},
                                               {u"incorrect_totp_token"_s, u"the code is wrong"_s},
                                               {u"registration_application_is_pending"_s, u"your account waits to be approved there"_s},
                                               {u"couldnt_find_community"_s, u"there is no such community"_s},
                                               {u"couldnt_find_post"_s, u"there is no such post"_s},
                                               {u"couldnt_find_comment"_s, u"there is no such comment"_s},
                                               {u"couldnt_find_object"_s, u"there is no such thing"_s},
                                               {u"couldnt_find_person"_s, u"there is no such account"_s},
                                               {u"not_found"_s, u"there is no such thing"_s},
                                               {u"banned_from_community"_s, u"you are banned from the community"_s},
                                               {u"person_is_banned_from_community"_s, u"you are banned from the community"_s},
                                               {u"site_ban"_s, u"you are banned from the server"_s},
                                               {u"community_ban"_s, u"you are banned from the community"_s},
                                               {u"slurs"_s, u"it has words that the server does not allow"_s},
                                               {u"language_not_allowed"_s, u"the community does not take posts in its language"_s},
                                               {u"only_mods_can_post_in_community"_s, u"only moderators post in the community"_s},
                                               {u"not_a_moderator"_s, u"you do not moderate the community"_s},
                                               {u"locked"_s, u"it is locked: nobody can answer it"_s},
                                               {u"rate_limit_error"_s, u"too much at once"_s},
                                               {u"too_many_requests"_s, u"too much at once"_s}};
    if (message.isEmpty() && words.contains(error))
        trouble.said = words.value(error);
    // No word of Lemmy's: a firewall or a captcha before it, which may let the next one through.
    const bool isOfAnother = error.isEmpty() && response.status == 403;
    if (saysNotLoggedIn(response) || isOfAnother)
        trouble.kind = Trouble::Kind::AccessDenied;
    else if (response.status == 429 || error == "rate_limit_error"_L1 || error == "too_many_requests"_L1) {
        // It says no time; the shortest of its limits are by the minute.
        constexpr std::chrono::minutes usual{1};
        trouble.kind = Trouble::Kind::RateLimited;
        if (!trouble.retryAfter)
            trouble.retryAfter = usual;
    } else if (gone.contains(error))
        trouble.kind = Trouble::Kind::Gone;
    else if (long_.contains(error))
        trouble.kind = Trouble::Kind::TooLarge;
    else if (error.isEmpty() && (trouble.kind == Trouble::Kind::Gone || trouble.kind == Trouble::Kind::Refused))
        trouble.kind = Trouble::Kind::Malformed;
    return trouble;
}

domain::Answer<QJsonObject> objectOfAnswer(const Given &given)
{
    return jsonObjectOf(given, troubleOfLemmy);
}

QString idOf(const QJsonObject &entry, QLatin1StringView key)
{
    const qint64 number = entry.value(key).toInteger();
    return number > 0 ? QString::number(number) : QString();
}

QString postId(const QString &number)
{
    return number.isEmpty() ? QString() : postPrefix + number;
}

QString commentId(const QString &number)
{
    return number.isEmpty() ? QString() : commentPrefix + number;
}

std::optional<QString> postNumber(const QString &remoteId)
{
    return numberBehind(postPrefix, remoteId);
}

std::optional<QString> commentNumber(const QString &remoteId)
{
    return numberBehind(commentPrefix, remoteId);
}

std::optional<domain::Instant> saidAt(const QJsonObject &entry)
{
    return domain::parseInstant(fieldOf(entry, "published_at"_L1, "published"_L1));
}

std::optional<domain::Instant> heldUntil(const QJsonObject &post)
{
    return domain::parseInstant(fieldOf(post, "scheduled_publish_time_at"_L1, "scheduled_publish_time"_L1));
}

QString markOf(const QJsonObject &entry)
{
    return fieldOf(entry, "updated_at"_L1, "updated"_L1) + (isGone(entry) ? u"!"_s : QString());
}

bool isGone(const QJsonObject &entry)
{
    return entry.value("deleted"_L1).toBool() || entry.value("removed"_L1).toBool();
}

QJsonObject entityIn(const QJsonObject &view)
{
    return view.value(view.value("comment"_L1).isObject() ? "comment"_L1 : "post"_L1).toObject();
}

domain::IncomingMention mentionOfComment(const QJsonObject &view, domain::MentionKind kind)
{
    const QJsonObject comment = view.value("comment"_L1).toObject();
    const QJsonObject post = view.value("post"_L1).toObject();
    domain::IncomingMention mention;
    mention.kind = kind;
    mention.remoteId = commentId(idOf(comment));
    // "0.12.34": the numbers of the comments above it, itself last.
    const QStringList path = comment.value("path"_L1).toString().split(u'.');
    const QString parent = path.size() > 2 ? path.at(path.size() - 2) : QString();
    mention.inReplyTo = isLemmyNumber(parent) ? commentId(parent) : postId(idOf(post));
    mention.url = comment.value("ap_id"_L1).toString();
    mention.title = post.value("name"_L1).toString().simplified();
    mention.text = wordsOfMarkdown(comment.value("content"_L1).toString(), LineEnds::Flow);
    mention.author = authorOf(view.value("creator"_L1).toObject());
    mention.publishedAt = saidAt(comment);
    return mention;
}

domain::IncomingMention mentionOfPost(const QJsonObject &view, domain::MentionKind kind)
{
    const QJsonObject post = view.value("post"_L1).toObject();
    domain::IncomingMention mention;
    mention.kind = kind;
    mention.remoteId = postId(idOf(post));
    mention.url = post.value("ap_id"_L1).toString();
    mention.title = post.value("name"_L1).toString().simplified();
    QStringList parts{wordsOfMarkdown(post.value("body"_L1).toString(), LineEnds::Flow), post.value("alt_text"_L1).toString().trimmed(),
                      post.value("url"_L1).toString()};
    parts.removeAll(QString());
    mention.text = parts.join("\n\n"_L1);
    mention.author = authorOf(view.value("creator"_L1).toObject());
    mention.publishedAt = saidAt(post);
    return mention;
}

domain::Sent sentOfPost(const QJsonObject &post)
{
    domain::Sent sent{.remoteId = postId(idOf(post)), .url = post.value("ap_id"_L1).toString(), .publishedAt = {}};
    if (heldUntil(post))
        sent.state = domain::Sent::State::Held;
    else
        sent.publishedAt = saidAt(post);
    return sent;
}

domain::Sent sentOfComment(const QJsonObject &comment)
{
    return {.remoteId = commentId(idOf(comment)), .url = comment.value("ap_id"_L1).toString(), .publishedAt = saidAt(comment)};
}

QString communityName(const QString &typed, const QUrl &server)
{
    static const QRegularExpression page(uR"(^(?:https?://([^/\s]+))?/?c/([^/?#\s]+))"_s);
    QString name = typed.trimmed();
    if (const auto match = page.match(name); match.hasMatch()) {
        name = match.captured(2);
        const QString host = match.captured(1);
        if (!host.isEmpty() && !name.contains(u'@') && host != server.host())
            name += u'@' + host;
    }
    if (name.startsWith(u'!'))
        name.remove(0, 1);
    // One of ours goes by its name alone.
    if (name.section(u'@', 1) == server.host())
        name = name.section(u'@', 0, 0);
    return name;
}

QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar one : text) {
        if (one.isLetterOrNumber() || one.isSurrogate())
            letters += one;
    }
    return letters.toCaseFolded();
}

} // namespace parvis::connectors::lemmy
