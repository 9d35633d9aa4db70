// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/inboxpagemodel.h"

#include "core/domain/query/parser.h"

#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

namespace parvis::models {

namespace {
constexpr int readAfterMs = 1'000;
constexpr qint64 everything = std::numeric_limits<qint64>::max();
constexpr qint64 countedAtMost = 99'999;
/// The built-in views whose number no roll-up keeps.
constexpr std::array countedByQuery{domain::BuiltInView::Mine, domain::BuiltInView::Unassigned, domain::BuiltInView::Late};
} // namespace

InboxPageModel::InboxPageModel(store::Database &database, Messages &messages, Navigator &navigator, QUndoStack &undoStack, const domain::Clock &clock,
                               QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_messages(messages)
    , m_navigator(navigator)
    , m_undoStack(undoStack)
    , m_clock(clock)
    , m_guide(database, clock)
    , m_store(database)
    , m_channels(database)
    , m_viewStore(database)
    , m_mentions(database, clock)
    , m_conversation(database)
    , m_author(database, m_conversation)
    , m_verbs(database, messages, undoStack, clock)
    , m_conversationVerbs(database, messages, undoStack, clock)
    , m_choices(database, clock)
    , m_replies(database, messages, undoStack, clock, m_conversation)
    , m_pictures(database)
    , m_savedReplies(database, messages, undoStack)
    , m_outbox(database, clock)
    , m_rules(database, messages, undoStack, clock, m_choices, m_savedReplies)
{
    m_waking.setSingleShot(true);
    connect(&m_waking, &QTimer::timeout, this, &InboxPageModel::wake);
    connect(&m_outbox, &OutboxModel::failed, this, &InboxPageModel::fail);
    connect(&m_choices, &TriageChoices::failed, this, &InboxPageModel::fail);
    connect(&m_pictures, &Pictures::failed, this, [this](const domain::Media &media, const domain::Error &error) {
        m_messages.post(problem(tr("“%1” cannot be opened.").arg(media.name), error));
    });
    m_reading.setSingleShot(true);
    m_reading.setInterval(readAfterMs);
    connect(&m_reading, &QTimer::timeout, this, [this] {
        const auto &mention = m_conversation.mention();
        if (mention && !mention->isRead)
            m_verbs.noteReading(mention->id);
    });
    connect(&m_conversation, &ConversationModel::shown, this, [this] {
        const auto &mention = m_conversation.mention();
        if (mention && !mention->isRead && !isReadOnly())
            m_reading.start();
        else
            m_reading.stop();
    });
    connect(&m_conversation, &ConversationModel::failed, this, &InboxPageModel::fail);
    connect(&m_author, &AuthorModel::failed, this, &InboxPageModel::fail);
    connect(&m_mentions, &MentionListModel::failed, this, &InboxPageModel::fail);
    connect(&m_mentions, &MentionListModel::shown, this, &InboxPageModel::settleSelection);
    connect(&m_mentions, &MentionListModel::rowsInserted, this, &InboxPageModel::settleSelection);
    connect(&m_mentions, &MentionListModel::completed, this, &InboxPageModel::settleSelection);
    connect(&m_conversationVerbs, &ConversationVerbs::regrouped, this, &InboxPageModel::select);
    connect(&m_verbs, &MentionVerbs::progressed, this, &InboxPageModel::progressed);
    connect(&m_navigator, &Navigator::mentionRequested, this, &InboxPageModel::select);
    connect(&m_navigator, &Navigator::mentionsRequested, this, [this](const domain::MentionFilter &filter, const QString &what) {
        m_filter = filter;
        m_filterName = what;
        lookFor(domain::toText(filter.query), filter.query);
        showList();
    });
    connect(&m_database, &store::Database::changed, this, &InboxPageModel::follow);
    showList();
    readCounts();
    wake();
}

void InboxPageModel::showView(const View &view)
{
    if (view == m_view && !m_filter)
        return;
    m_view = view;
    m_filter.reset();
    m_filterName.clear();
    showList();
}

void InboxPageModel::clearFilter()
{
    if (!m_filter)
        return;
    if (m_query == m_filter->query)
        lookFor({}, {});
    m_filter.reset();
    m_filterName.clear();
    showList();
}

void InboxPageModel::search(const QString &typed)
{
    const auto query = domain::parseQuery(typed, domain::QueryReading::Typing);
    m_typed = typed;
    if (!query || *query == m_query)
        return;
    lookFor(typed, *query);
    showList();
}

void InboxPageModel::searchAll(const QString &typed)
{
    m_view = {.kind = InboxViewListModel::Kind::All};
    m_filter.reset();
    m_filterName.clear();
    lookFor(typed, domain::parseQuery(typed, domain::QueryReading::Typing).value_or(domain::Query()));
    showList();
}

void InboxPageModel::lookFor(const QString &typed, const domain::Query &query)
{
    m_typed = typed;
    m_query = query;
    m_sought = domain::soughtWords(query);
}

void InboxPageModel::showList()
{
    domain::MentionFilter filter = m_filter ? *m_filter : m_views.filterOf(m_view);
    filter.query = m_filter ? m_query : domain::bothOf(filter.query, m_query);
    filter.now = m_clock.now();
    m_mentions.show(filter);
    Q_EMIT filterChanged();
}

QString InboxPageModel::headline() const
{
    const bool isWholeView = !m_filter && m_query.isEmpty();
    if (isWholeView && !m_mentions.isComplete() && m_hasCounts)
        return tr("%Ln mention(s)", nullptr, static_cast<int>(m_views.countOf(m_view)));
    const int known = m_mentions.rowCount();
    if (!m_mentions.isComplete() && known > 0)
        return tr("%1 mentions so far").arg(QLocale().toString(known));
    return tr("%Ln mention(s)", nullptr, known);
}

void InboxPageModel::open(Key mention)
{
    m_conversation.show(mention);
}

void InboxPageModel::select(Key mention)
{
    m_store.keysAmong(m_mentions.filter(), {mention}).then(this, [this, mention](const domain::Result<QList<Key>> &held) {
        if (!held) {
            // A list that is read meanwhile stops the reads before it.
            if (held.error().kind == domain::Error::Kind::Cancelled)
                select(mention);
            else
                fail(held.error());
            return;
        }
        m_wanted = mention;
        if (held->isEmpty()) {
            m_view = {.kind = InboxViewListModel::Kind::All};
            m_filter.reset();
            m_filterName.clear();
            lookFor({}, {});
            showList();
        } else {
            settleSelection();
        }
    });
}

void InboxPageModel::settleSelection()
{
    if (m_wanted.isNull() || !m_mentions.isCurrent())
        return;
    const int row = m_mentions.rowOf(m_wanted);
    if (row >= 0) {
        m_wanted = {};
        Q_EMIT selected(row);
    } else if (m_mentions.isComplete()) {
        m_wanted = {};
        m_messages.post(
            {.kind = Message::Kind::Problem, .sentence = tr("That mention does not exist any more."), .details = {}, .actionText = {}, .action = {}});
    }
}

void InboxPageModel::withAll(const std::function<void(const QList<Key> &ids)> &run)
{
    if (m_mentions.isComplete()) {
        run(m_mentions.keys());
        return;
    }
    m_store.keys(m_mentions.filter(), {}, everything).then(this, [this, run](const domain::Result<QList<Key>> &keys) {
        if (keys)
            run(*keys);
        else if (keys.error().kind == domain::Error::Kind::Cancelled)
            withAll(run);
        else
            fail(keys.error());
    });
}

void InboxPageModel::tagNamed(const QString &name, const QList<Key> &ids)
{
    if (name.trimmed().isEmpty())
        return;
    m_choices.findOrAddTag(name).then(this, [this, ids](const domain::Result<domain::Tag> &tag) {
        if (tag)
            m_verbs.tag(ids, *tag, true);
        else
            m_messages.post(problem(tr("The tag was not made."), tag.error()));
    });
}

void InboxPageModel::assignToNew(const QString &name, const QList<Key> &ids)
{
    if (name.trimmed().isEmpty())
        return;
    m_choices.addColleague(name, false).then(this, [this, ids](const domain::Result<domain::Colleague> &added) {
        if (added)
            m_verbs.assign(ids, *added);
        else
            m_messages.post(problem(tr("The colleague was not added."), added.error()));
    });
}

void InboxPageModel::introduce(const QString &name)
{
    if (name.trimmed().isEmpty())
        return;
    m_choices.addColleague(name, true).then(this, [this](const domain::Result<domain::Colleague> &added) {
        if (!added)
            m_messages.post(problem(tr("The colleague was not added."), added.error()));
    });
}

void InboxPageModel::wake()
{
    if (isReadOnly())
        return;
    m_store.wake(m_clock.now()).then(this, [this](const domain::Result<QList<Key>> &woken) {
        if (!woken) {
            if (woken.error().kind != domain::Error::Kind::Cancelled)
                fail(woken.error());
            return;
        }
        if (!woken->isEmpty()) {
            wake();
            return;
        }
        m_store.nextWake().then(this, [this](const domain::Result<std::optional<domain::Instant>> &next) {
            if (!next || !*next)
                return;
            // A machine that slept meanwhile looks again within a quarter of an hour.
            constexpr qint64 longestMs = 15 * 60 * 1000;
            const qint64 left = domain::toMs(**next) - domain::toMs(m_clock.now());
            m_waking.start(static_cast<int>(std::clamp<qint64>(left, 100, longestMs)));
        });
    });
}

void InboxPageModel::addNote(const QString &text)
{
    if (!m_conversation.key().isNull())
        m_verbs.addNote(m_conversation.key(), text);
}

void InboxPageModel::tellUnopened(const QString &path)
{
    m_messages.post({.kind = Message::Kind::Problem,
                     .sentence = tr("No program of this computer opens “%1”.").arg(QFileInfo(path).fileName()),
                     .details = path,
                     .actionText = {},
                     .action = {}});
}

void InboxPageModel::openAuthor()
{
    const auto &mention = m_conversation.mention();
    if (mention && !mention->author.isNull())
        m_navigator.openAuthor(mention->id);
}

void InboxPageModel::readCounts()
{
    if (m_isCounting) {
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
                m_viewStore.counts(queries, m_clock.now(), countedAtMost)
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
    m_views.update({.counts = counts,
                    .mine = viewCounts.value(0).value_or(0),
                    .unassigned = viewCounts.value(1).value_or(0),
                    .late = viewCounts.value(2).value_or(0),
                    .saved = saved,
                    .savedCounts = viewCounts.sliced(std::size(countedByQuery)),
                    .channels = channels});
    if (m_wantedView && m_views.rowOf(*m_wantedView) >= 0) {
        lookFor({}, {});
        showView(*std::exchange(m_wantedView, std::nullopt));
    }
    // A channel or a saved view that is gone leaves its view to All.
    if (m_views.rowOf(m_view) < 0)
        showView({.kind = InboxViewListModel::Kind::All});
    Q_EMIT countsChanged();
}

QString InboxPageModel::shownQuery() const
{
    return domain::toText(domain::bothOf(m_views.queryOf(m_view), m_query));
}

void InboxPageModel::pushOnViews(const QString &text, const std::function<void(InboxPageModel &)> &redo, const std::function<void(InboxPageModel &)> &undo)
{
    m_undoStack.push(new StepsCommand(*this, text, [this, redo] { redo(*this); }, [this, undo] { undo(*this); }));
}

void InboxPageModel::saveView(const QString &name)
{
    auto view = std::make_shared<domain::InboxView>(domain::InboxView{.id = {}, .name = name.trimmed(), .query = shownQuery(), .icon = {}});
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

void InboxPageModel::renameView(domain::Id<domain::InboxView> id, const QString &name)
{
    const auto before = m_views.saved(id);
    if (!before || before->name == name.trimmed())
        return;
    domain::InboxView after = *before;
    after.name = name.trimmed();
    pushOnViews(
        tr("Rename a view"), [after](InboxPageModel &inbox) { inbox.watch(inbox.m_viewStore.save(after)); },
        [before](InboxPageModel &inbox) { inbox.watch(inbox.m_viewStore.save(*before)); });
}

void InboxPageModel::moveView(domain::Id<domain::InboxView> id, int by)
{
    const auto view = m_views.saved(id);
    if (!view || view->position + by < 0)
        return;
    pushOnViews(
        tr("Move a view"), [id, to = view->position + by](InboxPageModel &inbox) { inbox.watch(inbox.m_viewStore.move(id, to)); },
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

void InboxPageModel::follow(const store::Changes &changes)
{
    if (changes.everything || !changes.mentions.isEmpty() || !changes.channels.isEmpty() || !changes.inboxViews.isEmpty() || !changes.colleagues.isEmpty())
        readCounts();
    if (changes.everything || !changes.mentions.updated.isEmpty())
        wake();
}

void InboxPageModel::fail(const domain::Error &error)
{
    m_messages.post(problem(tr("The inbox could not be read."), error));
}

} // namespace parvis::models
