// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/accessend.h"
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

    /// Connects a channel: tries what was given, keeps the secret, then the channel. A `name` stands for the one that the service says. Where it is to be
    /// `again` that channel, what was given for another account connects nothing (domain::otherAccount()): all stays as it was.
    [[nodiscard]] QFuture<domain::Answer<domain::Channel>> connectChannel(const QString &service, const connectors::Introduction &introduction,
                                                                          const QString &name = {}, const domain::Channel &again = {});
    /// What a channel is set to beside what lets us in (a newsletter, a category), as it was connected last: by domain::connectKeys(). Connected again, it
    /// stays so where nothing else is said; what is given as empty is so from then on.
    [[nodiscard]] QFuture<QMap<QString, QString>> settingsOf(const domain::Channel &channel);
    /// Connects a channel by the browser. One at a time: a new one stops the last.
    [[nodiscard]] domain::SignInUnderWay signIn(const SignInWish &wish);
    /// Takes the address that a browser elsewhere came back to. False where nobody waits for that one; who waits goes on waiting.
    [[nodiscard]] bool takeReturned(const QUrl &address);
    /// What is being connected is not: it ends with the request under way, Cancelled.
    void stop();
    /// The addresses to which the newsletter of a channel goes.
    [[nodiscard]] QFuture<domain::Answer<QStringList>> recipientsOf(const domain::Channel &channel);
    /// Gives the newsletter of a channel other recipients, as a person wrote them; what lets us in stays, and no service is asked. Answers them as they are
    /// kept.
    [[nodiscard]] QFuture<domain::Answer<QStringList>> setRecipients(const domain::Channel &channel, const QString &recipients);
    /// Tries the connection of a channel anew and notes what its instance says now.
    [[nodiscard]] QFuture<domain::Answer<domain::Connection>> test(const domain::Channel &channel);
    /// What will become of what lets in at the service; nothing where that cannot be read just now, or nothing is kept.
    [[nodiscard]] QFuture<std::optional<domain::GivingBack>> givingBack(const domain::Channel &channel);
    /// Takes connection and secret away; what the channel holds stays. Then tells the service to let nobody in with it any more: what came of that stands in
    /// the answer, and keeps nothing from being gone here.
    [[nodiscard]] QFuture<domain::Result<domain::AccessEnd>> disconnectChannel(const domain::Channel &channel);

private:
    /// Tries what was given, and keeps it; what signing in made for nothing is given back.
    [[nodiscard]] QFuture<domain::Answer<domain::Channel>> introduce(const connectors::Connector &connector, const connectors::Introduction &introduction,
                                                                     const QString &name, const domain::Channel &again);
    /// The same again as the channel is set that is known already by that address, where something of it was not said; else what was made.
    [[nodiscard]] QFuture<domain::Answer<connectors::Acquaintance>>
    asItWasSet(const connectors::Connector &connector, const connectors::Introduction &introduction, const connectors::Acquaintance &made);
    /// The same for a channel whose account Parvis is a device of: in the end it is one.
    [[nodiscard]] QFuture<domain::Answer<domain::Channel>> signInAgain(const connectors::Connector &connector, const connectors::Introduction &introduction,
                                                                       const QString &name, const domain::Channel &again, const domain::Connection &connection,
                                                                       const domain::Secret &known);
    [[nodiscard]] std::shared_ptr<ChannelDesk> desk(domain::Id<domain::Channel> channel, const domain::Secret &hidden);
    [[nodiscard]] QFuture<domain::Answer<domain::Connection>> tryWith(const domain::Channel &channel, const domain::Connection &known,
                                                                      const domain::Secret &secret, bool isRenewed);
    [[nodiscard]] QFuture<domain::Answer<domain::Channel>> keep(const QString &service, const connectors::Acquaintance &made, const QString &name,
                                                                const domain::Channel &again);
    /// The same, once it is known which channel it is.
    [[nodiscard]] QFuture<domain::Answer<domain::Channel>> keepFound(const domain::Channel &found, const connectors::Acquaintance &made, const QString &name,
                                                                     const domain::Channel &again);
    /// The same where each account at one place is a channel of its own: another one's goes on as it was.
    [[nodiscard]] QFuture<domain::Answer<domain::Channel>> keepAsItsAccount(const domain::Channel &found, const connectors::Acquaintance &made,
                                                                            const QString &name, const domain::Channel &again);
    /// The same, unless what lets in serves another channel already that is connected, and can serve one alone.
    [[nodiscard]] QFuture<domain::Answer<domain::Channel>> keepUnlessServing(const domain::Channel &found, const connectors::Acquaintance &made,
                                                                             const QString &name, const domain::Channel &again);
    [[nodiscard]] QFuture<domain::Answer<domain::Channel>> keepFromBrowser(const connectors::Acquaintance &made, const SignInWish &wish);
    /// Keeps a webhook that was given the name of one that is let in no more: it was made in that one's place. Else the name is taken.
    [[nodiscard]] QFuture<domain::Answer<domain::Channel>> keepInPlaceOf(const QList<domain::Channel> &bearers, const domain::Channel &channel,
                                                                         const connectors::Acquaintance &made);
    /// Keeps it as that channel, where it is the same account, and no other channel is that already.
    [[nodiscard]] QFuture<domain::Answer<domain::Channel>> keepAgain(const domain::Channel &found, const connectors::Acquaintance &made,
                                                                     const domain::Channel &again);
    /// The same once it is known that no other is.
    [[nodiscard]] QFuture<domain::Answer<domain::Channel>> keepAsAgain(const domain::Channel &found, const connectors::Acquaintance &made,
                                                                       const domain::Channel &again);
    /// Tells the service that nobody is to be let in with that any more.
    [[nodiscard]] QFuture<domain::AccessEnd> giveBack(const domain::Channel &channel, const domain::Connection &connection, const domain::Secret &secret);
    /// The first of these under which there is a channel, or of one from a file that holds the same; empty where there is none.
    [[nodiscard]] QFuture<domain::Result<QString>> knownAddress(const QString &service, const QStringList &addresses, const connectors::Acquaintance &made);
    /// As keepChannel(); domain::nameTaken() where another channel bears its name.
    [[nodiscard]] QFuture<domain::Answer<domain::Channel>> keepUnlessNamed(const domain::Channel &channel, const connectors::Acquaintance &made);
    /// As keepChannel(), where nobody gave it a name: a new one whose service calls it what another is called gets a number behind that.
    [[nodiscard]] QFuture<domain::Answer<domain::Channel>> keepUnderFreeName(const domain::Channel &channel, const connectors::Acquaintance &made);
    [[nodiscard]] QFuture<domain::Answer<domain::Channel>> keepChannel(const domain::Channel &channel, const connectors::Acquaintance &made);

    Dispatcher::Context m_context;
    store::ConnectionStore m_connections;
    store::ChannelStore m_channels;
    store::MediaStore m_media;
    store::RequestLog m_log;
    Credentials m_credentials;
    QFuture<domain::Answer<connectors::Acquaintance>> m_introducing;
    std::unique_ptr<BrowserSignIn> m_signIn; ///< the last one
};

} // namespace parvis::sync
