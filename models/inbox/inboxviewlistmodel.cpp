// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/inboxviewlistmodel.h"

#include "core/domain/query/parser.h"
#include "models/channels/channelnames.h"

#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

InboxViewListModel::InboxViewListModel(QObject *parent)
    : QAbstractListModel(parent)
{
    update({});
}

void InboxViewListModel::update(const Facts &facts)
{
    const domain::InboxCounts &counts = facts.counts;
    QList<Item> items{
        {.view = {.kind = Kind::Waiting}, .name = tr("Waiting"), .count = counts.open},
        {.view = {.kind = Kind::Mine}, .name = tr("Mine"), .count = facts.mine, .isInPart = facts.mine >= mostCounted},
        {.view = {.kind = Kind::Unassigned}, .name = tr("Unassigned"), .count = facts.unassigned, .isInPart = facts.unassigned >= mostCounted},
        {.view = {.kind = Kind::Late}, .name = tr("Late"), .count = facts.late, .isInPart = facts.late >= mostCounted},
        {.view = {.kind = Kind::Snoozed}, .name = tr("Snoozed"), .count = counts.snoozed},
        {.view = {.kind = Kind::Theirs}, .name = tr("Waiting for them"), .count = counts.waiting},
        {.view = {.kind = Kind::Flagged}, .name = tr("Flagged"), .count = counts.flagged},
        {.view = {.kind = Kind::Done}, .name = tr("Done"), .count = counts.done},
        {.view = {.kind = Kind::All}, .name = tr("All"), .count = counts.all},
    };
    // Only who keeps a place in order has such at all.
    if (facts.held > 0 || facts.isHeldShown) {
        const auto done = std::ranges::find(items, Kind::Done, [](const Item &item) { return item.view.kind; });
        //: a view of the inbox: comments that a site holds back until we decide
        items.insert(done, {.view = {.kind = Kind::Held}, .name = tr("Held back"), .count = facts.held, .isInPart = facts.held >= mostCounted});
    }
    if (!facts.saved.isEmpty())
        items.append({.view = {.kind = Kind::Heading}, .name = tr("Saved views")});
    for (qsizetype i = 0; i < facts.saved.size(); ++i) {
        const domain::InboxView &view = facts.saved[i];
        const qint64 count = facts.savedCounts.value(i).value_or(0);
        items.append({.view = {.kind = Kind::Saved, .saved = view.id}, .name = view.name, .count = count, .isInPart = count >= mostCounted, .icon = view.icon});
    }
    m_saved = facts.saved;
    // A heading is told from another by what stands under it.
    if (std::ranges::any_of(facts.channels, [](const auto &summary) { return summary.mentions > 0; }))
        items.append({.view = {.kind = Kind::Heading}, .name = tr("Channels")});
    QList<domain::Channel> known;
    for (const auto &summary : facts.channels)
        known.append(summary.channel);
    const auto names = distinctNames(known);
    for (const auto &summary : facts.channels) {
        // Channels we only write to have nothing to show here.
        if (summary.mentions == 0)
            continue;
        items.append({.view = {.kind = Kind::Channel, .channel = summary.channel.id},
                      .name = names.value(summary.channel.id),
                      .count = summary.mentions,
                      .series = summary.channel.series,
                      .sought = summary.channel.name});
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

domain::MentionFilter InboxViewListModel::filterOf(const View &view) const
{
    using domain::BuiltInView;
    const auto asked = [](const QString &query) {
        domain::MentionFilter filter;
        filter.query = domain::parseQuery(query).value_or(domain::Query());
        return filter;
    };
    domain::MentionFilter filter;
    switch (view.kind) {
    case Kind::Waiting:
        filter.state = domain::MentionState::Open;
        break;
    case Kind::Mine:
        return asked(domain::queryOf(BuiltInView::Mine));
    case Kind::Unassigned:
        return asked(domain::queryOf(BuiltInView::Unassigned));
    case Kind::Late:
        return asked(domain::queryOf(BuiltInView::Late));
    case Kind::Held:
        return asked(domain::queryOf(BuiltInView::Held));
    case Kind::Snoozed:
        filter.state = domain::MentionState::Snoozed;
        break;
    case Kind::Theirs:
        filter.state = domain::MentionState::Waiting;
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
    case Kind::Saved:
        return asked(saved(view.saved).value_or(domain::InboxView()).query);
    case Kind::All:
    case Kind::Heading:
        break;
    }
    return filter;
}

domain::Query InboxViewListModel::queryOf(const View &view) const
{
    const auto read = [](const QString &text) { return domain::parseQuery(text).value_or(domain::Query()); };
    switch (view.kind) {
    case Kind::Waiting:
        return read(domain::queryOf(domain::BuiltInView::WaitingForUs));
    case Kind::Snoozed:
        return read(domain::queryOf(domain::BuiltInView::Snoozed));
    case Kind::Theirs:
        return read(domain::queryOf(domain::BuiltInView::WaitingForThem));
    case Kind::Flagged:
        return read(domain::queryOf(domain::BuiltInView::Flagged));
    case Kind::Done:
        return read(domain::queryOf(domain::BuiltInView::Done));
    case Kind::Channel: {
        const int row = rowOf(view);
        return row < 0 ? domain::Query() : read(u"channel:\"%1\""_s.arg(QString(m_items[row].sought).remove(u'"')));
    }
    case Kind::Mine:
    case Kind::Unassigned:
    case Kind::Late:
    case Kind::Held:
    case Kind::Saved:
        return filterOf(view).query;
    case Kind::All:
    case Kind::Heading:
        break;
    }
    return {};
}

std::optional<domain::InboxView> InboxViewListModel::saved(domain::Id<domain::InboxView> id) const
{
    const auto found = std::ranges::find(m_saved, id, &domain::InboxView::id);
    return found == m_saved.cend() ? std::nullopt : std::optional(*found);
}

qint64 InboxViewListModel::countOf(const View &view) const
{
    const int row = rowOf(view);
    return row < 0 ? 0 : m_items[row].count;
}

bool InboxViewListModel::isCountedInPart(const View &view) const
{
    const int row = rowOf(view);
    return row >= 0 && m_items[row].isInPart;
}

QString InboxViewListModel::countText(const Item &item)
{
    const QString count = QLocale().toString(item.count);
    //: a number that was not counted further: "100,000+"
    return item.isInPart ? tr("%1+").arg(count) : count;
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
        return tr("%1, %2").arg(item.name, countText(item));
    case KindRole:
        return static_cast<int>(item.view.kind);
    case CountRole:
        return item.count;
    case CountTextRole:
        return countText(item);
    case SeriesRole:
        return item.series;
    case IconRole:
        if (item.view.kind != Kind::Saved || std::ranges::all_of(m_saved, &QString::isEmpty, &domain::InboxView::icon))
            return {};
        return item.icon;
    default:
        return {};
    }
}

Qt::ItemFlags InboxViewListModel::flags(const QModelIndex &index) const
{
    // What is dropped between rows is dropped on what they all stand in.
    if (!index.isValid())
        return QAbstractListModel::flags(index) | Qt::ItemIsDropEnabled;
    if (viewAt(index.row()).kind == Kind::Heading)
        return Qt::NoItemFlags;
    const Qt::ItemFlags all = QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren;
    return viewAt(index.row()).kind == Kind::Saved ? all | Qt::ItemIsDragEnabled : all;
}

int InboxViewListModel::firstSaved() const
{
    const auto first = std::ranges::find(m_items, Kind::Saved, [](const Item &item) { return item.view.kind; });
    return first == m_items.cend() ? -1 : static_cast<int>(std::distance(m_items.cbegin(), first));
}

bool InboxViewListModel::canDropMimeData(const QMimeData * /*data*/, Qt::DropAction action, int row, int /*column*/, const QModelIndex &parent) const
{
    const int first = firstSaved();
    return action == Qt::MoveAction && !parent.isValid() && first >= 0 && row >= first && row <= first + savedCount();
}

bool InboxViewListModel::moveRows(const QModelIndex & /*sourceParent*/, int sourceRow, int count, const QModelIndex & /*destinationParent*/,
                                  int destinationChild)
{
    const View view = viewAt(sourceRow);
    const int before = destinationChild - firstSaved();
    if (count != 1 || view.kind != Kind::Saved || before < 0 || before > savedCount())
        return false;
    Q_EMIT moveRequested(view.saved, destinationChild > sourceRow ? before - 1 : before);
    return true;
}

} // namespace parvis::models
