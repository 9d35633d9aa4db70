// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/delivery.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

constexpr auto driftNote = "drift"_L1;
constexpr auto droppedNote = "dropped"_L1;
constexpr auto theirsNote = "theirs"_L1;

QString plainLines(QString text)
{
    return text.remove(u'\r').trimmed();
}

} // namespace

std::optional<Drift> driftOf(const Outgoing &outgoing, const Sent &sent)
{
    if (!sent.standing)
        return std::nullopt;
    const Standing &there = *sent.standing;
    Drift drift{.text = {}, .leavesAt = {}, .accepting = there.accepting};
    // Of an article the service itself knows whether it is what was sent: its words are dressed anew there.
    const bool isOther
        = outgoing.article ? there.isChanged : there.isChanged || (!there.text.isEmpty() && plainLines(there.text) != plainLines(outgoing.parts.value(0)));
    if (isOther)
        drift.text = there.text;
    constexpr auto slack = std::chrono::minutes{1};
    if (sent.state == Sent::State::Held && there.leavesAt && outgoing.scheduledAt && std::chrono::abs(*there.leavesAt - *outgoing.scheduledAt) >= slack)
        drift.leavesAt = there.leavesAt;
    return drift.text || drift.leavesAt ? std::optional(drift) : std::nullopt;
}

std::optional<Drift> driftIn(const QHash<QString, QString> &notes)
{
    const auto note = notes.constFind(driftNote);
    if (note == notes.cend())
        return std::nullopt;
    const QJsonObject kept = QJsonDocument::fromJson(note->toUtf8()).object();
    Drift drift;
    if (kept.contains("text"_L1))
        drift.text = kept.value("text"_L1).toString();
    if (kept.contains("leavesAt"_L1))
        drift.leavesAt = fromMs(kept.value("leavesAt"_L1).toInteger());
    const QJsonObject accepting = kept.value("accepting"_L1).toObject();
    for (auto one = accepting.begin(); one != accepting.end(); ++one)
        drift.accepting.insert(one.key(), one.value().toString());
    drift.hereToo = kept.value("hereToo"_L1).toBool();
    return drift;
}

QHash<QString, QString> withDrift(QHash<QString, QString> notes, const std::optional<Drift> &drift)
{
    if (!drift) {
        notes.remove(driftNote);
        return notes;
    }
    QJsonObject kept;
    if (drift->text)
        kept.insert(u"text"_s, *drift->text);
    if (drift->leavesAt)
        kept.insert(u"leavesAt"_s, toMs(*drift->leavesAt));
    QJsonObject accepting;
    for (const auto &[key, value] : drift->accepting.asKeyValueRange())
        accepting.insert(key, value);
    kept.insert(u"accepting"_s, accepting);
    if (drift->hereToo)
        kept.insert(u"hereToo"_s, true);
    notes.insert(driftNote, QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
    return notes;
}

bool keepsTheirs(const QHash<QString, QString> &notes)
{
    return notes.contains(theirsNote);
}

QHash<QString, QString> withTheirs(QHash<QString, QString> notes, const QHash<QString, QString> &accepted)
{
    QStringList said = accepted.values();
    said.sort();
    notes.insert(theirsNote, said.join(u' '));
    return notes;
}

QHash<QString, QString> withoutTheirs(QHash<QString, QString> notes)
{
    notes.remove(theirsNote);
    return notes;
}

QStringList droppedIn(const QHash<QString, QString> &notes)
{
    return notes.value(droppedNote).split(u' ', Qt::SkipEmptyParts);
}

QHash<QString, QString> withDropped(QHash<QString, QString> notes, const QStringList &dropped)
{
    if (dropped.isEmpty())
        notes.remove(droppedNote);
    else
        notes.insert(droppedNote, dropped.join(u' '));
    return notes;
}

} // namespace parvis::domain
