// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/capabilities.h"

#include "core/domain/channels/exportcapabilities.h"
#include "core/domain/channels/publishingcapabilities.h"
#include "core/domain/channels/mailcapabilities.h"
#include "core/domain/channels/sitecapabilities.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

constexpr std::chrono::seconds minute{60};
constexpr std::chrono::seconds hour{3'600};

QJsonObject jsonOfText(const TextLimit &limit)
{
    QJsonObject json{{u"characters"_s, limit.characters},
                     {u"bytes"_s, limit.bytes},
                     {u"link"_s, limit.linkLength},
                     {u"shortMentions"_s, limit.isMentionShort},
                     {u"weighted"_s, limit.isWeighted},
                     {u"least"_s, limit.least},
                     {u"counted"_s, static_cast<int>(limit.countedAs)}};
    if (limit.wrapping.isJson)
        json.insert(u"wrapping"_s, QJsonArray{limit.wrapping.perParagraph, limit.wrapping.perLink});
    return json;
}

Wrapping wrappingFromJson(const QJsonValue &json, const Wrapping &otherwise)
{
    if (!json.isArray())
        return otherwise;
    return {.isJson = true, .perParagraph = json.toArray().at(0).toInt(), .perLink = json.toArray().at(1).toInt()};
}

TextLimit textFromJson(const QJsonObject &json, const TextLimit &otherwise)
{
    return {.characters = json.value(u"characters"_s).toInteger(otherwise.characters),
            .bytes = json.value(u"bytes"_s).toInteger(otherwise.bytes),
            .linkLength = json.value(u"link"_s).toInt(otherwise.linkLength),
            .isMentionShort = json.value(u"shortMentions"_s).toBool(otherwise.isMentionShort),
            .isWeighted = json.value(u"weighted"_s).toBool(otherwise.isWeighted),
            .least = json.value(u"least"_s).toInteger(otherwise.least),
            .countedAs = static_cast<CountedAs>(json.value(u"counted"_s).toInt(static_cast<int>(otherwise.countedAs))),
            .wrapping = wrappingFromJson(json.value(u"wrapping"_s), otherwise.wrapping)};
}

QJsonObject jsonOfMedia(const MediaLimit &limit)
{
    QJsonArray sorts;
    for (const MediaAllowance &one : limit.allowances)
        sorts.append(QJsonObject{
            {u"sort"_s, static_cast<int>(one.sort)}, {u"most"_s, one.most}, {u"bytes"_s, one.bytes}, {u"types"_s, QJsonArray::fromStringList(one.types)}});
    return {
        {u"sorts"_s, sorts},          {u"mix"_s, limit.canMix}, {u"alt"_s, limit.altText}, {u"described"_s, limit.hasAltText}, {u"together"_s, limit.together},
        {u"caption"_s, limit.caption}};
}

MediaLimit mediaFromJson(const QJsonObject &json, const MediaLimit &otherwise)
{
    if (!json.contains(u"sorts"_s))
        return otherwise;
    MediaLimit limit{.allowances = {},
                     .canMix = json.value(u"mix"_s).toBool(otherwise.canMix),
                     .altText = json.value(u"alt"_s).toInteger(otherwise.altText),
                     .hasAltText = json.value(u"described"_s).toBool(otherwise.hasAltText),
                     .together = json.value(u"together"_s).toInteger(otherwise.together),
                     .caption = json.value(u"caption"_s).toInteger(otherwise.caption)};
    const QJsonArray sorts = json.value(u"sorts"_s).toArray();
    for (const auto &value : sorts) {
        const QJsonObject one = value.toObject();
        MediaAllowance allowance{.sort = static_cast<MediaSort>(one.value(u"sort"_s).toInt(static_cast<int>(MediaSort::File))),
                                 .most = one.value(u"most"_s).toInteger(),
                                 .bytes = one.value(u"bytes"_s).toInteger()};
        const QJsonArray types = one.value(u"types"_s).toArray();
        for (const auto &type : types)
            allowance.types << type.toString();
        limit.allowances << allowance;
    }
    return limit;
}

/// The flags, each by its name in JSON: read and written in one place.
constexpr std::array flags{std::pair{"readMentions", &Capabilities::canReadMentions},
                           std::pair{"past", &Capabilities::tellsPast},
                           std::pair{"search", &Capabilities::canSearch},
                           std::pair{"tags", &Capabilities::canFollowTags},
                           std::pair{"live", &Capabilities::canListenLive},
                           std::pair{"post", &Capabilities::canPost},
                           std::pair{"reply", &Capabilities::canReply},
                           std::pair{"replyToHeld", &Capabilities::canAnswerHeld},
                           std::pair{"articles", &Capabilities::canPublishArticles},
                           std::pair{"keepsMarkup", &Capabilities::keepsMarkup},
                           std::pair{"tellsArticles", &Capabilities::tellsArticles},
                           std::pair{"title", &Capabilities::hasTitle},
                           std::pair{"warning", &Capabilities::hasWarning},
                           std::pair{"parts", &Capabilities::hasThreads},
                           std::pair{"edit", &Capabilities::canEdit},
                           std::pair{"delete", &Capabilities::canDelete},
                           std::pair{"leavesElsewhere", &Capabilities::leavesElsewhere},
                           std::pair{"final", &Capabilities::isFinal},
                           std::pair{"moderate", &Capabilities::canModerate},
                           std::pair{"categories", &Capabilities::hasCategories},
                           std::pair{"addCategories", &Capabilities::canAddCategories}};

QJsonArray jsonOfNewsletters(const QList<Newsletter> &newsletters)
{
    QJsonArray array;
    for (const Newsletter &one : newsletters) {
        QJsonObject object{{u"key"_s, one.key}, {u"name"_s, one.name}, {u"usual"_s, one.isUsual}};
        if (one.readers)
            object.insert(u"readers"_s, *one.readers);
        array.append(object);
    }
    return array;
}

QList<Newsletter> newslettersFromJson(const QJsonArray &array)
{
    QList<Newsletter> newsletters;
    for (const auto &value : array) {
        const QJsonObject one = value.toObject();
        const QJsonValue readers = one.value(u"readers"_s);
        newsletters << Newsletter{.key = one.value(u"key"_s).toString(),
                                  .name = one.value(u"name"_s).toString(),
                                  .readers = readers.isDouble() ? std::optional(readers.toInteger()) : std::nullopt,
                                  .isUsual = one.value(u"usual"_s).toBool()};
    }
    return newsletters;
}

Capabilities limitsOf(const QString &service)
{
    return {.visibilities = {},
            .text = textLimit(service, PostKind::Post),
            .replyText = textLimit(service, PostKind::Reply),
            .media = mediaLimit(service, PostKind::Post),
            .replyMedia = mediaLimit(service, PostKind::Reply),
            .poll = {},
            .scheduleAhead = {}};
}

/// So many of each sort, none larger than that.
MediaLimit filesOf(qint64 most, qint64 bytes, qint64 altText)
{
    MediaLimit limit{.allowances = {}, .canMix = true, .altText = altText};
    for (const MediaSort sort : {MediaSort::Image, MediaSort::Video, MediaSort::Audio, MediaSort::File})
        limit.allowances << MediaAllowance{.sort = sort, .most = most, .bytes = bytes};
    return limit;
}

/// Where people talk in rooms, and the webhooks that speak into them.
void describeChatService(const QString &service, Capabilities &can)
{
    constexpr qint64 mega = 1'000'000;
    constexpr qint64 mebi = 1'048'576;
    if (service == "telegram"_L1) {
        // core.telegram.org/bots/api: sendMessage (4,096 characters), sendMediaGroup (ten), "Sending files" (photos 10 MB, others 50 MB); api/entities: lengths
        // are of UTF-16.
        can.canReadMentions = can.canPost = can.canReply = can.canEdit = can.canDelete = can.hasThreads = true;
        can.text = can.replyText = {.characters = 4'096, .countedAs = CountedAs::Units};
        can.media = filesOf(0, 50 * mega, 0);
        can.media.allowances.first().bytes = 10 * mega;
        can.media.hasAltText = false;
        can.media.caption = 1'024;
        can.replyMedia = can.media;
        can.tellsPast = false;
        // sendPoll: a question of 300 characters, twelve options of 100, from five seconds to 2,628,000, of which we fill whole days.
        can.poll = PollLimit{.options = 12,
                             .optionLength = 100,
                             .shortest = std::chrono::seconds{5},
                             .longest = 30 * 24 * hour,
                             .question = 300,
                             .countedAs = CountedAs::Units,
                             .isFixed = true};
        can.isPollWithoutMedia = true;
    } else if (service == "discord"_L1) {
        // docs.discord.com: resources/webhook (content), reference, "Uploading Files" (10 MiB), resources/message, attachment (description);
        // github.com/discord/discord-api-docs/issues/1315: code points are counted.
        can.canPost = can.canEdit = can.canDelete = can.hasThreads = true;
        can.text = can.replyText = {.characters = 2'000, .countedAs = CountedAs::CodePoints};
        can.media = filesOf(10, 10 * mebi, 1'024);
        can.media.together = 10;
        can.replyMedia = can.media;
        // resources/poll: a question of 300 characters, ten answers of 55, up to 32 days in whole hours; what has one cannot be edited.
        can.poll = PollLimit{.options = 10,
                             .optionLength = 55,
                             .shortest = hour,
                             .longest = 32 * 24 * hour,
                             .step = hour,
                             .question = 300,
                             .countedAs = CountedAs::CodePoints,
                             .isFixed = true};
        can.isPollWithoutMedia = true;
    } else if (service == "mattermost"_L1) {
        // server/public/model/post.go: PostMessageMaxRunesV2; MaxFileSize of its configuration; ten files a post.
        can.canReadMentions = can.canPost = can.canReply = can.canEdit = can.canDelete = can.hasThreads = true;
        can.text = can.replyText = {.characters = 16'383, .countedAs = CountedAs::CodePoints};
        // A file has a name there and no description (server/public/model/file_info.go).
        can.media = filesOf(10, 100 * mebi, 0);
        can.media.together = 10;
        can.media.hasAltText = false;
        can.replyMedia = can.media;
        can.repeat = Repeat::LookBack;
    } else if (service == "webhook"_L1) {
        // docs.slack.dev, chat.postMessage: text is cut beyond 40,000 characters.
        can.canPost = can.hasThreads = true;
        can.text = can.replyText = {.characters = 40'000};
        can.media = can.replyMedia = {};
    }
}

} // namespace

Capabilities staticCapabilities(const QString &service)
{
    Capabilities can = limitsOf(service);
    if (service == "mastodon"_L1) {
        // docs.joinmastodon.org: methods/statuses (Idempotency-Key, an hour; scheduled_at, five minutes ahead), entities/V2_Instance (polls).
        constexpr int pollOptions = 4;
        constexpr int pollLength = 50;
        can.canReadMentions = can.canSearch = can.canFollowTags = can.canPost = can.canReply = can.hasWarning = can.hasThreads = true;
        // StatusLengthValidator counts the warning as it is written; PostStatusService takes a poll or files (so do Pleroma and Akkoma).
        can.canEdit = can.canDelete = can.countsWarning = can.isPollWithoutMedia = true;
        can.visibilities = {Visibility::Public, Visibility::Unlisted, Visibility::Followers, Visibility::Direct};
        can.poll = PollLimit{.options = pollOptions, .optionLength = pollLength, .shortest = 5 * minute, .longest = 30 * 24 * hour};
        can.scheduleAhead = 5 * minute;
        can.repeat = Repeat::Keyed;
        can.keyLasts = hour;
    } else if (service == "bluesky"_L1) {
        // atproto.com/specs/record-key: who writes a record chooses its key. standard.site: records of articles.
        can.tellsArticles = true;
        can.canReadMentions = can.canSearch = can.canFollowTags = can.canPost = can.canReply = can.hasThreads = can.canDelete = true;
        can.canListenLive = true;
        can.repeat = Repeat::Keyed;
        can.keyLasts = 365 * 24 * hour;
    } else if (service == "wordpress"_L1) {
        // developer.wordpress.org/rest-api/reference: posts (slug, status future), comments (status). What the account may there is read from it.
        can.canReadMentions = can.canReply = can.canPublishArticles = can.hasTitle = can.canEdit = can.canDelete = can.canModerate = true;
        can.hasCategories = can.canAddCategories = true;
        can.visibilities = {Visibility::Private, Visibility::Draft, Visibility::InReview};
        can.scheduleAhead = 2 * minute;
        can.repeat = Repeat::LookBack;
    } else if (service == "matrix"_L1) {
        // spec.matrix.org, client-server API, "Transaction identifiers".
        can.canReadMentions = can.canPost = can.canReply = can.canEdit = can.canDelete = can.hasThreads = true;
        can.repeat = Repeat::Keyed;
        can.keyLasts = hour;
    } else {
        describeChatService(service, can);
        describePublishingService(service, can);
        describeExport(service, can);
        describeSite(service, can);
        describeMail(service, can);
    }
    return can;
}

TextLimit textLimitOf(const Capabilities &can, const PostOptions &options)
{
    TextLimit limit = can.text;
    if (can.countsWarning)
        limit.beside = measuredText(options.warning, {}).used;
    if (isPollQuestion(can, options)) {
        limit.characters = limit.characters > 0 ? std::min(limit.characters, can.poll->question) : can.poll->question;
        limit.countedAs = can.poll->countedAs;
    }
    return limit;
}

bool isPollQuestion(const Capabilities &can, const PostOptions &options)
{
    return options.poll && can.poll && can.poll->question > 0;
}

bool isFixedByPoll(const Capabilities &can, const PostOptions &options)
{
    return options.poll && can.poll && can.poll->isFixed;
}

TextLimit editLimitOf(const Capabilities &can, const Post &post)
{
    const bool isReply = post.kind == PostKind::Reply;
    TextLimit limit = isReply ? can.replyText : textLimitOf(can, post.options);
    const qint64 caption = (isReply ? can.replyMedia : can.media).caption;
    // What was longer stands by itself.
    if (caption > 0 && !post.attachments.isEmpty() && post.text.size() <= caption)
        limit.characters = limit.characters > 0 ? std::min(limit.characters, caption) : caption;
    return limit;
}

QByteArray toJson(const Capabilities &can)
{
    QJsonObject json;
    for (const auto &[name, flag] : flags)
        json.insert(QLatin1StringView(name), can.*flag);
    QJsonArray visibilities;
    for (const Visibility one : can.visibilities)
        visibilities.append(static_cast<int>(one));
    json.insert(u"visibilities"_s, visibilities);
    json.insert(u"knownCategories"_s, QJsonArray::fromStringList(can.categories));
    json.insert(u"newsletters"_s, jsonOfNewsletters(can.newsletters));
    json.insert(u"withheld"_s, QJsonArray::fromStringList(can.withheld));
    if (!can.lackedRights.isEmpty())
        json.insert(u"lackedRights"_s, QJsonArray::fromStringList(can.lackedRights));
    QJsonArray verdicts;
    for (const Verdict one : can.verdicts)
        verdicts.append(static_cast<int>(one));
    json.insert(u"verdicts"_s, verdicts);
    json.insert(u"titleText"_s, jsonOfText(can.titleText));
    json.insert(u"text"_s, jsonOfText(can.text));
    json.insert(u"replyText"_s, jsonOfText(can.replyText));
    json.insert(u"media"_s, jsonOfMedia(can.media));
    json.insert(u"replyMedia"_s, jsonOfMedia(can.replyMedia));
    if (can.poll)
        json.insert(u"poll"_s,
                    QJsonObject{{u"options"_s, can.poll->options},
                                {u"length"_s, can.poll->optionLength},
                                {u"shortest"_s, qint64{can.poll->shortest.count()}},
                                {u"longest"_s, qint64{can.poll->longest.count()}},
                                {u"step"_s, qint64{can.poll->step.count()}},
                                {u"question"_s, can.poll->question},
                                {u"counted"_s, static_cast<int>(can.poll->countedAs)},
                                {u"fixed"_s, can.poll->isFixed}});
    else
        json.insert(u"poll"_s, false);
    json.insert(u"warningCounts"_s, can.countsWarning);
    json.insert(u"pollWithoutMedia"_s, can.isPollWithoutMedia);
    json.insert(u"scheduleAhead"_s, can.scheduleAhead ? QJsonValue(qint64{can.scheduleAhead->count()}) : QJsonValue(QJsonValue::Null));
    json.insert(u"repeat"_s, static_cast<int>(can.repeat));
    json.insert(u"keyLasts"_s, qint64{can.keyLasts.count()});
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Capabilities capabilitiesFromJson(const QByteArray &bytes, const Capabilities &otherwise)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    Capabilities can = otherwise;
    for (const auto &[name, flag] : flags)
        can.*flag = json.value(QLatin1StringView(name)).toBool(otherwise.*flag);
    if (json.contains(u"visibilities"_s)) {
        can.visibilities.clear();
        const QJsonArray visibilities = json.value(u"visibilities"_s).toArray();
        for (const auto &one : visibilities)
            can.visibilities << static_cast<Visibility>(one.toInt());
    }
    if (json.contains(u"knownCategories"_s)) {
        can.categories.clear();
        const QJsonArray categories = json.value(u"knownCategories"_s).toArray();
        for (const auto &one : categories)
            can.categories << one.toString();
    }
    if (json.contains(u"newsletters"_s))
        can.newsletters = newslettersFromJson(json.value(u"newsletters"_s).toArray());
    if (json.contains(u"withheld"_s)) {
        can.withheld.clear();
        const QJsonArray withheld = json.value(u"withheld"_s).toArray();
        for (const auto &one : withheld)
            can.withheld << one.toString();
    }
    const QJsonArray lacked = json.value(u"lackedRights"_s).toArray();
    for (const auto &one : lacked)
        can.lackedRights << one.toString();
    if (json.contains(u"verdicts"_s)) {
        can.verdicts.clear();
        const QJsonArray verdicts = json.value(u"verdicts"_s).toArray();
        for (const auto &one : verdicts)
            can.verdicts << static_cast<Verdict>(one.toInt());
    }
    can.titleText = textFromJson(json.value(u"titleText"_s).toObject(), otherwise.titleText);
    can.text = textFromJson(json.value(u"text"_s).toObject(), otherwise.text);
    can.replyText = textFromJson(json.value(u"replyText"_s).toObject(), otherwise.replyText);
    can.media = mediaFromJson(json.value(u"media"_s).toObject(), otherwise.media);
    can.replyMedia = mediaFromJson(json.value(u"replyMedia"_s).toObject(), otherwise.replyMedia);
    // Null was written where Parvis knew of no polls, by now it may.
    const QJsonValue polls = json.value(u"poll"_s);
    if (json.contains(u"poll"_s) && !polls.isNull()) {
        const QJsonObject poll = polls.toObject();
        can.poll = poll.isEmpty() ? std::nullopt
                                  : std::optional(PollLimit{.options = poll.value(u"options"_s).toInt(),
                                                            .optionLength = poll.value(u"length"_s).toInt(),
                                                            .shortest = std::chrono::seconds{poll.value(u"shortest"_s).toInteger()},
                                                            .longest = std::chrono::seconds{poll.value(u"longest"_s).toInteger()},
                                                            .step = std::chrono::seconds{poll.value(u"step"_s).toInteger(1)},
                                                            .question = poll.value(u"question"_s).toInteger(),
                                                            .countedAs = static_cast<CountedAs>(poll.value(u"counted"_s).toInt()),
                                                            .isFixed = poll.value(u"fixed"_s).toBool()});
    }
    // Whoever was connected before this was known had warnings and polls from the one service where both hold.
    can.countsWarning = json.value(u"warningCounts"_s).toBool(otherwise.countsWarning || can.hasWarning);
    can.isPollWithoutMedia
        = polls.isNull() ? otherwise.isPollWithoutMedia : json.value(u"pollWithoutMedia"_s).toBool(otherwise.isPollWithoutMedia || can.poll.has_value());
    if (json.contains(u"scheduleAhead"_s)) {
        const QJsonValue ahead = json.value(u"scheduleAhead"_s);
        can.scheduleAhead = ahead.isNull() ? std::nullopt : std::optional(std::chrono::seconds{ahead.toInteger()});
    }
    can.repeat = static_cast<Repeat>(json.value(u"repeat"_s).toInt(static_cast<int>(otherwise.repeat)));
    can.keyLasts = std::chrono::seconds{json.value(u"keyLasts"_s).toInteger(otherwise.keyLasts.count())};
    return can;
}

} // namespace parvis::domain
