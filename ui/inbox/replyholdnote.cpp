// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/replyholdnote.h"

#include <QtWidgets/QPushButton>

namespace parvis::ui {

using Mend = models::ReplyWay::Mend;

ReplyHoldNote::ReplyHoldNote(models::ReplyWriter &replies, QWidget *parent)
    : NoteBar({}, {}, parent)
    , m_replies(replies)
{
    connect(this, &NoteBar::wanted, this, [this] { m_replies.way().mend(m_replies.draftHold().mend); });
    connect(&m_replies, &models::ReplyWriter::changed, this, &ReplyHoldNote::follow);
    follow();
}

void ReplyHoldNote::follow()
{
    const models::ReplyWay::Hold hold = m_replies.draftHold();
    const bool isShown = hold.isOne() && m_replies.canAnswer() && (m_replies.isBegun() || m_replies.hasWaiting());
    setSentence(hold.beforeSending);
    button()->setText(hold.mend == Mend::GoOnline ? tr("Go online") : hold.mend == Mend::GivePassphrase ? tr("Give the passphrase") : tr("Open Channels"));
    button()->setAccessibleName(hold.mend == Mend::GoOnline             ? tr("Go online, so that the reply leaves")
                                    : hold.mend == Mend::GivePassphrase ? tr("Give the passphrase of the file of secrets, in Channels")
                                                                        : tr("Open Channels, so that the reply leaves"));
    button()->setVisible(hold.mend != Mend::None);
    setVisible(isShown);
}

} // namespace parvis::ui
