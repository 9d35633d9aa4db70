// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/watchesmodel.h"

#include "models/shell/moments.h"
#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::Watch;
using domain::WatchProblem;
using store::KeptWatch;

WatchesModel::WatchesModel(store::Database &database, Messages &messages, QUndoStack &undo, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(database)
    , m_messages(messages)
    , m_undo(undo)
    , m_clock(clock)
    , m_zone(database.zone())
{
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || !changes.channels.isEmpty())
            read();
    });
    read();
}

void WatchesModel::read()
{
    m_store.watches().then(this, [this](const domain::Result<QHash<Key, QList<KeptWatch>>> &watches) {
        if (!watches) {
            if (watches.error().kind == domain::Error::Kind::Cancelled)
                read();
            else
                m_messages.post(problem(tr("What channels are watched for could not be read."), watches.error()));
            return;
        }
        if (m_watches == *watches)
            return;
        m_watches = *watches;
        Q_EMIT changed();
    });
}

QString WatchesModel::nameOf(const Watch &watch)
{
    switch (watch.kind) {
    case Watch::Kind::Tag:
        return u'#' + watch.what;
    case Watch::Kind::Words:
        return tr("“%1”", "words that are searched for").arg(watch.what);
    case Watch::Kind::Live:
        return tr("live: %1", "what a query finds as it is posted").arg(watch.what);
    }
    return watch.what;
}

QString WatchesModel::sentence(Key channel) const
{
    QStringList names;
    for (const KeptWatch &kept : watches(channel))
        names << nameOf(kept.watch);
    constexpr qsizetype mostNamed = 3;
    if (names.isEmpty())
        return {};
    const QString trouble = unreachedSentence(channel);
    const QString end = trouble.isEmpty() ? QString() : u'\n' + trouble;
    if (names.size() <= mostNamed)
        return tr("Watches %1").arg(names.join(u", "_s)) + end;
    const int more = static_cast<int>(names.size() - mostNamed);
    return tr("Watches %1 and %2").arg(names.first(mostNamed).join(u", "_s), tr("%Ln more", "tags and words", more)) + end;
}

QString WatchesModel::unreachedSentence(Key channel) const
{
    for (const KeptWatch &kept : watches(channel)) {
        const auto unreached = kept.watch.kind == Watch::Kind::Live ? domain::unreachedIn(kept.position.older) : std::nullopt;
        if (!unreached || !unreached->trouble)
            continue;
        const QString since = shortMoment(unreached->since, m_clock.now(), m_zone);
        return domain::passes(unreached->trouble->kind)
            ? tr("What is posted on the network is not heard since %1: its stream cannot be reached. Parvis goes on trying.").arg(since)
            : tr("What is posted on the network is not heard since %1: its stream does not let Parvis listen.").arg(since);
    }
    return {};
}

QString WatchesModel::stateOf(const KeptWatch &kept) const
{
    if (kept.watch.kind == Watch::Kind::Live) {
        constexpr qint64 perMillisecond = 1'000;
        const domain::Instant heardAt = domain::fromMs(kept.position.newer.toLongLong() / perMillisecond);
        const domain::Instant now = m_clock.now();
        constexpr std::chrono::minutes fresh{2};
        const auto unreached = domain::unreachedIn(kept.position.older);
        QString heard = now - heardAt < fresh ? tr("Heard until just now") : tr("Heard until %1").arg(shortMoment(heardAt, now, m_zone));
        if (unreached && !unreached->hasHeard)
            heard = tr("Nothing was heard so far");
        if (unreached && unreached->trouble)
            heard = tr("%1; not reached since %2", "how far a live watch heard").arg(heard, shortMoment(unreached->since, now, m_zone));
        const auto missed = domain::missedOf(kept.position.older);
        if (!missed)
            return heard;
        return tr("%1; missed: %2 – %3", "how far, and what a live watch did not hear")
            .arg(heard, shortMoment(missed->from, now, m_zone), shortMoment(missed->until, now, m_zone));
    }
    const bool isBeingFilled = !domain::pastLimitOf(kept.position.older).position.isEmpty();
    if (kept.position.newer.isEmpty() && !isBeingFilled)
        return kept.position.isWhole ? tr("Nothing was found so far") : tr("Not asked for yet");
    return kept.position.isWhole ? tr("All that was wanted is here") : tr("What came before is being taken in");
}

QString WatchesModel::purposeOf(Watch::Kind kind)
{
    switch (kind) {
    case Watch::Kind::Tag:
        return tr("What bears this tag, as far as the service knows of it.");
    case Watch::Kind::Words:
        return tr("What the service’s own search finds by these words. Some servers search only among people who allow it, or not at all.");
    case Watch::Kind::Live:
        return tr("Everything that is posted on the network is listened to while Parvis runs, some gigabytes a day, and this query is applied here: words, "
                  "“phrases”, OR, -word, lang:fr, has:link.");
    }
    return {};
}

QString WatchesModel::refusalOf(Key channel, const Watch &typed) const
{
    const Watch watch = domain::tidied(typed);
    const bool isThere = std::ranges::contains(watches(channel), watch, &KeptWatch::watch);
    switch (domain::problemOf(watch)) {
    case WatchProblem::None:
        return isThere ? tr("This is watched already.") : QString();
    case WatchProblem::Empty:
        return tr("Say what to watch for.");
    case WatchProblem::NoTag:
        return tr("A tag is one word of letters, digits and underscores.");
    case WatchProblem::TooLong:
        return tr("That is too long: 200 characters at most.");
    case WatchProblem::NoQuery:
        return tr("This cannot be read as a query. Look at quotation marks and parentheses.");
    case WatchProblem::OnlyHere:
        return tr("Only words, lang: and has: can be asked of what is posted elsewhere.");
    case WatchProblem::TooMuch:
        return tr("This would bring far too much: give a word that must be in it.");
    }
    return {};
}

void WatchesModel::add(Key channel, const Watch &typed, domain::WatchPast past)
{
    const Watch watch = domain::tidied(typed);
    if (!refusalOf(channel, watch).isEmpty())
        return;
    const KeptWatch kept{.watch = watch, .position = domain::beginningOf(watch, past, m_clock.now())};
    m_undo.push(new StepsCommand(
        *this, tr("watch for %1").arg(nameOf(watch)), [this, channel, kept] { writeAdded(channel, kept); },
        [this, channel, watch] { writeRemoved(channel, watch); }));
}

void WatchesModel::remove(Key channel, const Watch &watch)
{
    const auto there = watches(channel);
    const auto found = std::ranges::find(there, watch, &KeptWatch::watch);
    if (found == there.cend())
        return;
    m_undo.push(new StepsCommand(
        *this, tr("end of the watch for %1").arg(nameOf(watch)), [this, channel, watch] { writeRemoved(channel, watch); },
        [this, channel, kept = *found] {
            // From where it stood when it went, which may be further than when it was looked at.
            KeptWatch again = kept;
            again.position = m_removed.value({channel, domain::streamName(kept.watch)}, kept.position);
            writeAdded(channel, again);
        }));
}

void WatchesModel::writeAdded(Key channel, const KeptWatch &kept)
{
    m_store.add(channel, kept, m_clock.now()).then(this, [this, channel, kept](const domain::Result<> &done) {
        if (!done)
            m_messages.post(problem(tr("The watch was not added."), done.error(), [this, channel, kept] { writeAdded(channel, kept); }));
    });
}

void WatchesModel::writeRemoved(Key channel, const Watch &watch)
{
    m_store.remove(channel, watch).then(this, [this, channel, watch](const domain::Result<KeptWatch> &removed) {
        if (removed)
            m_removed.insert({channel, domain::streamName(watch)}, removed->position);
        else if (removed.error().kind != domain::Error::Kind::NotFound)
            m_messages.post(problem(tr("The watch was not taken away."), removed.error(), [this, channel, watch] { writeRemoved(channel, watch); }));
    });
}

} // namespace parvis::models
