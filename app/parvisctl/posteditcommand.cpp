// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/posteditcommand.h"

#include "app/parvisctl/articlefit.h"
#include "app/parvisctl/channeldesks.h"
#include "app/parvisctl/channelnames.h"
#include "app/parvisctl/languages.h"
#include "app/parvisctl/mediafit.h"
#include "app/parvisctl/postmaking.h"
#include "app/parvisctl/refusals.h"
#include "app/parvisctl/sitecommands.h"
#include "core/domain/base/clock.h"
#include "core/domain/channels/holding.h"
#include "core/domain/channels/medialimits.h"
#include "core/domain/inbox/kindnames.h"
#include "core/store/articles/articlestore.h"
#include "core/store/articles/derivationstore.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/cutoff.h"
#include "core/store/channels/deliverystore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

/// Why a post changes no more, or not from here; empty where it may.
QString whyNotEdited(store::Database &database, const domain::Post &post)
{
    const QString id = QString::number(post.id.value());
    const QString channel = post.channel.isNull() ? QString() : ChannelNames(database).of(post.channel);
    if (post.kind != domain::PostKind::Post)
        return u"Post %1 is an answer: 'post cancel %1' takes it back, 'reply' answers anew."_s.arg(id);
    const auto entry = waitFor(store::DeliveryStore(database).ofPost(post.id));
    const std::optional<domain::Delivery> delivery = entry && *entry ? **entry : std::nullopt;
    const QString number = delivery ? QString::number(delivery->id.value()) : QString();
    if (domain::mayHaveArrived(post) || (delivery && delivery->state == domain::DeliveryState::Unsure))
        return u"It may stand on '%1': look there, then say so with 'deliveries --arrived %2' or '--not-arrived %2'."_s.arg(channel, number);
    if (post.state == domain::PostState::Published)
        return delivery ? u"It has left for '%1': 'deliveries edit %2' changes it there, where the service can."_s.arg(channel, number)
                        : u"It was published on '%1': there is nothing to change."_s.arg(channel);
    if (domain::isLocked(post.state))
        return u"Post %1 is on its way: 'post cancel %1' takes it back where it has not left yet, then it can be changed."_s.arg(id);
    return {};
}

bool isAnythingAsked(const ChannelOptions &asked)
{
    const bool isText = !asked.textFiles.isEmpty() || !asked.title.isEmpty() || asked.isThread || asked.isNumbered || !asked.language.isEmpty();
    const bool isMedia = !asked.media.isEmpty() || !asked.altTexts.isEmpty() || asked.isWithoutMedia;
    const bool isPoll = !asked.pollChoices.isEmpty() || !asked.pollEnds.isEmpty() || asked.isPollMultiple || asked.isWithoutPoll;
    const bool isPlace = !asked.name.isEmpty() || !asked.at.isEmpty() || !asked.visibility.isEmpty() || asked.warning;
    return isText || isMedia || isPoll || isPlace || !asked.categories.isEmpty() || !asked.newsletter.isEmpty() || asked.hasReaders;
}

/// Where it goes, which is where it went unless another channel is given. What has no channel yet fits wherever it goes later.
std::expected<PostPlace, Exit> placeOfEdited(store::Database &database, const domain::Post &post, Options options)
{
    if (options.channels.name.isEmpty() && post.channel.isNull())
        return PostPlace{.channel = {}, .can = domain::staticCapabilities(QString()), .isByHand = true};
    if (!options.channels.name.isEmpty())
        return placeOf(database, options);
    options.channels.name = QString::number(post.channel.value());
    const auto disconnected = waitFor(store::disconnectedChannels(database));
    const auto entry = waitFor(store::DeliveryStore(database).ofPost(post.id));
    if (!disconnected || !*disconnected || !entry || !*entry)
        return std::unexpected(Exit::WorkspaceUnusable);
    const bool isHeldThere = **entry && (**entry)->state == domain::DeliveryState::Held;
    if (!(*disconnected)->contains(post.channel) || isHeldThere)
        return placeOf(database, options);
    // It stays with its channel; nobody can ask that one what it takes.
    const auto channel = channelMeant(database, options.channels.name, options);
    if (!channel)
        return std::unexpected(Exit::Usage);
    return PostPlace{.channel = *channel, .can = domain::staticCapabilities(channel->service), .isByHand = true, .isDisconnected = true};
}

/// Its files as they are to be: others, none, or the same with what they show said anew.
std::optional<QList<domain::Attachment>> filesOf(store::Database &database, const domain::Post &post, const PostPlace &place, const Options &options)
{
    const ChannelOptions &asked = options.channels;
    if (!asked.media.isEmpty())
        return attachmentsOf(database, options, place.can.media.hasAltText);
    QList<domain::Attachment> files = asked.isWithoutMedia ? QList<domain::Attachment>() : post.attachments;
    if (asked.altTexts.size() > files.size()) {
        complain(u"There are more descriptions than files: give --alt once for each of its files, in their order."_s);
        return std::nullopt;
    }
    for (qsizetype n = 0; n < asked.altTexts.size(); ++n)
        files[n].altText = asked.altTexts[n];
    return files;
}

/// What it says, cut as it is or as is asked.
std::expected<ThreadText, Exit> textOfEdited(store::Database &database, const domain::Post &post, const ChannelOptions &asked, const PostPlace &place)
{
    domain::Capabilities limits = place.can;
    // How long the question of a poll may be takesPoll() says.
    limits.text = place.isByHand && !asked.isThread       ? domain::TextLimit()
        : domain::isPollQuestion(place.can, post.options) ? place.can.text
                                                          : domain::textLimitOf(place.can, post.options);
    limits.hasThreads = place.can.hasThreads || place.isByHand;
    if (!asked.textFiles.isEmpty())
        return threadOf(asked, limits, post.language);
    if (asked.isThread || asked.isNumbered) {
        complain(u"Give its text with --text-file, so that it is cut anew."_s);
        return std::unexpected(Exit::Usage);
    }
    const auto known = waitFor(store::DerivationStore(database).derivation(post.id));
    const domain::Derivation made = known && *known ? (*known)->value_or(domain::Derivation{}) : domain::Derivation{};
    const ThreadText text{.text = post.text, .cuts = made.cuts, .isNumbered = made.isNumbered};
    if (!text.cuts.isEmpty() && !limits.hasThreads) {
        complain(u"'%1' has no threads, and it is cut into %2 parts: give its text in one --text-file."_s.arg(place.channel.name,
                                                                                                              QString::number(text.parts().size())));
        return std::unexpected(Exit::RefusedInPart);
    }
    if (!isFitting(text, limits, post.language))
        return std::unexpected(Exit::RefusedInPart);
    return text;
}

/// Whether what is to leave can leave there; complains where not.
bool canLeave(store::Database &database, const domain::Post &post, const PostPlace &place)
{
    const QString &channel = place.channel.name;
    const bool isArticle = domain::leavesAsArticle(place.can, !post.article.isNull(), post.kind, post.text);
    if (!place.isByHand && !place.can.canPost && !isArticle) {
        complain(u"'%1' takes articles alone, and this is none."_s.arg(channel));
        return false;
    }
    if (!isArticle && post.text.trimmed().isEmpty() && post.attachments.isEmpty()) {
        complain(u"The post says nothing."_s);
        return false;
    }
    if (isArticle) {
        const auto article = waitFor(store::ArticleStore(database).article(post.article));
        return !article || !*article || isFitToLeave(**article, place.can);
    }
    const auto undescribed = std::ranges::find_if(post.attachments, [](const domain::Attachment &one) {
        return domain::mediaSort(one.media.type) == domain::MediaSort::Image && one.altText.trimmed().isEmpty();
    });
    if (undescribed != post.attachments.cend() && (place.isByHand || place.can.media.hasAltText)) {
        complain(u"Say what '%1' shows, for who cannot see it: --alt TEXT."_s.arg(undescribed->media.name));
        return false;
    }
    return place.isByHand || hasItsLength(post, place.can, channel);
}

Exit sayEdited(const domain::Post &post, const PostPlace &place, bool wasHeld, qsizetype parts, const QTimeZone &zone, const Options &options)
{
    if (!options.isJson && place.isDisconnected && domain::isCutOff(post, false)) {
        say(u"Post %1 waits in the outbox, and '%2' is disconnected: it leaves once that is connected again ('channels add'), unless it is too late by then."_s
                .arg(QString::number(post.id.value()), place.channel.name));
    } else if (options.isJson || post.state == domain::PostState::Scheduled) {
        sayQueued(post, zone, options, parts);
    } else {
        say(u"Post %1 is changed; it waits for nothing: it is %2."_s.arg(QString::number(post.id.value()), domain::nameOf(post.state)));
    }
    if (wasHeld && !options.isJson)
        say(u"Its server holds it as it was: the next 'send' changes that there."_s);
    return Exit::Done;
}

/// The post as it is to be; complains where it cannot.
std::expected<domain::Post, Exit> editedPost(store::Database &database, const domain::Post &post, const PostPlace &place, const Options &options)
{
    const ChannelOptions &asked = options.channels;
    const domain::Instant now = domain::SystemClock().now();
    domain::Post edited = post;
    const auto language = asked.language.isEmpty() ? std::optional(post.language) : languageGiven(asked.language);
    const auto at = asked.at.isEmpty() ? std::optional(post.scheduledFor)
                                       : zonedTimeOf(asked.at, now).transform([](const domain::ZonedTime &time) { return std::optional(time); });
    if (!language || !at)
        return std::unexpected(Exit::Usage);
    edited.channel = place.channel.id;
    edited.language = *language;
    edited.scheduledFor = *at;
    if (!asked.at.isEmpty()) {
        edited.state = domain::PostState::Scheduled;
        edited.problem.clear();
    }
    if (!asked.title.isEmpty() && !place.can.hasTitle && !place.isByHand) {
        complain(u"Posts on '%1' have no title: leave --title away."_s.arg(place.channel.name));
        return std::unexpected(Exit::Usage);
    }
    if (edited.state == domain::PostState::Scheduled && edited.channel.isNull()) {
        complain(u"It has no channel yet: say with --channel where it goes."_s);
        return std::unexpected(Exit::Usage);
    }
    const auto extras = postOptionsAsked(asked, place.can, place.channel.name, place.isByHand, post.options);
    const auto files = filesOf(database, post, place, options);
    if (!extras || !files)
        return std::unexpected(Exit::Usage);
    edited.options = *extras;
    edited.attachments = *files;
    edited.changedAt = now;
    return edited;
}

} // namespace

Exit editPost(store::Database &database, const domain::Post &post, const Options &options)
{
    const ChannelOptions &asked = options.channels;
    if (!isAnythingAsked(asked)) {
        complain(u"Nothing is to change: say what, as 'post edit --help' tells."_s);
        return Exit::Usage;
    }
    if (const QString why = whyNotEdited(database, post); !why.isEmpty()) {
        complain(why);
        return Exit::RefusedInPart;
    }
    const auto place = placeOfEdited(database, post, options);
    if (!place)
        return place.error();
    ChannelOptions given = asked;
    given.article = post.article.value();
    if (!post.channel.isNull() || !asked.name.isEmpty()) {
        if ((!asked.textFiles.isEmpty() || !asked.name.isEmpty()) && !canBePublished(*place, given))
            return Exit::Usage;
    }
    auto edited = editedPost(database, post, *place, options);
    if (!edited)
        return edited.error();
    const auto text = textOfEdited(database, *edited, asked, *place);
    if (!text)
        return text.error();
    const bool isItsFirstLine = post.title == titleOf(post.text);
    edited->text = text->text;
    if (!asked.title.isEmpty())
        edited->title = asked.title.simplified();
    else if (isItsFirstLine && edited->text != post.text)
        edited->title = titleOf(edited->text);
    const QString &name = place->channel.name;
    const qsizetype parts = text->parts().size();
    if (!place->isByHand && (!takesMedia(edited->attachments, place->can, name) || !takesPoll(*edited, place->can, name, parts)))
        return Exit::RefusedInPart;
    if (edited->state == domain::PostState::Scheduled && !canLeave(database, *edited, *place))
        return Exit::RefusedInPart;
    const bool isThread = parts > 1;
    *edited = place->isDisconnected ? domain::heldUntilConnected(*edited) : domain::heldAnew(*edited, place->connection, edited->changedAt, isThread);
    const auto entry = waitFor(store::DeliveryStore(database).ofPost(post.id));
    const bool wasHeld = entry && *entry && **entry && (**entry)->state == domain::DeliveryState::Held;
    const auto changed = waitFor(
        store::PostStore(database).change(post.id, [wanted = *edited](const domain::Post &now) { return domain::isLocked(now.state) ? now : wanted; }));
    if (!changed)
        return Exit::WorkspaceUnusable;
    if (!*changed || (*changed)->isNone()) {
        complain(*changed ? u"Post %1 is on its way: it was left as it is."_s.arg(post.id.value()) : wholeSentence(changed->error()));
        return Exit::RefusedInPart;
    }
    if (!asked.textFiles.isEmpty()) {
        const auto cut = cutAnew(database, post.id, *text);
        if (!cut)
            return Exit::WorkspaceUnusable;
        if (!*cut)
            return complainOf(cut->error(), options);
    }
    return sayEdited((*changed)->after, *place, wasHeld, text->parts().size(), database.zone(), options);
}

} // namespace parvis::app
