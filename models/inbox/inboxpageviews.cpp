// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/inboxpagemodel.h"

#include "core/store/channels/connectionstore.h"
#include "models/channels/channelnames.h"
#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

using namespace Qt::StringLiterals;

// The page's views, counted and kept; what they show is in inboxpagemodel.cpp.
namespace parvis::models {

namespace {
/// The built-in views whose number no roll-up keeps.
constexpr std::array countedByQuery{domain::BuiltInView::Mine, domain::BuiltInView::Unassigned, domain::BuiltInView::Late, domain::BuiltInView::Held};
} // namespace

void InboxPageModel::readCounts()
{
    // What an edit of many has done so far need not be counted step by step.
    if (m_isCounting || m_verbs.isBusy()) {
        m_isStale = true;
        return;
    }
    m_isCounting = true;
    m_isStale = false;
    const auto stop = [this](const domain::Error &error) {
        m_isCounting = false;
        if (error.kind == domain::Error::Kind::Cancelled)
            readCounts();
        else
            fail(error);
    };
    m_store.counts().then(this, [this, stop](const domain::Result<domain::InboxCounts> &counts) {
        if (!counts)
            return stop(counts.error());
        m_channels.summaries().then(this, [this, stop, counts = *counts](const domain::Result<QList<domain::ChannelSummary>> &channels) {
            if (!channels)
                return stop(channels.error());
            m_viewStore.views().then(this, [this, stop, counts, channels = *channels](const domain::Result<QList<domain::InboxView>> &saved) {
                if (!saved)
                    return stop(saved.error());
                QStringList queries;
                for (const auto view : countedByQuery)
                    queries.append(domain::queryOf(view));
                for (const domain::InboxView &view : *saved)
                    queries.append(view.query);
                m_viewStore.counts(queries, m_clock.now(), InboxViewListModel::mostCounted)
                    .then(this, [this, stop, counts, channels, saved = *saved](const domain::Result<QList<std::optional<qint64>>> &viewCounts) {
                        if (!viewCounts)
                            return stop(viewCounts.error());
                        m_isCounting = false;
                        takeCounts(counts, channels, saved, *viewCounts);
                        if (m_isStale)
                            readCounts();
                    });
            });
        });
    });
}

void InboxPageModel::takeCounts(const domain::InboxCounts &counts, const QList<domain::ChannelSummary> &channels, const QList<domain::InboxView> &saved,
                                const QList<std::optional<qint64>> &viewCounts)
{
    m_counts = counts;
    m_hasCounts = true;
    const ChannelsById named = namedApart(channels);
    m_mentions.setChannels(named);
    m_conversation.setChannels(named);
    const View view = m_view;
    const domain::Query query = m_views.filterOf(view).query;
    m_views.update({.counts = counts,
                    .mine = viewCounts.value(0).value_or(0),
                    .unassigned = viewCounts.value(1).value_or(0),
                    .late = viewCounts.value(2).value_or(0),
                    .held = viewCounts.value(3).value_or(0),
                    .isHeldShown = m_view.kind == InboxViewListModel::Kind::Held,
                    .saved = saved,
                    .savedCounts = viewCounts.sliced(std::size(countedByQuery)),
                    .channels = channels});
    if (m_wantedView && m_views.rowOf(*m_wantedView) >= 0) {
        lookFor({}, {});
        showView(*std::exchange(m_wantedView, std::nullopt));
    }
    // Said only where there is nothing else to say.
    if (counts.all == 0)
        readSources(channels);
    // A channel or a saved view that is gone leaves its view to All.
    if (m_views.rowOf(m_view) < 0)
        showView({.kind = InboxViewListModel::Kind::All});
    else if (!m_filter && m_view == view && m_views.filterOf(view).query != query)
        showList();
    Q_EMIT countsChanged();
}

void InboxPageModel::readSources(const QList<domain::ChannelSummary> &channels)
{
    store::ConnectionStore(m_database)
        .health()
        .then(this, [this, channels](const domain::Result<QHash<domain::Id<domain::Channel>, domain::ChannelHealth>> &healths) {
            if (!healths)
                return fail(healths.error());
            bool hasSources = false;
            std::optional<domain::Instant> askedAt;
            for (const domain::ChannelSummary &summary : channels) {
                const auto health = healths->constFind(summary.channel.id);
                const bool isConnected = health != healths->cend() && health->connection.state != domain::ConnectionState::None;
                const auto asked = isConnected ? health->fetchedAt : summary.channel.fetchedAt;
                hasSources = hasSources || isConnected || asked;
                askedAt = std::max(askedAt, asked);
            }
            if (hasSources == m_hasSources && askedAt == m_askedAt)
                return;
            m_hasSources = hasSources;
            m_askedAt = askedAt;
            Q_EMIT countsChanged();
        });
}

QString InboxPageModel::shownQuery() const
{
    return domain::toText(domain::bothOf(m_views.queryOf(m_view), m_query));
}

void InboxPageModel::pushOnViews(const QString &text, const std::function<void(InboxPageModel &)> &redo, const std::function<void(InboxPageModel &)> &undo)
{
    m_undoStack.push(new StepsCommand(*this, text, [this, redo] { redo(*this); }, [this, undo] { undo(*this); }));
}

domain::InboxView InboxPageModel::shownAsView() const
{
    if (domain::parseQuery(m_typed, domain::QueryReading::Typing))
        return {.id = {}, .name = m_typed.trimmed(), .query = shownQuery(), .icon = {}};
    // What cannot be read is no name, and is kept to be mended.
    const QString view = domain::toText(m_views.queryOf(m_view));
    return {.id = {}, .name = {}, .query = view.isEmpty() ? m_typed.trimmed() : u"(%1) %2"_s.arg(view, m_typed.trimmed()), .icon = {}};
}

void InboxPageModel::saveView(const domain::InboxView &made)
{
    auto view = std::make_shared<domain::InboxView>(made);
    pushOnViews(
        tr("Save a view"),
        [view](InboxPageModel &inbox) {
            inbox.m_viewStore.add(*view).then(&inbox, [&inbox, view](const domain::Result<domain::InboxView> &added) {
                if (!added) {
                    inbox.failOnView(added.error());
                    return;
                }
                *view = *added;
                inbox.m_wantedView = View{.kind = InboxViewListModel::Kind::Saved, .saved = view->id};
                inbox.readCounts();
            });
        },
        [view](InboxPageModel &inbox) { inbox.watch(inbox.m_viewStore.remove(view->id)); });
}

void InboxPageModel::changeView(const domain::InboxView &after)
{
    const auto before = m_views.saved(after.id);
    if (!before || (before->name == after.name && before->query == after.query && before->icon == after.icon))
        return;
    pushOnViews(
        tr("Edit a view"), [after](InboxPageModel &inbox) { inbox.watch(inbox.m_viewStore.save(after)); },
        [before](InboxPageModel &inbox) { inbox.watch(inbox.m_viewStore.save(*before)); });
}

void InboxPageModel::moveView(domain::Id<domain::InboxView> id, int by)
{
    if (const auto view = m_views.saved(id))
        moveViewTo(id, view->position + by);
}

void InboxPageModel::moveViewTo(domain::Id<domain::InboxView> id, int position)
{
    const auto view = m_views.saved(id);
    if (!view || position < 0 || position >= m_views.savedCount() || position == view->position)
        return;
    pushOnViews(
        tr("Move a view"), [id, position](InboxPageModel &inbox) { inbox.watch(inbox.m_viewStore.move(id, position)); },
        [id, from = view->position](InboxPageModel &inbox) { inbox.watch(inbox.m_viewStore.move(id, from)); });
}

void InboxPageModel::removeView(domain::Id<domain::InboxView> id)
{
    const auto view = m_views.saved(id);
    if (!view)
        return;
    pushOnViews(
        tr("Remove a view"), [id](InboxPageModel &inbox) { inbox.watch(inbox.m_viewStore.remove(id)); },
        [view](InboxPageModel &inbox) { inbox.watch(inbox.m_viewStore.add(*view)); });
}

void InboxPageModel::failOnView(const domain::Error &error)
{
    m_messages.post(problem(tr("The view was not changed."), error));
}

} // namespace parvis::models
