// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/inboxpagemodel.h"
#include "ui/query/namedquerydialog.h"

class QButtonGroup;

namespace parvis::ui {

/// Asks for the name, the query and the icon of a view of one's own; saves a new one, or the changes to one that is there.
class ViewDialog : public NamedQueryDialog
{
    Q_OBJECT

public:
    ViewDialog(models::InboxPageModel &inbox, const domain::InboxView &view, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *makeIcons(const QString &chosen);

    QButtonGroup *m_icons;
};

} // namespace parvis::ui
