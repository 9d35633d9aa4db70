// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/twin.h"

#include "core/domain/channels/settling.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

/// Files that were carried there are no posts.
bool namesPlace(const QString &note)
{
    return !note.startsWith("media"_L1) && !note.startsWith("file "_L1) && note != resentNote && note != twinNote;
}

QString firstWord(const QString &value)
{
    return value.section(u' ', 0, 0);
}

/// What its own stands as.
QSet<QString> ownPlaces(const Delivery &delivery)
{
    QSet<QString> own{delivery.remoteId};
    for (const auto &[note, value] : delivery.notes.asKeyValueRange()) {
        if (namesPlace(note))
            own.insert(firstWord(value));
    }
    return own;
}

} // namespace

std::optional<Twin> twinIn(const QHash<QString, QString> &notes)
{
    const QJsonObject json = QJsonDocument::fromJson(notes.value(QString(twinNote)).toUtf8()).object();
    if (json.isEmpty())
        return std::nullopt;
    Twin twin{.id = json.value("id"_L1).toString(), .url = json.value("url"_L1).toString()};
    const QJsonObject kept = json.value("notes"_L1).toObject();
    for (auto note = kept.begin(); note != kept.end(); ++note)
        twin.notes.insert(note.key(), note.value().toString());
    return twin;
}

QString twinValue(const Twin &twin)
{
    QJsonObject kept;
    for (const auto &[note, value] : twin.notes.asKeyValueRange())
        kept.insert(note, value);
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"id"_s, twin.id}, {u"url"_s, twin.url}, {u"notes"_s, kept}}).toJson(QJsonDocument::Compact));
}

QHash<QString, QString> withResent(const Delivery &before)
{
    QHash<QString, QString> notes = before.notes;
    QStringList lines{QString::number(toMs(before.departedAt.value_or(Instant{})))};
    for (const QString &note : before.notes.keys()) {
        if (note != resentNote)
            lines << note;
    }
    std::ranges::sort(lines.begin() + 1, lines.end());
    const QString known = notes.value(QString(resentNote));
    // Sent a third time it is the first one that is the oldest.
    if (known.section(u'\n', 1) != lines.sliced(1).join(u'\n') || known.isEmpty())
        notes.insert(QString(resentNote), lines.join(u'\n'));
    return notes;
}

bool wasResent(const QHash<QString, QString> &notes)
{
    return notes.contains(QString(resentNote));
}

QHash<QString, QString> withoutResent(QHash<QString, QString> notes)
{
    notes.remove(QString(resentNote));
    return notes;
}

Outgoing lookingForTwin(Outgoing outgoing, const Delivery &delivery)
{
    const QStringList lines = delivery.notes.value(QString(resentNote)).split(u'\n');
    outgoing.departedAt = fromMs(lines.value(0).toLongLong());
    outgoing.firstAttemptAt = std::min(delivery.firstAttemptAt.value_or(*outgoing.departedAt), *outgoing.departedAt);
    outgoing.taken.insert(delivery.remoteId);
    for (const auto &[note, value] : delivery.notes.asKeyValueRange()) {
        if (namesPlace(note))
            outgoing.taken.insert(takenNote(note, firstWord(value)));
    }
    // Files stay where they are: nothing is carried there to look.
    outgoing.notes.clear();
    for (const auto &[note, value] : delivery.notes.asKeyValueRange()) {
        if (lines.sliced(1).contains(note) || note.startsWith("media"_L1))
            outgoing.notes.insert(note, value);
    }
    return outgoing;
}

std::optional<Twin> twinFound(const Delivery &delivery, const std::optional<Sent> &sent, const QHash<QString, QString> &kept)
{
    const QSet<QString> own = ownPlaces(delivery);
    if (sent && !sent->remoteId.isEmpty() && !own.contains(sent->remoteId))
        return Twin{.id = sent->remoteId, .url = sent->url, .notes = kept};
    // Of a thread the first part is ours; the one that was sent again is known by its own note.
    for (const auto &[note, value] : kept.asKeyValueRange()) {
        const bool isPart = note.startsWith("part "_L1) && delivery.notes.contains(note);
        if (isPart && !value.isEmpty() && !own.contains(firstWord(value)))
            return Twin{.id = firstWord(value), .url = value.section(u' ', 1), .notes = kept};
    }
    return std::nullopt;
}

std::optional<Delivery> asTwin(const Delivery &delivery)
{
    const auto twin = twinIn(delivery.notes);
    const bool isPart = std::ranges::any_of(delivery.notes.keys(), [](const QString &note) { return note.startsWith("part "_L1) && note != "part 0"_L1; });
    if (!twin || twin->id.isEmpty() || isPart)
        return std::nullopt;
    Delivery standing = delivery;
    standing.remoteId = twin->id;
    standing.url = twin->url;
    standing.notes.remove(QString(twinNote));
    QStringList told = droppedIn(standing.notes);
    told.removeAll(QString(Sent::twice));
    standing.notes = withDropped(withoutResent(standing.notes), told);
    for (const auto &[note, value] : twin->notes.asKeyValueRange())
        standing.notes.insert(note, value);
    return standing;
}

std::optional<Instant> looksForTwin(Instant since, Instant now)
{
    for (const std::chrono::minutes after : {std::chrono::minutes{10}, std::chrono::minutes{30}, std::chrono::minutes{60}}) {
        if (now < since + after)
            return since + after;
    }
    return std::nullopt;
}

} // namespace parvis::domain
