// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/channelcondition.h"
#include "models/channels/channelverbs.h"

#include <QtWidgets/QFrame>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace parvis::ui {

class ElidedLabel;

/// One channel: its mark, name and address, how it is in words, what it holds. Each figure opens its rows.
class ChannelCard : public QFrame
{
    Q_OBJECT

public:
    explicit ChannelCard(QWidget *parent = nullptr);

    /// Shows a channel: `health` is a sentence, `canFetch` offers to ask its address again.
    void show(const domain::ChannelSummary &summary, const QString &health, bool hasProblem, bool canFetch, qint64 posts);
    /// How its connection fares and what can be done with it. Call it after show().
    void showConnection(domain::ConnectionState state, const models::ChannelCondition &condition, const QList<models::ChannelVerb> &verbs);
    /// How soon it is to be answered, in words; may be empty.
    void showTarget(const QString &sentence);
    /// Takes away what writes, for that reason.
    void switchOff(const QString &reason);

Q_SIGNALS:
    void mentionsRequested(const parvis::domain::Channel &channel, bool onlyWaiting);
    void fetchRequested(const parvis::domain::Channel &channel);
    void renameRequested(const parvis::domain::Channel &channel);
    void targetRequested(const parvis::domain::Channel &channel);
    void verbRequested(parvis::models::ChannelVerb::Kind verb, const parvis::domain::Channel &channel);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void fillMenu();
    /// Gives the lines their ink, which the palette of the program does not know.
    void dress();

    domain::ChannelSummary m_summary;
    bool m_hasProblem = false;
    bool m_isConnected = false;
    ElidedLabel *m_name;
    ElidedLabel *m_address;
    QLabel *m_state;
    QLabel *m_trouble;
    QLabel *m_health;
    QPushButton *m_mentions;
    QPushButton *m_waiting;
    QLabel *m_posts;
    QPushButton *m_fetch;
    QPushButton *m_verb;
    QToolButton *m_target;
    QToolButton *m_rename;
    QToolButton *m_more;
    QMenu *m_menu;
    QList<models::ChannelVerb> m_verbs;
    models::ChannelCondition::Tone m_tone = models::ChannelCondition::Tone::Good;
};

} // namespace parvis::ui
