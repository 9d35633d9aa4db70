// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/mentionlistmodel.h"

#include <algorithm>

// How the list follows what changes; what it holds is in mentionlistmodel.cpp.
namespace parvis::models {

using domain::ListedMention;

namespace {
// Beyond this many separate stretches, one reset costs views less than a signal for each.
constexpr qsizetype stretchesSignalled = 64;
// To look at more than so many one by one takes longer than to read the list anew.
constexpr qsizetype mostReviewed = 4'000;

/// Rows that stand together, [first, last].
struct Stretch
{
    int first = 0;
    int last = 0;
};

QList<Stretch> stretchesOf(const QList<int> &rows)
{
    QList<Stretch> stretches;
    for (const int row : rows) {
        if (!stretches.isEmpty() && stretches.last().last + 1 == row)
            stretches.last().last = row;
        else
            stretches.append({.first = row, .last = row});
    }
    return stretches;
}

/// Rows that come to stand together, before a row of the list as it is before any of them.
struct Run
{
    int row = 0;
    QList<ListedMention> rows;
};

QList<Run> runsOf(const MentionOrder &order, const QList<ListedMention> &rows)
{
    QList<Run> runs;
    for (const ListedMention &row : rows) {
        const int place = order.placeOf(row.mention);
        if (runs.isEmpty() || runs.last().row != place)
            runs.append({.row = place, .rows = {}});
        runs.last().rows.append(row);
    }
    return runs;
}
} // namespace

void MentionListModel::follow(const store::Changes &changes)
{
    if (changes.everything && isComplete()) {
        readAgain();
        return;
    }
    if (changes.everything) {
        m_rows.clear();
        if (m_generation > 0)
            show(domain::MentionFilter(m_list.filter), m_list.grouping);
        return;
    }
    if (!changes.channels.updated.isEmpty() && m_order.size() > 0) {
        m_rows.clear();
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
    const Touched touched{.mentions = changes.mentions.inserted + changes.mentions.updated + changes.mentions.removed, .conversations = changes.conversations};
    if (touched.isEmpty())
        return;
    // What is no more anywhere cannot be read on.
    if (changes.mentions.removed.contains(m_kept))
        m_isLettingGo = true;
    // The keys are read within a moment: what changes meanwhile is looked at when they stand.
    // What is read anew may have been read before this; and who writes faster than is looked at must not be waited for at each step.
    if (isBusy() || m_isHeld)
        keepForLater(touched);
    else
        review(touched);
}

void MentionListModel::keep(Key row)
{
    const Key before = std::exchange(m_kept, row);
    if (before == row)
        return;
    m_isLettingGo = false;
    if (!std::exchange(m_isKeptGone, false))
        return;
    keepForLater({.mentions = {before}, .conversations = {}});
    reviewKept();
}

void MentionListModel::letGo()
{
    m_isLettingGo = true;
    hold(false);
}

void MentionListModel::hold(bool isHeld)
{
    m_isHeld = isHeld;
    reviewKept();
}

void MentionListModel::keepForLater(const Touched &touched)
{
    m_touchedMeanwhile.mentions += touched.mentions;
    m_touchedMeanwhile.conversations += touched.conversations;
}

void MentionListModel::reviewKept()
{
    if (m_touchedMeanwhile.isEmpty() || isBusy() || m_isHeld)
        return;
    if (m_touchedMeanwhile.mentions.size() > mostReviewed)
        m_againSoon.start();
    else
        review(std::exchange(m_touchedMeanwhile, {}));
}

void MentionListModel::review(const Touched &touched)
{
    ++m_reviews;
    Touched asked = touched;
    if (isGrouped()) {
        // A mention that has left its conversation leaves it another one to show, or none.
        for (const Key key : touched.mentions) {
            if (const int row = rowOf(key); row >= 0)
                asked.conversations.append(m_order.at(row).conversation);
        }
    }
    ask(asked);
}

void MentionListModel::ask(const Touched &touched)
{
    m_store.listed(m_list, touched.mentions, touched.conversations)
        .then(this, [this, generation = m_generation, touched](const domain::Result<QList<ListedMention>> &now) {
            if (generation != m_generation)
                return;
            if (!now && now.error().kind == domain::Error::Kind::Cancelled) {
                ask(touched);
                return;
            }
            --m_reviews;
            if (now)
                take(touched.mentions, *now);
            else
                Q_EMIT failed(now.error());
            reviewKept();
            Q_EMIT reviewed();
        });
}

void MentionListModel::spare(MentionOrder::Plan &plan, const QList<Key> &touched)
{
    const auto moved = std::ranges::find(plan.moved, m_kept, &MentionOrder::Plan::Move::from);
    const bool isGone = plan.removed.contains(m_kept);
    if (moved != plan.moved.cend())
        m_kept = moved->to.mention;
    else if (isGone && !m_isLettingGo)
        plan.removed.removeOne(m_kept);
    if (isGone)
        m_isKeptGone = !std::exchange(m_isLettingGo, false);
    else if (touched.contains(m_kept))
        m_isKeptGone = m_isLettingGo = false;
}

void MentionListModel::take(const QList<Key> &touched, const QList<ListedMention> &now)
{
    MentionOrder::Plan plan = m_order.planFor(touched, now);
    spare(plan, touched);
    QList<int> removed;
    for (const Key key : plan.removed)
        removed.append(rowOf(key));
    const qsizetype signalled = stretchesOf(removed).size() + plan.moved.size() + runsOf(m_order, plan.inserted).size();
    if (signalled > stretchesSignalled) {
        beginResetModel();
        m_order.take(plan);
        endResetModel();
    } else {
        removeRows(removed);
        for (const auto &move : plan.moved)
            moveRow(move);
        insertRows(plan.inserted);
        for (const ListedMention &row : plan.renamed)
            m_order.set(rowOf(row.mention), row);
    }
    QList<Key> stale;
    for (const ListedMention &row : now) {
        if (!row.mention.isNull() && m_rows.contains(row.mention.value()))
            stale.append(row.mention);
    }
    if (m_isKeptGone && touched.contains(m_kept) && m_rows.contains(m_kept.value()))
        stale.append(m_kept);
    std::ranges::sort(stale, std::greater{});
    if (!stale.isEmpty())
        refresh(stale);
}

void MentionListModel::removeRows(const QList<int> &rows)
{
    const QList<Stretch> stretches = stretchesOf(rows);
    for (qsizetype i = stretches.size() - 1; i >= 0; --i) {
        const Stretch stretch = stretches[i];
        beginRemoveRows({}, stretch.first, stretch.last);
        m_order.remove(stretch.first, stretch.last);
        endRemoveRows();
    }
}

void MentionListModel::moveRow(const MentionOrder::Plan::Move &move)
{
    const int row = rowOf(move.from);
    const int before = m_order.placeOf(move.to.mention);
    if (before == row || before == row + 1) {
        m_order.set(row, move.to);
        Q_EMIT dataChanged(index(row), index(row));
        return;
    }
    beginMoveRows({}, row, row, {}, before);
    m_order.move(row, before, move.to);
    endMoveRows();
    const QModelIndex moved = index(rowOf(move.to.mention));
    Q_EMIT dataChanged(moved, moved);
}

void MentionListModel::insertRows(const QList<ListedMention> &rows)
{
    const QList<Run> runs = runsOf(m_order, rows);
    for (qsizetype i = runs.size() - 1; i >= 0; --i) {
        const Run &run = runs[i];
        beginInsertRows({}, run.row, run.row + static_cast<int>(run.rows.size()) - 1);
        m_order.insert(run.row, run.rows);
        endInsertRows();
    }
}

} // namespace parvis::models
