// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/id.h"
#include "core/domain/base/instant.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace parvis::domain {

struct Article;

/// What an article of the workspace that stands on the web, or a page of a connected site, is about, for articles that speak of it.
struct ArticlePage
{
    Id<Article> id = {};
    QString title = {};
    QString focus = {};
    QString slug = {};
    QString address = {};
    QString language = {};   ///< ISO 639-1
    QString site = {};       ///< the channel on whose site it stands; empty: it is an article of the workspace

    friend bool operator==(const ArticlePage &, const ArticlePage &) = default;
};

/// How things stand at an address of the web. Remembered by their numbers.
enum class LinkState {
    Answers = 0,
    Moved = 1,     ///< it answers at another address, for good
    Dead = 2,      ///< who follows it finds nothing
    Unsure = 3,    ///< nobody can tell from here and now
};

/// What came back in place of a page. Remembered by their numbers.
enum class LinkTrouble {
    None = 0,
    Status = 1,        ///< the server said so: LinkAnswer::status
    UnknownHost = 2,   ///< there is no machine of that name
    Refused = 3,       ///< the machine takes no connections there
    NoAnswer = 4,      ///< in the time given
    Certificate = 5,   ///< the connection is not safe
    Loop = 6,          ///< it leads from address to address without end
    Broken = 7,        ///< the connection broke
    Offline = 8,       ///< this machine is not connected, or must not be
};

/// What came of asking an address whether it answers.
struct LinkAnswer
{
    QString address = {};   ///< as askedAddress() makes it
    LinkState state = LinkState::Unsure;
    LinkTrouble trouble = LinkTrouble::None;
    int status = 0;         ///< of the last answer of a server; 0 where none came
    QString movedTo = {};   ///< the address that stands for it from now on, where it moved
    Instant askedAt = {};

    friend bool operator==(const LinkAnswer &, const LinkAnswer &) = default;
};

/// The address that is asked for one of a text: whole, http or https, without the part of the page, a name or a password; empty where there is none to ask.
[[nodiscard]] QString askedAddress(const QString &address);
/// The host of an address, small; empty where there is none.
[[nodiscard]] QString hostOfLink(const QString &address);
/// Whether a host is of this machine or its own network, which readers elsewhere do not reach: localhost, private and link-local addresses (RFC 1918, 3927,
/// 4193, 4291), names of one part, and names in .local, .localhost, .internal, .lan, .home.arpa (RFC 6761, 6762, 8375).
[[nodiscard]] bool isOwnNetwork(const QString &host);
/// What may be believed of answers that came together: where two hosts and more are unknown and none answered, it is this machine that is cut off.
[[nodiscard]] QList<LinkAnswer> soberAnswers(QList<LinkAnswer> answers);

} // namespace parvis::domain
