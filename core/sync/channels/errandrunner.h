// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/channels/errandstore.h"
#include "core/sync/channels/claimloop.h"
#include "core/sync/channels/dispatcher.h"

namespace parvis::sync {

/// Does at services what is to be done about what stands there: changes and deletes what we published, decides about what others said. Claims an errand, lets
/// its connector translate, and writes down what happened. One at a time for a channel, two at once, by any number of processes: an errand is leased. Lives on
/// the thread that made it.
class ErrandRunner : public QObject
{
    Q_OBJECT

public:
    explicit ErrandRunner(const Dispatcher::Context &context, QObject *parent = nullptr);
    ~ErrandRunner() override;
    Q_DISABLE_COPY_MOVE(ErrandRunner)

    /// Goes on by itself from here, whenever something is due.
    void start();
    /// While offline nothing is taken up; what is under way ends as the wire says.
    void setOffline(bool isOffline) { m_loop.setOffline(isOffline); }
    /// Does what is due now and answers how many errands were taken up, once nothing more is.
    [[nodiscard]] QFuture<int> runDue();

Q_SIGNALS:
    /// A turn ended: as the errand stands then.
    void settled(const parvis::domain::Errand &errand);

private:
    [[nodiscard]] QFuture<domain::Result<ClaimLoop::Begin>> claim();
    void begin(const store::ErrandTurn &turn);
    void open(const store::ErrandTurn &turn);
    void run(const store::ErrandTurn &turn, const domain::Secret &secret, bool isRenewed);
    /// Looks whether what was sent a second time stands there twice.
    void edit(const store::ErrandTurn &turn, const domain::Secret &secret, bool isRenewed);
    /// Edits where there still stands what the person was shown; else they are asked anew.
    void lookBeforeWritingOver(const store::ErrandTurn &turn, const domain::Secret &secret);
    void lookForTwin(const store::ErrandTurn &turn, const domain::Secret &secret, bool isRenewed);
    void meet(const store::ErrandTurn &turn, const domain::Secret &secret, const domain::Trouble &trouble, bool isRenewed);
    /// Reads what stands there instead, to be shown beside ours.
    void readThere(const store::ErrandTurn &turn, const domain::Secret &secret, const domain::Trouble &trouble);
    /// What was to be changed is not there, as its service says: whether it was deleted, and not something else is missing.
    void lookWhetherGone(const store::ErrandTurn &turn, const domain::Secret &secret, const domain::Trouble &trouble);
    void settle(const store::ErrandTurn &turn, const std::optional<domain::Sent> &sent);
    void fail(const store::ErrandTurn &turn, const domain::Trouble &trouble, const std::optional<domain::Drift> &there = {}, bool isGone = false);
    void end(const store::ErrandTurn &turn, const domain::Result<domain::Errand> &errand);
    [[nodiscard]] std::shared_ptr<ChannelDesk> desk(const store::ErrandTurn &turn, const domain::Secret &secret);

    Dispatcher::Context m_context;
    store::ErrandStore m_errands;
    store::MediaStore m_media;
    store::RequestLog m_log;
    Credentials m_credentials;
    QString m_owner;
    Waiters<int> m_waiting;
    int m_taken = 0;
    ClaimLoop m_loop;
};

} // namespace parvis::sync
