// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/domain/channels/connection.h"
#include "core/domain/channels/health.h"
#include "core/store/media/mediastore.h"
#include "core/sync/channels/drive.h"
#include "core/sync/requests/requestnotes.h"
#include "core/sync/wire/transferwire.h"
#include "core/sync/wire/wire.h"

namespace parvis::sync {

/// What who asked for an exchange does for it. Where one is not given the note is dropped, and what creates leaves at once.
struct Keeping
{
    std::function<QFuture<domain::Result<>>()> depart = {};
    /// `isAnswered`: a creating request left in this exchange before it, or what an earlier one left is known to be there (connectors::foundNote).
    std::function<QFuture<domain::Result<>>(const connectors::Note &, bool isAnswered)> keep = {};
    /// An earlier attempt left, and nobody knows what became of it.
    bool isOpen = false;
    /// A later attempt finds out whether what left arrived: by a key of the service, or by looking.
    bool isFoundOut = false;
    /// It only looks: what does more than read is held back.
    bool isLooking = false;
};

/// Of an exchange that only looks: what it would have kept goes to `kept`.
[[nodiscard]] Keeping lookingOnly(const std::shared_ptr<QHash<QString, QString>> &kept);

/// The desk of one exchange with a channel's service: sends its requests and lists them, reads files of the workspace, waits, and lets who asked for the
/// exchange keep its notes. What creates leaves only once who asked has written down that it does.
class ChannelDesk final : public ExchangeDesk
{
public:
    struct World
    {
        Wire &wire;
        store::MediaStore &media;
        store::RequestLog &log;
        const domain::Clock &clock;
        TransferWire *transfers = nullptr;   ///< nothing: other protocols than HTTP are not possible
    };
    /// `context`: on whose thread it works. `hidden`: what lets us in; wherever it stands in an address, it is not listed.
    ChannelDesk(const World &world, domain::Id<domain::Channel> channel, domain::RequestPurpose purpose, const domain::Secret &hidden, QObject *context,
                Keeping keeping = {});

    [[nodiscard]] QFuture<connectors::Given> satisfy(const connectors::Want &want) override;

    /// True once what was to create something last was turned down, or found nobody to take it, and nothing before it is open: nothing was made.
    [[nodiscard]] bool wasTurnedDown() const { return m_isTurnedDown && !m_isOpen; }
    /// True once something that was to create has left in this exchange.
    [[nodiscard]] bool hasLeft() const { return m_hasLeft; }
    /// True where something was to leave that is held back: by Keeping::depart for now (Busy), or since it only looks.
    [[nodiscard]] bool wasHeldBack() const { return m_wasHeldBack; }
    /// True where something that was to create may have arrived, and nobody knows.
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// What the service said last of how much it takes (X-RateLimit-*, RateLimit-*).
    [[nodiscard]] const domain::Quota &quota() const { return m_quota; }

private:
    [[nodiscard]] QFuture<connectors::Given> send(const connectors::HttpRequest &request);
    /// Lists it where it leaves this machine.
    [[nodiscard]] QFuture<connectors::Given> runLocally(const connectors::ProgramRun &run);
    [[nodiscard]] QFuture<connectors::Given> carry(const connectors::Transfer &transfer);
    /// Lets it leave by `go`; what creates, once it is written down that it does.
    [[nodiscard]] QFuture<connectors::Given> leave(connectors::Effect effect, const std::function<QFuture<connectors::Given>()> &go);
    /// Lets something leave by `go`, under the entry by which it is listed by then; what stays on this machine is not.
    [[nodiscard]] QFuture<connectors::Given> listed(domain::LoggedRequest entry, bool leaves,
                                                    const std::function<QFuture<connectors::Given>(const domain::LoggedRequest &)> &go);
    [[nodiscard]] domain::LoggedRequest entryOf(const QString &method, const QString &address, qint64 sent) const;
    /// What came of something that was to create.
    void weigh(const connectors::Given &given, bool saysNo, bool neverArrived);
    void note(const connectors::HttpRequest &request, const connectors::Given &given, const domain::LoggedRequest &entry);
    void note(const connectors::Transfer &transfer, const connectors::Given &given, const domain::LoggedRequest &entry);
    /// Lists what came of it; nothing where it never left.
    void note(domain::LoggedRequest entry, bool hasLeft, int status, qint64 received, const QString &problem);

    World m_world;
    domain::Id<domain::Channel> m_channel;
    domain::RequestPurpose m_purpose;
    domain::Secret m_hidden;
    QObject *m_context;
    Keeping m_keeping;
    RequestNotes m_notes;
    domain::Quota m_quota;
    bool m_wasHeldBack = false;
    bool m_hasLeft = false;    ///< something that was to create
    bool m_isTurnedDown = false;
    bool m_isOpen = false;
    bool m_wasOpen = false;    ///< before what left last did
    bool m_isAnswered = false;   ///< what left last to create something was answered well
};

/// How much a service says that it takes; nothing where it does not say.
[[nodiscard]] std::optional<domain::Quota> quotaOf(const connectors::HttpResponse &response);

} // namespace parvis::sync
