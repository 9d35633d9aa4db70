// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/channeldesks.h"
#include "core/domain/base/shorttext.h"
#include "core/domain/channels/limits.h"
#include "core/domain/channels/medialimits.h"
#include "core/store/articles/articlestore.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/inbox/replystore.h"
#include "core/store/media/mediastore.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeDatabase>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

/// "2026-12-01 09:00 Europe/Paris"; complains where it is no time.
std::optional<domain::ZonedTime> zonedTimeOf(const QString &text)
{
    const QString wallText = text.section(u' ', 0, -2).trimmed().replace(u'T', u' ');
    const QByteArray zone = text.section(u' ', -1).trimmed().toLatin1();
    QDateTime wall = QDateTime::fromString(wallText, u"yyyy-MM-dd HH:mm"_s);
    if (!wall.isValid())
        wall = QDateTime::fromString(wallText, u"yyyy-MM-dd HH:mm:ss"_s);
    const domain::ZonedTime time{.wall = wall, .zone = zone};
    if (!wall.isValid() || !domain::toInstant(time)) {
        complain(u"'%1' is no time. Write wall clock and time zone: '2026-12-01 09:00 Europe/Paris'."_s.arg(text));
        return std::nullopt;
    }
    return time;
}

std::optional<QList<domain::Attachment>> attachmentsOf(store::Database &database, const Options &options)
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
        const auto kept = waitFor(store::MediaStore(database).add(domain::incomingMedia(QFileInfo(file).fileName(), type, file.readAll())));
        if (!kept || !*kept) {
            if (kept)
                complain(u"'%1' was not taken: %2."_s.arg(asked.media[n], kept->error().detail));
            return std::nullopt;
        }
        attachments.append({.media = **kept, .altText = asked.altTexts.value(n)});
        if (domain::mediaSort(type) == domain::MediaSort::Image && asked.altTexts.value(n).trimmed().isEmpty()) {
            complain(u"Say what '%1' shows, for who cannot see it: --alt TEXT."_s.arg(asked.media[n]));
            return std::nullopt;
        }
    }
    return attachments;
}

/// Whether the service takes it; complains where it does not.
bool isTaken(const domain::Post &post, const domain::Capabilities &can)
{
    const auto measure = domain::measuredText(post.text, can.text);
    if (measure.isTooLong()) {
        complain(u"The text is too long: %1 of at most %2."_s.arg(grouped(measure.used), grouped(*measure.most)));
        return false;
    }
    const auto problems = domain::mediaProblems(post.attachments, can.media);
    for (qsizetype n = 0; n < problems.size(); ++n) {
        if (problems[n]) {
            complain(u"The service does not take '%1'."_s.arg(post.attachments[n].media.name));
            return false;
        }
    }
    return true;
}

void sayQueued(const domain::Post &post, const Options &options)
{
    const auto leaves = post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt;
    const bool isServices = post.holder == domain::PostHolder::Service;
    if (options.isJson)
        say(JsonLine()
                .add(u"post"_s, post.id.value())
                .add(u"leavesAt"_s, leaves ? domain::toIso(*leaves) : QString())
                .add(u"holder"_s, isServices ? u"service"_s : u"machine"_s)
                .text());
    else
        say(u"Post %1 waits in the outbox; it leaves %2, held by %3."_s.arg(post.id.value())
                .arg(leaves ? domain::toIso(*leaves) : QString(), isServices ? u"the service"_s : u"this machine"_s));
}

} // namespace

Exit addPost(store::Database &database, const Options &options)
{
    const ChannelOptions &asked = options.channels;
    const auto channel = channelMeant(database, asked.name, options);
    if (!channel)
        return Exit::Usage;
    const auto connection = waitFor(store::ConnectionStore(database).connection(channel->id));
    if (!connection)
        return Exit::WorkspaceUnusable;
    if (!*connection) {
        complain(u"'%1' is not connected; 'channels add' connects it."_s.arg(channel->name));
        return Exit::RefusedInPart;
    }
    const domain::Instant now = domain::SystemClock().now();
    const domain::Capabilities &can = (*connection)->capabilities;
    domain::Post post;
    post.channel = channel->id;
    post.article = domain::Id<domain::Article>(asked.article);
    post.state = domain::PostState::Scheduled;
    post.holder = domain::PostHolder::ThisMachine;
    post.createdAt = post.changedAt = now;
    const bool isArticle = asked.article > 0 && can.canPublishArticles && (!can.canPost || asked.textFile.isEmpty());
    if (asked.textFile.isEmpty() && !isArticle) {
        complain(u"--text-file is required, but for an article on a site."_s);
        return Exit::Usage;
    }
    const auto text = asked.textFile.isEmpty() ? std::optional(QString()) : textOfFile(asked.textFile);
    const auto attachments = attachmentsOf(database, options);
    if (!text || !attachments)
        return Exit::Usage;
    post.text = *text;
    post.attachments = *attachments;
    constexpr qsizetype titleLength = 80;
    post.title = domain::shortened(text->section(u'\n', 0, 0, QString::SectionSkipEmpty).simplified(), titleLength);
    if (isArticle) {
        const auto article = waitFor(store::ArticleStore(database).article(post.article));
        if (!article || !*article) {
            complain(u"There is no article %1."_s.arg(asked.article));
            return Exit::RefusedInPart;
        }
        post.title = (*article)->title;
    } else if (post.text.trimmed().isEmpty() && post.attachments.isEmpty()) {
        complain(u"The post says nothing."_s);
        return Exit::RefusedInPart;
    }
    if (!isTaken(post, can))
        return Exit::RefusedInPart;
    post.scheduledFor = domain::toZoned(now, QTimeZone::utc());
    if (!asked.at.isEmpty()) {
        const auto time = zonedTimeOf(asked.at);
        if (!time)
            return Exit::Usage;
        post.scheduledFor = time;
        // Who stays awake holds it better than we do.
        const auto at = domain::toInstant(*time);
        if (at && can.scheduleAhead && *at > now + *can.scheduleAhead + std::chrono::minutes{1})
            post.holder = domain::PostHolder::Service;
    }
    const auto added = waitFor(store::PostStore(database).add(post));
    if (!added)
        return Exit::WorkspaceUnusable;
    if (!*added)
        return complainOf(added->error(), options);
    sayQueued(**added, options);
    return Exit::Done;
}

Exit addReply(store::Database &database, const Options &options)
{
    const auto text = textOfFile(options.channels.textFile);
    if (!text)
        return Exit::Usage;
    const domain::Instant now = domain::SystemClock().now();
    store::ReplyStore replies(database);
    const auto draft = waitFor(replies.saveDraft(domain::Id<domain::Mention>(options.channels.mention), *text, now));
    if (!draft)
        return Exit::WorkspaceUnusable;
    if (!*draft) {
        complain(draft->error().kind == domain::Error::Kind::NotFound ? u"There is no mention %1."_s.arg(options.channels.mention)
                                                                      : draft->error().detail + u'.');
        return Exit::RefusedInPart;
    }
    if ((*draft)->id.isNull()) {
        complain(u"The answer says nothing."_s);
        return Exit::RefusedInPart;
    }
    const auto queued = waitFor(replies.schedule((*draft)->id, now, now));
    if (!queued)
        return Exit::WorkspaceUnusable;
    if (!*queued) {
        complain(u"The answer stays a draft: %1."_s.arg(queued->error().detail));
        return Exit::RefusedInPart;
    }
    sayQueued(**queued, options);
    return Exit::Done;
}

} // namespace parvis::app
