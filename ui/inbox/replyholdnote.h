// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/replywriter.h"
#include "ui/widgets/notebar.h"

namespace parvis::ui {

/// Above a reply that is begun or waits: what keeps it on this machine once it is sent, with what can be done about it.
class ReplyHoldNote : public NoteBar
{
    Q_OBJECT

public:
    explicit ReplyHoldNote(models::ReplyWriter &replies, QWidget *parent = nullptr);

private:
    void follow();

    models::ReplyWriter &m_replies;
};

} // namespace parvis::ui
