// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeclock.h"
#include "tests/support/fakedisplay.h"
#include "ui/shell/mainwindow.h"

namespace parvis::tests {

/// What the window of a person stands on, over a database that outlives it.
struct ShellModels
{
    explicit ShellModels(store::Database &opened)
        : database(opened)
        , workspace(opened, messages, clock)
    {
    }

    [[nodiscard]] ui::MainWindow::Context forWindow()
    {
        return {.workspace = workspace,
                .messages = messages,
                .navigator = navigator,
                .connectivity = connectivity,
                .preferences = preferences,
                .undo = undo,
                .pause = pause,
                .display = display};
    }

    store::Database &database;
    FakeClock clock;
    models::Messages messages;
    models::Navigator navigator;
    models::Connectivity connectivity;
    models::Preferences preferences;
    models::NoticePause pause{preferences, clock};
    FakeDisplay display;
    QUndoStack undo;
    models::WorkspaceModel workspace;
};

/// With the window, to which no place is added yet.
struct ShellWorld : ShellModels
{
    using ShellModels::ShellModels;
    ui::MainWindow window{forWindow()};
};

} // namespace parvis::tests
