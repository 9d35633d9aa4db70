// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workspace.h"

using namespace Qt::StringLiterals;

namespace parvis::tests {

namespace {

/// What this machine keeps beside workspaces is kept for as long as the test runs, away from the home of whoever runs it.
void keepStateAside()
{
    static const QTemporaryDir state;
    static const bool isAside = qputenv("XDG_STATE_HOME", state.path().toUtf8());
    if (!isAside)
        qFatal("the state of a test has no place");
}

} // namespace

Workspace::Workspace()
{
    keepStateAside();
    if (auto made = store::Database::create(path(), u"Test"_s, QTimeZone("Europe/Paris")); !made)
        qFatal("no workspace: %ls", qUtf16Printable(made.error().detail));
    reopen();
}

QString Workspace::path() const
{
    return m_folder.filePath(u"test.parvis"_s);
}

void Workspace::reopen()
{
    open(store::Database::Access::ReadWrite);
}

void Workspace::reopenReadOnly()
{
    open(store::Database::Access::ReadOnly);
}

void Workspace::open(store::Database::Access access)
{
    m_database.reset();
    auto opened = store::Database::open(path(), access);
    if (!opened)
        qFatal("the workspace does not open: %ls", qUtf16Printable(opened.error().detail));
    m_database = *std::move(opened);
}

} // namespace parvis::tests
