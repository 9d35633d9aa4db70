// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/inboxviewlistmodel.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace parvis::models {

InboxViewListModel::InboxViewListModel(QObject *parent)
    : QAbstractListModel(parent)
{
    update({}, {});
}

void InboxViewListModel::update(const domain::InboxCounts &counts, const QList<domain::ChannelSummary> &channels)
{
    QList<Item> items{
        {.view = {.kind = Kind::Waiting, .channel = {}}, .name = tr("Waiting"), .count = counts.open},
        {.view = {.kind = Kind::Flagged, .channel = {}}, .name = tr("Flagged"), .count = counts.flagged},
        {.view = {.kind = Kind::Done, .channel = {}}, .name = tr("Done"), .count = counts.done},
        {.view = {.kind = Kind::All, .channel = {}}, .name = tr("All"), .count = counts.all},
    };
    if (std::ranges::any_of(channels, [](const auto &summary) { return summary.mentions > 0; }))
        items.append({.view = {.kind = Kind::Heading, .channel = {}}, .name = tr("Channels")});
    for (const auto &summary : channels) {
        // Channels we only write to have nothing to show here.
        if (summary.mentions == 0)
            continue;
        items.append({.view = {.kind = Kind::Channel, .channel = summary.channel.id},
                      .name = summary.channel.name,
                      .count = summary.mentions,
                      .series = summary.channel.series});
    }
    if (items == m_items)
        return;
    const bool isSameViews = std::ranges::equal(items, m_items, {}, &Item::view, &Item::view);
    if (isSameViews) {
        m_items = items;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_items = items;
    endResetModel();
}

InboxViewListModel::View InboxViewListModel::viewAt(int row) const
{
    return row >= 0 && row < m_items.size() ? m_items[row].view : View{};
}

int InboxViewListModel::rowOf(const View &view) const
{
    const auto found = std::ranges::find(m_items, view, &Item::view);
    return found == m_items.cend() ? -1 : static_cast<int>(std::distance(m_items.cbegin(), found));
}

domain::MentionFilter InboxViewListModel::filterOf(const View &view)
{
    domain::MentionFilter filter;
    switch (view.kind) {
    case Kind::Waiting:
        filter.state = domain::MentionState::Open;
        break;
    case Kind::Flagged:
        filter.isFlagged = true;
        break;
    case Kind::Done:
        filter.state = domain::MentionState::Done;
        break;
    case Kind::Channel:
        filter.channel = view.channel;
        break;
    case Kind::All:
    case Kind::Heading:
        break;
    }
    return filter;
}

qint64 InboxViewListModel::countOf(const View &view) const
{
    const int row = rowOf(view);
    return row < 0 ? 0 : m_items[row].count;
}

int InboxViewListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant InboxViewListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item &item = m_items[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return item.name;
    case Qt::AccessibleTextRole:
        if (item.view.kind == Kind::Heading)
            return item.name;
        //: %1 is a view of the inbox, %2 how many mentions it holds
        return tr("%1, %2").arg(item.name, QLocale().toString(item.count));
    case KindRole:
        return static_cast<int>(item.view.kind);
    case CountRole:
        return item.count;
    case SeriesRole:
        return item.series;
    default:
        return {};
    }
}

Qt::ItemFlags InboxViewListModel::flags(const QModelIndex &index) const
{
    if (viewAt(index.row()).kind == Kind::Heading)
        return Qt::NoItemFlags;
    return QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren;
}

} // namespace parvis::models
