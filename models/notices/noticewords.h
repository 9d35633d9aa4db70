// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/notices/noticestore.h"
#include "models/notices/notice.h"

#include <QtCore/QHash>

namespace parvis::models {

/// What is to be told at once.
struct NoticeFindings
{
    store::NoticeNews news;
    QHash<domain::Id<domain::Mention>, domain::MentionRow> rows;   ///< of those that are quoted; one that is missing is not
    QStringList problems;                                          ///< sentences
};

/// Which mentions a notice of these would quote, so that their rows can be read.
[[nodiscard]] QList<domain::Id<domain::Mention>> quotedOf(const store::NoticeNews &news);

/// What a notice says and of which mentions: of one rule its name and the words of the last few, of several their names. `showsWords`: who said what may
/// be shown, else only where. Nothing to tell: an empty title.
[[nodiscard]] Notice matchesNotice(const NoticeFindings &found, bool showsWords);
/// The same of what became late and what woke.
[[nodiscard]] Notice triageNotice(const NoticeFindings &found, bool showsWords);
/// The same of what did not work.
[[nodiscard]] Notice problemNotice(const NoticeFindings &found);
/// All of it in one, a line for each sort, under that title.
[[nodiscard]] Notice summaryNotice(const NoticeFindings &found, const QString &title);

} // namespace parvis::models
