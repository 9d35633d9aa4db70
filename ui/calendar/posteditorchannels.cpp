// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of the post editor offers channels.
#include "models/channels/channelnames.h"
#include "ui/calendar/posteditor.h"
#include "ui/widgets/remarkedname.h"
#include "ui/widgets/theme.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace parvis::ui {

namespace {

QIcon dotOf(const domain::Channel &channel)
{
    constexpr int side = 12;
    QPixmap dot(side, side);
    dot.fill(theme::series(channel.series));
    return QIcon(dot);
}

} // namespace

void PostEditor::fillChannels()
{
    const QSignalBlocker quiet(m_channel);
    const QVariant chosen = m_channel->currentData();
    m_channel->clear();
    m_channel->addItem(tr("Not decided yet"), qint64{0});
    const auto names = models::distinctNames(m_model.channels());
    const auto add = [&](const domain::Channel &channel, const QString &shown, const QString &tip) {
        m_channel->addItem(dotOf(channel), shown, channel.id.value());
        m_channel->setItemData(m_channel->count() - 1, names.value(channel.id), remarkedNameRole);
        m_channel->setItemData(m_channel->count() - 1, tip, Qt::ToolTipRole);
    };
    const auto *post = m_model.opened() ? &m_model.opened()->post : nullptr;
    auto *entries = qobject_cast<QStandardItemModel *>(m_channel->model());
    for (const domain::Channel &channel : m_model.channels()) {
        const QString name = names.value(channel.id);
        // What takes articles alone is no place for another post, and nobody looks for it in vain; one that stands there goes on saying so.
        if (post && post->channel != channel.id && m_model.isForArticlesAlone(channel.id, *post)) {
            add(channel, models::articlesOnlyName(name), models::articlesOnlyReason(name));
            entries->item(m_channel->count() - 1)->setEnabled(false);
            continue;
        }
        const QString marked = models::markedName(name, channel.service, m_model.isConnected(channel.id));
        // Wider than there is room for, with its address: all of it for who rests on it.
        add(channel, marked, marked);
    }
    const qint64 wanted = m_model.opened() ? m_model.opened()->post.channel.value() : chosen.toLongLong();
    // A post that was put on a channel which nobody can publish on goes on saying so.
    if (wanted != 0 && m_channel->findData(wanted) < 0 && m_model.opened()) {
        m_channel->addItem(m_model.opened()->channelName, wanted);
        m_channel->setItemData(m_channel->count() - 1, m_model.opened()->channelName, remarkedNameRole);
    }
    m_channel->setCurrentIndex(std::max(0, m_channel->findData(wanted)));
    const bool hasNone = m_model.hasNoChannel();
    m_noChannel->setVisible(hasNone);
    m_toChannels->setVisible(hasNone);
}

QString PostEditor::chosenChannel() const
{
    return m_channel->currentData(remarkedNameRole).toString();
}

} // namespace parvis::ui
