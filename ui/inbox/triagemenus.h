// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/inboxpagemodel.h"

class QMenu;
class QWidget;

namespace parvis::ui {

/// Does something with the mentions chosen, however many.
using OnChosen = std::function<void(const models::InboxPageModel::OnMentions &run)>;

/// Times to come back to the mentions, and one of the person's own.
void fillSnoozeMenu(QMenu &menu, models::InboxPageModel &inbox, const OnChosen &onChosen);
/// Times at which the reply being written leaves.
void fillSendMenu(QMenu &menu, models::InboxPageModel &inbox);
/// The saved replies, to be put into the one being written.
void fillSavedReplyMenu(QMenu &menu, models::InboxPageModel &inbox);
/// Who sits here: a colleague, or somebody else, whose name is asked for `over` the page.
void fillSeatMenu(QMenu &menu, QWidget &over, models::InboxPageModel &inbox);
/// Asks for the name of a new colleague, who is given the mentions chosen.
void askColleague(QWidget &over, models::InboxPageModel &inbox, const OnChosen &onChosen);
/// Colleagues, nobody, a new one; who sits here.
void fillAssignMenu(QMenu &menu, models::InboxPageModel &inbox, const OnChosen &onChosen, const std::optional<domain::Mention> &only);
void fillPriorityMenu(QMenu &menu, models::InboxPageModel &inbox, const OnChosen &onChosen, const std::optional<domain::Mention> &only);
/// All tags, those of the only mention checked, and a new one.
void fillTagMenu(QMenu &menu, models::InboxPageModel &inbox, const OnChosen &onChosen, const std::optional<domain::Mention> &only);
/// The dot of a tag's colour.
[[nodiscard]] QIcon tagIcon(const domain::Tag &tag);
/// Asks for one line of text; `taken` is called with it unless the person thought better of it.
void askText(QWidget *over, const QString &title, const QString &label, const QString &text, const std::function<void(const QString &text)> &taken);

} // namespace parvis::ui
