// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/inbox/inboxstore.h"
#include "models/channels/channelsbyid.h"
#include "models/inbox/webpictures.h"

#include <QtCore/QTimer>

namespace parvis::models {

/// One mention with the conversation it belongs to, ready to read; follows what happens to them.
class ConversationModel : public QObject
{
    Q_OBJECT

public:
    using Key = domain::Id<domain::Mention>;

    explicit ConversationModel(store::Database &database, QObject *parent = nullptr);

    /// How the channels are told apart (namedApart()); one that is not in it goes by its name.
    void setChannels(const ChannelsById &channels);
    /// Shows a mention's conversation, its newest turns or, where the mention is older, those about it; null shows none. Where it takes a moment to be read,
    /// nothing is shown meanwhile.
    void show(Key mention);
    /// Shows more turns before those shown, and lets go of late ones where they would be very many.
    void showEarlier();
    /// The same behind them.
    void showLater();
    /// The mention asked for.
    [[nodiscard]] Key key() const { return m_key; }
    /// What was asked for, once it was read.
    [[nodiscard]] const std::optional<domain::Mention> &mention() const { return m_mention; }
    [[nodiscard]] const domain::ConversationThread &thread() const { return m_thread; }
    /// What was done to its mentions, oldest first.
    [[nodiscard]] const QList<domain::Activity> &activities() const { return m_activities; }
    /// The pictures of the web that its words lead to; what was fetched is kept until another conversation is shown.
    [[nodiscard]] WebPictures &webPictures() { return m_webPictures; }

Q_SIGNALS:
    /// Another mention is shown (or none): read all of it.
    void shown();
    /// The same mention's state or conversation changed.
    void changed();
    void failed(const parvis::domain::Error &error);

private:
    void read();
    void showMore(Key around);
    void take(const domain::Mention &mention, const domain::ConversationThread &thread, const QList<domain::Activity> &activities);
    void follow(const store::Changes &changes);
    /// With the name by which its channel is told apart.
    [[nodiscard]] domain::ConversationThread namedHere(domain::ConversationThread thread, const domain::Mention &mention) const;
    void clear();
    void letGo();

    store::InboxStore m_store;
    WebPictures m_webPictures;
    Key m_key;
    Key m_around; ///< the mention about which turns are shown
    std::optional<domain::Mention> m_mention;
    domain::ConversationThread m_thread;
    ChannelsById m_channels;
    QList<domain::Activity> m_activities;
    int m_limit = 0;
    quint64 m_generation = 0;
    bool m_isReading = false;
    bool m_isStale = false;
    QTimer m_lettingGo; ///< of what stands, while another is read
};

} // namespace parvis::models
