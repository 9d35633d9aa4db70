// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/browsersignin.h"

#include "core/sync/wire/qtwire.h"

using namespace Qt::StringLiterals;

namespace parvis::sync {

using domain::SignInFailure;
using domain::Trouble;

BrowserSignIn::BrowserSignIn(World world, const SignInWish &wish, QObject *parent)
    : QObject(parent)
    , m_world(std::move(world))
    , m_wish(wish)
{
    m_page.start();
    m_end.start();
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(SignInFailure::Kind::Expired); });
}

BrowserSignIn::~BrowserSignIn()
{
    m_beginning.cancel();
    m_finishing.cancel();
    fail(SignInFailure::Kind::Stopped);
}

domain::SignInUnderWay BrowserSignIn::begin()
{
    const domain::SignInUnderWay underWay{.page = m_page.future(), .end = m_end.future()};
    connectors::WayBack way{.redirect = {}, .state = unguessable(16), .verifier = unguessable(32)};
    m_listener = std::make_unique<BrowserListener>(m_wish.words, way.state);
    if (!m_listener->listen()) {
        fail(SignInFailure::Kind::NoListener);
        return underWay;
    }
    connect(m_listener.get(), &BrowserListener::returned, this, &BrowserSignIn::finish);
    way.redirect = m_listener->redirect();
    m_beginning = drive(m_world.connector.beginSignIn(m_wish.introduction, way), m_world.desk, m_world.context);
    m_beginning.then(this, [this](const domain::Answer<connectors::SignIn> &begun) { open(begun); });
    return underWay;
}

void BrowserSignIn::open(const domain::Answer<connectors::SignIn> &begun)
{
    if (m_hasEnded)
        return;
    if (!begun)
        return fail(SignInFailure::Kind::Service, begun.error());
    // What a server names is opened in a browser: only what may be asked at all, and never a file or a program of this machine.
    if (!mayBeAsked(begun->page))
        return fail(SignInFailure::Kind::Service, {.kind = Trouble::Kind::Malformed, .said = u"its page to sign in is at no https address"_s});
    m_signIn = *begun;
    m_isWaiting = true;
    m_patience.start(m_wish.patience);
    m_page.addResult(m_signIn.page);
    m_page.finish();
}

bool BrowserSignIn::takeReturned(const QUrl &address)
{
    if (!m_isWaiting || !m_listener->isExpected(address))
        return false;
    finish(address);
    return true;
}

void BrowserSignIn::finish(const QUrl &returned)
{
    if (!std::exchange(m_isWaiting, false))
        return;
    m_patience.stop();
    m_finishing = drive(m_world.connector.finishSignIn(m_signIn, returned), m_world.desk, m_world.context);
    m_finishing.then(this, [this](const domain::Answer<connectors::Acquaintance> &made) {
        if (m_hasEnded)
            return;
        if (!made)
            return fail(made.error().kind == Trouble::Kind::Cancelled ? SignInFailure::Kind::Refused : SignInFailure::Kind::Service, made.error());
        m_world.keep(*made).then(this, [this](const domain::Answer<domain::Channel> &kept) {
            if (kept)
                return end(*kept);
            fail(SignInFailure::Kind::Service, kept.error());
        });
    });
}

void BrowserSignIn::end(const domain::SignInAnswer &answer)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_isWaiting = false;
    m_patience.stop();
    // The port is nobody's any more. Later: it may be who called.
    if (m_listener)
        m_listener.release()->deleteLater();
    if (!m_page.future().isFinished()) {
        m_page.future().cancel();
        m_page.finish();
    }
    m_end.addResult(answer);
    m_end.finish();
}

void BrowserSignIn::fail(SignInFailure::Kind kind, const Trouble &trouble)
{
    end(std::unexpected(SignInFailure{.kind = kind, .trouble = trouble}));
}

} // namespace parvis::sync
