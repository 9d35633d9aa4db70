// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/moderation.h"

#include "models/channels/troublesentences.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

#include <algorithm>

namespace parvis::models {

using domain::Errand;
using domain::ErrandState;
using domain::Verdict;
using Health = QHash<domain::Id<domain::Channel>, domain::ChannelHealth>;

Moderation::Moderation(store::Database &database, Messages &messages, QUndoStack &undoStack, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_messages(messages)
    , m_undoStack(undoStack)
    , m_clock(clock)
    , m_errands(database)
    , m_connections(database)
    , m_published(database, messages, clock)
{
    connect(&m_database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || !changes.channels.isEmpty())
            read();
    });
    read();
}

void Moderation::read()
{
    m_connections.health().then(this, [this](const domain::Result<Health> &health) {
        // Where it is not read, the place that shows channels says so.
        if (!health || m_health == *health)
            return;
        m_health = *health;
        Q_EMIT changed();
    });
}

bool Moderation::isAnywhere() const
{
    return std::ranges::any_of(m_health, [](const domain::ChannelHealth &how) { return how.connection.capabilities.canModerate; });
}

bool Moderation::canModerate(domain::Id<domain::Channel> channel) const
{
    const auto found = m_health.constFind(channel);
    return found != m_health.cend() && found->connection.capabilities.canModerate;
}

bool Moderation::mayDecide(domain::Id<domain::Channel> channel, Verdict verdict) const
{
    const auto found = m_health.constFind(channel);
    return found != m_health.cend() && found->connection.capabilities.mayDecide(verdict);
}

void Moderation::moderate(const ChosenMentions &chosen, Verdict verdict)
{
    if (chosen.ids.isEmpty())
        return;
    if (m_database.access() == store::Database::Access::ReadOnly)
        return m_messages.post({.kind = Message::Kind::Problem, .sentence = readOnlyReason()});
    const auto before = std::make_shared<store::Moderated>();
    const auto redo = [this, chosen, verdict, before] {
        m_errands.moderate(chosen.ids, verdict, m_clock.now()).then(this, [this, verdict, before](const domain::Result<store::Moderated> &moderated) {
            if (!moderated) {
                const bool isNowhere = moderated.error().kind == domain::Error::Kind::Refused;
                if (isNowhere)
                    return m_messages.post({.kind = Message::Kind::Problem,
                                            .sentence = tr("Nothing was decided: where this was said, Parvis has no say about it. Only comments on a connected "
                                                           "site of yours can be approved or thrown away.")});
                return m_messages.post(problem(tr("Nothing was decided."), moderated.error()));
            }
            *before = *moderated;
            const int count = static_cast<int>(moderated->verdicts.size());
            if (count == 0)
                return m_messages.post({.sentence = tr("It is so already.")});
            switch (verdict) {
            case Verdict::Approve:
                return postUndoable(m_messages, tr("Parvis approves %Ln comment(s) on their site.", nullptr, count), m_undoStack);
            case Verdict::Hold:
                return postUndoable(m_messages, tr("Parvis holds %Ln comment(s) back on their site.", nullptr, count), m_undoStack);
            case Verdict::Spam:
                return postUndoable(m_messages, tr("Parvis moves %Ln comment(s) to the spam of their site.", nullptr, count), m_undoStack);
            case Verdict::Trash:
                return postUndoable(m_messages, tr("Parvis moves %Ln comment(s) to the trash of their site.", nullptr, count), m_undoStack);
            }
        });
    };
    const auto undo = [this, before] {
        m_errands.undoModeration(*before, m_clock.now()).then(this, [this](const domain::Result<> &undone) {
            if (!undone)
                m_messages.post(problem(tr("The decision was not undone."), undone.error()));
        });
    };
    m_undoStack.push(new StepsCommand(*this, nameFor(verdict), redo, undo));
}

QString Moderation::whyNotChange(domain::Id<domain::Channel> channel, const QString &name, const domain::Turn &reply, const QString &service) const
{
    const auto found = m_health.constFind(channel);
    const auto connection = found == m_health.cend() ? std::nullopt : std::optional(found->connection);
    return whyNotChangedThere(connection, name, reply.isKnownThere ? reply.url + u'.' : QString(), 1, service);
}

QString Moderation::whyNotDelete(domain::Id<domain::Channel> channel, const QString &name, const domain::Turn &reply, const QString &service) const
{
    const auto found = m_health.constFind(channel);
    const auto connection = found == m_health.cend() ? std::nullopt : std::optional(found->connection);
    return whyNotDeletedThere(connection, name, reply.isKnownThere ? reply.url + u'.' : QString(), service);
}

domain::TextLimit Moderation::replyLimit(domain::Id<domain::Channel> channel) const
{
    return m_health.value(channel).connection.capabilities.replyText;
}

QString nameFor(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Approve:
        //: after “Undone: ”
        return Moderation::tr("approval there");
    case Verdict::Hold:
        //: after “Undone: ”
        return Moderation::tr("holding back there");
    case Verdict::Spam:
        //: after “Undone: ”
        return Moderation::tr("move to the spam there");
    case Verdict::Trash:
        //: after “Undone: ”
        return Moderation::tr("move to the trash there");
    }
    return {};
}

QString wordFor(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Approve:
        return Moderation::tr("Approve");
    case Verdict::Hold:
        return Moderation::tr("Hold back");
    case Verdict::Spam:
        return Moderation::tr("Spam");
    case Verdict::Trash:
        return Moderation::tr("To the trash there");
    }
    return {};
}

QString standingWord(Verdict standing)
{
    switch (standing) {
    case Verdict::Approve:
        return {};
    case Verdict::Hold:
        return Moderation::tr("held back");
    case Verdict::Spam:
        return Moderation::tr("spam");
    case Verdict::Trash:
        return Moderation::tr("in the trash");
    }
    return {};
}

QString standingSentence(Verdict standing)
{
    switch (standing) {
    case Verdict::Approve:
        return {};
    case Verdict::Hold:
        return Moderation::tr("Held back: nobody reads it there until it is approved.");
    case Verdict::Spam:
        return Moderation::tr("It lies in the spam there: nobody reads it.");
    case Verdict::Trash:
        return Moderation::tr("It lies in the trash there: nobody reads it.");
    }
    return {};
}

QString moderationSentence(const Errand &errand, const QString &channel, domain::Instant now, const QTimeZone &zone)
{
    const auto doing = [&] {
        switch (errand.verdict.value_or(Verdict::Hold)) {
        case Verdict::Approve:
            //: %1 is a channel
            return Moderation::tr("It is being approved on “%1”.");
        case Verdict::Hold:
            //: %1 is a channel
            return Moderation::tr("It is being held back on “%1”.");
        case Verdict::Spam:
            //: %1 is a channel
            return Moderation::tr("It is being taken to the spam of “%1”.");
        case Verdict::Trash:
            //: %1 is a channel
            return Moderation::tr("It is being taken to the trash of “%1”.");
        }
        return QString();
    };
    if (errand.state == ErrandState::Failed)
        //: %1 is a channel
        return Moderation::tr("On “%1” it stays as it was.").arg(channel) + u' ' + (errand.trouble ? troubleSentence(*errand.trouble, channel) : QString());
    QString told = doing().arg(channel);
    if (!errand.trouble)
        return told;
    told += u' ' + troubleSentence(*errand.trouble, channel);
    if (errand.nextAttemptAt && *errand.nextAttemptAt > now)
        //: %1 is a moment
        told += u' ' + Moderation::tr("Next attempt: %1.").arg(letterMoment(*errand.nextAttemptAt, now, zone));
    return told;
}

} // namespace parvis::models
