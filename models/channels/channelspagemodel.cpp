// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/channelspagemodel.h"

#include "core/domain/channels/channelname.h"
#include "core/store/channels/cutoff.h"
#include "models/channels/accessendwords.h"
#include "models/channels/cutoffwords.h"
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
    , m_vault(database, m_connecting, messages)
    , m_targets(database, messages, undo)
    , m_watches(database, messages, undo, clock)
    , m_closedSending(messages)
{
    connect(&m_navigator, &Navigator::connectRequested, this, &ChannelsPageModel::connectWanted);
    // Whoever works in another place would wait in vain for what is due.
    connect(&m_connecting, &ConnectModel::passphraseWanted, this, [this] {
        m_isSealedSaid = true;
        m_messages.post({.kind = Message::Kind::Problem,
                         .sentence = sealedSentence(),
                         .actionText = tr("Give it"),
                         .action =
                             [this] {
                                 m_navigator.openPlace(PlaceId::Channels);
                                 Q_EMIT passphraseToBeGiven();
                             },
                         .isKept = true,
                         .comesAfter = true});
    });
    // What asked for it goes once it is given, wherever that was.
    connect(&m_connecting, &ConnectModel::vaultChanged, this, [this] {
        if (m_connecting.vault() == Vault::Open && std::exchange(m_isSealedSaid, false))
            m_messages.withdraw(sealedSentence());
    });
}

QString ChannelsPageModel::sealedSentence()
{
    return tr("What lets Parvis into your accounts is sealed: until its passphrase is given nothing is taken in or sent there.");
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
    case ChannelVerb::Kind::StopFilling:
        return m_connecting.setFilling(channel, false);
    case ChannelVerb::Kind::FillAgain:
        return m_connecting.setFilling(channel, true);
    case ChannelVerb::Kind::Test:
        return m_connecting.test(channel);
    case ChannelVerb::Kind::Disconnect:
        return m_connecting.disconnectChannel(channel, m_list.health(row).connection);
    case ChannelVerb::Kind::Connect:
    case ChannelVerb::Kind::SignInAgain:
    case ChannelVerb::Kind::Watch:
    case ChannelVerb::Kind::Recipients:
    case ChannelVerb::Kind::Remove:
        break;
    }
}

QString ChannelsPageModel::whyKept(int row) const
{
    const auto &summary = m_list.summary(row);
    if (summary.mentions == 0)
        return {};
    return tr("“%1” stays: %Ln mention(s) came in there and would have no place any more. Take back the imports that brought them, below, then remove it.",
              nullptr, static_cast<int>(summary.mentions))
        .arg(summary.channel.name);
}

void ChannelsPageModel::lookWaiting(const Channel &channel, QObject *about, const std::function<void(const QString &sentences, bool canTakeBack)> &then)
{
    // What is closed lets nobody take anything back.
    const bool isSealed = m_connecting.isVaultMissed() && !m_connecting.openServices().contains(channel.service);
    bool canReach = false;
    for (int row = 0; row < m_list.rowCount() && !isSealed && !m_list.isOffline(); ++row)
        canReach = canReach || (m_list.summary(row).channel.id == channel.id && m_list.health(row).connection.state == domain::ConnectionState::Connected);
    store::waitingThere(m_database, channel.id).then(about, [this, canReach, then](const Result<store::WaitingThere> &waiting) {
        // What cannot be read keeps nobody from disconnecting.
        if (!waiting)
            return then(tr("What waits there could not be read."), false);
        const bool isHeld = std::ranges::any_of(waiting->held, [](const auto &held) { return !held.isRecalled; });
        then(cutOffSentences(*waiting, m_clock.now(), m_database.zone()), canReach && isHeld);
    });
}

void ChannelsPageModel::takeBackHeld(const Channel &channel)
{
    store::takeBackHeld(m_database, channel.id, m_clock.now()).then(this, [this, channel](const Result<int> &taken) {
        if (!taken)
            return m_messages.post(problem(tr("Nothing was taken back on “%1”.").arg(channel.name), taken.error(), [this, channel] { takeBackHeld(channel); }));
        m_messages.post(
            {.sentence
             = tr("%Ln post(s) are being taken back on “%1”, and are drafts here. Disconnect it once that is done.", nullptr, *taken).arg(channel.name)});
    });
}

void ChannelsPageModel::remove(const Channel &channel)
{
    m_channels.remove(channel.id, m_clock.now()).then(this, [this, channel](const Result<int> &freed) {
        if (freed)
            return m_messages.post({.sentence = *freed == 0
                                        ? tr("“%1” is removed.").arg(channel.name)
                                        : tr("“%1” is removed. %Ln post(s) that were planned there have no channel now.", nullptr, *freed).arg(channel.name)});
        if (freed.error().kind == domain::Error::Kind::Conflict)
            return m_messages.post(
                {.kind = Message::Kind::Problem,
                 .sentence = tr("“%1” stays: what was published or said there, or may have arrived there, would have no place any more.").arg(channel.name)});
        m_messages.post(problem(tr("“%1” was not removed.").arg(channel.name), freed.error(), [this, channel] { remove(channel); }));
    });
}

void ChannelsPageModel::rename(const Channel &channel, const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty() || trimmed == channel.name)
        return;
    if (domain::isLikeANumber(trimmed))
        return m_messages.post({.kind = Message::Kind::Problem, .sentence = digitsNameSentence(trimmed)});
    for (int row = 0; row < m_list.rowCount(); ++row) {
        const Channel &other = m_list.summary(row).channel;
        if (other.id != channel.id && other.name.compare(trimmed, Qt::CaseInsensitive) == 0)
            return m_messages.post({.kind = Message::Kind::Problem, .sentence = takenNameSentence(trimmed)});
    }
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
