// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A day with a real server by the window itself; tests/live/window/run says how it is run.
#include "tests/live/window/livedesk.h"

#include <QtWidgets/QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication::setOrganizationName(u"parvis-live"_s);
    QApplication::setApplicationName(u"parvis-live"_s);
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    int code = 2;
    if (arguments.value(1) == "snac"_L1)
        code = parvis::live::withSnac(arguments.sliced(2));
    else if (arguments.value(1) == "wordpress"_L1)
        code = parvis::live::withWordPress(arguments.sliced(2));
    if (code == 2)
        std::fputs("live_window snac SERVER USER PASSWORD OTHER OTHER_PASSWORD\nlive_window wordpress SITE USER PASSWORD_FILE OTHER\n", stderr);
    return code;
}
