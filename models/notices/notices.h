// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/notices/noticewishes.h"
#include "models/notices/noticewords.h"

namespace parvis::models {

/// How soon and how often the person is told.
struct NoticePace
{
    std::chrono::milliseconds beginning{1'000};         ///< from the opening of a workspace to the first look: the lists are read before
    std::chrono::milliseconds gathering{2'000};         ///< what one fetch brings comes in batches
    std::chrono::milliseconds leastDistance{30'000};    ///< between two tellings; doubled while more and more comes
    std::chrono::milliseconds mostDistance{480'000};

    friend bool operator==(const NoticePace &, const NoticePace &) = default;
};

/// Decides when the person is told on the desktop, and of what: gathers what comes together, keeps a distance between two notices that grows while more and
/// more comes in, holds back in quiet hours and pauses, and then tells in one what was held back. Knows no timer, no store and no desktop.
class Notices
{
public:
    /// Why something may have waited until it is told.
    enum class Held {
        No,
        Closed,   ///< the window did not stand
        Quiet,    ///< it was a quiet hour, or paused
    };

    explicit Notices(const NoticePace &pace = {});

    /// What the person wants; holds for what comes and for what waits.
    void setWishes(const NoticeWishes &wishes) { m_wishes = wishes; }
    /// Whether the window is in front: it shows what does not work itself then.
    void setInFront(bool isInFront);
    /// Something may have happened.
    void stir(domain::Instant now);
    /// The same, before the window stood.
    void stirBacklog(domain::Instant now);
    /// Something did not work.
    void addProblem(const QString &sentence, domain::Instant now);

    /// When to look at what happened and tell it; nothing where nothing stirred. Asked again at that instant, another may come out: it is quiet by then.
    [[nodiscard]] std::optional<domain::Instant> nextTelling(domain::Instant now, const QTimeZone &zone);
    /// The time of `nextTelling()` has come and what happened is being read: what stirs from now on is told the next time.
    void beginLook() { m_stirredAt.reset(); }
    /// What to show now of what was read. What is not wanted is let go. Never more than one for each sort, and one alone of what was held back.
    [[nodiscard]] QList<Notice> tell(const store::NoticeNews &news, const QHash<domain::Id<domain::Mention>, domain::MentionRow> &rows, domain::Instant now);

private:
    NoticePace m_pace;
    NoticeWishes m_wishes;
    bool m_isInFront = true;
    QStringList m_problems;
    Held m_held = Held::No;
    std::optional<domain::Instant> m_stirredAt;
    std::optional<domain::Instant> m_shownAt;
    std::chrono::milliseconds m_distance{0};
};

} // namespace parvis::models
