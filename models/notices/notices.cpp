// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/notices/notices.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <utility>

namespace parvis::models {

namespace {

struct SummaryTitles
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Notices)
};

} // namespace

Notices::Notices(const NoticePace &pace)
    : m_pace(pace)
{
}

void Notices::setInFront(bool isInFront)
{
    m_isInFront = isInFront;
    // The window has said it by now.
    if (isInFront)
        m_problems.clear();
}

void Notices::stir(domain::Instant now)
{
    if (!m_stirredAt)
        m_stirredAt = now;
}

void Notices::stirBacklog(domain::Instant now)
{
    m_held = Held::Closed;
    stir(now);
}

void Notices::addProblem(const QString &sentence, domain::Instant now)
{
    if (m_isInFront || !m_wishes.wantsProblems || m_problems.contains(sentence))
        return;
    m_problems << sentence;
    stir(now);
}

std::optional<domain::Instant> Notices::nextTelling(domain::Instant now, const QTimeZone &zone)
{
    if (!m_stirredAt)
        return std::nullopt;
    // A clock that was put back must not hold anything up.
    m_stirredAt = std::min(*m_stirredAt, now);
    if (m_shownAt)
        m_shownAt = std::min(*m_shownAt, now);
    domain::Instant at = *m_stirredAt + m_pace.gathering;
    if (m_shownAt)
        at = std::max(at, *m_shownAt + m_distance);
    at = std::max(at, now);
    const auto end = m_wishes.heldUntil(at, zone);
    if (!end)
        return at;
    if (m_held == Held::No)
        m_held = Held::Quiet;
    return end;
}

QList<Notice> Notices::tell(const store::NoticeNews &news, const QHash<domain::Id<domain::Mention>, domain::MentionRow> &rows, domain::Instant now)
{
    const Held held = std::exchange(m_held, Held::No);
    NoticeFindings found{.news = news, .rows = rows, .problems = std::exchange(m_problems, {})};
    if (!m_wishes.wantsMatches)
        found.news.matches.clear();
    if (!m_wishes.wantsTriage) {
        found.news.late.clear();
        found.news.woken.clear();
    }
    if (!m_wishes.wantsProblems)
        found.problems.clear();
    QList<Notice> notices{matchesNotice(found, m_wishes.showsWords), triageNotice(found, m_wishes.showsWords), problemNotice(found)};
    notices.removeIf([](const Notice &notice) { return notice.title.isEmpty(); });
    if (notices.isEmpty())
        return notices;
    if (held != Held::No && notices.size() > 1)
        notices = {summaryNotice(
            found, held == Held::Closed ? SummaryTitles::tr("While Parvis was closed") : SummaryTitles::tr("While notifications were held back"))};
    // A stream that does not end is told of less and less often.
    const bool isStream = m_shownAt && now - *m_shownAt < 2 * m_distance;
    m_distance = isStream ? std::min(2 * m_distance, m_pace.mostDistance) : m_pace.leastDistance;
    m_shownAt = now;
    return notices;
}

} // namespace parvis::models
