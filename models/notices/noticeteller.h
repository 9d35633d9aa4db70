// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/inbox/inboxstore.h"
#include "core/store/notices/noticestore.h"
#include "models/notices/notices.h"
#include "models/shell/messages.h"
#include "models/shell/preferences.h"

#include <QtCore/QTimer>

namespace parvis::models {

/// Tells the person on the desktop what happens in the workspace that is open: reads what is new when a row changed and when something becomes late, lets
/// Notices decide, and leads to what was clicked. What was told is remembered in the workspace, so that nothing is told twice.
class NoticeTeller : public QObject
{
    Q_OBJECT

public:
    /// What it lives on.
    struct Context
    {
        store::Database &database;
        Messages &messages;
        Navigator &navigator;
        Preferences &preferences;
        NoticeDisplay &display;
        const domain::Clock &clock;
        NoticePace pace = {};
    };

    explicit NoticeTeller(const Context &context, QObject *parent = nullptr);
    ~NoticeTeller() override;

    /// Whether the window is in front of the others; it is until told otherwise.
    void setInFront(bool isInFront) { m_notices.setInFront(isInFront); }

Q_SIGNALS:
    /// The person wants to see the window; where to go in it was told the navigator.
    void windowRequested();
    /// The person wants these marked as done.
    void doneRequested(const QList<parvis::domain::Id<parvis::domain::Mention>> &mentions);

private:
    void begin();
    void follow(const store::Changes &changes);
    void plan();
    void look();
    void take();
    void show(const store::NoticeNews &news);
    void waitForDue();
    /// Reads again in a moment where that makes sense; else lets it be until something happens.
    void failLook(const domain::Error &error);
    void open(const Notice &notice);

    Context m_c;
    store::NoticeStore m_store;
    store::InboxStore m_inbox;
    Notices m_notices;
    std::optional<store::NoticeMarks> m_marks;   ///< nothing until they were read
    bool m_isLooking = false;
    QTimer m_telling;
    QTimer m_due;
};

} // namespace parvis::models
