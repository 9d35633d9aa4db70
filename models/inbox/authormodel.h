// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/people/peoplestore.h"
#include "models/inbox/conversationmodel.h"

namespace parvis::models {

/// Who wrote the mention that is read: what is known of them, how much they are heard, and what passed between them and us lately.
class AuthorModel : public QObject
{
    Q_OBJECT

public:
    AuthorModel(store::Database &database, const ConversationModel &conversation, QObject *parent = nullptr);

    /// Reads only while somebody looks.
    void setLooking(bool isLooking);
    /// Nothing where no mention is read, where nobody is named, and until it was read.
    [[nodiscard]] const std::optional<domain::PersonCard> &card() const { return m_card; }
    /// The newest entries first, a handful.
    [[nodiscard]] const QList<store::TimelineEntry> &timeline() const { return m_timeline; }
    /// Nothing until it was read.
    [[nodiscard]] const std::optional<domain::PrescriberScore> &score() const { return m_score; }

Q_SIGNALS:
    /// Somebody else is shown, or what is known of them is another.
    void changed();
    void failed(const parvis::domain::Error &error);

private:
    using Key = domain::Id<domain::Person>;

    void find();
    void read(Key person);
    void follow(const store::Changes &changes);
    /// Tells an error, but for a read that was stopped by a later one.
    void fail(const domain::Error &error);

    const ConversationModel &m_conversation;
    store::PeopleStore m_store;
    std::optional<domain::PersonCard> m_card;
    QList<store::TimelineEntry> m_timeline;
    std::optional<domain::PrescriberScore> m_score;
    quint64 m_generation = 0;
    bool m_isLooking = false;
};

} // namespace parvis::models
