// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/calendar/calendarfixture.h"
#include "tests/ui/named.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/daycell.h"
#include "ui/calendar/postdrag.h"

#include <QtCore/QMimeData>
#include <QtGui/QAction>
#include <QtGui/QDragEnterEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>

namespace parvis::tests {

/// Lets go of something dragged over a widget, as the window system would; answers whether it was taken.
inline bool drop(QWidget &target, const QMimeData &data)
{
    QDragEnterEvent enter(target.rect().center(), Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent dropped(QPointF(target.rect().center()), Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &dropped);
    return dropped.isAccepted();
}

inline bool drop(QWidget &target, domain::Id<domain::Post> id)
{
    return drop(target, *std::unique_ptr<QMimeData>(ui::mimeOf(id)));
}

/// The Calendar place over a workspace of its own, shown in a window.
struct CalendarPageFixture : CalendarFixture
{
    CalendarPageFixture()
    {
        page.resize(1204, 740);
        page.show();
        page.activateWindow();
    }
    [[nodiscard]] bool isReady() { return QTest::qWaitForWindowActive(&page); }
    [[nodiscard]] ui::DayCell *day(const QString &name) { return named<ui::DayCell>(page, name); }
    [[nodiscard]] ui::PostChip *chip(const QString &name) { return named<ui::PostChip>(page, name); }
    [[nodiscard]] QAction *action(const QString &id) { return page.findChild<QAction *>(id); }
    [[nodiscard]] QString lastSaid() const { return said.isEmpty() ? QString() : said.last().first().value<models::Message>().sentence; }

    models::CalendarPageModel model{workspace.database(), posts, channels, articles, messages, navigator, undo, clock};
    ui::CalendarPage page{model};
    QSignalSpy said{&messages, &models::Messages::posted};
};

} // namespace parvis::tests
