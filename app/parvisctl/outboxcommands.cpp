// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/articlefit.h"
#include "app/parvisctl/channeldesks.h"
#include "app/parvisctl/languages.h"
#include "app/parvisctl/mediafit.h"
#include "app/parvisctl/postmaking.h"
#include "app/parvisctl/sitecommands.h"
#include "core/domain/base/clock.h"
#include "core/store/articles/articlestore.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/inbox/replystore.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

/// The answer to that mention in these words that waits, is leaving or has left, or may have; 0 where there is none.
qint64 answeredAlike(store::Database &database, qint64 mention, const QString &text)
{
    const auto found = waitFor(database.read([mention, text](store::Connection &connection) -> domain::Result<qint64> {
        // kind: 1 a reply; state: 4 scheduled to 7 published, 8 failed (domain::PostState), of which it may be there where nobody knows.
        store::Statement row = connection.prepare(
            u"SELECT id FROM post WHERE kind = 1 AND in_reply_to = ? AND trim(body, char(9, 10, 13, 32)) = ? AND (state BETWEEN 4 AND 7 OR "
            "(state = 8 AND problem GLOB 'unsure*')) ORDER BY id DESC LIMIT 1"_s);
        if (auto ran = row.bind(mention).bind(text).run(); !ran)
            return std::unexpected(ran.error());
        return row.next() ? row.number(0) : 0;
    }));
    return found ? found->value_or(0) : 0;
}

/// The channel of a mention, by its name, and what it takes.
struct AnsweredChannel
{
    QString name;
    domain::Capabilities can;
};

/// The channel of that mention where it is connected.
std::optional<AnsweredChannel> answeredChannel(store::Database &database, qint64 mention)
{
    const auto channel = waitFor(database.read([mention](store::Connection &connection) -> domain::Result<domain::Id<domain::Channel>> {
        store::Statement row = connection.prepare(u"SELECT channel_id FROM mention WHERE id = ?"_s);
        if (auto ran = row.bind(mention).run(); !ran)
            return std::unexpected(ran.error());
        return row.next() ? row.id<domain::Channel>(0) : domain::Id<domain::Channel>();
    }));
    if (!channel || !*channel || (*channel)->isNull())
        return {};
    const auto connection = waitFor(store::ConnectionStore(database).connection(**channel));
    if (!connection || !*connection)
        return {};
    const auto summaries = waitFor(store::ChannelStore(database).summaries());
    if (!summaries || !*summaries)
        return {};
    const auto known = std::ranges::find_if(**summaries, [&](const domain::ChannelSummary &one) { return one.channel.id == **channel; });
    if (known == (*summaries)->end())
        return {};
    return AnsweredChannel{.name = known->channel.name, .can = (*connection)->capabilities};
}

} // namespace

Exit addPost(store::Database &database, const Options &options)
{
    const ChannelOptions &asked = options.channels;
    const auto language = asked.language.isEmpty() ? std::optional(QString()) : languageGiven(asked.language);
    if (!language)
        return Exit::Usage;
    const auto place = placeOf(database, options);
    if (!place)
        return place.error();
    const domain::Channel &channel = place->channel;
    const domain::Capabilities &can = place->can;
    const domain::Instant now = domain::SystemClock().now();
    const auto at = asked.at.isEmpty() ? std::optional(domain::toZoned(now, QTimeZone::utc())) : zonedTimeOf(asked.at, now);
    if (!at || !canBePublished(*place, asked))
        return Exit::Usage;
    domain::Post post;
    post.channel = channel.id;
    post.article = domain::Id<domain::Article>(asked.article);
    post.state = domain::PostState::Scheduled;
    post.createdAt = post.changedAt = now;
    post.scheduledFor = at;
    post.language = languageOf(database, *language, post.article);
    const bool isArticle = asked.article > 0 && can.canPublishArticles && (!can.canPost || asked.textFiles.isEmpty());
    if (!asked.title.isEmpty() && (isArticle || !can.hasTitle)) {
        complain(isArticle ? u"An article has its own title: leave --title away."_s : u"Posts on '%1' have no title: leave --title away."_s.arg(channel.name));
        return Exit::Usage;
    }
    if (asked.textFiles.isEmpty() && !isArticle) {
        complain(u"--text-file is required, but for an article on a site."_s);
        return Exit::Usage;
    }
    if (asked.hasLaterMedia) {
        complain(u"Files go with the first part of a thread alone: give --media before the second --text-file."_s);
        return Exit::Usage;
    }
    const auto extras = postOptionsAsked(asked, can, channel.name, place->isByHand);
    if (!extras)
        return Exit::Usage;
    post.options = *extras;
    // What a person publishes by hand, that person makes fit.
    domain::Capabilities limits = can;
    // How long the question of a poll may be takesPoll() says.
    limits.text = domain::isPollQuestion(can, post.options) ? can.text : domain::textLimitOf(can, post.options);
    if (place->isByHand && !asked.isThread)
        limits.text = {};
    limits.hasThreads = can.hasThreads || place->isByHand;
    const auto thread = threadOf(asked, limits, post.language);
    if (!thread)
        return thread.error();
    sayLength(*thread, *place);
    post.text = thread->text;
    post.title = asked.title.simplified();
    if (post.title.isEmpty())
        post.title = titleOf(post.text);
    if (!place->isByHand && !isArticle && !hasItsLength(post, can, channel.name))
        return Exit::RefusedInPart;
    if (asked.article > 0) {
        const auto article = waitFor(store::ArticleStore(database).article(post.article));
        if (!article || !*article) {
            complain(u"There is no article %1; 'parvisctl article list' tells which there are."_s.arg(asked.article));
            return Exit::Usage;
        }
        if (isArticle)
            post.title = (*article)->title;
        if (isArticle && !isToBePublished(database, *place, asked))
            return Exit::RefusedInPart;
        if (isArticle && !isFitToLeave(**article, can))
            return Exit::RefusedInPart;
    }
    const auto attachments = attachmentsOf(database, options, can.media.hasAltText);
    if (!attachments)
        return Exit::Usage;
    post.attachments = *attachments;
    if (!isArticle && post.text.trimmed().isEmpty() && post.attachments.isEmpty()) {
        complain(u"The post says nothing."_s);
        return Exit::RefusedInPart;
    }
    if (!place->isByHand && (!takesMedia(post.attachments, can, channel.name) || !takesPoll(post, can, channel.name, thread->parts().size())))
        return Exit::RefusedInPart;
    post.holder = place->isByHand ? domain::PostHolder::ByHand : domain::PostHolder::ThisMachine;
    // Who stays awake holds it better than we do.
    const auto leavesAt = domain::toInstant(*at);
    const bool isForNobody = post.options.visibility && domain::isOfArticles(*post.options.visibility);
    const bool canHold = !place->isByHand && can.scheduleAhead && !isForNobody && thread->cuts.isEmpty();
    if (!asked.at.isEmpty() && leavesAt && canHold && *leavesAt > now + *can.scheduleAhead + std::chrono::minutes{1})
        post.holder = domain::PostHolder::Service;
    const auto added = addThread(database, post, *thread);
    if (!added)
        return Exit::WorkspaceUnusable;
    if (!*added)
        return complainOf(added->error(), options);
    sayQueued(**added, database.zone(), options, thread->parts().size());
    if (thread->parts().size() > 1 && can.canEdit && !place->isByHand && !options.isJson)
        say(u"Once it has left, its parts are changed there by hand: 'deliveries edit' changes no thread."_s);
    if (isArticle)
        sayMailing(post.options, can);
    return Exit::Done;
}

Exit addReply(store::Database &database, const Options &options)
{
    const auto language = options.channels.language.isEmpty() ? std::optional(QString()) : languageGiven(options.channels.language);
    if (!language)
        return Exit::Usage;
    const auto text = textOfFile(options.channels.textFile);
    if (!text)
        return Exit::Usage;
    if (text->trimmed().isEmpty() && options.channels.media.isEmpty()) {
        complain(u"The answer says nothing."_s);
        return Exit::RefusedInPart;
    }
    const auto answered = answeredChannel(database, options.channels.mention);
    if (answered && !answered->can.canReply) {
        complain(u"Nothing is answered on '%1' from here: answer mention %2 where it stands."_s.arg(answered->name, QString::number(options.channels.mention)));
        return Exit::Usage;
    }
    if (const qint64 alike = options.channels.isAgain ? 0 : answeredAlike(database, options.channels.mention, text->trimmed()); alike > 0) {
        complain(u"Mention %1 was answered in the same words already, by post %2 ('post show %2'). --again answers it once more."_s.arg(
            QString::number(options.channels.mention), QString::number(alike)));
        return Exit::RefusedInPart;
    }
    const auto attachments = attachmentsOf(database, options, !answered || answered->can.replyMedia.hasAltText);
    if (!attachments)
        return Exit::Usage;
    const domain::Instant now = domain::SystemClock().now();
    // Beside what is being written in the window, which is nobody's to send but its writer's.
    const auto queued
        = waitFor(store::ReplyStore(database).answer(domain::Id<domain::Mention>(options.channels.mention), *text, now, now, *language, *attachments));
    if (!queued)
        return Exit::WorkspaceUnusable;
    if (!*queued) {
        const bool isAbsent = queued->error().kind == domain::Error::Kind::NotFound;
        complain(isAbsent ? u"There is no mention %1; 'parvisctl search --json' tells which there are."_s.arg(options.channels.mention)
                          : u"The answer was not put into the outbox: %1."_s.arg(queued->error().detail));
        return isAbsent ? Exit::Usage : Exit::RefusedInPart;
    }
    if (answered)
        sayUndescribable(*attachments, answered->can.replyMedia, answered->name);
    sayQueued(**queued, database.zone(), options);
    return Exit::Done;
}

} // namespace parvis::app
