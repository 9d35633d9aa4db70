// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/timelinemodel.h"

#include "models/channels/servicewords.h"
#include "models/shell/moments.h"

namespace parvis::models {

using store::TimelineEntry;

namespace {

QString excerptOf(const TimelineEntry &entry)
{
    return entry.excerpt.isEmpty() ? entry.title : entry.excerpt;
}

} // namespace

TimelineModel::TimelineModel(Words words, const domain::Clock &clock, const QTimeZone &zone, QObject *parent)
    : QAbstractListModel(parent)
    , m_words(words)
    , m_clock(clock)
    , m_zone(zone)
{
}

void TimelineModel::show(const QList<TimelineEntry> &entries)
{
    // From the newest and from the oldest, what is the same in both stays.
    const qsizetype most = std::min(m_entries.size(), entries.size());
    qsizetype before = 0;
    while (before < most && m_entries[before] == entries[before])
        ++before;
    qsizetype after = 0;
    while (after < most - before && m_entries[m_entries.size() - 1 - after] == entries[entries.size() - 1 - after])
        ++after;
    const int first = static_cast<int>(before);
    if (const int gone = static_cast<int>(m_entries.size() - before - after); gone > 0) {
        beginRemoveRows({}, first, first + gone - 1);
        m_entries.remove(before, gone);
        endRemoveRows();
    }
    if (const int come = static_cast<int>(entries.size() - before - after); come > 0) {
        beginInsertRows({}, first, first + come - 1);
        m_entries = entries;
        endInsertRows();
    }
    // What time it is may be another.
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {MomentRole, Qt::AccessibleTextRole});
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TimelineEntry &entry = m_entries[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return excerptOf(entry);
    case Qt::ToolTipRole:
        return tr("%1. Opens in the inbox.").arg(exactMoment(entry.at, m_zone));
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3").arg(head(entry), moment(entry), excerptOf(entry));
    case HeadRole:
        return head(entry);
    case MomentRole:
        return moment(entry);
    case SideRole:
        return static_cast<int>(entry.side);
    case MentionRole:
        return entry.mention.value();
    default:
        return {};
    }
}

QString TimelineModel::head(const TimelineEntry &entry) const
{
    using Side = domain::Turn::Side;
    const QString place = serviceWord(entry.service);
    if (m_words == Words::Short)
        return entry.side == Side::Ours ? tr("Our reply") : entry.side == Side::Note ? tr("Private note") : place;
    const QString source = entry.channelName == place ? place : tr("%1 · %2").arg(place, entry.channelName);
    return entry.side == Side::Ours ? tr("Our reply · %1").arg(source) : entry.side == Side::Note ? tr("Private note · %1").arg(source) : source;
}

QString TimelineModel::moment(const TimelineEntry &entry) const
{
    return m_words == Words::Short ? shortMoment(entry.at, m_clock.now(), m_zone) : letterMoment(entry.at, m_clock.now(), m_zone);
}

} // namespace parvis::models
