// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/viewicons.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
struct IconWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::ViewIcons)
};
} // namespace

QList<ViewIcon> viewIcons()
{
    return {{.id = {}, .name = IconWords::tr("No icon")},
            {.id = u"flag"_s, .name = IconWords::tr("Flag")},
            {.id = u"warning"_s, .name = IconWords::tr("Warning")},
            {.id = u"clock"_s, .name = IconWords::tr("Clock")},
            {.id = u"place-calendar"_s, .name = IconWords::tr("Calendar")},
            {.id = u"person"_s, .name = IconWords::tr("Person")},
            {.id = u"place-people"_s, .name = IconWords::tr("People")},
            {.id = u"mail-read"_s, .name = IconWords::tr("Letter")},
            {.id = u"reply"_s, .name = IconWords::tr("Answer")},
            {.id = u"tag"_s, .name = IconWords::tr("Tag")},
            {.id = u"note"_s, .name = IconWords::tr("Note")},
            {.id = u"globe"_s, .name = IconWords::tr("Globe")},
            {.id = u"place-insights"_s, .name = IconWords::tr("Idea")},
            {.id = u"place-reputation"_s, .name = IconWords::tr("Curve")}};
}

bool isViewIcon(const QString &id)
{
    return !id.isEmpty() && std::ranges::contains(viewIcons(), id, &ViewIcon::id);
}

} // namespace parvis::ui
