// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/publishedverbs.h"

#include "core/domain/channels/missingright.h"
#include "models/calendar/promisedthere.h"
#include "models/calendar/threadwords.h"
#include "models/channels/troublesentences.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace parvis::models {

using domain::Errand;
using domain::ErrandKind;
using domain::ErrandState;

namespace {

/// As long as the message stands that offers to take it back.
constexpr std::chrono::milliseconds takeBackTime = std::chrono::seconds{10};

QString withTrouble(const QString &sentence, const Errand &errand, const QString &channel, domain::Instant now, const QTimeZone &zone)
{
    if (!errand.trouble)
        return sentence;
    QString told = sentence + u' ' + troubleSentence(*errand.trouble, channel);
    if (errand.state == ErrandState::Waiting && errand.nextAttemptAt && *errand.nextAttemptAt > now)
        //: %1 is a moment
        told += u' ' + PublishedVerbs::tr("Next attempt: %1.").arg(letterMoment(*errand.nextAttemptAt, now, zone));
    return told;
}

} // namespace

QString errandSentence(const Errand &errand, const QString &channel, domain::Instant now, const QTimeZone &zone)
{
    const auto about = [&channel](const QString &sentence) { return sentence.arg(channel); };
    switch (errand.state) {
    case ErrandState::Waiting:
        if (errand.kind == ErrandKind::Edit)
            //: %1 is a channel
            return withTrouble(about(PublishedVerbs::tr("It is being changed on “%1”.")), errand, channel, now, zone);
        //: %1 is a channel
        return withTrouble(about(PublishedVerbs::tr("It is being deleted on “%1”.")), errand, channel, now, zone);
    case ErrandState::Failed:
        if (domain::wasDeletedThere(errand))
            return about(errand.text.isEmpty()
                             //: %1 is a channel
                             ? PublishedVerbs::tr("It was not changed on “%1”: it was deleted there.")
                             //: %1 is a channel
                             : PublishedVerbs::tr("It was not changed on “%1”: it was deleted there. Your new words are kept here."));
        if (errand.kind == ErrandKind::Edit)
            //: %1 is a channel
            return withTrouble(about(PublishedVerbs::tr("It was not changed on “%1”: there it says what it said.")), errand, channel, now, zone);
        //: %1 is a channel
        return withTrouble(about(PublishedVerbs::tr("It was not deleted on “%1”: it stands there still.")), errand, channel, now, zone);
    case ErrandState::Changed:
        if (errand.kind == ErrandKind::Delete)
            //: %1 is a channel
            return about(PublishedVerbs::tr("It was not deleted on “%1”: somebody changed it there meanwhile. Say what is to become of it."));
        return errand.overwrites
            //: %1 is a channel
            ? about(PublishedVerbs::tr("It was not changed on “%1”: it was changed there once more since you looked. Look at both again."))
            //: %1 is a channel
            : about(PublishedVerbs::tr("It was not changed on “%1”: somebody changed it there meanwhile. Look at both and choose."));
    case ErrandState::Done:
    case ErrandState::Cancelled:
        break;
    }
    return {};
}

QString driftSentence(const domain::Drift &drift, const CalendarEntry &entry, domain::Instant now, const QTimeZone &zone)
{
    QStringList sentences;
    const bool hasLeft = entry.post.state == domain::PostState::Published;
    if (drift.leavesAt)
        //: %1 is a channel, %2 a moment
        sentences << PublishedVerbs::tr("On “%1” its time was changed: it leaves there %2.").arg(entry.channelName, letterMoment(*drift.leavesAt, now, zone));
    if (drift.text && drift.hereToo)
        sentences << (hasLeft
                          //: %1 is a channel
                          ? PublishedVerbs::tr("On “%1” its text was changed, and yours was changed, too.")
                          //: %1 is a channel
                          : PublishedVerbs::tr("On “%1” its text was changed, and yours was changed, too: it leaves with what it says there."))
                         .arg(entry.channelName);
    else if (drift.text)
        //: %1 is a channel
        sentences << (hasLeft ? PublishedVerbs::tr("On “%1” it says something else than here.")
                              //: %1 is a channel
                              : PublishedVerbs::tr("On “%1” its text was changed: it leaves with what it says there."))
                         .arg(entry.channelName);
    sentences << PublishedVerbs::tr("Look at both and choose.");
    return sentences.join(u' ');
}

QString whyNotDeletedThere(const std::optional<domain::Connection> &connection, const QString &channel, const QString &remoteId, const QString &service)
{
    if (!connection || connection->state == domain::ConnectionState::None)
        //: %1 is a channel
        return PublishedVerbs::tr("“%1” is not connected: do it there by hand.").arg(channel);
    if (connection->capabilities.isFinal)
        return PublishedVerbs::tr("It is in people's mailboxes: nothing changes it there, or takes it back.");
    if (domain::isRightMissing(service, connection->capabilities, &domain::Capabilities::canDelete))
        //: %1 is a channel
        return PublishedVerbs::tr("What lets Parvis in on “%1” does not give the right to delete there: connect it again with a token that does.").arg(channel);
    if (!connection->capabilities.canDelete)
        //: %1 is a channel
        return PublishedVerbs::tr("“%1” deletes nothing that stands there by Parvis: do it there by hand.").arg(channel);
    return remoteId.isEmpty() ? PublishedVerbs::tr("Parvis did not publish it, or does not know where it stands: do it there by hand.") : QString();
}

QString toBeDeletedSentence()
{
    return PublishedVerbs::tr("It is to be deleted there. Leave it there as it is first, then change it.");
}

QString whyNotChangedThere(const std::optional<domain::Connection> &connection, const QString &channel, const QString &remoteId, int parts,
                           const QString &service)
{
    if (!connection || connection->state == domain::ConnectionState::None)
        return whyNotDeletedThere(connection, channel, remoteId, service);
    if (connection->capabilities.isFinal)
        return whyNotDeletedThere(connection, channel, remoteId, service);
    if (domain::isRightMissing(service, connection->capabilities, &domain::Capabilities::canEdit))
        //: %1 is a channel
        return PublishedVerbs::tr("What lets Parvis in on “%1” does not give the right to change what stands there: connect it again with a token that does.")
            .arg(channel);
    if (!connection->capabilities.canEdit)
        //: %1 is a channel
        return PublishedVerbs::tr("“%1” changes nothing that stands there: delete it and publish it anew.").arg(channel);
    if (remoteId.isEmpty())
        return PublishedVerbs::tr("Parvis did not publish it, or does not know where it stands: do it there by hand.");
    return parts > 1 ? PublishedVerbs::tr("It left as a thread: change its parts there by hand.") : QString();
}

PublishedVerbs::PublishedVerbs(store::Database &database, Messages &messages, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_messages(messages)
    , m_clock(clock)
    , m_errands(database)
    , m_deliveries(database)
{
}

template<class T>
void PublishedVerbs::watch(QFuture<domain::Result<T>> future, const QString &failed, const QString &done)
{
    future.then(this, [this, failed, done](const domain::Result<T> &result) {
        if (!result)
            return m_messages.post(problem(failed, result.error()));
        m_messages.post({.sentence = done});
    });
}

void PublishedVerbs::promise(domain::Id<domain::Post> post, const QString &done)
{
    m_messages.post({.sentence = done});
    new PromisedThere(m_database, m_messages, post, done, this);
}

void PublishedVerbs::offerBack(const Errand &errand, const QString &done)
{
    // Until it is done there it can be taken back, and not a moment longer.
    m_messages.post({.sentence = done,
                     .actionText = tr("Take back"),
                     .action =
                         [this, id = errand.id] {
                             m_errands.cancel(id, m_clock.now()).then(this, [this](const domain::Result<> &cancelled) {
                                 if (!cancelled)
                                     m_messages.post({.kind = Message::Kind::Problem, .sentence = tr("It is done there already, or being done just now.")});
                                 else
                                     m_messages.post({.sentence = tr("It was taken back: what stands there stays as it is.")});
                             });
                         },
                     .holdsFor = takeBackTime});
}

void PublishedVerbs::changeThere(domain::Id<domain::Post> post, const QString &text)
{
    m_errands.editThere(post, text, m_clock.now(), takeBackTime).then(this, [this](const domain::Result<Errand> &errand) {
        if (!errand && errand.error().detail == domain::toBeDeletedThere)
            return m_messages.post({.kind = Message::Kind::Problem, .sentence = toBeDeletedSentence()});
        if (!errand)
            return m_messages.post(problem(tr("It was not changed there."), errand.error()));
        offerBack(*errand, tr("It is changed there as soon as Parvis gets there."));
    });
}

void PublishedVerbs::deleteThere(domain::Id<domain::Post> post)
{
    m_errands.deleteThere(post, m_clock.now(), takeBackTime).then(this, [this, post](const domain::Result<Errand> &errand) {
        if (!errand)
            return sayWhyNotDeleted(post, errand.error());
        offerBack(*errand, tr("It is deleted there as soon as Parvis gets there."));
    });
}

void PublishedVerbs::sayWhyNotDeleted(domain::Id<domain::Post> post, const domain::Error &error)
{
    m_deliveries.ofPost(post).then(this, [this, error](const domain::Result<std::optional<domain::Delivery>> &entry) {
        const QString why = entry && *entry ? whyNotDeletedThread(**entry) : QString();
        m_messages.post(why.isEmpty() ? problem(tr("It was not deleted there."), error) : Message{.kind = Message::Kind::Problem, .sentence = why});
    });
}

void PublishedVerbs::retry(domain::Id<Errand> errand)
{
    watch(m_errands.retry(errand, m_clock.now()), tr("It was not tried again."), tr("It is being tried again."));
}

void PublishedVerbs::letBe(domain::Id<Errand> errand)
{
    watch(m_errands.cancel(errand, m_clock.now()), tr("It is done there already, or being done just now."), tr("What stands there stays as it is."));
}

void PublishedVerbs::keepOurs(domain::Id<domain::Post> post)
{
    m_errands.ofPost(post).then(this, [this, post](const domain::Result<std::optional<Errand>> &errand) {
        if (!errand)
            return m_messages.post(problem(tr("Nothing was written there."), errand.error()));
        const bool isChanged = *errand && (*errand)->state == ErrandState::Changed;
        const QString done = isChanged && (*errand)->kind == ErrandKind::Delete ? tr("It is deleted there, whatever it says, as soon as Parvis gets there.")
                                                                                : tr("It becomes there what it is here, as soon as Parvis gets there.");
        auto writing = isChanged ? m_errands.overwrite((*errand)->id, m_clock.now()) : m_deliveries.putBack(post, m_clock.now());
        writing.then(this, [this, post, done](const domain::Result<> &put) {
            if (!put && put.error().kind == domain::Error::Kind::Invalid)
                return m_messages.post({.kind = Message::Kind::Problem,
                                        .sentence = tr("Nothing was written there: its time here has passed. Give it another time, or take over what stands "
                                                       "there.")});
            if (!put)
                return m_messages.post(problem(tr("Nothing was written there."), put.error()));
            promise(post, done);
        });
    });
}

void PublishedVerbs::takeTheirs(domain::Id<domain::Post> post)
{
    acceptTheirs(post, tr("It is here what it is there."));
}

void PublishedVerbs::leaveTheirs(domain::Id<domain::Post> post, const std::optional<domain::Drift> &drift)
{
    const bool isOfTime = drift && drift->leavesAt;
    const bool isOfText = !drift || drift->text;
    m_deliveries.ofPost(post).then(this, [this, post, isOfTime, isOfText](const domain::Result<std::optional<domain::Delivery>> &entry) {
        if (!entry)
            return m_messages.post(problem(tr("Nothing was taken over."), entry.error()));
        const bool wasTheirs = *entry && domain::keepsTheirs((*entry)->notes);
        QString done = tr("What stands there stays as it is, and your article as it is here: they say different things. What you change in it is not written "
                          "there unasked.");
        if (isOfTime && isOfText)
            done = tr("It leaves when it does there, with what it says there. Your article stays as it is here; what you change in it is not written there "
                      "unasked.");
        else if (isOfTime && wasTheirs)
            done = tr("Its time is here what it is there. It leaves with what it says there, which is not what your article says.");
        else if (isOfTime)
            done = tr("Its time is here what it is there. It leaves with what your article says.");
        acceptTheirs(post, done);
    });
}

void PublishedVerbs::acceptTheirs(domain::Id<domain::Post> post, const QString &done)
{
    m_errands.ofPost(post).then(this, [this, post, done](const domain::Result<std::optional<Errand>> &errand) {
        if (!errand)
            return m_messages.post(problem(tr("Nothing was taken over."), errand.error()));
        const bool isChanged = *errand && (*errand)->state == ErrandState::Changed;
        const bool isDelete = isChanged && (*errand)->kind == ErrandKind::Delete;
        watch(isChanged ? m_errands.takeOver((*errand)->id, m_clock.now()) : m_deliveries.acceptThere(post, m_clock.now()), tr("Nothing was taken over."),
              isDelete ? tr("It stays there as it is, and is not deleted.") : done);
    });
}

void PublishedVerbs::tellUnopened(const QString &address)
{
    m_messages.post({.kind = Message::Kind::Problem,
                     //: %1 is an address of the web
                     .sentence = tr("No browser could be opened for %1.").arg(address),
                     .details = {},
                     .actionText = tr("Copy the address"),
                     .action = [address] { QGuiApplication::clipboard()->setText(address); }});
}

void PublishedVerbs::sendLate(domain::Id<domain::Post> post)
{
    const QString waits = m_waits ? m_waits(post) : QString();
    if (waits.isEmpty())
        return watch(m_deliveries.sendLate(post, m_clock.now()), tr("It was not sent."), tr("It leaves now."));
    m_deliveries.sendLate(post, m_clock.now()).then(this, [this, waits](const domain::Result<> &sent) {
        if (!sent)
            return m_messages.post(problem(tr("It was not sent."), sent.error()));
        m_messages.post({.kind = Message::Kind::Waiting, .sentence = waits});
    });
}

} // namespace parvis::models
