// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"

#include <QtCore/QSet>
#include <QtWidgets/QFrame>

class QCheckBox;
class QScrollArea;
class QPushButton;

namespace parvis::ui {

/// A small list that asks on which other channels a post is to stand too: arrows and Tab walk, Space ticks, Enter makes the posts, Escape leaves.
class ChannelChooser : public QFrame
{
    Q_OBJECT

public:
    using Channels = QSet<domain::Id<domain::Channel>>;

    /// `channels` in the order in which they are offered; more than there is room for are scrolled to. Those that are not among `connected` say so, and what
    /// becomes of what is made for them; those among `articlesOnly` cannot be ticked, and say why.
    ChannelChooser(const QString &question, const QList<domain::Channel> &channels, const Channels &connected, const Channels &articlesOnly, QWidget *parent);

    /// Shows it with its corner there (in global coordinates), within the window.
    void popUpAt(const QPoint &corner);

Q_SIGNALS:
    void chosen(const QList<parvis::domain::Id<parvis::domain::Channel>> &channels);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose();
    void showFocused();
    /// Cuts the names that are longer than that, not what is remarked of them; their tooltips have them whole.
    void fit(int width);

    QScrollArea *m_scroll;
    struct Choice
    {
        QCheckBox *box;
        domain::Id<domain::Channel> channel;
        QString name; ///< of the channel
        QString whole; ///< with what is remarked of it
    };
    QList<Choice> m_choices;
    QPushButton *m_make;
};

} // namespace parvis::ui
