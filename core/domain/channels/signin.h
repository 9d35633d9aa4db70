// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"
#include "core/domain/channels/trouble.h"

#include <QtCore/QFuture>
#include <QtCore/QUrl>

#include <expected>

namespace parvis::domain {

/// What a browser shows that comes back to this machine.
struct BrowserPage
{
    QString title;
    QString text;

    friend bool operator==(const BrowserPage &, const BrowserPage &) = default;
};

/// The pages of a sign-in by the browser, in the language of who signs in. Lower layers have no words of their own.
struct BrowserWords
{
    QString language = {};      ///< BCP 47
    BrowserPage arrived = {};   ///< Parvis has what it waited for
    BrowserPage refused = {};   ///< who signed in said no, or the service did
    BrowserPage foreign = {};   ///< this is no answer that Parvis waits for
};

/// Why a sign-in by the browser connected nothing.
struct SignInFailure
{
    enum class Kind {
        Service,      ///< what the service answered, or that it did not: `trouble`
        Refused,      ///< the person said no in the browser
        Expired,      ///< nobody came back from the browser in time
        NoListener,   ///< this machine has no port for the browser to come back to
        Stopped       ///< the person stopped it here
    };

    Kind kind = Kind::Service;
    Trouble trouble = {};

    friend bool operator==(const SignInFailure &, const SignInFailure &) = default;
};

using SignInAnswer = std::expected<Channel, SignInFailure>;

/// A sign-in that is under way: first the page to open in a browser (cancelled where it does not come so far), then how it ended.
struct SignInUnderWay
{
    QFuture<QUrl> page;
    QFuture<SignInAnswer> end;
};

} // namespace parvis::domain
