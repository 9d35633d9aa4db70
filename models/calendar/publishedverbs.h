// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/channels/errandstore.h"
#include "models/calendar/calendarentry.h"
#include "models/shell/messages.h"

#include <QtCore/QObject>

namespace parvis::models {

/// What is to be done about something at its service, as sentences: what holds it up, when it is tried again, what a person can do. Empty where it is done.
[[nodiscard]] QString errandSentence(const domain::Errand &errand, const QString &channel, domain::Instant now, const QTimeZone &zone);
/// How something stands otherwise at its service than here, as sentences.
[[nodiscard]] QString driftSentence(const domain::Drift &drift, const CalendarEntry &entry, domain::Instant now, const QTimeZone &zone);
/// That nothing is changed where something is to be deleted first, and what to do.
[[nodiscard]] QString toBeDeletedSentence();
/// Why what is published cannot be changed there by Parvis, as a sentence; empty where it can. `connection`: of its channel, as it was published by an entry of
/// the ledger that knows where it stands (`remoteId`). `parts`: as how many it left. `service`: of its channel.
[[nodiscard]] QString whyNotChangedThere(const std::optional<domain::Connection> &connection, const QString &channel, const QString &remoteId, int parts,
                                         const QString &service);
/// The same of deleting it there.
[[nodiscard]] QString whyNotDeletedThere(const std::optional<domain::Connection> &connection, const QString &channel, const QString &remoteId,
                                         const QString &service);

/// What a person can do about what we published, or what a service holds: change or delete it there, decide where it stands otherwise there than here, send
/// what missed its time. Nothing here can be undone by the usual step: what is there is there. Shared by Calendar, Today and Inbox.
class PublishedVerbs : public QObject
{
    Q_OBJECT

public:
    PublishedVerbs(store::Database &database, Messages &messages, const domain::Clock &clock, QObject *parent = nullptr);

    /// It is to say this there; of an article nothing is given: as it stands now.
    void changeThere(domain::Id<domain::Post> post, const QString &text);
    void deleteThere(domain::Id<domain::Post> post);
    /// Tries once more what failed there.
    void retry(domain::Id<domain::Errand> errand);
    /// What stands there stays as it is.
    void letBe(domain::Id<domain::Errand> errand);
    /// Of what stands otherwise there: ours is written there; or theirs is taken over here.
    void keepOurs(domain::Id<domain::Post> post);
    void takeTheirs(domain::Id<domain::Post> post);
    /// The same of an article: its words stay what they are on both sides, its time is taken over where that was changed (`drift`).
    void leaveTheirs(domain::Id<domain::Post> post, const std::optional<domain::Drift> &drift);
    /// What a post waits for before it can leave, as a sentence; empty where it waits for nothing. Said in the place of its leaving now.
    void setWaits(const std::function<QString(domain::Id<domain::Post>)> &waits) { m_waits = waits; }
    /// Sends now what missed its time.
    void sendLate(domain::Id<domain::Post> post);
    /// Says that no browser could be opened for an address, which can be copied.
    void tellUnopened(const QString &address);

private:
    template<class T>
    void watch(QFuture<domain::Result<T>> future, const QString &failed, const QString &done);
    /// Says what becomes of it there, until it comes otherwise.
    void promise(domain::Id<domain::Post> post, const QString &done);
    void sayWhyNotDeleted(domain::Id<domain::Post> post, const domain::Error &error);
    void acceptTheirs(domain::Id<domain::Post> post, const QString &done);
    void offerBack(const domain::Errand &errand, const QString &done);

    std::function<QString(domain::Id<domain::Post>)> m_waits;
    store::Database &m_database;
    Messages &m_messages;
    const domain::Clock &m_clock;
    store::ErrandStore m_errands;
    store::DeliveryStore m_deliveries;
};

} // namespace parvis::models
