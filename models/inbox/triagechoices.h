// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/inbox/colleaguestore.h"
#include "core/store/inbox/tagstore.h"

#include <QtCore/QObject>

namespace parvis::models {

/// What a mention can be given: the tags and colleagues there are, and times to come back to it. Kept true.
class TriageChoices : public QObject
{
    Q_OBJECT

public:
    /// A time to come back to something.
    struct Wake
    {
        QString text;
        domain::Instant at;
    };

    TriageChoices(store::Database &database, const domain::Clock &clock, QObject *parent = nullptr);

    /// All tags, by name.
    [[nodiscard]] const QList<domain::Tag> &tags() const { return m_tags; }
    [[nodiscard]] std::optional<domain::Tag> tag(domain::Id<domain::Tag> id) const;
    /// Who can be given something: those who left cannot.
    [[nodiscard]] QList<domain::Colleague> colleagues() const;
    /// Also of one who left; empty where there is none.
    [[nodiscard]] QString nameOf(domain::Id<domain::Colleague> id) const;
    /// Who sits here; null: nobody said.
    [[nodiscard]] domain::Id<domain::Colleague> me() const;
    /// Usual times to come back to something, in the workspace's zone, soonest first.
    [[nodiscard]] QList<Wake> wakes() const;
    /// How many colours a tag can have, from 0.
    static constexpr int tagColours = 8;
    /// The colour a new tag gets: the one worn least.
    [[nodiscard]] int nextColour() const;

    /// Adds somebody; answers them.
    [[nodiscard]] QFuture<domain::Result<domain::Colleague>> addColleague(const QString &name, bool isMe);
    /// The tag of that name, made where there is none: in that colour, or in the one worn least.
    [[nodiscard]] QFuture<domain::Result<domain::Tag>> findOrAddTag(const QString &name, std::optional<int> colour = {});
    /// Says who sits here.
    void setMe(domain::Id<domain::Colleague> id);

Q_SIGNALS:
    void changed();
    void failed(const parvis::domain::Error &error);

private:
    void readTags();
    void readColleagues();

    store::Database &m_database;
    const domain::Clock &m_clock;
    store::TagStore m_tagStore;
    store::ColleagueStore m_colleagueStore;
    QList<domain::Tag> m_tags;
    QList<domain::Colleague> m_colleagues;
};

} // namespace parvis::models
