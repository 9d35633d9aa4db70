// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/closedsending.h"

#include "models/shell/sentences.h"

namespace parvis::models {

ClosedSending::ClosedSending(Messages &messages, QObject *parent)
    : QObject(parent)
    , m_messages(messages)
{
}

void ClosedSending::setHooks(const Hooks &hooks)
{
    m_hooks = hooks;
    m_isOn = m_hooks.isOn && m_hooks.isOn();
    Q_EMIT changed();
}

void ClosedSending::turn(bool isOn)
{
    if (!isPossible() || isOn == m_isOn)
        return;
    m_hooks.turn(isOn).then(this, [this, isOn](const domain::Result<> &done) {
        if (done) {
            m_isOn = isOn;
            const bool isInPart = m_hooks.isInPart && m_hooks.isInPart();
            m_messages.post(
                {.sentence = !isOn ? tr("What is due leaves only while Parvis is open.")
                     : isInPart ? tr("From now on, articles for folders leave also while Parvis is closed, as long as you are signed in to this computer. What "
                                     "needs your passphrase waits until Parvis is open.")
                                : tr("From now on, what is due leaves also while Parvis is closed, as long as you are signed in to this computer.")});
        } else if (done.error().kind == domain::Error::Kind::Unreadable) {
            m_messages.post({.kind = Message::Kind::Problem,
                             .sentence = tr("While Parvis is closed nobody can open the file in which your tokens are sealed: nothing can leave then. With a "
                                            "keychain on this computer, it can.")});
        } else if (done.error().kind == domain::Error::Kind::Conflict) {
            m_messages.post({.kind = Message::Kind::Problem,
                             .sentence = tr("This workspace has another file, %1, for which the timer of this computer sends already. Turn it off there first.")
                                             .arg(done.error().detail)});
        } else {
            m_messages.post(problem(tr("The timer of this computer could not be changed."), done.error(), [this, isOn] { turn(isOn); }));
        }
        Q_EMIT changed();
    });
}

} // namespace parvis::models
