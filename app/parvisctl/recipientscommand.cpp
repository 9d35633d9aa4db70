// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/recipientscommand.h"

#include "app/parvisctl/troublesentences.h"
#include "core/domain/channels/connectkeys.h"
#include "core/store/channels/connectionstore.h"
#include "core/sync/channels/introducer.h"

#include <QtCore/QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

Exit tellRecipients(const domain::Channel &channel, const QStringList &recipients, const Options &options)
{
    if (options.isJson) {
        say(JsonLine().add(u"channel"_s, channel.id.value()).add(u"name"_s, channel.name).add(u"recipients"_s, QJsonArray::fromStringList(recipients)).text());
        return Exit::Done;
    }
    for (const QString &one : recipients)
        say(one);
    if (recipients.isEmpty())
        complain(u"The newsletter of '%1' goes to nobody."_s.arg(channel.name));
    return Exit::Done;
}

/// The list as the options change it; complains of an address to be removed that is not on it.
std::optional<QStringList> changedRecipients(QStringList recipients, const ChannelOptions &asked)
{
    for (const QString &one : asked.leaving) {
        const auto isIt = [&one](const QString &known) { return known.compare(one.trimmed(), Qt::CaseInsensitive) == 0; };
        if (std::ranges::none_of(recipients, isIt)) {
            complain(u"'%1' is not among them: nothing was changed."_s.arg(one.trimmed()));
            return std::nullopt;
        }
        recipients.removeIf(isIt);
    }
    return recipients + asked.joining;
}

QString notTakenSentence(const domain::Trouble &trouble, const domain::Channel &channel)
{
    constexpr auto noAddress = "recipients, no mail address: "_L1;
    constexpr auto tooMany = "recipients, more than "_L1;
    if (trouble.said.startsWith(noAddress))
        return u"'%1' is no mail address: nothing was changed."_s.arg(trouble.said.sliced(noAddress.size()));
    if (trouble.said.startsWith(tooMany))
        return u"These are more than %1 addresses, and a newsletter goes to no more from here: nothing was changed."_s.arg(trouble.said.sliced(tooMany.size()));
    return troubleSentence(trouble, channel.name, NextTry::ByThePerson);
}

} // namespace

bool isFitForRecipients(store::Database &database, const domain::Channel &channel)
{
    if (!domain::hasRecipients(channel.service)) {
        complain(u"'%1' has no list of recipients here: only channels of mail do."_s.arg(channel.name));
        return false;
    }
    const auto connection = waitFor(store::ConnectionStore(database).connection(channel.id));
    if (connection && *connection)
        return true;
    complain(u"'%1' is not connected."_s.arg(channel.name));
    return false;
}

Exit runRecipients(const domain::Channel &channel, ServiceDesk &desk, const Options &options)
{
    const ChannelOptions &asked = options.channels;
    const bool isWhole = !asked.recipientsFile.isEmpty();
    const bool isChanging = isWhole || !asked.joining.isEmpty() || !asked.leaving.isEmpty();
    const auto whole = isWhole ? textOfFile(asked.recipientsFile) : std::optional(QString());
    if (!whole)
        return Exit::Usage;
    sync::Introducer introducer(desk.context());
    const auto known = waitFor(introducer.recipientsOf(channel));
    if (!known)
        return Exit::WorkspaceUnusable;
    if (!*known) {
        complain(troubleSentence(known->error(), channel.name, NextTry::ByThePerson));
        return Exit::RefusedInPart;
    }
    if (!isChanging)
        return tellRecipients(channel, **known, options);
    const auto changed = changedRecipients(isWhole ? whole->split(u'\n', Qt::SkipEmptyParts) : **known, asked);
    if (!changed)
        return Exit::RefusedInPart;
    const auto kept = waitFor(introducer.setRecipients(channel, changed->join(u'\n')));
    if (!kept)
        return Exit::WorkspaceUnusable;
    if (!*kept) {
        complain(notTakenSentence(kept->error(), channel));
        return Exit::RefusedInPart;
    }
    return tellRecipients(channel, **kept, options);
}

} // namespace parvis::app
