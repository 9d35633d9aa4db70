// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inbox/mention.h"

#include <functional>

namespace parvis::models {

/// One thing shown on the desktop, in the person's language, plain text.
struct Notice
{
    enum class Kind {
        Matches,   ///< what rules matched
        Triage,    ///< what became late or woke
        Problem,   ///< what did not work
        Summary,   ///< several of these, held back until now
    };

    Kind kind = Kind::Matches;
    QString title;
    QString text;                             ///< lines; may be empty
    QList<domain::Id<domain::Mention>> mentions;   ///< what it is about; none: the window itself
    QString openText;                         ///< what a click on it does
    QString doneText;                         ///< offers to mark its one mention as done; empty: offers nothing

    friend bool operator==(const Notice &, const Notice &) = default;
};

/// Where notices are shown: the desktop, or a test.
class NoticeDisplay
{
public:
    /// What the person did with a notice.
    enum class Answer { Open, Done };

    NoticeDisplay() = default;
    virtual ~NoticeDisplay() = default;
    Q_DISABLE_COPY_MOVE(NoticeDisplay)

    /// Shows one; `answered` is called at most once, later, on this thread.
    virtual void show(const Notice &notice, const std::function<void(Answer)> &answered) = 0;
    /// Takes away all that are shown; none of them answers any more.
    virtual void withdraw() = 0;
    /// Asks whether anything here shows notices; answers later, on this thread.
    virtual void askIfServed(const std::function<void(bool isServed)> &answer) = 0;
};

} // namespace parvis::models
