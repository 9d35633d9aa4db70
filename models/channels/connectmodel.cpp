// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/connectmodel.h"

#include "core/domain/channels/channelname.h"
#include "core/domain/channels/capabilities.h"
#include "core/domain/base/shorttext.h"
#include "core/domain/channels/connectkeys.h"
#include "core/domain/channels/connectneeds.h"

#include "core/domain/channels/watch.h"
#include "core/store/channels/filling.h"
#include "models/channels/accessendwords.h"
#include "models/channels/exportforms.h"
#include "models/channels/saidwords.h"
#include "models/channels/secretwords.h"
#include "models/channels/signinwords.h"
#include "models/channels/troublesentences.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"

#include <QtCore/QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::Answer;
using domain::Channel;
using domain::Connection;
using domain::ConnectionState;
using domain::Result;
using domain::Trouble;

namespace {

class PauseChannel final : public QUndoCommand
{
public:
    PauseChannel(ConnectModel &model, const Channel &channel, bool isPaused)
        : QUndoCommand((isPaused ? ConnectModel::tr("pause of “%1”") : ConnectModel::tr("resuming of “%1”")).arg(channel.name))
        , m_model(&model)
        , m_channel(channel.id)
        , m_isPaused(isPaused)
    {
    }
    void undo() override { write(!m_isPaused); }
    void redo() override { write(m_isPaused); }

private:
    void write(bool isPaused)
    {
        if (m_model)
            m_model->writeState(m_channel, isPaused ? ConnectionState::Paused : ConnectionState::Connected);
    }

    QPointer<ConnectModel> m_model;
    domain::Id<Channel> m_channel;
    bool m_isPaused;
};

/// Whether some of what came before a channel was connected is still to come there.
bool isBeingFilled(const domain::ChannelHealth &health)
{
    const domain::Capabilities &can = health.connection.capabilities;
    return can.canReadMentions && can.tellsPast && !health.isWhole && !health.isFillingStopped;
}

/// Its rows alone: what lets Parvis in is kept until this step is gone.
class DisconnectChannel final : public QUndoCommand
{
public:
    DisconnectChannel(ConnectModel &model, const Channel &channel, const Connection &connection)
        : QUndoCommand(ConnectModel::tr("disconnecting of “%1”").arg(channel.name))
        , m_model(&model)
        , m_channel(channel)
        , m_connection(connection)
    {
    }
    ~DisconnectChannel() override
    {
        if (m_model)
            m_model->letGo(m_channel);
    }
    Q_DISABLE_COPY_MOVE(DisconnectChannel)
    void undo() override
    {
        if (m_model)
            m_model->writeConnected(m_channel, m_connection);
    }
    void redo() override
    {
        if (m_model)
            m_model->writeDisconnected(m_channel);
    }

private:
    QPointer<ConnectModel> m_model;
    Channel m_channel;
    Connection m_connection;
};

} // namespace

ConnectModel::ConnectModel(store::Database &database, ChannelListModel &list, Messages &messages, QUndoStack &undo, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_connections(database)
    , m_channels(database)
    , m_list(list)
    , m_messages(messages)
    , m_undo(undo)
    , m_clock(clock)
{
    // A keychain is asked for once there is something in it, and not before.
    connect(&m_list, &ChannelListModel::loaded, this, [this] {
        if (m_list.hasConnected())
            lookForVault();
        followVault();
        tellMissed();
    });
}

ConnectModel::~ConnectModel()
{
    for (const Channel &channel : std::as_const(m_parked)) {
        if (m_hooks.forget)
            m_hooks.forget(channel);
    }
}

void ConnectModel::setHooks(const Hooks &hooks)
{
    m_hooks = hooks;
    m_services = hooks.services.isEmpty() ? QStringList() : hooks.services + domain::servicesByHand();
    Q_EMIT possibleChanged();
    if (m_list.hasConnected())
        lookForVault();
}

QList<ChannelVerb> ConnectModel::verbs(int row) const
{
    if (!isPossible())
        return {};
    const Channel &channel = m_list.summary(row).channel;
    const domain::Connection connection = m_list.health(row).connection;
    const auto mend = m_list.mend(row);
    return channelVerbs(channel, connection.state,
                        {.isConnectable = canConnect(channel),
                         .canWatch = domain::canWatch(connection.capabilities),
                         .hasRecipients = m_hooks.recipients && m_hooks.setRecipients && domain::hasRecipients(channel.service),
                         .takesIn = !m_hooks.silentServices.contains(channel.service) && !domain::isTriedByPosting(channel),
                         .signsIn = !m_hooks.openServices.contains(channel.service),
                         .signsInFirst = wantsSignIn(m_list.health(row)),
                         .testsFirst = mend && mend->kind == domain::AccessMend::Kind::LetInAgain,
                         .isFilling = isBeingFilled(m_list.health(row)),
                         .isFillingStopped = m_list.health(row).isFillingStopped,
                         .isRemovable = isByHand(channel.service) || m_list.summary(row).mentions == 0});
}

void ConnectModel::setVault(Vault vault)
{
    if (m_vault == vault)
        return;
    m_vault = vault;
    m_isMissedTold = false;
    followVault();
    Q_EMIT vaultChanged();
    tellMissed();
}

void ConnectModel::tellMissed()
{
    if (m_vault == Vault::Locked && isVaultMissed() && !std::exchange(m_isMissedTold, true))
        Q_EMIT passphraseWanted();
}

bool ConnectModel::hasChannels(bool areOpen) const
{
    for (int row = 0; row < m_list.rowCount(); ++row) {
        if (m_list.health(row).connection.state != ConnectionState::None && m_hooks.openServices.contains(m_list.summary(row).channel.service) == areOpen)
            return true;
    }
    return false;
}

bool ConnectModel::isVaultMissed() const
{
    return isClosed() && hasChannels(false);
}

bool ConnectModel::wantsPassphrase(const QString &service) const
{
    return isClosed() && !isByHand(service) && !m_hooks.openServices.contains(service);
}

void ConnectModel::followVault()
{
    m_list.setLocked(isVaultMissed(), m_hooks.openServices);
    if (isClosed() && hasOpenChannels() && m_hooks.openBare)
        static_cast<void>(m_hooks.openBare());
}

void ConnectModel::lookForVault()
{
    if (m_vault != Vault::Unknown || m_isLooking || !m_hooks.openVault)
        return;
    m_isLooking = true;
    m_hooks.openVault().then(this, [this](Vault found) {
        m_isLooking = false;
        setVault(found);
    });
}

void ConnectModel::unlock(const QString &passphrase)
{
    if (!m_hooks.unlock)
        return;
    m_hooks.unlock(passphrase).then(this, [this](bool isOpen) {
        if (isOpen)
            setVault(Vault::Open);
        else
            Q_EMIT passphraseRefused(tr("That is not the passphrase of the file of secrets. Try again."));
    });
}

void ConnectModel::setBusy(bool isBusy)
{
    if (std::exchange(m_isBusy, isBusy) != isBusy)
        Q_EMIT busyChanged(isBusy);
}

void ConnectModel::refuse(const ConnectRefusal &refusal)
{
    m_signInPage.clear();
    setBusy(false);
    Q_EMIT refused(refusal);
}

void ConnectModel::connectChannel(const ConnectWish &wish)
{
    if (isByHand(wish.service))
        return addByHand(wish);
    if (m_hooks.connect)
        begin(wish, [this](const ConnectWish &wanted, int turn) { askService(wanted, turn); });
}

void ConnectModel::addByHand(const ConnectWish &wish)
{
    if (m_isBusy)
        return;
    if (domain::isLikeANumber(wish.name))
        return refuse({.sentence = digitsNameSentence(wish.name.trimmed())});
    const ServiceForm form = serviceForm(wish.service);
    const auto *field = form.field(ServiceField::Kind::User);
    const QUrl page(wish.user.contains("://"_L1) ? wish.user : u"https://"_s + wish.user, QUrl::StrictMode);
    if (!domain::isWebAddress(page.toString()) || !page.host().contains(u'.') || page.path().size() < 2)
        return refuse({.sentence = tr("This is no address of a page there. Write it like %1.").arg(field->example), .field = *field});
    for (int row = 0; row < m_list.rowCount() && !wish.name.isEmpty(); ++row) {
        if (m_list.summary(row).channel.name.compare(wish.name.trimmed(), Qt::CaseInsensitive) == 0)
            return refuse({.sentence = takenNameSentence(wish.name.trimmed())});
    }
    const int turn = ++m_turn;
    setBusy(true);
    Channel channel;
    channel.service = wish.service;
    channel.address = page.toString();
    channel.name = wish.name.isEmpty() ? page.path().section(u'/', -1, -1, QString::SectionSkipEmpty) : wish.name;
    m_channels.findAlike(channel.service, channel.address)
        .then(this,
              [this, channel](const Result<std::optional<Channel>> &alike) {
                  if (!alike || *alike)
                      return QtFuture::makeReadyValueFuture(alike ? Result<Channel>(domain::failure(domain::Error::Kind::Conflict, (*alike)->name))
                                                                  : Result<Channel>(std::unexpected(alike.error())));
                  return m_channels.add(channel);
              })
        .unwrap()
        .then(this, [this, turn, field = *field](const Result<Channel> &added) {
            if (turn != m_turn)
                return;
            if (!added) {
                const bool isThere = added.error().kind == domain::Error::Kind::Conflict;
                return refuse({.sentence = isThere ? tr("“%1” stands at that address already.").arg(added.error().detail) : explain(added.error()),
                               .field = isThere ? std::optional(field) : std::nullopt});
            }
            m_draft.clear();
            setBusy(false);
            m_messages.post(
                {.sentence = tr("“%1” is there. What is due on it is handed to you, ready to paste; import its archive to have what was said there before.")
                                 .arg(added->name)});
            Q_EMIT connected(*added);
        });
}

QFuture<std::optional<QMap<QString, QString>>> ConnectModel::settingsOf(const Channel &channel) const
{
    return m_hooks.settings ? m_hooks.settings(channel) : QtFuture::makeReadyValueFuture(std::optional<QMap<QString, QString>>());
}

void ConnectModel::signIn(const ConnectWish &wish)
{
    if (m_hooks.signIn)
        begin(wish, [this](const ConnectWish &wanted, int turn) { askBrowser(wanted, turn); });
}

void ConnectModel::begin(const ConnectWish &wish, const std::function<void(const ConnectWish &wish, int turn)> &work)
{
    if (m_isBusy)
        return;
    if (wish.again.id.isNull() && domain::isLikeANumber(wish.name))
        return refuse({.sentence = digitsNameSentence(wish.name.trimmed())});
    const int turn = ++m_turn;
    setBusy(true);
    if (m_vault == Vault::Unknown && m_hooks.openVault) {
        m_hooks.openVault().then(this, [this, wish, work, turn](Vault found) {
            setVault(found);
            if (turn != m_turn)
                return;
            if (found == Vault::Open)
                work(wish, turn);
            else if (!wantsPassphrase(wish.service))
                beginBare(wish, work, turn);
            else
                refuse({.sentence = tr("This session has no keychain: what lets Parvis in needs a passphrase."), .field = {}, .isPassphrase = true});
        });
        return;
    }
    if (!isClosed())
        return work(wish, turn);
    if (!wantsPassphrase(wish.service))
        return beginBare(wish, work, turn);
    m_hooks.unlock(wish.passphrase).then(this, [this, wish, work, turn](bool isOpen) {
        if (isOpen)
            setVault(Vault::Open);
        if (turn != m_turn)
            return;
        if (isOpen)
            work(wish, turn);
        else
            refuse({.sentence = tr("That is not the passphrase of the file of secrets. Try again."), .field = {}, .isPassphrase = true});
    });
}

void ConnectModel::beginBare(const ConnectWish &wish, const std::function<void(const ConnectWish &wish, int turn)> &work, int turn)
{
    m_hooks.openBare().then(this, [this, wish, work, turn](bool) {
        if (turn == m_turn)
            work(wish, turn);
    });
}

void ConnectModel::askService(const ConnectWish &wish, int turn)
{
    m_hooks.connect(wish).then(this, [this, wish, turn](const Answer<Channel> &answer) {
        if (turn == m_turn)
            end(wish, answer);
    });
}

void ConnectModel::askBrowser(const ConnectWish &wish, int turn)
{
    domain::SignInUnderWay underWay = m_hooks.signIn(wish, browserWords());
    underWay.page.then(this, [this, turn](const QUrl &page) {
        if (turn != m_turn)
            return;
        m_signInPage = page;
        Q_EMIT browserWanted(page);
    });
    underWay.end.then(this, [this, wish, turn](const domain::SignInAnswer &answer) {
        if (turn != m_turn)
            return;
        if (answer)
            return end(wish, *answer);
        refuse(signInRefusal(answer.error(), wish));
    });
}

void ConnectModel::end(const ConnectWish &wish, const Answer<Channel> &answer)
{
    if (!answer)
        return refuse(connectRefusal(answer.error(), wish));
    m_parked.remove(answer->id);
    // Whatever was in the way there is not any more.
    m_told.end(answer->id);
    m_draft.clear();
    m_signInPage.clear();
    setBusy(false);
    const bool isExport = domain::exportServices().contains(answer->service);
    const bool isSilent = m_hooks.silentServices.contains(answer->service) || domain::isTriedByPosting(*answer);
    m_messages.post({.sentence = (isExport       ? tr("“%1” is connected. Articles can be published there.")
                                      : isSilent ? tr("“%1” is connected. What you write can be published there.")
                                      : !domain::staticCapabilities(answer->service).tellsPast
                                      ? tr("“%1” is connected. What is said there from now on is taken in.")
                                      : tr("“%1” is connected. What was said there before is taken in now, what is new as it comes."))
                                     .arg(answer->name)});
    Q_EMIT connected(*answer);
}

void ConnectModel::cancel()
{
    if (!m_isBusy)
        return;
    ++m_turn;
    m_signInPage.clear();
    if (m_hooks.stop)
        m_hooks.stop();
    setBusy(false);
}

void ConnectModel::fetchNow(const Channel &channel)
{
    if (m_list.isOffline()) {
        m_messages.post({.kind = Message::Kind::Hint, .sentence = tr("Parvis is offline: nothing is fetched. Go online with the switch at the top.")});
        return;
    }
    if (m_list.saving() == domain::NetworkSaving::SendOnly) {
        m_messages.post({.kind = Message::Kind::Hint, .sentence = tr("This network is metered, and nothing is taken in over it: Preferences has the choice.")});
        return;
    }
    if (m_vault == Vault::Locked && !m_hooks.openServices.contains(channel.service)) {
        m_messages.post({.kind = Message::Kind::Hint, .sentence = tr("The file of secrets is closed: give its passphrase in Channels first.")});
        return;
    }
    for (int row = 0; row < m_list.rowCount(); ++row) {
        const auto until = m_list.summary(row).channel.id == channel.id ? domain::askedToWaitUntil(m_list.health(row), m_clock.now()) : std::nullopt;
        if (!until)
            continue;
        m_messages.post(
            {.kind = Message::Kind::Hint,
                         //: %1 is a channel, %2 a duration
             .sentence = tr("“%1” asked Parvis to wait. It is asked again by itself, in %2.").arg(channel.name, shortDuration(*until - m_clock.now()))});
        return;
    }
    m_connections.fetchNow(channel.id, m_clock.now()).then(this, [this, channel](const Result<> &done) {
        if (!done)
            m_messages.post(problem(tr("“%1” was not fetched.").arg(channel.name), done.error(), [this, channel] { fetchNow(channel); }));
    });
}

void ConnectModel::setPaused(const Channel &channel, bool isPaused)
{
    m_undo.push(new PauseChannel(*this, channel, isPaused));
    postUndoable(m_messages,
                 (isPaused ? tr("“%1” is paused: nothing is taken in or sent there.") : tr("“%1” is taken in and sent to again.")).arg(channel.name), m_undo);
}

void ConnectModel::setFilling(const Channel &channel, bool isFilling)
{
    auto done = isFilling ? store::fillAgain(m_database, channel.id, m_clock.now()) : store::stopFilling(m_database, channel.id, m_clock.now());
    done.then(this, [this, channel, isFilling](const Result<> &written) {
        const auto again = [this, channel, isFilling] { setFilling(channel, isFilling); };
        if (!written && written.error().kind != domain::Error::Kind::NotFound)
            return m_messages.post(problem(tr("The channel was not changed."), written.error(), again));
        m_messages.post({.kind = Message::Kind::Done,
                         //: %1 is a channel
                         .sentence = (!written        ? tr("All that came before on “%1” is here already.")
                                          : isFilling ? tr("What came before on “%1” is taken in again.")
                                                      : tr("No more of what came before on “%1” is taken in. What has come stays."))
                                         .arg(channel.name)});
    });
}

void ConnectModel::writeState(domain::Id<Channel> channel, ConnectionState state)
{
    m_connections.setState(channel, state, m_clock.now()).then(this, [this, channel, state](const Result<> &done) {
        if (!done)
            m_messages.post(problem(tr("The channel was not changed."), done.error(), [this, channel, state] { writeState(channel, state); }));
    });
}

void ConnectModel::test(const Channel &channel)
{
    if (!m_hooks.test)
        return;
    if (m_vault == Vault::Locked && !m_hooks.openServices.contains(channel.service)) {
        m_messages.post({.kind = Message::Kind::Hint, .sentence = tr("The file of secrets is closed: give its passphrase in Channels first.")});
        return;
    }
    m_hooks.test(channel).then(this, [this, channel](const Answer<Connection> &answer) {
        if (answer) {
            m_told.end(channel.id);
            const bool isExport = domain::exportServices().contains(channel.service);
            m_messages.post(
                {.sentence = domain::isTriedByPosting(channel)
                     ? tr("The server of “%1” was reached. Whether it takes what is sent there only a post can tell: nothing was sent.").arg(channel.name)
                     : isExport                 ? tr("“%1” can be written to.").arg(channel.name)
                     : answer->handle.isEmpty() ? tr("“%1” answers.").arg(channel.name)
                                                : tr("“%1” answers, and knows us as %2.").arg(channel.name, answer->handle)});
            return;
        }
        using Kind = Trouble::Kind;
        const Kind kind = answer.error().kind;
        Message message{.kind = Message::Kind::Problem, .sentence = troubleSentence(kind, channel.name), .details = saidWords(answer.error().said)};
        if (const auto unread = domain::secretProblemIn(answer.error()))
            message = {.kind = Message::Kind::Problem, .sentence = secretSentence(*unread, channel.name)};
        if (const auto inTheWay = domain::exportProblemIn(answer.error().said))
            message = {.kind = Message::Kind::Problem,
                       .sentence = tr("“%1”: %2", "a channel, what is in the way there").arg(channel.name, exportSentence(*inTheWay))};
        if (kind == Kind::AccessDenied || kind == Kind::AccessWithdrawn) {
            message.actionText = tr("Sign in again…");
            message.action = [this, channel] { Q_EMIT signInRequested(channel); };
        } else if (domain::passes(kind)) {
            message.actionText = tr("Try again");
            message.action = [this, channel] { test(channel); };
        }
        m_told.tell(channel.id, kind, message);
    });
}

bool ConnectModel::endsAccess(const Channel &channel) const
{
    return m_hooks.disconnect && m_hooks.revokingServices.contains(channel.service);
}

QString ConnectModel::disconnectQuestion(const Channel &channel, const Connection &connection) const
{
    return disconnectingSentence(channel, connection, canTell(), {});
}

bool ConnectModel::canTell() const
{
    return !m_list.isOffline() && !isClosed();
}

void ConnectModel::lookHowItEnds(const Channel &channel, const Connection &connection, QObject *listener,
                                 const std::function<void(const QString &question)> &then)
{
    // Where nobody is told, it stays good whatever it is.
    if (!m_hooks.givingBack || !canTell())
        return;
    m_hooks.givingBack(channel).then(listener, [channel, connection, then](const std::optional<domain::GivingBack> &known) {
        if (known)
            then(disconnectingSentence(channel, connection, true, known));
    });
}

void ConnectModel::disconnectForGood(const Channel &channel, const Connection &connection)
{
    // Where what lets in cannot be read it cannot be given back either: that keeps nobody from disconnecting.
    auto gone = !isClosed() ? m_hooks.disconnect(channel) : m_connections.disconnect(channel.id, m_clock.now()).then([](const Result<> &done) {
        return done.transform([] { return domain::AccessEnd{.kind = domain::AccessEnd::Kind::NotReached}; });
    });
    gone.then(this, [this, channel, connection](const Result<domain::AccessEnd> &end) {
        m_messages.post(end ? disconnectedMessage(channel, connection, *end)
                            : problem(tr("“%1” was not disconnected.").arg(channel.name), end.error(),
                                      [this, channel, connection] { disconnectForGood(channel, connection); }));
    });
}

void ConnectModel::disconnectChannel(const Channel &channel, const Connection &connection)
{
    if (endsAccess(channel))
        return disconnectForGood(channel, connection);
    m_undo.push(new DisconnectChannel(*this, channel, connection));
    QString sentence = tr("“%1” is disconnected. What it holds stays; what is planned there waits until it is connected again.").arg(channel.name);
    if (!m_hooks.openServices.contains(channel.service))
        //: What let in is a token or a password, which the service cannot be told to forget; %1 is the host of a server, or a service
        sentence += u' ' + tr("What let Parvis in stays good on “%1” until you take it back there.").arg(placeOf(channel, connection));
    postUndoable(m_messages, sentence, m_undo);
}

void ConnectModel::writeDisconnected(const Channel &channel)
{
    m_parked.insert(channel.id, channel);
    m_connections.disconnect(channel.id, m_clock.now()).then(this, [this, channel](const Result<> &done) {
        if (done)
            return;
        m_parked.remove(channel.id);
        m_messages.post(problem(tr("“%1” was not disconnected.").arg(channel.name), done.error(), [this, channel] { writeDisconnected(channel); }));
    });
}

void ConnectModel::writeConnected(const Channel &channel, const Connection &connection)
{
    m_parked.remove(channel.id);
    m_connections.connect(channel, connection, m_clock.now()).then(this, [this, channel, connection](const Result<Channel> &done) {
        if (!done)
            m_messages.post(problem(tr("“%1” was not connected again.").arg(channel.name), done.error(),
                                    [this, channel, connection] { writeConnected(channel, connection); }));
    });
}

void ConnectModel::letGo(const Channel &channel)
{
    if (m_parked.remove(channel.id) && m_hooks.forget)
        m_hooks.forget(channel);
}

} // namespace parvis::models
