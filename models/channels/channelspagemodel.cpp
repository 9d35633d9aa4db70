// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/channelspagemodel.h"

#include "models/shell/sentences.h"

#include <QtCore/QPointer>
#include <QtGui/QUndoCommand>

namespace parvis::models {

using domain::Channel;
using domain::Id;
using domain::Result;

namespace {

class RenameChannel final : public QUndoCommand
{
public:
    RenameChannel(ChannelsPageModel &page, const Channel &channel, const QString &name)
        : QUndoCommand(ChannelsPageModel::tr("rename of “%1”").arg(channel.name))
        , m_page(&page)
        , m_id(channel.id)
        , m_before(channel.name)
        , m_after(name)
    {
    }
    void undo() override { write(m_before); }
    void redo() override { write(m_after); }

private:
    void write(const QString &name)
    {
        if (m_page)
            m_page->writeName(m_id, name);
    }

    QPointer<ChannelsPageModel> m_page;
    Id<Channel> m_id;
    QString m_before;
    QString m_after;
};

} // namespace

ChannelsPageModel::ChannelsPageModel(store::Database &database, ImportPageModel &imports, Messages &messages, Navigator &navigator, QUndoStack &undo,
                                     const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_channels(database)
    , m_imports(imports)
    , m_messages(messages)
    , m_navigator(navigator)
    , m_undo(undo)
    , m_clock(clock)
    , m_list(database, clock)
    , m_connecting(database, m_list, messages, undo, clock)
    , m_targets(database, messages, undo)
    , m_watches(database, messages, undo, clock)
    , m_closedSending(messages)
{
}

void ChannelsPageModel::fetch(const Channel &channel)
{
    m_imports.import(channel.address);
}

void ChannelsPageModel::tellNothingToFetch()
{
    m_messages.post({.kind = Message::Kind::Hint,
                     .sentence = tr("Nothing is connected or followed: nobody was asked. A feed that was imported offers “Follow…” on its card.")});
}

void ChannelsPageModel::run(ChannelVerb::Kind verb, int row)
{
    const Channel channel = m_list.summary(row).channel;
    switch (verb) {
    case ChannelVerb::Kind::FetchNow:
        return m_connecting.fetchNow(channel);
    case ChannelVerb::Kind::Pause:
        return m_connecting.setPaused(channel, true);
    case ChannelVerb::Kind::Resume:
        return m_connecting.setPaused(channel, false);
    case ChannelVerb::Kind::Test:
        return m_connecting.test(channel);
    case ChannelVerb::Kind::Disconnect:
        return m_connecting.disconnectChannel(channel, m_list.health(row).connection);
    case ChannelVerb::Kind::Connect:
    case ChannelVerb::Kind::SignInAgain:
    case ChannelVerb::Kind::Watch:
        break;
    }
}

void ChannelsPageModel::rename(const Channel &channel, const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty() || trimmed == channel.name)
        return;
    m_undo.push(new RenameChannel(*this, channel, trimmed));
}

void ChannelsPageModel::writeName(Id<Channel> id, const QString &name)
{
    m_channels.rename(id, name).then(this, [this, id, name](const Result<> &done) {
        if (!done)
            m_messages.post(problem(tr("The channel was not renamed."), done.error(), [this, id, name] { writeName(id, name); }));
    });
}

void ChannelsPageModel::openMentions(const Channel &channel, bool onlyWaiting)
{
    domain::MentionFilter filter{.channel = channel.id};
    if (onlyWaiting)
        filter.state = domain::MentionState::Open;
    m_navigator.openMentions(filter, onlyWaiting ? tr("Waiting on %1").arg(channel.name) : tr("Everything from %1").arg(channel.name));
}

} // namespace parvis::models
