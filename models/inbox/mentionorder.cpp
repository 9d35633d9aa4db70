// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/mentionorder.h"

#include <algorithm>
#include <functional>

namespace parvis::models {

using domain::ListedMention;

namespace {
void newestFirst(QList<ListedMention> &rows)
{
    std::ranges::sort(rows, std::greater{}, &ListedMention::mention);
}
} // namespace

void MentionOrder::begin(domain::Grouping grouping)
{
    m_grouping = grouping;
    m_keys.clear();
    m_conversations.clear();
}

void MentionOrder::append(const QList<ListedMention> &rows)
{
    for (const ListedMention &row : rows) {
        m_keys << row.mention;
        if (isGrouped())
            m_conversations << row.conversation;
    }
}

ListedMention MentionOrder::at(int row) const
{
    return {.mention = m_keys[row], .conversation = isGrouped() ? m_conversations[row] : Conversation{}};
}

int MentionOrder::placeOf(Key key) const
{
    return static_cast<int>(std::distance(m_keys.cbegin(), std::ranges::lower_bound(m_keys, key, std::greater{})));
}

int MentionOrder::rowOf(Key key) const
{
    const int place = placeOf(key);
    return place < m_keys.size() && m_keys[place] == key ? place : -1;
}

int MentionOrder::rowOf(Conversation conversation) const
{
    return static_cast<int>(m_conversations.indexOf(conversation));
}

QHash<MentionOrder::Conversation, MentionOrder::Key> MentionOrder::rowsOf(const QSet<Conversation> &conversations) const
{
    // A look for each is quicker than one that asks of every row whether it is among them, as long as they are few.
    constexpr qsizetype few = 8;
    QHash<Conversation, Key> found;
    if (conversations.size() <= few) {
        for (const Conversation conversation : conversations) {
            if (const int row = rowOf(conversation); row >= 0)
                found.insert(conversation, m_keys[row]);
        }
        return found;
    }
    for (qsizetype row = 0; row < m_conversations.size() && found.size() < conversations.size(); ++row) {
        if (conversations.contains(m_conversations[row]))
            found.insert(m_conversations[row], m_keys[row]);
    }
    return found;
}

MentionOrder::Plan MentionOrder::planFor(const QList<Key> &touched, const QList<ListedMention> &now) const
{
    QSet<Conversation> asked;
    QSet<Key> shown;
    for (const ListedMention &row : now) {
        asked << row.conversation;
        if (!row.mention.isNull())
            shown << row.mention;
    }
    Plan plan;
    // The rows that these stood in until now: grouped, one of each conversation asked after.
    QHash<Conversation, Key> stood;
    QSet<Key> had;
    if (isGrouped()) {
        stood = rowsOf(asked);
        had = QSet<Key>(stood.cbegin(), stood.cend());
    } else {
        for (const Key key : touched) {
            if (rowOf(key) >= 0)
                had << key;
        }
    }
    for (const ListedMention &row : now) {
        const Key before = stood.value(row.conversation);
        const bool isShown = !row.mention.isNull();
        if (isShown && had.contains(row.mention)) {
            // Its row stays; it may have been another conversation's.
            if (before != row.mention && isGrouped())
                plan.renamed << row;
        } else if (isShown && !before.isNull() && !shown.contains(before)) {
            plan.moved << Plan::Move{.from = before, .to = row};
            had.remove(before);
        } else if (isShown) {
            plan.inserted << row;
        }
    }
    for (const Key key : std::as_const(had)) {
        if (!shown.contains(key))
            plan.removed << key;
    }
    std::ranges::sort(plan.removed, std::greater{});
    newestFirst(plan.inserted);
    return plan;
}

void MentionOrder::remove(int first, int last)
{
    m_keys.remove(first, last - first + 1);
    if (isGrouped())
        m_conversations.remove(first, last - first + 1);
}

void MentionOrder::insert(int row, const QList<ListedMention> &rows)
{
    m_keys.insert(row, rows.size(), Key{});
    std::ranges::transform(rows, m_keys.begin() + row, &ListedMention::mention);
    if (isGrouped()) {
        m_conversations.insert(row, rows.size(), Conversation{});
        std::ranges::transform(rows, m_conversations.begin() + row, &ListedMention::conversation);
    }
}

void MentionOrder::move(int row, int before, const ListedMention &to)
{
    const int place = before > row ? before - 1 : before;
    m_keys.move(row, place);
    if (isGrouped())
        m_conversations.move(row, place);
    set(place, to);
}

void MentionOrder::set(int row, const ListedMention &to)
{
    m_keys[row] = to.mention;
    if (isGrouped())
        m_conversations[row] = to.conversation;
}

void MentionOrder::take(const Plan &plan)
{
    QSet<Key> gone(plan.removed.cbegin(), plan.removed.cend());
    QHash<Key, Conversation> renamed;
    QList<ListedMention> fresh = plan.inserted;
    for (const Plan::Move &move : plan.moved) {
        gone << move.from;
        fresh << move.to;
    }
    for (const ListedMention &row : plan.renamed)
        renamed.insert(row.mention, row.conversation);
    newestFirst(fresh);
    QList<Key> keys;
    QList<Conversation> conversations;
    keys.reserve(m_keys.size() + fresh.size());
    if (isGrouped())
        conversations.reserve(keys.capacity());
    const auto add = [&](Key key, Conversation conversation) {
        keys << key;
        if (isGrouped())
            conversations << conversation;
    };
    auto next = fresh.cbegin();
    for (int row = 0; row < m_keys.size(); ++row) {
        const ListedMention old = at(row);
        if (gone.contains(old.mention))
            continue;
        for (; next != fresh.cend() && next->mention > old.mention; ++next)
            add(next->mention, next->conversation);
        add(old.mention, renamed.value(old.mention, old.conversation));
    }
    for (; next != fresh.cend(); ++next)
        add(next->mention, next->conversation);
    m_keys = std::move(keys);
    m_conversations = std::move(conversations);
}

} // namespace parvis::models
