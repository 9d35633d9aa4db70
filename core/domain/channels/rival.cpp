// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/rival.h"

using namespace Qt::StringLiterals;

namespace parvis::domain {

Trouble troubleOfRival(const Rival &rival)
{
    return {.kind = Trouble::Kind::Unsure, .said = u"what is found there may be post %1, which says the same"_s.arg(rival.post.value())};
}

Trouble troubleAgainstWord(const Rival &rival, int found)
{
    return {.kind = Trouble::Kind::Unsure,
            .said = u"it seems to be there: as many stand there as say the same (%1), post %2 perhaps among them"_s.arg(found).arg(rival.post.value())};
}

std::optional<Outgoing> passingOver(Outgoing outgoing, const QString &remoteId, const QHash<QString, QString> &kept)
{
    bool hasFound = false;
    for (const auto &[note, value] : kept.asKeyValueRange()) {
        const QString id = value.section(u' ', 0, 0);
        // Of a thread, of which parts may be known to stand there.
        if (!note.startsWith("part "_L1) || id.isEmpty() || outgoing.notes.contains(note))
            continue;
        outgoing.taken << id << takenNote(note, id);
        hasFound = true;
    }
    if (!hasFound && !remoteId.isEmpty()) {
        outgoing.taken << remoteId;
        hasFound = true;
    }
    return hasFound ? std::optional(std::move(outgoing)) : std::nullopt;
}

} // namespace parvis::domain
