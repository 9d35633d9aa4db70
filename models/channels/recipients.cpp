// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of ConnectModel gives a newsletter other recipients.
#include "models/channels/connectmodel.h"

#include "core/domain/channels/secretproblem.h"
#include "models/channels/secretwords.h"
#include "models/channels/troublesentences.h"

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::Answer;
using domain::Channel;

void ConnectModel::lookForRecipients(const Channel &channel, QObject *context, const std::function<void(const QString &recipients)> &then)
{
    if (isClosed()) {
        m_messages.post({.kind = Message::Kind::Hint, .sentence = tr("The file of secrets is closed: give its passphrase in Channels first.")});
        return;
    }
    if (!m_hooks.recipients)
        return;
    m_hooks.recipients(channel).then(context, [this, channel, then](const Answer<QStringList> &known) {
        if (known)
            return then(known->join(u'\n'));
        m_messages.post({.kind = Message::Kind::Problem, .sentence = troubleSentence(known.error(), channel.name)});
    });
}

void ConnectModel::setRecipients(const Channel &channel, const QString &recipients, QObject *context, const std::function<void(const QString &refusal)> &then)
{
    if (!m_hooks.setRecipients)
        return;
    m_hooks.setRecipients(channel, recipients).then(context, [this, channel, then](const Answer<QStringList> &kept) {
        if (const auto problem = kept ? std::nullopt : domain::secretProblemIn(kept.error()))
            return then(secretSentence(*problem, channel.name));
        if (!kept)
            return then(connectRefusal(kept.error(), {.service = channel.service}).sentence);
        m_messages.post({.sentence = kept->isEmpty()
                             //: %1 is a channel
                             ? tr("“%1” has no newsletter any more: there is nobody to send it to.").arg(channel.name)
                             //: %1 is a channel
                             : tr("The newsletter of “%1” goes to %Ln address(es).", nullptr, static_cast<int>(kept->size())).arg(channel.name)});
        then({});
    });
}

} // namespace parvis::models
