// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/heldbacknote.h"

#include <QtWidgets/QPushButton>

namespace parvis::ui {

using Mend = models::KeptHere::Mend;

HeldBackNote::HeldBackNote(models::CalendarPageModel &model, QWidget *parent)
    : NoteBar({}, {}, parent)
    , m_model(model)
{
    using models::CalendarPageModel;
    connect(this, &NoteBar::wanted, &m_model, [this] {
        if (m_model.openedHeldBack().mend == Mend::GoOnline)
            m_model.goOnline();
        else
            m_model.openChannels();
    });
    connect(&m_model, &CalendarPageModel::opening, this, &HeldBackNote::follow);
    connect(&m_model, &CalendarPageModel::openedChanged, this, &HeldBackNote::follow);
    connect(&m_model, &CalendarPageModel::channelsChanged, this, &HeldBackNote::follow);
    connect(&m_model, &CalendarPageModel::heldBackChanged, this, &HeldBackNote::follow);
    follow();
}

void HeldBackNote::follow()
{
    const models::KeptHere held = m_model.openedHeldBack();
    setSentence(held.sentence);
    const bool isOffline = held.mend == Mend::GoOnline;
    button()->setText(isOffline ? tr("Go online") : tr("Give the passphrase"));
    button()->setAccessibleName(isOffline ? tr("Go online, so that it leaves") : tr("Give the passphrase of the file of secrets, in Channels"));
    button()->setVisible(held.mend != Mend::None);
    setVisible(!held.sentence.isEmpty());
}

} // namespace parvis::ui
