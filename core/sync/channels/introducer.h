// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/channels/channelstore.h"
#include "core/store/channels/connectionstore.h"
#include "core/sync/channels/browsersignin.h"
#include "core/sync/channels/dispatcher.h"

namespace parvis::sync {

/// Connects channels, tries them, and takes the connection away. Lives on the thread that made it.
class Introducer : public QObject
{
    Q_OBJECT

public:
    explicit Introducer(const Dispatcher::Context &context, QObject *parent = nullptr);

    /// Connects a channel: tries what was given, keeps the secret, then the channel. A `name` stands for the one that the service says.
    [[nodiscard]] QFuture<domain::Answer<domain::Channel>> connectChannel(const QString &service, const connectors::Introduction &introduction,
                                                                          const QString &name = {});
    /// Connects a channel by the browser. One at a time: a new one stops the last.
    [[nodiscard]] domain::SignInUnderWay signIn(const SignInWish &wish);
    /// Takes the address that a browser elsewhere came back to. False where nobody waits for that one; who waits goes on waiting.
    [[nodiscard]] bool takeReturned(const QUrl &address);
    /// What is being connected is not: it ends with the request under way, Cancelled.
    void stop();
    /// Tries the connection of a channel anew and notes what its instance says now.
    [[nodiscard]] QFuture<domain::Answer<domain::Connection>> test(const domain::Channel &channel);
    /// Takes connection and secret away; what the channel holds stays.
    [[nodiscard]] QFuture<domain::Result<>> disconnectChannel(const domain::Channel &channel);

private:
    [[nodiscard]] std::shared_ptr<ChannelDesk> desk(domain::Id<domain::Channel> channel, const domain::Secret &hidden);
    [[nodiscard]] QFuture<domain::Answer<domain::Connection>> tryWith(const domain::Channel &channel, const domain::Connection &known,
                                                                      const domain::Secret &secret, bool isRenewed);
    [[nodiscard]] QFuture<domain::Answer<domain::Channel>> keep(const QString &service, const connectors::Acquaintance &made, const QString &name);
    /// The first of these under which there is a channel, or of one from a file that holds the same; empty where there is none.
    [[nodiscard]] QFuture<domain::Result<QString>> knownAddress(const QString &service, const QStringList &addresses, const connectors::Acquaintance &made);
    [[nodiscard]] QFuture<domain::Answer<domain::Channel>> keepChannel(const domain::Channel &channel, const connectors::Acquaintance &made);

    Dispatcher::Context m_context;
    store::ConnectionStore m_connections;
    store::ChannelStore m_channels;
    store::MediaStore m_media;
    store::RequestLog m_log;
    Credentials m_credentials;
    QFuture<domain::Answer<connectors::Acquaintance>> m_introducing;
    std::unique_ptr<BrowserSignIn> m_signIn;   ///< the last one
};

} // namespace parvis::sync
