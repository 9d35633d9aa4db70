// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of CalendarPageModel is about how posts leave.
#include "models/calendar/calendarpagemodel.h"

#include "core/domain/channels/connectkeys.h"
#include "core/domain/channels/holding.h"
#include "core/domain/channels/lackedright.h"
#include "core/domain/channels/leavingwhole.h"
#include "core/store/channels/cutoff.h"
#include "models/calendar/pollwords.h"
#include "models/calendar/threadwords.h"
#include "models/channels/channelnames.h"
#include "models/channels/exportforms.h"
#include "models/media/attachmentsentences.h"
#include "models/shell/sentences.h"

#include <QtCore/QLocale>

#include <algorithm>
#include <memory>

using parvis::domain::Post;
using parvis::domain::PostState;

namespace parvis::models {

void CalendarPageModel::readLeaving()
{
    using Channels = QSet<domain::Id<domain::Channel>>;
    store::disconnectedChannels(m_database).then(this, [this](const domain::Result<Channels> &disconnected) {
        if (!disconnected)
            return m_messages.post(problem(tr("How the channels are connected was not read."), disconnected.error()));
        readLeaving(*disconnected);
    });
}

void CalendarPageModel::readLeaving(const QSet<domain::Id<domain::Channel>> &disconnected)
{
    using Health = QHash<domain::Id<domain::Channel>, domain::ChannelHealth>;
    m_connections.health().then(this, [this, disconnected](const domain::Result<Health> &health) {
        if (!health)
            return m_messages.post(problem(tr("How the channels are connected was not read."), health.error()));
        m_deliveries.unsettled().then(this, [this, disconnected, health = *health](const domain::Result<QList<domain::Delivery>> &deliveries) {
            if (!deliveries)
                return m_messages.post(problem(tr("What is on its way was not read."), deliveries.error()));
            // Both at once: what is connected no more is a channel that was.
            m_leaving.health = health;
            m_leaving.disconnected = disconnected;
            m_leaving.deliveries.clear();
            for (const domain::Delivery &delivery : *deliveries)
                m_leaving.deliveries.insert(delivery.post, delivery);
            m_deliveries.latePolicy().then(this, [this](const domain::Result<domain::LatePolicy> &policy) {
                if (policy)
                    m_leaving.late = *policy;
                m_deliveries.incomplete().then(this, [this](const domain::Result<QList<store::IncompletePost>> &incomplete) {
                    if (!incomplete)
                        return m_messages.post(problem(tr("What arrived only in part was not read."), incomplete.error()));
                    m_leaving.dropped.clear();
                    m_leaving.pollDroppers.clear();
                    for (const store::IncompletePost &one : *incomplete) {
                        m_leaving.dropped.insert(one.post.id, one.dropped);
                        if (one.dropped.contains(domain::Sent::poll))
                            m_leaving.pollDroppers.insert({one.post.channel, visibilityKey(one.post.options)});
                    }
                    sortChannels();
                    rebuild();
                    followChannel();
                    Q_EMIT channelsChanged();
                });
            });
        });
    });
}

void CalendarPageModel::readOpenThere()
{
    // What is older waits as well; nobody looks through more of it.
    constexpr int mostOpen = 200;
    m_errands.troubled(mostOpen).then(this, [this](const domain::Result<QList<domain::Errand>> &errands) {
        if (!errands)
            return m_messages.post(problem(tr("What failed at the services was not read."), errands.error()));
        m_deliveries.drifted(mostOpen).then(this, [this, errands = *errands](const domain::Result<QList<domain::Post>> &drifted) {
            if (!drifted)
                return m_messages.post(problem(tr("What was changed at the services was not read."), drifted.error()));
            const auto open = openThereOf(errands, *drifted);
            if (open == m_leaving.openThere)
                return;
            m_leaving.openThere = open;
            rebuild();
        });
    });
}

void CalendarPageModel::sortChannels()
{
    std::ranges::stable_partition(m_channels, [this](const domain::Channel &channel) { return isConnected(channel.id); });
}

void CalendarPageModel::readDelivery()
{
    if (!m_opened || m_opened->post.id.isNull())
        return;
    const auto id = m_opened->post.id;
    m_deliveries.ofPost(id).then(this, [this, id](const domain::Result<std::optional<domain::Delivery>> &delivery) {
        if (!delivery || !m_opened || m_opened->post.id != id || m_openedDelivery == *delivery)
            return;
        m_openedDelivery = *delivery;
        Q_EMIT openedChanged();
    });
    m_errands.ofPost(id).then(this, [this, id](const domain::Result<std::optional<domain::Errand>> &errand) {
        if (!errand || !m_opened || m_opened->post.id != id || m_openedErrand == *errand)
            return;
        m_openedErrand = *errand;
        Q_EMIT openedChanged();
    });
}

void CalendarPageModel::followChannel()
{
    if (!m_opened)
        return;
    const Post &post = m_opened->post;
    QString hindrance;
    if (isReadOnly())
        hindrance = readOnlyReason();
    else if (post.state == PostState::Sending || post.state == PostState::Pending)
        hindrance = tr("It is on its way: nothing can be attached to it just now.");
    else if (domain::isLocked(post.state))
        hindrance = tr("It has left: nothing can be attached to it any more.");
    else if (domain::mayHaveArrived(post))
        hindrance = tr("It may have arrived: it is locked until you have said whether it did.");
    else if (isDeletedThere(post))
        hindrance = tr("It was published and has been deleted there: nothing can be attached to it any more.");
    const bool isFixed = !hindrance.isEmpty();
    const domain::Capabilities can = capabilities(post.channel);
    const bool isUnlicensed = can.lackedRights.contains(domain::mediaRight);
    const QString channel = m_channelsById.value(post.channel).name;
    if (hindrance.isEmpty() && isUnlicensed && can.media.takesNone())
        hindrance = lackedMediaSentence(channel);
    m_attachments.setChannel(m_opened->service, can.media, hindrance, isUnlicensed ? doubtedMediaSentence(channel) : QString(), isFixed);
}

domain::Capabilities CalendarPageModel::capabilities(domain::Id<domain::Channel> channel) const
{
    if (const auto connection = m_leaving.connection(channel))
        return connection->capabilities;
    const auto known = m_channelsById.constFind(channel);
    return known == m_channelsById.cend() ? domain::Capabilities() : domain::staticCapabilities(known->service);
}

PostWriter::Change CalendarPageModel::holding(const std::optional<bool> &isThread) const
{
    const auto opened = m_opened ? m_opened->post.id : domain::Id<Post>();
    return [leaving = m_leaving, now = m_clock.now(), opened, parts = openedParts(), channels = m_channelsById, isThread](const Post &post) {
        // Whoever was to make it leave does, once its channel is connected again.
        const bool isByHand = domain::servicesByHand().contains(channels.value(post.channel).service);
        if (!isByHand && domain::isCutOff(post, leaving.connection(post.channel).has_value()))
            return post;
        if (leaving.disconnected.contains(post.channel))
            return domain::heldUntilConnected(post);
        // Of what is not looked at nobody knows here how it is cut; what the service holds already is no thread.
        const bool isKnownThread = post.id == opened ? parts > 1 : !post.article.isNull() && post.holder != domain::PostHolder::Service;
        return domain::heldAnew(post, leaving.connection(post.channel), now, isThread.value_or(isKnownThread));
    };
}

QString CalendarPageModel::openedFate() const
{
    if (!m_opened)
        return {};
    if (m_opened->hasMissed)
        return missedSentence(*m_opened);
    if (m_opened->isCutOff && !m_opened->delivery)
        return holderSentence(*m_opened);
    if (const QString waits = m_openedErrand ? errandWaits(*m_openedErrand, *m_opened) : QString(); !waits.isEmpty())
        return waits;
    if (m_openedErrand)
        return errandSentence(*m_openedErrand, m_opened->channelName, m_clock.now(), m_zone);
    if (const auto drift = openedDrift())
        return driftSentence(*drift, *m_opened, m_clock.now(), m_zone);
    if (isStuckSealed(*m_opened))
        return tr("It was being sent, and goes on once you have given the passphrase of the file of secrets.");
    const QString doubt = m_openedDelivery ? threadDoubt(*m_openedDelivery, m_opened->channelName, openedParts()) : QString();
    if (!doubt.isEmpty())
        return doubt;
    const QString fate = recalledFate(m_openedDelivery ? deliverySentence(*m_openedDelivery, *m_opened, m_clock.now(), m_zone) : QString());
    // Why nothing is offered that changes it there.
    const bool isPublished = m_openedDelivery && m_openedDelivery->state == domain::DeliveryState::Published;
    const bool isFixed = isPublished && (openedParts() > 1 || domain::isFixedByPoll(capabilities(m_opened->post.channel), m_opened->post.options));
    return isFixed ? (fate + u' ' + whyNotChangeThere(*m_opened)).trimmed() : fate;
}

void CalendarPageModel::setLatePolicy(const domain::LatePolicy &policy)
{
    if (isReadOnly())
        return say(readOnlyReason());
    if (policy == m_leaving.late)
        return;
    m_deliveries.setLatePolicy(policy).then(this, [this, policy](const domain::Result<> &kept) {
        if (!kept)
            return m_messages.post(problem(tr("How late posts may leave was not kept."), kept.error()));
        m_leaving.late = policy;
        const int hours = static_cast<int>(policy.most.count());
        m_messages.post(
            {.sentence = hours == 0 ? tr("A post that is late waits for you.") : tr("A post leaves by itself up to %Ln hour(s) late.", nullptr, hours)});
    });
}

std::optional<domain::Drift> CalendarPageModel::openedDrift() const
{
    using State = domain::DeliveryState;
    const bool stands = m_openedDelivery && (m_openedDelivery->state == State::Held || m_openedDelivery->state == State::Published);
    return stands && !store::DeliveryStore::isRecalled(*m_openedDelivery) ? domain::driftIn(m_openedDelivery->notes) : std::nullopt;
}

bool CalendarPageModel::leavesAsArticle(const Post &post) const
{
    return domain::leavesAsArticle(capabilities(post.channel), !post.article.isNull(), post.kind, post.text);
}

bool CalendarPageModel::isArticleItself(const CalendarEntry &entry) const
{
    return leavesAsArticle(entry.post);
}

QString CalendarPageModel::whyNotChangeThere(const CalendarEntry &entry) const
{
    if (isReadOnly())
        return readOnlyReason();
    const bool isOpened = m_opened && m_opened->post.id == entry.post.id;
    if (isOpened && m_openedErrand && m_openedErrand->kind == domain::ErrandKind::Delete && m_openedErrand->state == domain::ErrandState::Waiting)
        return toBeDeletedSentence();
    const int parts = isOpened && !isArticleItself(entry) ? openedParts() : 1;
    const auto connection = m_leaving.connection(entry.post.channel);
    const QString why = whyNotChangedThere(connection, entry.channelName, entry.post.remoteId, parts, entry.service);
    if (why.isEmpty() && connection && domain::isFixedByPoll(connection->capabilities, entry.post.options))
        //: %1 is a channel
        return tr("What has a poll stands on “%1” as it is: delete it and publish it anew.").arg(entry.channelName);
    return why;
}

QString CalendarPageModel::whyNotDeleteThere(const CalendarEntry &entry) const
{
    if (isReadOnly())
        return readOnlyReason();
    return whyNotDeletedThere(m_leaving.connection(entry.post.channel), entry.channelName, entry.post.remoteId, entry.service);
}

QString CalendarPageModel::hindrance(const Post &post, Asked asked) const
{
    // What was typed a moment ago is on its way into the post.
    const auto isBeingDescribed = [this, &post](const domain::Attachment &attachment) {
        const auto &shown = m_attachments.list();
        const auto found = std::ranges::find(shown, attachment.media.id, [](const domain::Attachment &one) { return one.media.id; });
        return m_opened && m_opened->post.id == post.id && found != shown.cend() && !found->altText.trimmed().isEmpty();
    };
    const auto isUndescribed = [&isBeingDescribed](const domain::Attachment &attachment) {
        const bool isImage = domain::mediaSort(attachment.media.type) == domain::MediaSort::Image;
        return isImage && attachment.altText.trimmed().isEmpty() && !isBeingDescribed(attachment);
    };
    const bool goesAlong = !isConnected(post.channel) || capabilities(post.channel).media.hasAltText;
    if (const auto undescribed = std::ranges::count_if(post.attachments, isUndescribed); undescribed > 0 && goesAlong)
        return refusedFor(asked, tr("%n image(s) have no description yet, for who cannot see them.", nullptr, static_cast<int>(undescribed)));
    const auto place = m_channelsById.value(post.channel);
    const auto link = m_leaving.connection(post.channel);
    if (link && domain::hasRecipients(place.service) && !link->capabilities.canPost && !link->capabilities.canPublishArticles)
        //: %1 is a channel
        return refusedFor(asked, tr("nobody is on the list of “%1” yet: Recipients… in Channels, in the menu of its card.").arg(place.name));
    // What a person publishes by hand, that person makes fit.
    if (!isConnected(post.channel))
        return {};
    if (leavesAsArticle(post)) {
        const int undescribed = post.article == m_leavingArticle.id() ? m_leavingArticle.undescribed() : 0;
        if (undescribed > 0)
            return refusedFor(asked,
                              tr("%n image(s) of the article have no description yet, for who cannot see them. Describe them in Articles, or mark as "
                                 "decorative what shows nothing.",
                                 nullptr, undescribed));
        const QString local = post.article == m_leavingArticle.id() ? m_leavingArticle.localPicture() : QString();
        if (!local.isEmpty())
            return refusedWith(asked, exportSentence({.kind = domain::ExportProblem::Kind::NoFile, .about = local}));
        return {};
    }
    const domain::Capabilities can = capabilities(post.channel);
    const auto known = m_channelsById.value(post.channel);
    if (!can.canPost && can.canPublishArticles && post.kind == domain::PostKind::Post)
        return refusedFor(asked, articlesOnlyReason(known.name));
    const bool hasWords = !post.text.trimmed().isEmpty() || (can.hasTitle && !post.title.trimmed().isEmpty());
    if (!hasWords && post.attachments.isEmpty() && post.article.isNull() && post.kind == domain::PostKind::Post)
        return refusedFor(asked, tr("it has no text yet. Its title stays in the calendar."));
    const QStringList parts = m_opened && m_opened->post.id == post.id ? partsOf(post.text) : QStringList{post.text};
    if (parts.size() > 1 && !domain::mayBeCut(known.service, can))
        //: %1 is a channel
        return refusedFor(asked, tr("“%1” has no threads, and its text is cut into parts. Make one text of it.").arg(known.name));
    for (const QString &part : parts) {
        const auto measure = domain::measuredText(part, domain::textLimitOf(can, post.options));
        // Of the question of a poll it is said in other words, below.
        if (measure.isTooLong() && !domain::isPollQuestion(can, post.options))
            //: %1 is a channel, %2 and %3 are numbers of characters
            return refusedFor(
                asked,
                tr("“%1” takes at most %2 characters, and it has %3.").arg(known.name, QLocale().toString(*measure.most), QLocale().toString(measure.used)));
    }
    if (const auto fault = post.kind == domain::PostKind::Post ? domain::lengthFaultOf(can, post.title, post.text) : std::nullopt)
        return refusedFor(asked, lengthReason(*fault, known.name, domain::titledText(post.title, post.text, 0).isTaken));
    const auto problems = domain::mediaProblems(post.attachments, can.media);
    for (qsizetype at = 0; at < problems.size(); ++at) {
        if (problems[at] == domain::MediaProblem::NotTaken && can.lackedRights.contains(domain::mediaRight))
            return refusedWith(asked, lackedMediaSentence(known.name));
        if (problems[at] == domain::MediaProblem::NotTaken)
            //: %1 is a channel
            return refusedFor(asked, tr("“%1” takes no attachments. Take them away.").arg(known.name));
        if (problems[at])
            return refusedWith(asked, sentence(*problems[at], post.attachments[at].media, known.service, can.media));
    }
    if (!post.options.warning.isEmpty() && !can.hasWarning)
        //: %1 is a channel
        return refusedFor(asked, tr("“%1” has no warnings. Take it away, or write it into the text.").arg(known.name));
    if (domain::isShownToAll(can, post.options.visibility))
        //: %1 is a channel
        return refusedFor(asked, tr("“%1” cannot keep it from everybody, as is chosen. Choose who sees it.").arg(known.name));
    const bool hasFiles = !post.attachments.isEmpty();
    const auto poll = post.options.poll ? domain::pollFaultOf(can, *post.options.poll, post.text, hasFiles, parts.size()) : std::nullopt;
    return poll ? refusedWith(asked, pollSentence(*poll, known.name)) : QString();
}

QString CalendarPageModel::lengthReason(const domain::LengthFault &fault, const QString &channel, bool isTitleTaken)
{
    const QString bound = QLocale().toString(fault.bound);
    const QString has = QLocale().toString(fault.has);
    switch (fault.kind) {
    case domain::LengthFault::Kind::TitleTooShort:
        //: %1 is a channel, %2 and %3 are numbers of characters
        return tr("on “%1” a title has at least %2 characters, and this one has %3. Give it a longer one.").arg(channel, bound, has);
    case domain::LengthFault::Kind::TitleTooLong:
        //: %1 is a channel, %2 and %3 are numbers of characters
        return tr("on “%1” a title has at most %2 characters, and this one has %3. Shorten it.").arg(channel, bound, has);
    case domain::LengthFault::Kind::TextTooShort:
        break;
    }
    if (isTitleTaken)
        //: %1 is a channel, %2 and %3 are numbers of characters
        return tr("on “%1” a text has at least %2 characters, and this one has %3 in all. Write more.").arg(channel, bound, has);
    //: %1 is a channel, %2 and %3 are numbers of characters
    return tr("on “%1” a text has at least %2 characters below its title, and this one has %3. Write more.").arg(channel, bound, has);
}

bool CalendarPageModel::isForArticlesAlone(domain::Id<domain::Channel> channel, const Post &post) const
{
    const domain::Capabilities can = capabilities(channel);
    return isConnected(channel) && !can.canPost && can.canPublishArticles && !domain::leavesAsArticle(can, !post.article.isNull(), post.kind, post.text);
}

QList<domain::Channel> CalendarPageModel::otherChannels(const CalendarEntry &entry) const
{
    const Post &post = entry.post;
    QList<domain::Channel> others = channels();
    others.removeIf([this, &post](const domain::Channel &channel) { return channel.id == post.channel || isForArticlesAlone(channel.id, post); });
    return others;
}

QString CalendarPageModel::othersPlanned(const Post &post) const
{
    if (post.text.trimmed().isEmpty() && post.article.isNull())
        return {};
    QStringList names;
    for (const Post &other : m_monthPosts + m_ideaPosts) {
        using enum PostState;
        const bool isPlanned = other.state == Idea || other.state == Draft || other.state == InReview || other.state == Approved;
        const bool isAlike = other.text == post.text && other.article == post.article && other.id != post.id;
        if (isPlanned && isAlike && !other.channel.isNull() && other.channel != post.channel)
            //: one of several channels in a sentence
            names << tr("“%1”").arg(m_channelsById.value(other.channel).name);
    }
    if (names.isEmpty())
        return {};
    //: %1 is a channel in quotation marks, or several: “A”, “B” and “C”
    return u' '
        + tr("%n other post(s) with the same words stay planned, for %1.", nullptr, static_cast<int>(names.size())).arg(QLocale().createSeparatedList(names));
}

Post CalendarPageModel::putOn(const Post &post, domain::Id<domain::Channel> channel) const
{
    Post put = post;
    put.channel = channel;
    put.holder = domain::PostHolder::Nobody;
    const auto leavesAt = put.scheduledFor ? domain::toInstant(*put.scheduledFor) : std::nullopt;
    const bool canLeave = put.state == PostState::Scheduled && leavesAt && *leavesAt > m_clock.now() && hindrance(put).isEmpty();
    if (!canLeave) {
        put.plannedFor = put.plannedFor ? put.plannedFor : domain::calendarTime(post, m_zone);
        put.scheduledFor.reset();
        if (put.state == PostState::Scheduled || put.state == PostState::Failed || domain::isLocked(put.state))
            put.state = put.plannedFor ? PostState::Draft : PostState::Idea;
    }
    return holding()(put);
}

void CalendarPageModel::copyTo(domain::Id<Post> id, const QList<domain::Id<domain::Channel>> &channels)
{
    m_posts.post(id).then(this, [this, id, channels](const domain::Result<Post> &found) {
        if (!found)
            return m_messages.post(problem(tr("The post was not copied."), found.error(), [this, id, channels] { copyTo(id, channels); }));
        struct Made
        {
            QStringList scheduled;
            QStringList standing;
            QStringList withoutPolls;   ///< of them, where no post can have the poll that this one has
        };
        const auto made = std::make_shared<Made>();
        const auto note = [this, made](const Post &after) {
            const domain::Channel channel = m_channelsById.value(after.channel);
            //: one of several channels in a sentence
            const QString name = tr("“%1”").arg(channel.name);
            (after.state == PostState::Scheduled ? made->scheduled : made->standing) << name;
            // Who posts there by hand may make one by hand.
            if (after.options.poll && !capabilities(after.channel).poll && !domain::servicesByHand().contains(channel.service))
                made->withoutPolls << name;
        };
        // All of it is undone as one.
        const int session = --m_copySession;
        for (const auto channel : channels) {
            // What has no channel yet becomes the first of them.
            if (found->channel.isNull() && channel == channels.first()) {
                m_writer.change(
                    id,
                    [put = putOn(*found, channel)](Post post) {
                        if (!post.channel.isNull() || domain::isLocked(post.state))
                            return post;
                        post.channel = put.channel;
                        post.state = put.state;
                        post.holder = put.holder;
                        post.plannedFor = put.plannedFor;
                        post.scheduledFor = put.scheduledFor;
                        return post;
                    },
                    {}, session, note);
                continue;
            }
            Post copy = *found;
            copy.id = {};
            copy.publishedAt.reset();
            copy.remoteId.clear();
            copy.url.clear();
            copy.problem.clear();
            m_writer.create(
                putOn(copy, channel), {},
                [this, id, note](const Post &added) {
                    note(added);
                    m_derivations.copy(id, added.id).then(this, [this](const domain::Result<> &copied) {
                        if (!copied)
                            m_messages.post(problem(tr("The copy does not know what it was made of."), copied.error()));
                    });
                },
                session);
        }
        m_writer.afterwards([this, made] {
            const auto listed = [](const QStringList &names) { return QLocale().createSeparatedList(names); };
            QStringList sentences;
            if (!made->scheduled.isEmpty())
                //: %1 is a channel in quotation marks, or several: “A”, “B” and “C”
                sentences
                    << tr("%n post(s) of their own are scheduled for %1.", nullptr, static_cast<int>(made->scheduled.size())).arg(listed(made->scheduled));
            if (!made->standing.isEmpty())
                //: %1 is a channel in quotation marks, or several: “A”, “B” and “C”
                sentences << tr("%n post(s) of their own stand in the calendar for %1.", nullptr, static_cast<int>(made->standing.size()))
                                 .arg(listed(made->standing));
            if (!made->withoutPolls.isEmpty())
                //: %1 is a channel in quotation marks, or several: “A”, “B” and “C”
                sentences << tr("There are no polls on %1: take the poll away there, or it does not leave.").arg(listed(made->withoutPolls));
            if (!sentences.isEmpty())
                m_messages.post(undoable(sentences.join(u' '), m_undo));
        });
    });
}

SendingVerbs CalendarPageModel::sendingVerbs()
{
    return {.deliveries = m_deliveries, .leaving = m_leaving, .messages = m_ofPosts, .clock = m_clock, .speaker = *this, .database = &m_database};
}

void CalendarPageModel::tryAgain(domain::Id<Post> id)
{
    if (isReadOnly())
        return say(readOnlyReason());
    SendingVerbs verbs = sendingVerbs();
    if (const auto shown = entry(id))
        verbs.waits = waitsAfterSending(*shown);
    models::tryAgain(verbs, id);
}

void CalendarPageModel::resolve(domain::Id<Post> id, bool isThere, const QString &url)
{
    if (isReadOnly())
        return say(readOnlyReason());
    models::resolve(sendingVerbs(), id, isThere, url);
}

void CalendarPageModel::takeBack(domain::Id<Post> id)
{
    if (isReadOnly())
        return say(readOnlyReason());
    models::takeBack(sendingVerbs(), id);
}

} // namespace parvis::models
