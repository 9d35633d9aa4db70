// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/postmaking.h"

#include "app/parvisctl/channeldesks.h"
#include "app/parvisctl/languages.h"
#include "app/parvisctl/moments.h"
#include "app/parvisctl/postcommands.h"
#include "core/domain/channels/connectkeys.h"
#include "core/domain/base/clock.h"
#include "core/domain/base/shorttext.h"
#include "core/domain/channels/holding.h"
#include "core/domain/channels/limits.h"
#include "core/domain/channels/medialimits.h"
#include "core/domain/channels/titledtext.h"
#include "core/domain/inbox/kindnames.h"
#include "core/formats/document/picturefault.h"
#include "core/store/articles/articlestore.h"
#include "core/store/articles/derivationstore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/media/mediastore.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeDatabase>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

QString shownClock(const QDateTime &wall)
{
    return wall.toString(u"yyyy-MM-dd HH:mm"_s);
}

/// Whether a wall clock shows that time in its zone, and it is still to come; complains where not.
bool isToCome(const domain::ZonedTime &time, domain::Instant now, bool hasOffset)
{
    const domain::Instant at = *domain::toInstant(time);
    const QTimeZone zone(time.zone);
    const QString name = zoneName(zone);
    // Where clocks are put forward, toInstant() goes along with them.
    if (const QDateTime shown = domain::toZoned(at, zone).wall; shown != QDateTime(time.wall.date(), time.wall.time())) {
        complain(u"There is no %1 in %2: the clocks are put forward then. %3 comes next there."_s.arg(shownClock(time.wall), name, shownClock(shown)));
        return false;
    }
    // Clocks show minutes: the one that runs has not passed.
    constexpr std::chrono::seconds running{60};
    if (at <= now - running) {
        complain(
            u"%1 in %2 has passed. Give a time that is to come, or leave --at away: it leaves with the next 'send' then."_s.arg(shownClock(time.wall), name));
        return false;
    }
    constexpr std::chrono::hours putBack{1};
    if (!hasOffset && domain::toZoned(at + putBack, zone).wall == domain::toZoned(at, zone).wall)
        complain(u"%1 comes twice in %2, since the clocks are put back: the first is taken."_s.arg(shownClock(time.wall), name));
    return true;
}

/// The time that is that many seconds off UTC, which says which of both it is where an hour comes twice; complains where its zone is never so far off then.
std::optional<domain::ZonedTime> withOffset(const domain::ZonedTime &time, int offset)
{
    const QTimeZone zone(time.zone);
    const QDateTime meant(time.wall.date(), time.wall.time(), QTimeZone::fromSecondsAheadOfUtc(offset));
    if (zone.offsetFromUtc(meant) != offset) {
        complain(u"%1 in %2 is never that far off UTC."_s.arg(shownClock(time.wall), zoneName(zone)));
        return std::nullopt;
    }
    // A wall clock in its zone is the first of both; the second is kept as what it is off UTC.
    const bool isFirst = domain::toInstant(time) == domain::fromDateTime(meant);
    return isFirst ? time : domain::ZonedTime{.wall = time.wall, .zone = QTimeZone::fromSecondsAheadOfUtc(offset).id()};
}

/// Whether a picture is whole: what is cut off or no picture at all no service takes. Others than these are their services' to read.
bool isWholePicture(const QString &path, const QString &type, const QByteArray &content)
{
    static const QStringList read{u"image/png"_s, u"image/jpeg"_s, u"image/gif"_s, u"image/webp"_s};
    constexpr qsizetype largest = 20'000'000;   // of larger ones nothing is said
    if (!read.contains(type) || content.size() > largest)
        return true;
    const QString fault = formats::pictureFault(content);
    if (!fault.isEmpty())
        complain(u"'%1' cannot be attached: %2."_s.arg(path, fault));
    return fault.isEmpty();
}

} // namespace

std::optional<domain::ZonedTime> zonedTimeOf(const QString &given, domain::Instant now)
{
    if (given.trimmed() == "now"_L1)
        return domain::toZoned(now, QTimeZone::utc());
    static const QRegularExpression ending(uR"( \(UTC([+-])(\d\d):(\d\d)\)$)"_s);
    const auto ended = ending.match(given.trimmed());
    const QString text = ended.hasMatch() ? given.trimmed().chopped(ended.capturedLength()) : given;
    const QString wallText = text.section(u' ', 0, -2).trimmed().replace(u'T', u' ');
    const QByteArray zone = text.section(u' ', -1).trimmed().toLatin1();
    QDateTime wall = QDateTime::fromString(wallText, u"yyyy-MM-dd HH:mm"_s);
    if (!wall.isValid())
        wall = QDateTime::fromString(wallText, u"yyyy-MM-dd HH:mm:ss"_s);
    const domain::ZonedTime time{.wall = wall, .zone = zone};
    if (wall.isValid() && !QTimeZone::isTimeZoneIdAvailable(zone)) {
        complain(u"There is no time zone '%1'. Write the one of a place: '2026-12-01 09:00 Europe/Paris'."_s.arg(QString::fromLatin1(zone)));
        return std::nullopt;
    }
    if (!wall.isValid() || !domain::toInstant(time)) {
        complain(u"'%1' is no time. Write wall clock and time zone: '2026-12-01 09:00 Europe/Paris'."_s.arg(text));
        return std::nullopt;
    }
    constexpr int perHour = 3'600;
    constexpr int perMinute = 60;
    const int offset = (ended.captured(2).toInt() * perHour + ended.captured(3).toInt() * perMinute) * (ended.captured(1) == "-"_L1 ? -1 : 1);
    const auto meant = ended.hasMatch() ? withOffset(time, offset) : std::optional(time);
    return meant && isToCome(*meant, now, ended.hasMatch()) ? meant : std::nullopt;
}

std::optional<QList<domain::Attachment>> attachmentsOf(store::Database &database, const Options &options, bool goAlong)
{
    const ChannelOptions &asked = options.channels;
    if (asked.altTexts.size() > asked.media.size()) {
        complain(u"There are more descriptions than files: give --alt once for each --media."_s);
        return std::nullopt;
    }
    QList<domain::Attachment> attachments;
    for (qsizetype n = 0; n < asked.media.size(); ++n) {
        QFile file(asked.media[n]);
        if (!file.open(QIODevice::ReadOnly)) {
            complain(u"'%1' cannot be read: %2."_s.arg(asked.media[n], file.errorString()));
            return std::nullopt;
        }
        if (file.size() > domain::largestMedia) {
            complain(u"'%1' is larger than a workspace keeps."_s.arg(asked.media[n]));
            return std::nullopt;
        }
        const QString type = QMimeDatabase().mimeTypeForFile(QFileInfo(file)).name();
        const QByteArray content = file.readAll();
        if (!isWholePicture(asked.media[n], type, content))
            return std::nullopt;
        const auto kept = waitFor(store::MediaStore(database).add(domain::incomingMedia(QFileInfo(file).fileName(), type, content)));
        if (!kept || !*kept) {
            if (kept)
                complain(u"'%1' was not taken: %2."_s.arg(asked.media[n], kept->error().detail));
            return std::nullopt;
        }
        attachments.append({.media = **kept, .altText = asked.altTexts.value(n)});
        if (goAlong && domain::mediaSort(type) == domain::MediaSort::Image && asked.altTexts.value(n).trimmed().isEmpty()) {
            complain(u"Say what '%1' shows, for who cannot see it: --alt TEXT."_s.arg(asked.media[n]));
            return std::nullopt;
        }
    }
    return attachments;
}

void sayQueued(const domain::Post &post, const QTimeZone &zone, const Options &options, qsizetype parts)
{
    const auto leaves = post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt;
    if (options.isJson)
        say(JsonLine()
                .add(u"post"_s, post.id.value())
                .add(u"leavesAt"_s, jsonMoment(leaves))
                .add(u"holder"_s, jsonText(nameOf(post.holder)))
                .add(u"parts"_s, parts)
                .add(u"state"_s, domain::nameOf(post.state))
                .text());
    else if (post.holder == domain::PostHolder::ByHand)
        say(u"Post %1 waits for you to publish it by hand, at %2; 'post show %1' tells what, 'post published %1 --url URL' says that it is there."_s.arg(
            QString::number(post.id.value()), shownMoment(leaves, zone)));
    else
        say(u"Post %1%2 waits in the outbox; it leaves %3, held by %4."_s.arg(
            QString::number(post.id.value()), parts > 1 ? u", a thread of %1 parts,"_s.arg(parts) : QString(), shownMoment(leaves, zone),
            post.holder == domain::PostHolder::Service ? u"the service"_s : u"this machine"_s));
}

std::expected<PostPlace, Exit> placeOf(store::Database &database, const Options &options)
{
    const auto channel = channelMeant(database, options.channels.name, options);
    if (!channel)
        return std::unexpected(Exit::Usage);
    const auto connection = waitFor(store::ConnectionStore(database).connection(channel->id));
    if (!connection)
        return std::unexpected(Exit::WorkspaceUnusable);
    if (*connection)
        return PostPlace{.channel = *channel, .can = (*connection)->capabilities, .isByHand = false, .connection = **connection};
    if (domain::servicesByHand().contains(channel->service))
        return PostPlace{.channel = *channel, .can = domain::staticCapabilities(channel->service), .isByHand = true};
    complain(u"'%1' is not connected; 'channels add' connects it."_s.arg(channel->name));
    return std::unexpected(Exit::RefusedInPart);
}

bool canBePublished(const PostPlace &place, const ChannelOptions &asked)
{
    const QString &name = place.channel.name;
    const bool isCut = asked.isThread || asked.textFiles.size() > 1;
    if (isCut && !place.isByHand && !place.can.canPost && place.can.canPublishArticles) {
        complain(u"'%1' takes articles, which leave as one: give --article ID, without --text-file and --thread."_s.arg(name));
        return false;
    }
    if (isCut && !place.isByHand && place.can.canPost && !place.can.hasThreads) {
        complain(u"'%1' has no threads: a post leaves there as one. Give its text in one --text-file, without --thread."_s.arg(name));
        return false;
    }
    if (place.isByHand || place.can.canPost)
        return true;
    if (!place.can.canPublishArticles && domain::hasRecipients(place.channel.service))
        complain(u"Nobody is on the list of '%1' yet: 'channels recipients %1 --add ADDRESS' puts somebody there."_s.arg(name));
    else if (!place.can.canPublishArticles)
        complain(u"Nothing can be published on '%1': it takes in what is said there%2."_s.arg(
            name, place.can.canReply ? u", and answers to it ('reply')"_s : QString()));
    else if (asked.article == 0)
        complain(u"'%1' takes articles alone: give --article ID in the place of a text."_s.arg(name));
    else if (!asked.textFiles.isEmpty())
        complain(u"'%1' takes the article itself: leave --text-file away."_s.arg(name));
    return place.can.canPublishArticles && asked.article > 0 && asked.textFiles.isEmpty();
}

bool isToBePublished(store::Database &database, const PostPlace &place, const ChannelOptions &asked)
{
    const auto posts = waitFor(store::DerivationStore(database).ofArticle(domain::Id<domain::Article>(asked.article)));
    if (asked.isAgain || !posts || !*posts)
        return true;
    for (const store::ArticlePost &one : **posts) {
        const domain::Post &post = one.post;
        const auto failure = domain::failureOf(post);
        const bool mayBeThere = failure && failure->reason == domain::PostFailure::Reason::Unsure;
        const bool leaves = post.state == domain::PostState::Scheduled || domain::isLocked(post.state) || mayBeThere;
        if (post.channel != place.channel.id || !leaves || !domain::leavesAsArticle(place.can, true, post.kind, post.text))
            continue;
        const QString when = post.publishedAt ? u" (%1)"_s.arg(shownMoment(*post.publishedAt, database.zone())) : QString();
        complain((post.state == domain::PostState::Published ? u"The article was published on '%1' already%2, as post %3. --again publishes it once more."_s
                      : mayBeThere ? u"The article may stand on '%1' already%2, as post %3: look there. --again publishes it once more."_s
                                   : u"The article is on its way to '%1' already%2, as post %3. --again publishes it once more."_s)
                     .arg(place.channel.name, when, QString::number(post.id.value())));
        return false;
    }
    return true;
}

bool hasItsLength(const domain::Post &post, const domain::Capabilities &can, const QString &channel)
{
    const auto fault = domain::lengthFaultOf(can, post.title, post.text);
    if (!fault)
        return true;
    using Fault = domain::LengthFault::Kind;
    const QString numbers = u"%1 characters, and '%2' takes %3 at %4"_s.arg(grouped(fault->has), channel, grouped(fault->bound),
                                                                            fault->kind == Fault::TitleTooLong ? u"most"_s : u"least"_s);
    complain(fault->kind == Fault::TextTooShort       ? u"The text below the title is too short: %1. Write more."_s.arg(numbers)
                 : fault->kind == Fault::TitleTooLong ? u"The title is too long: %1. Shorten it."_s.arg(numbers)
                                                      : u"The title is too short: %1. Give a longer one with --title."_s.arg(numbers));
    return false;
}

void sayLength(const ThreadText &text, const PostPlace &place)
{
    const auto measure = domain::measuredText(text.text, place.can.text);
    if (place.isByHand && text.cuts.isEmpty() && measure.isTooLong())
        complain(u"%1 takes %2 characters as a rule, and the text has %3."_s.arg(domain::serviceName(place.channel.service), grouped(*measure.most),
                                                                                 grouped(measure.used)));
}

QString titleOf(const QString &text)
{
    constexpr qsizetype titleLength = 80;
    return domain::shortened(text.section(u'\n', 0, 0, QString::SectionSkipEmpty).simplified(), titleLength);
}

QString languageOf(store::Database &database, const QString &given, domain::Id<domain::Article> article)
{
    if (!given.isEmpty() || article.isNull())
        return given.isEmpty() ? languageOfSession() : given;
    const auto known = waitFor(store::ArticleStore(database).article(article));
    return known && *known && !(*known)->language.isEmpty() ? (*known)->language : languageOfSession();
}

} // namespace parvis::app
