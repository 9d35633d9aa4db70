// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of CalendarPageModel lets a post leave now, as a thread, or by hand.
#include "models/calendar/calendarpagemodel.h"

#include "core/analysis/articles/sentences.h"
#include "core/domain/articles/thread.h"
#include "core/domain/base/shorttext.h"
#include "core/domain/channels/exportcapabilities.h"
#include "core/domain/channels/holding.h"
#include "core/domain/channels/servicepages.h"
#include "core/domain/channels/settling.h"
#include "models/channels/mendwords.h"
#include "models/channels/servicewords.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

#include <QtCore/QLocale>
#include <QtCore/QUrl>

using namespace Qt::StringLiterals;
using parvis::domain::Post;
using parvis::domain::PostState;

namespace parvis::models {

namespace {

/// What is to be put right at the service before the channel of a post lets us in again; empty where signing in again does it.
QString mendWanted(const Leaving &leaving, const CalendarEntry &entry)
{
    const auto health = leaving.health.constFind(entry.post.channel);
    const auto mend = health != leaving.health.cend() && health->trouble ? domain::accessMendIn(*health->trouble) : std::nullopt;
    return mend ? mendSentence(*mend, entry.channelName) : QString();
}

QString shownName(const CalendarEntry &entry)
{
    constexpr qsizetype longest = 48;
    //: a post without a title and without words
    return entry.name().isEmpty() ? CalendarPageModel::tr("The untitled post")
                                  : CalendarPageModel::tr("“%1”", "name of a post in a sentence").arg(domain::shortened(entry.name(), longest));
}

constexpr bool isThreadNumbered = true;

/// Where a text is cut into a thread: what is shown before is what is done then.
QList<qsizetype> proposedCuts(const QString &text, const QString &language, const domain::TextLimit &limit)
{
    return domain::threadCuts(text, analysis::sentenceEnds(text, analysis::languageOf(language)), limit, isThreadNumbered);
}

QUrl givenAddress(const QString &address)
{
    return QUrl(address.trimmed(), QUrl::StrictMode);
}

} // namespace

QString CalendarPageModel::whyNotSendNow(const CalendarEntry &entry) const
{
    const Post &post = entry.post;
    if (isReadOnly())
        return readOnlyReason();
    if (post.state == PostState::Sending || post.state == PostState::Pending) {
        const auto now = m_clock.now();
        if (entry.delivery && domain::isLookedFor(*entry.delivery, now))
            //: %1 is a moment, at most a minute from now as a rule
            return tr("It is on its way already. Should no answer come, Parvis finds out whether it arrived, before it sends it again: %1.")
                .arg(letterMoment(*entry.delivery->nextAttemptAt, now, m_zone));
        return tr("It is on its way already.");
    }
    if (domain::isLocked(post.state))
        return tr("It has left already.");
    if (domain::isToBeRemoved(post))
        return tr("It is to be removed: undo that first.");
    if (isDeletedThere(post))
        return tr("It was published and has been deleted there. Duplicate it to publish its words again.");
    if (entry.delivery && entry.delivery->state == domain::DeliveryState::Unsure)
        return tr("It may have left: say first whether it is there.");
    if (post.id.isNull() || post.channel.isNull())
        return tr("Choose a channel and write a few words first.");
    if (const auto connection = m_leaving.connection(post.channel); connection && connection->state == domain::ConnectionState::SignInNeeded) {
        const QString mend = mendWanted(m_leaving, entry);
        //: %1 is a channel
        return mend.isEmpty() ? tr("“%1” wants you to sign in again first. Do so in Channels.").arg(entry.channelName) : mend;
    }
    return {};
}

void CalendarPageModel::sendNow(domain::Id<Post> id)
{
    // As it stands once what was typed a moment ago is written; a new one has its key by then.
    m_writer.afterwards([this, id] {
        const auto written = id.isNull() && m_opened ? m_opened->post.id : id;
        if (written.isNull())
            return say(tr("Choose a channel and write a few words first."));
        m_posts.post(written).then(this, [this](const domain::Result<Post> &post) {
            if (!post)
                return m_messages.post(problem(tr("It was not sent."), post.error()));
            sendWritten(entryFor(*post));
        });
    });
}

void CalendarPageModel::sendWritten(const CalendarEntry &found)
{
    const auto id = found.post.id;
    if (const QString why = whyNotSendNow(found); !why.isEmpty())
        return say(why);
    if (found.hasMissed)
        return m_published.sendLate(id);
    // What waits for its channel already, or was to be published by hand there, a person publishes.
    const bool isDisconnected = m_leaving.disconnected.contains(found.post.channel);
    const bool isByHand = !isConnected(found.post.channel) && (!isDisconnected || found.post.state == PostState::Scheduled);
    const auto delay = isByHand ? std::chrono::seconds{0} : m_undoPeriod;
    // A second more, so that what is asked is whether it can leave, and not whether now has passed.
    const auto when = domain::toZoned(m_clock.now() + delay + std::chrono::seconds{1}, m_zone);
    if (const QString why = whyNotSchedule(found.post, when, Asked::ToPublish); !why.isEmpty())
        return say(why);
    const auto change = [time = domain::toZoned(m_clock.now() + delay, m_zone), hold = holding(), isByHand](Post post) {
        if (domain::isLocked(post.state) || post.channel.isNull())
            return post;
        // Who publishes it now by hand does so in the place of whoever was to, should its channel be connected again.
        if (isByHand)
            post.holder = domain::PostHolder::ByHand;
        post.scheduledFor = time;
        post.state = PostState::Scheduled;
        post.problem.clear();
        return hold(post);
    };
    // No tick, and no seconds counted, for what stays here until something else has happened.
    if (!isByHand && !waitsAfterSending(found).isEmpty()) {
        return m_writer.change(id, change, {}, 0, [this](const Post &after) {
            Message message = undoable(waitsAfterSending(entryFor(after)) + othersPlanned(after), m_undo);
            message.kind = Message::Kind::Waiting;
            m_messages.post(message);
        });
    }
    m_writer.change(id, change, [this, isByHand, delay, channel = found.channelName](const Post &, const Post &after) {
        const QString name = shownName(entryFor(after));
        if (isByHand)
            //: %1 is the name of a post, %2 a channel
            return tr("%1 is to be published on “%2” by hand now: the calendar has what you need for it.").arg(name, channel) + tooLongByHand(after, channel)
                + othersPlanned(after);
        //: %1 is the name of a post, %2 a channel
        return tr("%1 leaves on “%2” in %n second(s).", nullptr, static_cast<int>(delay.count())).arg(name, channel) + othersPlanned(after);
    });
}

QString CalendarPageModel::tooLongByHand(const Post &post, const QString &channel) const
{
    // Nobody else refuses it before the person stands at the service.
    const domain::Capabilities can = capabilities(post.channel);
    for (const QString &part : m_opened && m_opened->post.id == post.id ? partsOf(post.text) : QStringList{post.text}) {
        if (const auto measure = domain::measuredText(part, domain::textLimitOf(can, post.options)); measure.isTooLong())
            //: %1 is a channel, %2 and %3 are numbers of characters
            return u' '
                + tr("It may be too long: “%1” usually takes %2 characters, and it has %3.")
                      .arg(channel, QLocale().toString(*measure.most), QLocale().toString(measure.used));
    }
    return {};
}

QString CalendarPageModel::waitsAfterSending(const CalendarEntry &sent) const
{
    const QString name = shownName(sent);
    const auto connection = m_leaving.connection(sent.post.channel);
    if (m_leaving.disconnected.contains(sent.post.channel))
        //: %1 is the name of a post, %2 a channel
        return tr("%1 waits: “%2” is disconnected. It leaves as soon as you connect the channel again, in Channels.").arg(name, sent.channelName);
    if (connection && connection->state == domain::ConnectionState::Paused)
        //: %1 is the name of a post, %2 a channel
        return tr("%1 leaves as soon as “%2” is not paused any more.").arg(name, sent.channelName);
    const bool isSealed = m_sealing.holdsBack(sent.service);
    switch (wayFor(sent)) {
    case WayOut::SwitchedOff:
        //: %1 is the name of a post, %2 a channel
        return (isSealed ? tr("%1 leaves on “%2” once you are back online and have given the passphrase of the file of secrets.")
                         //: %1 is the name of a post, %2 a channel
                         : tr("%1 leaves on “%2” once you are back online."))
            .arg(name, sent.channelName);
    case WayOut::NoNetwork:
        //: %1 is the name of a post, %2 a channel
        return (isSealed ? tr("%1 leaves on “%2” once this computer has a network again and you have given the passphrase of the file of secrets.")
                         //: %1 is the name of a post, %2 a channel
                         : tr("%1 leaves on “%2” once this computer has a network again."))
            .arg(name, sent.channelName);
    case WayOut::Open:
        break;
    }
    //: %1 is the name of a post, %2 a channel
    return isSealed ? tr("%1 leaves on “%2” once you have given the passphrase of the file of secrets.").arg(name, sent.channelName) : QString();
}

WayOut CalendarPageModel::wayFor(const CalendarEntry &entry) const
{
    // A folder of this machine is reached without a network.
    return m_wayOut == WayOut::NoNetwork && domain::isOnThisMachine(entry.service) ? WayOut::Open : m_wayOut;
}

QString CalendarPageModel::errandWaits(const domain::Errand &errand, const CalendarEntry &entry) const
{
    const WayOut way = wayFor(entry);
    if (errand.state != domain::ErrandState::Waiting || way == WayOut::Open)
        return {};
    const bool isOff = way == WayOut::SwitchedOff;
    if (errand.kind == domain::ErrandKind::Edit)
        //: %1 is a channel
        return (isOff ? tr("It is changed on “%1” once you are back online.")
                      //: %1 is a channel
                      : tr("It is changed on “%1” once this computer has a network again."))
            .arg(entry.channelName);
    //: %1 is a channel
    return (isOff ? tr("It is deleted on “%1” once you are back online.")
                  //: %1 is a channel
                  : tr("It is deleted on “%1” once this computer has a network again."))
        .arg(entry.channelName);
}

void CalendarPageModel::setWayOut(WayOut wayOut)
{
    if (std::exchange(m_wayOut, wayOut) != wayOut)
        Q_EMIT heldBackChanged();
}

bool CalendarPageModel::isStuckSealed(const CalendarEntry &entry) const
{
    return entry.delivery && entry.delivery->state == domain::DeliveryState::Sending && !entry.delivery->trouble && m_sealing.holdsBack(entry.service);
}

KeptHere CalendarPageModel::heldBack(const CalendarEntry &entry) const
{
    using Mend = KeptHere::Mend;
    if (entry.post.channel.isNull() || !isConnected(entry.post.channel))
        return {};
    const bool isScheduled = entry.post.state == PostState::Scheduled || isStuckSealed(entry);
    if (isScheduled ? !entry.isStillHere() : entry.post.state == PostState::Failed || !whyNotSendNow(entry).isEmpty())
        return {};
    if (const auto link = m_leaving.connection(entry.post.channel); isScheduled && link && link->state == domain::ConnectionState::SignInNeeded) {
        const QString mend = mendWanted(m_leaving, entry);
        //: %1 is a channel
        return {.sentence = mend.isEmpty() ? tr("“%1” wants you to sign in again: it leaves once you have. Do so in Channels.").arg(entry.channelName)
                                           : mend + u' ' + tr("It leaves once that is done."),
                .mend = Mend::None};
    }
    const auto leavesAt = entry.post.scheduledFor ? domain::toInstant(*entry.post.scheduledFor) : std::nullopt;
    constexpr std::chrono::minutes soon{1};
    const bool isDue = isScheduled && leavesAt && *leavesAt <= m_clock.now() + soon;
    const bool isSealed = m_sealing.holdsBack(entry.service);
    if (isSealed && wayFor(entry) == WayOut::SwitchedOff) {
        return {.sentence = isScheduled
                    ? tr("Parvis is offline, and the file of secrets is closed: it leaves once you are back online and have given its passphrase.")
                    : tr("Parvis is offline, and the file of secrets is closed: what you publish now leaves once you are back online and have given "
                         "its passphrase."),
                .mend = Mend::GoOnline};
    }
    QStringList sentences;
    KeptHere held;
    switch (wayFor(entry)) {
    case WayOut::SwitchedOff:
        held.mend = Mend::GoOnline;
        sentences << (isDue             ? tr("Offline: it leaves once you are back online.")
                          : isScheduled ? tr("Parvis is offline: it leaves at its time only if you are online again by then.")
                                        : tr("Parvis is offline: what you publish now leaves once you are back online."));
        break;
    case WayOut::NoNetwork:
        sentences << (isDue             ? tr("This computer has no network: it leaves once there is one again.")
                          : isScheduled ? tr("This computer has no network: it leaves at its time only if there is one again by then.")
                                        : tr("This computer has no network: what you publish now leaves once there is one again."));
        break;
    case WayOut::Open:
        break;
    }
    if (isSealed) {
        if (held.mend == Mend::None)
            held.mend = Mend::GivePassphrase;
        //: %1 is a channel
        sentences << (isScheduled ? tr("It cannot leave: what lets Parvis into “%1” is in the file of secrets, which is closed until you give its passphrase.")
                          //: %1 is a channel
                                  : tr("The file of secrets is closed: what you publish on “%1” now leaves once you have given its passphrase."))
                         .arg(entry.channelName);
    }
    held.sentence = sentences.join(u' ');
    return held;
}

bool CalendarPageModel::canBecomeThread(const QString &text, domain::Id<domain::Channel> channel) const
{
    const domain::Capabilities can = capabilities(channel);
    const auto limit = domain::textLimitOf(can, m_opened ? m_opened->post.options : domain::PostOptions());
    const auto isTooLong = [&limit](const QString &part) { return domain::measuredText(part, limit).isTooLong(); };
    return domain::mayBeCut(m_channelsById.value(channel).service, can) && m_opened && !m_opened->post.id.isNull() && !domain::isLocked(m_opened->post.state)
        && !domain::mayHaveArrived(m_opened->post) && !domain::isPollQuestion(can, m_opened->post.options) && std::ranges::any_of(partsOf(text), isTooLong);
}

QStringList CalendarPageModel::proposedParts(const QString &text, const QString &language, domain::Id<domain::Channel> channel) const
{
    if (!canBecomeThread(text, channel))
        return {};
    const auto cuts = proposedCuts(text, language, domain::textLimitOf(capabilities(channel), m_opened->post.options));
    return cuts.isEmpty() ? QStringList() : domain::threadParts(text, cuts, isThreadNumbered);
}

bool CalendarPageModel::isCutInVain(const QString &text, domain::Id<domain::Channel> channel) const
{
    const auto known = m_channelsById.constFind(channel);
    return known != m_channelsById.cend() && partsOf(text).size() > 1 && m_opened && !domain::isLocked(m_opened->post.state)
        && !domain::mayHaveArrived(m_opened->post)
        && (!domain::mayBeCut(known->service, capabilities(channel)) || domain::isPollQuestion(capabilities(channel), m_opened->post.options));
}

void CalendarPageModel::makeThread()
{
    if (isReadOnly())
        return say(readOnlyReason());
    if (m_opened && !m_opened->post.id.isNull())
        m_writer.afterwards([this, id = m_opened->post.id] { cutIntoThread(id); });
}

void CalendarPageModel::cutIntoThread(domain::Id<Post> id)
{
    m_posts.post(id).then(this, [this, id](const domain::Result<Post> &post) {
        if (!post)
            return m_messages.post(problem(tr("No thread was made."), post.error(), [this, id] { cutIntoThread(id); }));
        const bool isToBeOne = isCutInVain(post->text, post->channel);
        const auto limit = domain::textLimitOf(capabilities(post->channel), post->options);
        const QList<qsizetype> cuts = isToBeOne ? QList<qsizetype>() : proposedCuts(post->text, post->language, limit);
        if (cuts.isEmpty() && !isToBeOne)
            return say(tr("No thread was made: it fits whole."));
        const bool leaves = post->state == PostState::Scheduled;
        m_derivations.derivation(id).then(this, [this, id, cuts, leaves](const domain::Result<std::optional<domain::Derivation>> &before) {
            if (!before)
                return m_messages.post(problem(tr("No thread was made."), before.error()));
            // Written by hand: of nothing that could change behind it.
            domain::Derivation after = before->value_or(domain::Derivation{.post = id, .source = domain::PostSource::Passage});
            after.cuts = cuts;
            after.isNumbered = isThreadNumbered;
            const auto parts = static_cast<int>(cuts.size()) + 1;
            const auto say = [this, id, parts, leaves] {
                const auto shown = entry(id);
                const QString name = shown ? shownName(*shown) : tr("The untitled post");
                // What is only a draft does not leave.
                const QString asThread
                    = leaves ? tr("%1 leaves as a thread of %n part(s).", nullptr, parts) : tr("%1 would leave as a thread of %n part(s).", nullptr, parts);
                m_messages.post(undoable(parts > 1 ? asThread.arg(name)
                                             //: %1 is the name of a post
                                             : leaves ? tr("%1 leaves as one text.").arg(name)
                                                      //: %1 is the name of a post
                                                      : tr("%1 would leave as one text.").arg(name),
                                         m_undo));
            };
            const auto redo = [this, id, after, say] { writeCuts(after, id, say); };
            const auto undo = [this, id, before = *before] { writeCuts(before, id, {}); };
            m_undo.push(new StepsCommand(*this, parts > 1 ? tr("Make a thread") : tr("Make one text of it"), redo, undo));
        });
    });
}

void CalendarPageModel::writeCuts(const std::optional<domain::Derivation> &derivation, domain::Id<Post> post, const std::function<void()> &done)
{
    m_derivations.put(post, derivation).then(this, [this, derivation, post, done](const domain::Result<> &written) {
        if (!written)
            return m_messages.post(problem(tr("The parts of the thread were not written."), written.error()));
        if (m_opened && m_opened->post.id == post && m_openedDerivation != derivation) {
            m_openedDerivation = derivation;
            Q_EMIT openedChanged();
        }
        // No server holds a thread until its time.
        const bool isThread = derivation && !derivation->cuts.isEmpty();
        m_writer.change(post, [hold = holding(isThread)](const Post &one) { return domain::isLocked(one.state) ? one : hold(one); }, {});
        if (done)
            done();
    });
}

QString CalendarPageModel::addressDoubt(domain::Id<Post> id, const QString &address) const
{
    const auto found = entry(id);
    const auto channel = found ? m_channelsById.constFind(found->post.channel) : m_channelsById.cend();
    if (address.trimmed().isEmpty() || channel == m_channelsById.cend() || domain::isAddressOn(*channel, givenAddress(address)))
        return {};
    //: %1 is the host of a web address, %2 a service
    return tr("“%1” is not of %2: nobody finds the post there.").arg(givenAddress(address).host(), serviceWord(channel->service));
}

bool CalendarPageModel::publishedByHand(domain::Id<Post> id, const QString &address)
{
    const QUrl url = givenAddress(address);
    if (!address.trimmed().isEmpty() && (!url.isValid() || url.host().isEmpty() || url.scheme() != "https"_L1)) {
        say(tr("This is no address of the web: it begins with https://."));
        return false;
    }
    m_writer.change(
        id,
        [at = m_clock.now(), written = url.toString()](Post post) {
            if (domain::isLocked(post.state))
                return post;
            post.state = PostState::Published;
            post.publishedAt = at;
            post.url = written;
            post.problem.clear();
            return post;
        },
        [](const Post &, const Post &) { return tr("It counts as published."); });
    return true;
}

} // namespace parvis::models
