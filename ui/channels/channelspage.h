// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/channelspagemodel.h"
#include "ui/channels/connectdialog.h"
#include "ui/channels/passphrasedialog.h"
#include "ui/shell/page.h"

class QGridLayout;
class QLabel;
class QScrollArea;
class QStackedWidget;

namespace parvis::ui {

class Card;
class ChannelCard;
class EmptyState;
class ImportRow;
class PassphraseBar;

/// The Channels place: where we are connected, how each channel is, and what was taken in from where.
class ChannelsPage : public Page
{
    Q_OBJECT

public:
    explicit ChannelsPage(models::ChannelsPageModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QAction *mainAction() const override { return m_connect; }
    [[nodiscard]] QList<QWidget *> panes() const override;
    void focusMain() override;
    [[nodiscard]] QList<models::Command> commands() override;

    /// Opens the import dialog with those sources on its list.
    void openImport(const QStringList &sources);
    /// Opens the dialog that connects a channel.
    void openConnect();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showChannels();
    void followConnecting();
    void runVerb(models::ChannelVerb::Kind verb, const domain::Channel &channel);
    /// What becomes of what is planned there is said first.
    void askToRemove(int row);
    /// Disconnects: what becomes of what waits there, and what cannot be undone, is said first.
    void askToDisconnect(const domain::Channel &channel, const domain::Connection &connection);
    /// Connects a channel that is there, or lets Parvis in again.
    void signIn(const domain::Channel &channel);
    void openRequests();
    void openConnect(const ConnectDialog::Known &known);
    void openPassphrase(PassphraseDialog::About about);
    /// The button that changes the passphrase, where one opens the file of secrets; with its actions.
    [[nodiscard]] QWidget *passphraseButton();
    /// The box beside the verbs that lets what is due leave while Parvis is closed.
    [[nodiscard]] QWidget *closedSendingBox();
    void placeCards();
    void showImports();
    void askTarget(const domain::Channel &channel);
    void openWatches(int row);
    void openRecipients(const domain::Channel &channel);
    void renameChannel(const domain::Channel &channel);
    void fetchAll();

    models::ChannelsPageModel &m_model;
    QAction *m_connect;
    QAction *m_import;
    QAction *m_fetchAll;
    QAction *m_requests;
    QAction *m_closedSending;
    QAction *m_changePassphrase;
    QAction *m_losePassphrase;
    PassphraseBar *m_passphrase;
    QLabel *m_saving;   ///< that the network is metered, and what waits for that
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QScrollArea *m_scroll;
    QWidget *m_channels;
    QGridLayout *m_grid;
    Card *m_imports;
    QList<ChannelCard *> m_cards;
    QList<ImportRow *> m_rows;
    int m_columns = 0;
    int m_narrowest = 320;   ///< what a card needs, as far as was seen
};

} // namespace parvis::ui
