// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/sync/channels/browserlistener.h"
#include "core/sync/channels/drive.h"

#include <QtCore/QObject>

#include <functional>

namespace parvis::sync {

/// What a person wants who signs in by the browser.
struct SignInWish
{
    QString service;
    connectors::Introduction introduction;
    QString name = {};                  ///< what to call the channel; empty: as the service does
    domain::BrowserWords words = {};
    domain::Channel again = {};         ///< the channel that is signed in to anew, and no other; null: none
    std::chrono::milliseconds patience = std::chrono::minutes{10};   ///< with whoever is in the browser; codes live as long
};

/// One sign-in by the browser: listens, asks the service for its page, waits for the browser, and connects with what it brought. Ends once; being destroyed
/// ends it as Stopped.
class BrowserSignIn : public QObject
{
    Q_OBJECT

public:
    struct World
    {
        const connectors::Connector &connector;
        std::shared_ptr<ExchangeDesk> desk;
        QObject *context;   ///< of the desk: outlives a sign-in that is stopped while a request is under way
        /// Keeps what came of it: the channel.
        std::function<QFuture<domain::Answer<domain::Channel>>(const connectors::Acquaintance &made)> keep;
    };

    BrowserSignIn(World world, const SignInWish &wish, QObject *parent = nullptr);
    ~BrowserSignIn() override;
    Q_DISABLE_COPY_MOVE(BrowserSignIn)

    [[nodiscard]] domain::SignInUnderWay begin();
    /// Takes an address that a person copied out of a browser elsewhere. False where it is not the one that this sign-in waits for: it goes on waiting.
    [[nodiscard]] bool takeReturned(const QUrl &address);

private:
    void open(const domain::Answer<connectors::SignIn> &begun);
    void finish(const QUrl &returned);
    void end(const domain::SignInAnswer &answer);
    void fail(domain::SignInFailure::Kind kind, const domain::Trouble &trouble = {});

    World m_world;
    SignInWish m_wish;
    connectors::SignIn m_signIn;
    std::unique_ptr<BrowserListener> m_listener;
    QTimer m_patience;
    QPromise<QUrl> m_page;
    QPromise<domain::SignInAnswer> m_end;
    QFuture<domain::Answer<connectors::SignIn>> m_beginning;
    QFuture<domain::Answer<connectors::Acquaintance>> m_finishing;
    bool m_isWaiting = false;   ///< for the browser
    bool m_hasEnded = false;
};

} // namespace parvis::sync
