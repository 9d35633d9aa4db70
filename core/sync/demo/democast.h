// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"
#include "core/domain/imports/import.h"
#include "core/sync/demo/phrasebook.h"

namespace parvis::sync {

/// One place where the demo company reads or publishes.
struct DemoChannel
{
    QString key;                ///< letter of people.txt: m b w e x f; g: the local paper, l: LinkedIn, n: the newsletter
    domain::Channel channel;
    domain::MentionKind kind = domain::MentionKind::Mention;
    int share = 0;              ///< of all mentions, in percent; 0: none come from there
};

/// The channels of the demo, in the order of their colours.
[[nodiscard]] const QList<DemoChannel> &demoChannels();

/// Somebody who speaks.
struct DemoPerson
{
    QString name;
    QString language;
    QString places;   ///< letters of channels

    /// How they are addressed: the first name of a person, the whole name of an organisation.
    [[nodiscard]] QString first() const;
};

/// Who speaks in the demo: some thirty who come back, and passers-by.
class DemoCast
{
public:
    DemoCast();

    /// Somebody for that channel; one of the regulars about as often as not.
    [[nodiscard]] DemoPerson pick(const QString &place, Phrasebook &book) const;
    /// That person's identity on a service.
    [[nodiscard]] static domain::IncomingAuthor authorOn(const DemoPerson &person, const DemoChannel &channel);

private:
    QList<DemoPerson> m_regulars;
};

} // namespace parvis::sync
