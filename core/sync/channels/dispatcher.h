// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/channels/deliverystore.h"
#include "core/sync/channels/claimloop.h"
#include "core/sync/channels/credentials.h"
#include "core/sync/channels/waiters.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace parvis::sync {

/// Sends what is due: claims an entry of the ledger, lets its connector translate, and writes down what happened before and after each step. One at a time for
/// a channel, four at once. Any number of processes may do so on one workspace: an entry is leased. Lives on the thread that made it.
class Dispatcher : public QObject
{
    Q_OBJECT

public:
    struct Context
    {
        store::Database &database;
        Wire &wire;
        SecretStore &secrets;
        const Connectors &connectors;
        const domain::Clock &clock;
        QString workspaceId;
        TransferWire *transfers = nullptr;   ///< for what is no HTTP; may be none

        /// Where no secret can be read, what is due on channels that need one waits untouched.
        [[nodiscard]] store::ServiceScope scope() const { return secrets.isBare() ? store::ServiceScope(connectors.openServices()) : std::nullopt; }
    };

    explicit Dispatcher(const Context &context, QObject *parent = nullptr);
    ~Dispatcher() override;
    Q_DISABLE_COPY_MOVE(Dispatcher)

    /// Goes on by itself from here, whenever something is due.
    void start();
    /// While offline nothing is taken up; what is under way ends as the wire says.
    void setOffline(bool isOffline) { m_loop.setOffline(isOffline); }
    /// Sends what is due now and answers how many entries were taken up, once nothing more is.
    [[nodiscard]] QFuture<int> sendDue();

Q_SIGNALS:
    /// A turn ended: as the entry stands then.
    void settled(const parvis::domain::Delivery &delivery);
    /// A turn ended, and the workspace takes nothing: the entry, as it was before, stays leased for some minutes.
    void notWritten(const parvis::domain::Delivery &delivery, const parvis::domain::Error &error);

private:
    [[nodiscard]] QFuture<domain::Result<ClaimLoop::Begin>> claim();
    void begin(const store::SendTurn &turn);
    void open(const store::SendTurn &turn);
    void send(const store::SendTurn &turn, const domain::Secret &secret, bool isRenewed);
    [[nodiscard]] std::shared_ptr<ChannelDesk> desk(const store::SendTurn &turn, const domain::Secret &secret);
    void settle(const store::SendTurn &turn, const domain::Sent &sent, const std::optional<domain::Drift> &drift);
    /// Before something leaves of which a person says that it is not there, while another one may be that says the same: looks how many stand there. Are they
    /// more than can be others, they are asked once more.
    void weighWord(const store::SendTurn &turn, const domain::Secret &secret, bool isRenewed, int found);
    /// What a person said of what its service holds under an id that nobody knows is all there is: it is held until its time, and published then.
    void takeWord(const store::SendTurn &turn);
    /// Writes an article that changed here, its words, its time or both, over what the service holds of it (`held`), where it stands.
    void writeOver(const store::SendTurn &turn, const domain::Secret &secret, const domain::Sent &held);
    void writeWords(const store::SendTurn &turn, const domain::Secret &secret, const domain::Sent &held);
    /// `theirs`: its words there, that are not written over; `isWritten`: ours were just now.
    void move(const store::SendTurn &turn, const domain::Secret &secret, const std::optional<domain::Drift> &theirs, bool isWritten);
    /// Takes back what the service holds.
    void takeBack(const store::SendTurn &turn, const domain::Secret &secret);
    /// `failure`: what it met; `isOpen`: something may have arrived before that.
    void renew(const store::SendTurn &turn, const domain::Secret &secret, const store::Failure &failure, bool isOpen);
    void fail(const store::SendTurn &turn, const store::Failure &failure);
    void end(const store::SendTurn &turn, const domain::Result<domain::Delivery> &delivery);

    Context m_context;
    store::DeliveryStore m_deliveries;
    store::MediaStore m_media;
    store::RequestLog m_log;
    Credentials m_credentials;
    QString m_owner;
    Waiters<int> m_waiting;
    int m_taken = 0;
    ClaimLoop m_loop;
};

} // namespace parvis::sync
