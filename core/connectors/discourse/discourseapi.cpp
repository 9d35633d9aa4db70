// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discourse/discourseapi.h"

#include "core/connectors/answers.h"
#include "core/connectors/markdownwords.h"
#include "core/connectors/trouble.h"
#include "core/formats/html/htmltotext.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors::discourse {

using domain::Trouble;

namespace {

constexpr auto topicPrefix = "topic-"_L1;
constexpr auto reviewPrefix = "review-"_L1;

QString tidyRaw(QString raw)
{
    raw.remove(u'\r');
    return raw.trimmed();
}

/// A title without what Discourse may change of it.
QString tidyTitle(QString title)
{
    static const QRegularExpression unseen(u"[\\x{200B}\\x{200C}\\x{2060}\\x{FEFF}]"_s);
    static const QRegularExpression repeated(u"([!?])\\1+"_s);
    static const QRegularExpression periods(u"(?<=[^.])\\.+$"_s);
    static const QRegularExpression before(u"\\s+([!?])$"_s);
    title = title.remove(unseen).simplified().toCaseFolded();
    return title.replace(repeated, u"\\1"_s).remove(periods).replace(before, u"\\1"_s).simplified();
}

/// The media types of extensions that a forum takes ("jpg|png"), "*" for all of them.
QStringList imageTypesOf(const QString &extensions)
{
    static const QList<std::pair<QString, QString>> known{{u"jpg"_s, u"image/jpeg"_s},  {u"jpeg"_s, u"image/jpeg"_s}, {u"png"_s, u"image/png"_s},
                                                          {u"gif"_s, u"image/gif"_s},   {u"webp"_s, u"image/webp"_s}, {u"avif"_s, u"image/avif"_s},
                                                          {u"heic"_s, u"image/heic"_s}, {u"heif"_s, u"image/heif"_s}, {u"svg"_s, u"image/svg+xml"_s}};
    QStringList types;
    const QStringList listed = extensions.toLower().split(u'|', Qt::SkipEmptyParts);
    for (const auto &[extension, type] : known) {
        if ((listed.contains(extension) || listed.contains(u'.' + extension)) && !types.contains(type))
            types << type;
    }
    return types;
}

} // namespace

HttpRequest withKey(const Access &access, HttpRequest request)
{
    const QByteArray key = access.secret.value(u"token"_s).toUtf8();
    if (access.secret.value(u"kind"_s) == "user"_L1) {
        request.headers.append("User-Api-Key", key);
    } else {
        request.headers.append("Api-Key", key);
        request.headers.append("Api-Username", access.secret.value(u"user"_s).toUtf8());
    }
    request.headers.append("Accept", "application/json");
    return request;
}

QUrl endpoint(const Access &access, const QString &path, const QUrlQuery &query)
{
    QUrl url = below(access.connection.server, path);
    // To Rails a plus sign is a space.
    if (!query.isEmpty())
        url.setQuery(query.toString(QUrl::FullyEncoded).replace(u'+', "%2B"_L1));
    return url;
}

HttpRequest asking(const Access &access, const QString &path, const QUrlQuery &query)
{
    return withKey(access, {.url = endpoint(access, path, query)});
}

HttpRequest telling(const Access &access, const QByteArray &method, const QString &path, const QJsonObject &body, Effect effect)
{
    return withKey(access, jsonRequest(method, endpoint(access, path), body, effect));
}

Trouble troubleOfDiscourse(const HttpResponse &response)
{
    const QJsonObject error = QJsonDocument::fromJson(response.body).object();
    QStringList sentences;
    const QJsonArray errors = error.value("errors"_L1).toArray();
    for (const auto &one : errors)
        sentences << one.toString().simplified();
    sentences.removeAll(QString());
    if (sentences.isEmpty() && error.value("message"_L1).isString())
        sentences << error.value("message"_L1).toString().simplified();
    Trouble trouble = troubleOf(response, sentences.isEmpty() ? u"HTTP %1"_s.arg(response.status) : sentences.join(u' '));
    const double waits = error.value("extras"_L1).toObject().value("wait_seconds"_L1).toDouble();
    if (trouble.kind == Trouble::Kind::RateLimited && waits > 0) {
        constexpr double longest = 86'400;
        constexpr double perSecond = 1'000;
        trouble.retryAfter = std::chrono::milliseconds{static_cast<qint64>(std::min(waits, longest) * perSecond)};
    }
    const QString type = error.value("error_type"_L1).toString();
    if (response.status == 409)
        trouble.kind = Trouble::Kind::Changed;
    else if (type == "not_logged_in"_L1 || (type.isEmpty() && errors.isEmpty() && response.status == 403))
        // A 403 without a word of Discourse is a firewall's or a captcha's before it, which may let the next one through.
        trouble.kind = Trouble::Kind::AccessDenied;
    else if (type.isEmpty() && errors.isEmpty() && response.status == 404)
        trouble.kind = Trouble::Kind::Malformed;
    return trouble;
}

domain::Answer<QJsonObject> objectOfAnswer(const Given &given)
{
    return jsonObjectOf(given, troubleOfDiscourse);
}

bool isNotFound(const Given &given)
{
    return given && !given->isGood() && troubleOfDiscourse(*given).kind == Trouble::Kind::Gone;
}

bool isNumber(const QString &id)
{
    constexpr qsizetype longest = 18;
    return !id.isEmpty() && id.size() <= longest && id != "0"_L1 && std::ranges::all_of(id, [](QChar one) { return one >= u'0' && one <= u'9'; });
}

QString idOf(const QJsonObject &entry, QLatin1StringView key)
{
    const QJsonValue value = entry.value(key);
    if (value.isDouble())
        return value.toInteger() > 0 ? QString::number(value.toInteger()) : QString();
    const QString text = value.toString();
    return isNumber(text) ? text : QString();
}

QString remoteIdOf(const QJsonObject &post)
{
    return post.value("post_number"_L1).toInteger() == 1 ? topicPrefix + idOf(post, "topic_id"_L1) : idOf(post);
}

std::optional<QString> topicNumber(const QString &remoteId)
{
    const QString number = remoteId.startsWith(topicPrefix) ? remoteId.sliced(topicPrefix.size()) : QString();
    return isNumber(number) ? std::optional(number) : std::nullopt;
}

std::optional<QString> reviewNumber(const QString &remoteId)
{
    const QString number = remoteId.startsWith(reviewPrefix) ? remoteId.sliced(reviewPrefix.size()) : QString();
    return isNumber(number) ? std::optional(number) : std::nullopt;
}

QString addressOf(const Access &access, const QJsonObject &post)
{
    const QString topic = idOf(post, "topic_id"_L1);
    if (topic.isEmpty())
        return {};
    QString slug = post.value("topic_slug"_L1).toString();
    if (slug.isEmpty() || slug.contains(u'/'))
        slug = u"-"_s;
    QString path = u"/t/%1/%2"_s.arg(slug, topic);
    if (const qint64 number = post.value("post_number"_L1).toInteger(); number > 1)
        path += u'/' + QString::number(number);
    return below(access.connection.server, path).toString();
}

QString answeredAddressOf(const Access &access, const QJsonObject &post)
{
    const qint64 answered = post.value("reply_to_post_number"_L1).toInteger();
    QJsonObject there = post;
    there.insert(u"post_number"_s, answered);
    return answered > 1 ? addressOf(access, there) : QString();
}

bool isDeleted(const QJsonObject &post)
{
    return post.value("deleted_at"_L1).isString() || post.value("user_deleted"_L1).toBool();
}

bool isTakenAway(const QJsonObject &post)
{
    return isDeleted(post) || post.value("hidden"_L1).toBool();
}

domain::IncomingMention mentionOf(const Access &access, const QJsonObject &post, const QString &title, domain::MentionKind kind)
{
    domain::IncomingMention mention;
    mention.kind = kind;
    mention.remoteId = remoteIdOf(post);
    if (const QString topic = topicPrefix + idOf(post, "topic_id"_L1); topic != mention.remoteId && topic != topicPrefix)
        mention.inReplyTo = topic;
    mention.url = addressOf(access, post);
    mention.title = title.simplified();
    mention.text = formats::htmlToText(post.value("cooked"_L1).toString()).trimmed();
    const QString user = post.value("username"_L1).toString();
    const QString name = post.value("name"_L1).toString().simplified();
    if (!user.isEmpty())
        mention.author = {.handle = u'@' + user + u'@' + access.connection.server.host(),
                          .name = name.isEmpty() ? user : name,
                          .url = below(access.connection.server, u"/u/"_s + QString::fromLatin1(QUrl::toPercentEncoding(user))).toString(),
                          .accountId = idOf(post, "user_id"_L1)};
    mention.publishedAt = domain::parseInstant(post.value("created_at"_L1).toString());
    return mention;
}

domain::IncomingMention mentionOfQueued(const Access &access, const QJsonObject &reviewable, const QJsonArray &users)
{
    const QJsonObject payload = reviewable.value("payload"_L1).toObject();
    const QString number = idOf(reviewable);
    domain::IncomingMention mention;
    mention.kind = domain::MentionKind::ForumPost;
    mention.remoteId = reviewPrefix + number;
    if (const QString topic = idOf(reviewable, "topic_id"_L1); !topic.isEmpty())
        mention.inReplyTo = topicPrefix + topic;
    mention.url = below(access.connection.server, u"/review/"_s + number).toString();
    mention.title = payload.value("title"_L1).toString().simplified();
    // An answer is called by the topic that it is to stand in.
    if (mention.title.isEmpty())
        mention.title = reviewable.value("topic"_L1).toObject().value("title"_L1).toString().simplified();
    // It is Markdown as it was typed: nobody has cooked it yet.
    mention.text = payload.value("raw"_L1).toString().trimmed();
    QString author = idOf(reviewable, "target_created_by_id"_L1);
    if (author.isEmpty())
        author = idOf(reviewable, "created_by_id"_L1);
    for (const auto &value : users) {
        const QJsonObject user = value.toObject();
        const QString name = user.value("username"_L1).toString();
        if (idOf(user) != author || author.isEmpty() || name.isEmpty())
            continue;
        const QString full = user.value("name"_L1).toString().simplified();
        mention.author = {.handle = u'@' + name + u'@' + access.connection.server.host(), .name = full.isEmpty() ? name : full, .url = {}, .accountId = author};
    }
    mention.publishedAt = domain::parseInstant(reviewable.value("created_at"_L1).toString());
    mention.standing = domain::Verdict::Hold;
    return mention;
}

bool isOurs(const Access &access, const QJsonObject &post)
{
    return post.value("username"_L1).toString().compare(access.secret.value(u"user"_s), Qt::CaseInsensitive) == 0;
}

domain::Sent sentOf(const Access &access, const QJsonObject &post)
{
    return {.remoteId = remoteIdOf(post), .url = addressOf(access, post), .publishedAt = domain::parseInstant(post.value("created_at"_L1).toString())};
}

QString fingerprintOf(const QString &raw)
{
    constexpr qsizetype digits = 16;
    return QString::fromLatin1(QCryptographicHash::hash(tidyRaw(raw).toUtf8(), QCryptographicHash::Sha256).toHex().first(digits));
}

bool saysSame(const QString &raw, const QString &ours)
{
    return asTyped(tidyRaw(raw)) == asTyped(tidyRaw(ours));
}

bool isSameTitle(const QString &title, const QString &ours)
{
    return tidyTitle(title) == tidyTitle(ours);
}

bool isKeyTaken(const Trouble &trouble)
{
    // Rails calls external_id "External" in any language, as long as a forum gives it no name of its own.
    return trouble.status == 422 && trouble.said.contains("external"_L1, Qt::CaseInsensitive);
}

domain::Capabilities capabilitiesOf(const QJsonObject &settings, const QJsonObject &user)
{
    domain::Capabilities can = domain::staticCapabilities(u"discourse"_s);
    if (const qint64 most = settings.value("max_post_length"_L1).toInteger(); most > 0)
        can.text.characters = can.replyText.characters = most;
    can.text.least = std::max<qint64>(0, settings.value("min_first_post_length"_L1).toInteger());
    can.replyText.least = std::max<qint64>(0, settings.value("min_post_length"_L1).toInteger());
    can.titleText.least = std::max<qint64>(0, settings.value("min_topic_title_length"_L1).toInteger());
    if (const qint64 most = settings.value("max_topic_title_length"_L1).toInteger(); most > 0)
        can.titleText.characters = most;
    constexpr qint64 kibi = 1'024;
    const qint64 imageSize = settings.value("max_image_size_kb"_L1).toInteger() * kibi;
    const qint64 fileSize = settings.value("max_attachment_size_kb"_L1).toInteger() * kibi;
    const QString extensions = settings.value("authorized_extensions"_L1).toString();
    for (auto *media : {&can.media, &can.replyMedia}) {
        for (domain::MediaAllowance &allowance : media->allowances) {
            const bool isImage = allowance.sort == domain::MediaSort::Image;
            if (const qint64 size = isImage ? imageSize : fileSize; size > 0)
                allowance.bytes = size;
            if (isImage && !extensions.isEmpty() && !extensions.contains(u'*'))
                allowance.types = imageTypesOf(extensions);
        }
    }
    // plugins/poll: who may make one is told of those who may; how many answers it has is a setting, and how long they are is none.
    if (user.value("can_create_poll"_L1).toBool()) {
        constexpr int usual = 20;
        const int most = settings.value("poll_maximum_options"_L1).toInt();
        can.poll = domain::PollLimit{.options = most > 0 ? most : usual, .shortest = std::chrono::minutes{1}};
    }
    can.canModerate = user.value("moderator"_L1).toBool() || user.value("admin"_L1).toBool();
    return can;
}

std::optional<QString> categoryOf(const QJsonArray &categories, const QString &meant)
{
    QHash<QString, QString> slugs;
    for (const auto &value : categories)
        slugs.insert(idOf(value.toObject()), value.toObject().value("slug"_L1).toString());
    for (const auto &value : categories) {
        const QJsonObject category = value.toObject();
        const QString id = idOf(category);
        const QString slug = category.value("slug"_L1).toString();
        const QString parent = slugs.value(idOf(category, "parent_category_id"_L1));
        const QString whole = parent.isEmpty() ? slug : parent + u'/' + slug;
        if (!id.isEmpty()
            && (id == meant || whole.compare(meant, Qt::CaseInsensitive) == 0 || slug.compare(meant, Qt::CaseInsensitive) == 0
                || category.value("name"_L1).toString().compare(meant, Qt::CaseInsensitive) == 0))
            return id;
    }
    return std::nullopt;
}

} // namespace parvis::connectors::discourse
