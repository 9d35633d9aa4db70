// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace parvis::connectors {

/// An entry of a list as it stood: what it is known by, and something that is another where somebody changed it.
struct ListMark
{
    QString id;
    QString mark = {};

    friend bool operator==(const ListMark &, const ListMark &) = default;
};

/// Where the reading of a list that a service gives newest first, page by page, stands (Page::next). Each visit compares the newest page with how it stood
/// last time, and goes on below until something in a page is known: so no clock and no order of ids is trusted, nothing is left out when more comes in than one
/// page holds, and what was edited or is missing is seen as long as it is among the newest.
struct ListPosition
{
    QList<ListMark> known; ///< the newest page as it was after the last visit that came to its end
    QList<ListMark> newest; ///< as the visit under way found it
    QString at; ///< the page with which that visit goes on, in the service's words; empty: it begins

    /// Reads what written() wrote; one of nothing where it is none.
    [[nodiscard]] static ListPosition read(const QString &text);
    /// Never empty.
    [[nodiscard]] QString written() const;
};

/// How a page of the list meets what is known.
struct ListMeeting
{
    QList<qsizetype> changed; ///< places in the page: new, or edited
    QStringList missing; ///< known, and not where they ought to stand
    bool hasMet = false; ///< something in the page is known
};
/// `isEnd`: the list ends with that page.
[[nodiscard]] ListMeeting meetingOf(const QList<ListMark> &page, const QList<ListMark> &known, bool isEnd);

/// Fills in where a page of fetchNewer() goes on (next, isLast, olderStart): `position` as it was read before this page, `marks` of the whole page, `next` the
/// page after it in the service's words, empty where there is none. At the very first visit the newest page is enough, and the past begins below it.
void goOn(Page &page, ListPosition position, const QList<ListMark> &marks, const ListMeeting &meeting, const QString &next, bool isFirst);

} // namespace parvis::connectors
