// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/timelinemodel.h"

#include <QtWidgets/QListView>

namespace parvis::ui {

/// A person's timeline. A click or Enter asks for the mention of an entry.
class TimelineView : public QListView
{
    Q_OBJECT

public:
    explicit TimelineView(models::TimelineModel &timeline, QWidget *parent = nullptr);

Q_SIGNALS:
    /// An entry is to be read where mentions are.
    void mentionRequested(parvis::domain::Id<parvis::domain::Mention> mention);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask(const QModelIndex &index);
};

} // namespace parvis::ui
